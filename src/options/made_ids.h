// Ids for parts that a writer gave names only: of ASCII letters, as the schema wants them, and each given once.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

namespace milepost {

class MadeIds {
 public:
  // `fallback` stands for names without any ASCII letter or digit: "option", "option-2".
  explicit MadeIds(std::string_view fallback) : fallback_(fallback) {}

  void take(std::string id) { taken_.insert(std::move(id)); }
  // "A lab" -> "a-lab"; of another "A lab" "a-lab-2".
  std::string id_for(std::string_view name);

 private:
  std::string fallback_;
  std::set<std::string> taken_;
  std::map<std::string, size_t> numbers_;  // slug -> the last number that was tried behind it
};

}  // namespace milepost
