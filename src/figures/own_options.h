// What the blocks that hold options of their own (`options: {A lab: 5}`) have in common: each option gets an id made of
// its name, a part may call its whole by name, and every mistake is told at its place, by the names that the writer
// gave.
#pragma once

#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>

#include "figures/kind.h"

namespace milepost::figures {

// Where something that may be left empty stands: the value, else its key.
Span span_of(const Member& member);

// The mistakes of a block's data.
class OwnMistakes {
 public:
  // Both must outlive this.
  OwnMistakes(const FigureRequest& request, Diagnostics& found) : request_(request), found_(found) {}

  void error(Span span, std::string message, std::string fix);
  void warning(Span span, std::string message, std::string cause, std::string fix);

  // 5, [20, 45] or a map, as a number or a map with the keys `low` and `high`. Null where it is none of these, which is
  // told of `what` ("the place of `A lab`"), and where nothing is written.
  Value number_or_range(const Value& written, const std::string& what, std::string_view low, std::string_view high);

 private:
  const FigureRequest& request_;
  Diagnostics& found_;
};

// One option of a block: what is an option's, and what is its kind's: a place, a number, dates.
struct OwnOption {
  Map option, data;
};

class OwnOptions {
 public:
  using IsData = std::function<bool(std::string_view key)>;

  OwnOptions(const Map& written, OwnMistakes& mistakes);

  // `is_data` says which keys of a map are the kind's. Of the others, those that no option has are told;
  // `data_keys` are what may have been meant.
  OwnOption read(const Member& member, const IsData& is_data, std::span<const std::string_view> data_keys) const;

 private:
  void check_key(const Member& own, std::span<const std::string_view> data_keys) const;
  Value whole_of(const Value& written) const;

  OwnMistakes& mistakes_;
  std::map<std::string, std::string, std::less<>> ids_;  // by name
};

}  // namespace milepost::figures
