// The names that a writer hides and that must not stand in anything published. They can be looked for and
// never read: nothing that prints can get at them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "ground/source_text.h"

namespace milepost {

class HiddenNames {
 public:
  // `name` as written, perhaps with emphasis around it. Names of fewer than 4 letters are left out: they
  // would be found in every second text.
  void add(std::string_view name);
  void add(const HiddenNames& others);
  bool empty() const { return names_.empty(); }

  struct Found {
    Span first;         // of the text that was searched
    size_t places = 1;  // how often the same name stands there
  };
  // One entry for each name that stands in `text` as whole words, by place. Blanks and line ends within a
  // name count as one blank.
  std::vector<Found> find_in(std::string_view text) const;

 private:
  std::vector<std::string> names_;
};

}  // namespace milepost
