// What formulas became, by the formula. Thread safe. Bounded: past the bound nothing more is kept.
#pragma once

#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "mathematics/tex_to_mathml.h"

namespace milepost {

class FormulaCache {
 public:
  using Outcome = Result<std::string, FormulaError>;

  static std::string key(std::string_view tex, bool display, std::string_view definitions);

  std::optional<Outcome> find(const std::string& key) const;
  void keep(const std::string& key, const Outcome& outcome);

 private:
  mutable std::mutex mutex_;
  std::unordered_map<std::string, Outcome> outcomes_;
  size_t bytes_ = 0;
};

}  // namespace milepost
