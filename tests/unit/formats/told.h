// Helpers of these tests: a result as one short text, and random values.
#pragma once

#include <random>
#include <string>

#include "formats/json.h"
#include "formats/value.h"
#include "ground/result.h"

// The value as JSON, or "line:column+length message".
inline std::string told(const milepost::Result<milepost::Value>& result) {
  if (result) return milepost::to_json(*result);
  const milepost::Diagnostic& problem = result.error();
  return std::to_string(problem.place.line) + ':' + std::to_string(problem.place.column) + '+' +
         std::to_string(problem.place.length) + ' ' + problem.message;
}

inline std::string random_text(std::mt19937& random) {
  constexpr const char* kParts[] = {"a",  "B", "7", " ", ":",      "#",      "-", "'", "\"", "\\", "\n",
                                    "\t", "{", "]", ",", "\u00e9", "\u4e2d", "😉", "&", "*",  "!",  "%"};
  std::string text;
  for (size_t i = random() % 8; i > 0; --i) text += kParts[random() % std::size(kParts)];
  return text;
}

inline milepost::Value random_value(std::mt19937& random, int depth) {
  switch (random() % (depth > 0 ? 7 : 5)) {
    case 0:
      return {};
    case 1:
      return milepost::Value(random() % 2 == 0);
    case 2:
      return milepost::Value(static_cast<int64_t>(random()) * 4099 - (int64_t{1} << 40));
    case 3:
      return milepost::Value(static_cast<double>(random()) / 1e6 - 1000.0);
    case 4:
      return milepost::Value(random_text(random));
    case 5: {
      milepost::List list;
      for (size_t i = random() % 4; i > 0; --i) list.push_back(random_value(random, depth - 1));
      return milepost::Value(std::move(list));
    }
    default: {
      milepost::Map map;
      for (size_t i = random() % 5; i > 0; --i) map.set(random_text(random), random_value(random, depth - 1));
      return milepost::Value(std::move(map));
    }
  }
}
