// text_list: texts as a list of a template's data.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "formats/value.h"

namespace milepost::site {

inline Value text_list(const std::vector<std::string>& texts) {
  List list;
  for (const std::string& text : texts) list.push_back(Value(text));
  return Value(std::move(list));
}

}  // namespace milepost::site
