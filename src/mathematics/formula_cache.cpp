#include "mathematics/formula_cache.h"

namespace milepost {
namespace {

constexpr size_t kMostBytes = size_t{32} << 20;

}  // namespace

// U+0002 is in no formula: control characters do not get here.
std::string FormulaCache::key(std::string_view tex, bool display, std::string_view definitions) {
  std::string key(display ? "d" : "i");
  key += tex;
  key += '\x02';
  key += definitions;
  return key;
}

std::optional<FormulaCache::Outcome> FormulaCache::find(const std::string& key) const {
  const std::lock_guard lock(mutex_);
  const auto found = outcomes_.find(key);
  return found == outcomes_.end() ? std::nullopt : std::optional(found->second);
}

void FormulaCache::keep(const std::string& key, const Outcome& outcome) {
  const size_t bytes = key.size() + (outcome.ok() ? outcome.value().size() : outcome.error().message.size());
  const std::lock_guard lock(mutex_);
  if (bytes > kMostBytes - bytes_) return;
  if (outcomes_.emplace(key, outcome).second) bytes_ += bytes;
}

}  // namespace milepost
