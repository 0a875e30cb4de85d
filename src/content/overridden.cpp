#include "content/overridden.h"

#include <algorithm>
#include <unordered_map>

#include "content/foreign_address.h"

namespace milepost {
namespace {

// Jekyll writes pages, then posts by date, then the other collections.
int turn_of(const PostMeta& meta, const DocumentInput& input) {
  if (input.collection.empty()) return 0;
  return meta.is_post ? 1 : 2;
}

bool is_written_later(const PostMeta& a, const PostMeta& b, const Inputs& inputs) {
  const int turn_a = turn_of(a, inputs.documents[a.input]);
  const int turn_b = turn_of(b, inputs.documents[b.input]);
  if (turn_a != turn_b) return turn_a > turn_b;
  if (a.date && b.date && a.moment != b.moment) return a.moment > b.moment;
  return a.source > b.source;
}

}  // namespace

std::vector<Overridden> find_overridden(const std::vector<PostMeta>& metas, const Inputs& inputs, const Config& config,
                                        Diagnostics& diagnostics) {
  std::unordered_map<std::string, size_t> winners;  // by address
  std::vector<std::string> addresses;
  for (size_t i = 0; i < metas.size(); i++) {
    addresses.push_back(foreign_address(metas[i], inputs.documents[metas[i].input], config));
    const auto [at, is_new] = winners.try_emplace(addresses[i], i);
    if (!is_new && is_written_later(metas[i], metas[at->second], inputs)) at->second = i;
  }
  std::vector<Overridden> list;
  for (size_t i = 0; i < metas.size(); i++) {
    const PostMeta& winner = metas[winners.at(addresses[i])];
    if (&winner == &metas[i]) continue;
    list.push_back({i, winner.source});
    diagnostics.add(code::kOverridden, place_of_address(metas[i]),
                    "`" + metas[i].source + "` and `" + winner.source + "` have one address, `/" + addresses[i] + "`",
                    "the one that was written last is shown: `" + winner.source + "`",
                    "give one of them another `slug` or `permalink`, or another name");
  }
  return list;
}

}  // namespace milepost
