#include "site/shard_file.h"

#include "site/kept_diagnostic.h"

namespace milepost::site {
namespace {

constexpr std::string_view kMark = "milepost shard 1\n";

}  // namespace

std::string shard_text(const ShardFile& shard) {
  RecordWriter writer;
  writer.add(shard.version);
  for (const uint64_t number :
       {uint64_t{shard.share.number}, uint64_t{shard.share.count}, shard.sums.settings, shard.sums.index})
    writer.add_unsigned(number);
  add(shard.answers, writer);
  add(shard.pages, writer);
  add(shard.problems, writer);
  return seal(kMark, writer.take());
}

std::optional<ShardFile> parse_shard(std::string_view text) {
  const std::optional<std::string_view> fields = unseal(kMark, text);
  if (!fields) return std::nullopt;
  RecordReader reader(*fields);
  ShardFile shard;
  shard.version = reader.bytes();
  shard.share.number = reader.number<size_t>();
  shard.share.count = reader.number<size_t>();
  shard.sums.settings = reader.number<uint64_t>();
  shard.sums.index = reader.number<uint64_t>();
  shard.answers = read_answers(reader);
  shard.pages = read_kept_pages(reader);
  shard.problems = read_diagnostics(reader);
  const Share& share = shard.share;
  const bool is_share = share.number >= 1 && share.number <= share.count && share.count <= kMostShares;
  if (!reader.is_at_end() || !is_share) return std::nullopt;
  return shard;
}

}  // namespace milepost::site
