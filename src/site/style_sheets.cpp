#include "site/style_sheets.h"

#include "ground/holds.h"

namespace milepost::site {
namespace {

struct Part {
  std::string_view file_name;
  bool Dressed::*dresses;
  bool is_shared;
  std::string_view marks[2];  // a content with one of them has it; "" for none
};

constexpr std::string_view kOurPrefix = "mp-";  // of most marks, and of little else

constexpr Part kParts[] = {
    {"asides.css", &Dressed::asides, true, {"mp-aside", "mp-embed"}},
    {"figures.css", &Dressed::figures, true, {"mp-figure", "mp-chip"}},
    {"formulas.css", &Dressed::formulas, true, {"<math", "mp-formula"}},
    {"lists.css", &Dressed::lists, false, {}},
    {"scripts.css", &Dressed::scripts, true, {}},
    {"tables.css", &Dressed::tables, true, {"table-scroll", ""}},
    {"widths.css", &Dressed::widths, true, {"mp-w-", ""}},
};

const Part* part_named(std::string_view file_name) {
  for (const Part& part : kParts)
    if (part.file_name == file_name) return &part;
  return nullptr;
}

}  // namespace

Dressed& Dressed::operator|=(const Dressed& other) {
  for (const Part& part : kParts) this->*part.dresses |= other.*part.dresses;
  return *this;
}

Dressed dressed_in(std::string_view html) {
  Dressed dressed;
  const bool has_ours = holds(html, kOurPrefix);
  for (const Part& part : kParts)
    for (std::string_view mark : part.marks)
      if (!mark.empty() && (has_ours || !mark.starts_with(kOurPrefix)) && holds(html, mark))
        dressed.*part.dresses = true;
  return dressed;
}

bool is_part(std::string_view file_name) { return part_named(file_name) != nullptr; }

bool is_shared_part(std::string_view file_name) {
  const Part* part = part_named(file_name);
  return part && part->is_shared;
}

std::string part_path(std::string_view theme, std::string_view file_name) {
  return "css/" + std::string(theme) + "-" + std::string(file_name);
}

std::string main_sheet_path(std::string_view theme) { return "css/" + std::string(theme) + ".css"; }

std::vector<std::string> sheets_for(const Dressed& dressed, std::string_view theme) {
  std::vector<std::string> paths;
  const auto add = [&](bool shared) {
    for (const Part& part : kParts)
      if (dressed.*part.dresses && part.is_shared == shared) paths.push_back(part_path(theme, part.file_name));
  };
  add(true);
  paths.push_back(main_sheet_path(theme));
  add(false);
  return paths;
}

}  // namespace milepost::site
