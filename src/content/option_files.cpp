#include "content/option_files.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "content/address.h"
#include "content/read_input.h"
#include "ground/ascii.h"
#include "ground/parallel.h"
#include "ground/suggest.h"
#include "options/read_option_set.h"

namespace milepost {
namespace {

constexpr std::string_view kExtensions[] = {".yaml", ".yml", ".json", ".toml", ".csv"};

std::string stem_of_set_name(std::string_view path) {
  std::string_view name = name_of(path);
  return std::string(name.substr(0, name.rfind('.')));
}

// Stands for a set whose mistakes have been told.
OptionSetPointer unreadable_set() {
  OptionSet set;
  set.unreadable = true;
  return std::make_shared<OptionSet>(std::move(set));
}

OptionSetPointer read_file(const FileSystem& root, const std::string& path, std::string id, Diagnostics& diagnostics) {
  std::optional<SourceText> source = read_source(root, path, diagnostics);
  if (!source) return unreadable_set();
  Result<OptionSet> set = read_option_file(*source, std::move(id), diagnostics);
  if (set.ok()) return std::make_shared<OptionSet>(std::move(set).value());
  diagnostics.add(std::move(set).error());
  return unreadable_set();
}

// A post that could not be read has no front matter at all.
std::optional<Member> options_member(const PostMeta& meta) {
  if (meta.kept_front_matter.bytes().find("options") == std::string_view::npos) return std::nullopt;
  const Value front_matter = meta.kept_front_matter.value();
  const Member* member = front_matter.is_map() ? front_matter.map().member("options") : nullptr;
  return member ? std::optional(*member) : std::nullopt;
}

void report_missing(const Member& member, const DocumentInput& input, const SourceText& post,
                    const SharedOptions& shared, Diagnostics& diagnostics) {
  const std::string& name = member.value.text();
  std::vector<std::string> own;
  for (const std::string& path : input.bundle_options) own.emplace_back(name_of(path));
  std::vector<std::string_view> known(own.begin(), own.end());
  for (const auto& [id, set] : shared) known.push_back(id);
  std::string near(nearest(name, known));
  diagnostics.add(code::kMissingOptions, post.place(member.value.span), "there is no option set `" + name + "`",
                  "neither a file beside the post nor an id in `content/options/` has that name",
                  near.empty() ? "write the file's name, or take `options` out" : "did you mean `" + near + "`?");
}

// `options: name`: a file beside the post, else a shared set.
OptionSetPointer find_named(const FileSystem& root, const Member& member, const DocumentInput& input,
                            const PostMeta& meta, const SourceText& post, const SharedOptions& shared,
                            Diagnostics& diagnostics) {
  const std::string path = named_option_file(meta);
  FileResult<Entry> entry = root.look(path);
  bool is_file = !path.empty() && entry.ok() && entry->kind == EntryKind::kFile;
  if (is_file) return read_file(root, path, stem_of_set_name(path), diagnostics);
  auto at =
      shared.find(is_option_file(member.value.text()) ? stem_of_set_name(member.value.text()) : member.value.text());
  if (at != shared.end()) return at->second;
  report_missing(member, input, post, shared, diagnostics);
  return unreadable_set();
}

OptionSetPointer find_beside(const FileSystem& root, const DocumentInput& input, Diagnostics& diagnostics) {
  if (input.bundle_options.empty()) return nullptr;
  if (input.bundle_options.size() > 1) {
    Place place;
    place.file = input.bundle_options[1];
    diagnostics.add(code::kMissingOptions, place, "two option files stand beside `" + input.path + "`",
                    "`" + input.bundle_options[0] + "` and `" + input.bundle_options[1] + "`",
                    "remove one, or name one in the front matter: `options: " +
                        std::string(name_of(input.bundle_options[0])) + "`");
  }
  return read_file(root, input.bundle_options[0], "options", diagnostics);
}

}  // namespace

bool is_option_file(std::string_view path) {
  return std::any_of(std::begin(kExtensions), std::end(kExtensions),
                     [&](std::string_view extension) { return path.ends_with(extension); });
}

bool is_own_option_file(std::string_view path) {
  // Whatever the case: a file that is taken for a picture would be published.
  const std::string lower = ascii_lower(path);
  return is_option_file(lower) && stem_of_set_name(lower) == "options";
}

SharedOptions load_shared_options(const FileSystem& root, const Inputs& inputs, unsigned jobs,
                                  Diagnostics& diagnostics) {
  const std::vector<std::string>& paths = inputs.shared_options;
  std::vector<OptionSetPointer> sets(paths.size());
  std::vector<Diagnostics> found(paths.size());
  parallel_for(paths.size(), jobs,
               [&](size_t i) { sets[i] = read_file(root, paths[i], stem_of_set_name(paths[i]), found[i]); });
  SharedOptions shared;
  for (size_t i = 0; i < paths.size(); i++) {
    diagnostics.merge(std::move(found[i]));
    if (shared.emplace(stem_of_set_name(paths[i]), sets[i]).second) continue;
    Place place;
    place.file = paths[i];
    diagnostics.add(code::kClaimedTwice, place, "two option sets have the id `" + stem_of_set_name(paths[i]) + "`",
                    "a shared set's id is its file's name without the extension", "rename or remove one of them");
  }
  return shared;
}

std::string named_option_file(const PostMeta& meta) {
  const std::optional<Member> member = options_member(meta);
  if (!member || !member->value.is_text()) return "";
  return resolve_path(folder_of(meta.source), member->value.text()).value_or("");
}

OptionSetPointer load_own_options(const FileSystem& root, const DocumentInput& input, const PostMeta& meta,
                                  const SourceText& post, const SharedOptions& shared, Diagnostics& diagnostics) {
  const std::optional<Member> member = options_member(meta);
  if (!member || member->value.is_null()) return find_beside(root, input, diagnostics);
  if (member->value.is_text()) return find_named(root, *member, input, meta, post, shared, diagnostics);
  if (!member->value.is_map()) return unreadable_set();  // reported with the front matter
  return std::make_shared<OptionSet>(read_option_set(member->value, post, "options", diagnostics));
}

}  // namespace milepost
