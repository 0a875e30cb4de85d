// The numbers of a post's figures and tables: those that captions give themselves, and the next free ones.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace milepost::site {

struct FigureLabel {
  bool is_table = false;
  int number = 0;

  std::string words() const { return (is_table ? "Table " : "Figure ") + std::to_string(number); }
};

// What a caption itself says: "Figure 2: …", "Table 1. …"; nothing where it gives no number.
std::optional<FigureLabel> written_label(std::string_view caption);

class FigureNumbers {
 public:
  // A number that stands in the text is never given out. Call for all of them before the first next().
  void reserve(const FigureLabel& label) { of(label.is_table).taken.insert(label.number); }
  // The text has come to a written number: counting goes on behind it.
  void pass(const FigureLabel& label) { of(label.is_table).last = label.number; }
  FigureLabel next(bool is_table);

 private:
  struct Count {
    std::set<int> taken;
    int last = 0;
  };
  Count& of(bool is_table) { return is_table ? tables_ : pictures_; }

  Count pictures_, tables_;
};

}  // namespace milepost::site
