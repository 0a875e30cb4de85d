// Front matter of other tools -> milepost's keys. What means nothing to milepost is kept under `x_…`, so that nothing a
// writer wrote is lost; what would keep a post back still does.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "formats/value.h"
#include "ground/diagnostic.h"
#include "ground/source_text.h"

namespace milepost::import {

struct ConvertedFrontMatter {
  Map map;                             // milepost's keys; without date, slug and addresses
  std::optional<std::string> date;     // as written
  std::string slug;                    // as written; empty: none
  std::string permalink;               // Jekyll's `permalink`, Hugo's `url`
  std::vector<std::string> addresses;  // aliases, redirect_from
};

// `value`: a map as a reader of formats/ made it, with its places in `source`. `body`: keys that it asks for by
// `page.…` keep their names.
ConvertedFrontMatter convert_front_matter(const Value& value, const SourceText& source, std::string_view body,
                                          Diagnostics& diagnostics);

}  // namespace milepost::import
