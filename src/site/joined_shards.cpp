#include "site/joined_shards.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace milepost::site {
namespace {

constexpr size_t kMostNamed = 10;  // of missing shards

Place place_of_shard(const ShardFolder& folder) {
  Place place;
  place.file = folder.shown;
  return place;
}

std::string words_for_share(const Share& share) {
  return "shard " + std::to_string(share.number) + " of " + std::to_string(share.count);
}

void add_damage(const ShardFolder& folder, std::string cause, Diagnostics& diagnostics) {
  diagnostics.add(code::kNotAShard, place_of_shard(folder), "the shard in `" + folder.shown + "` is damaged",
                  std::move(cause), "build that shard again, or bring its folder here anew");
}

// "shards 2 and 5", "shards 2, 3, 4 and 96 more".
std::string list_of_shards(const std::vector<size_t>& numbers) {
  std::string text = numbers.size() == 1 ? "shard " : "shards ";
  const size_t named = std::min(numbers.size(), kMostNamed), more = numbers.size() - named;
  for (size_t i = 0; i < named; ++i) {
    if (i > 0) text += i + 1 == numbers.size() ? " and " : ", ";
    text += std::to_string(numbers[i]);
  }
  return more == 0 ? text : text + " and " + std::to_string(more) + " more";
}

std::optional<OpenedShard> open_shard(const ShardFolder& folder, Diagnostics& diagnostics) {
  const std::string file(kShardFile);
  const FileResult<std::string> bytes = folder.files.read(folder.path(file));
  std::optional<Manifest> manifest = read_manifest(folder.files, folder.folder);
  if (!bytes.ok() || !manifest) {
    const std::string missing = bytes.ok() ? std::string(kManifestFile) : file;
    diagnostics.add(code::kNotAShard, place_of_shard(folder), "`" + folder.shown + "` is no shard",
                    "it has no `" + missing + "`", "name folders that `milepost build --shard K/N` has written");
    return std::nullopt;
  }
  std::optional<ShardFile> shard = parse_shard(*bytes);
  if (!shard) {
    add_damage(folder, "its `" + file + "` is cut off or changed, or of another version of milepost", diagnostics);
    return std::nullopt;
  }
  return OpenedShard{&folder, std::move(*shard), std::move(*manifest)};
}

// One place for each share of the count that the first shard names.
using Places = std::vector<std::optional<OpenedShard>>;

void put_in_place(OpenedShard shard, Places& places, Diagnostics& diagnostics) {
  const ShardFolder& folder = *shard.folder;
  const Share& share = shard.file.share;
  if (places.empty()) places.resize(share.count);
  if (places.size() != share.count) {
    diagnostics.add(
        code::kShardsDoNotFit, place_of_shard(folder),
        "`" + folder.shown + "` is " + words_for_share(share) + ", others are of " + std::to_string(places.size()),
        "shares of two counts overlap", "name the folders of one count only");
    return;
  }
  std::optional<OpenedShard>& place = places[share.number - 1];
  if (place) {
    diagnostics.add(code::kShardsDoNotFit, place_of_shard(folder), words_for_share(share) + " is there twice",
                    "it is in `" + place->folder->shown + "` and in `" + folder.shown + "`", "name one of the two");
    return;
  }
  place = std::move(shard);
}

void check_places(const Places& places, Diagnostics& diagnostics) {
  std::vector<size_t> missing;
  for (size_t i = 0; i < places.size(); ++i)
    if (!places[i]) missing.push_back(i + 1);
  if (missing.empty()) return;
  const std::string whole = std::to_string(places.size()), first = std::to_string(missing.front());
  const bool is_one = missing.size() == 1;
  diagnostics.add(
      code::kShardsDoNotFit, {}, list_of_shards(missing) + " of " + whole + (is_one ? " is missing" : " are missing"),
      std::string("no folder that was named holds ") + (is_one ? "it" : "them"),
      "build what is not built yet (`milepost build --shard " + first + "/" + whole + "`), and name all folders");
}

// Why what this shard gives cannot stand for what the site is now; "" where it can.
std::string reason_to_refuse(const ShardFile& shard, const JoinScope& scope) {
  if (shard.sums.settings != scope.sums.settings) return "the settings, or options of the command, were others";
  if (shard.sums.index != scope.sums.index)
    return "posts, pages or files have come or gone, or front matter says something else";
  const std::optional<std::string> path = first_changed(shard.answers, scope.root, scope.jobs);
  return path ? "`" + *path + "` is not what it was" : "";
}

void check_state(const OpenedShard& shard, const JoinScope& scope, Diagnostics& diagnostics) {
  const std::string name = words_for_share(shard.file.share);
  if (shard.file.version != scope.version) {
    diagnostics.add(code::kShardOfOtherState, place_of_shard(*shard.folder),
                    name + " was made by milepost " + shard.file.version,
                    "this is milepost " + std::string(scope.version) + ", whose pages may differ",
                    "build all shards and gather them with one version");
    return;
  }
  const std::string reason = reason_to_refuse(shard.file, scope);
  if (!reason.empty())
    diagnostics.add(code::kShardOfOtherState, place_of_shard(*shard.folder),
                    name + " was made from another state of the site", reason,
                    "build it again from the site as it is here");
}

}  // namespace

std::optional<JoinedShards> JoinedShards::read(std::span<const ShardFolder> folders, const JoinScope& scope,
                                               Diagnostics& diagnostics) {
  Diagnostics found;
  Places places;
  for (const ShardFolder& folder : folders)
    if (std::optional<OpenedShard> shard = open_shard(folder, found)) put_in_place(std::move(*shard), places, found);
  if (!found.has_errors()) check_places(places, found);
  for (const std::optional<OpenedShard>& place : places)
    if (place) check_state(*place, scope, found);
  const bool is_whole = !found.has_errors();
  diagnostics.merge(std::move(found));
  if (!is_whole) return std::nullopt;
  std::vector<OpenedShard> shards;
  for (std::optional<OpenedShard>& place : places) shards.push_back(std::move(*place));
  return JoinedShards(std::move(shards));
}

KeptPage JoinedShards::take_page(size_t number) {
  return std::move(
      shards_[Share::number_of(number, shards_.size()) - 1].file.pages[Share::place_in_share(number, shards_.size())]);
}

std::optional<std::string> JoinedShards::bytes_of(size_t number, const std::string& path,
                                                  Diagnostics& diagnostics) const {
  const OpenedShard& shard = shards_[Share::number_of(number, shards_.size()) - 1];
  FileResult<std::string> bytes = shard.folder->files.read(shard.folder->path(path));
  const auto written = shard.manifest.find(path);
  if (bytes.ok() && written != shard.manifest.end() && written->second == bytes->size())
    return std::move(bytes).value();
  add_damage(*shard.folder, "`" + path + "` is not there as it was written", diagnostics);
  return std::nullopt;
}

std::vector<Diagnostic> JoinedShards::problems() const {
  std::vector<Diagnostic> all;
  std::set<std::tuple<std::string, uint32_t, uint32_t, std::string>> known;
  for (const OpenedShard& shard : shards_)
    for (const Diagnostic& one : shard.file.problems)
      if (known.emplace(one.place.file, one.place.line, one.place.column, one.message).second) all.push_back(one);
  return all;
}

}  // namespace milepost::site
