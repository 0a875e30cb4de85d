// What tests of option sets share: reading a set from YAML text, and saying diagnostics in one line.
#pragma once

#include <string>
#include <vector>

#include "formats/yaml.h"
#include "options/read_option_set.h"

namespace milepost {

struct ReadSet {
  OptionSet set;
  Diagnostics diagnostics;

  // "MP0301 3:5 unknown key `outcom` in an option | did you mean `outcome`?; …"
  std::vector<std::string> messages() const {
    std::vector<std::string> lines;
    for (const Diagnostic& d : diagnostics.all())
      lines.push_back(std::string(d.code->id) + " " + std::to_string(d.place.line) + ":" +
                      std::to_string(d.place.column) + " " + d.message + (d.fix.empty() ? "" : " | " + d.fix));
    return lines;
  }
};

inline ReadSet read_yaml(const std::string& text) {
  const SourceText source("options.yaml", text);
  ReadSet read;
  auto value = parse_yaml(source);
  if (!value.ok()) {
    read.diagnostics.add(value.error());
    return read;
  }
  read.set = read_option_set(*value, source, "options", read.diagnostics);
  return read;
}

inline bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace milepost
