// Which templates make a page, by the names that they write out: a name that is computed is not seen.
#include <algorithm>
#include <map>

#include "ground/ascii.h"
#include "site/explain_scope.h"
#include "site/site_templates.h"

namespace milepost::site {
namespace {

std::string_view take_word(std::string_view& rest) {
  rest = rest.substr(std::min(rest.find_first_not_of(" \t\r\n+-"), rest.size()));
  size_t length = 0;
  while (length < rest.size() && is_ascii_letter(rest[length])) ++length;
  const std::string_view word = rest.substr(0, length);
  rest.remove_prefix(length);
  return word;
}

// The text between the quotes that `rest` begins with; empty where it begins otherwise.
std::string quoted(std::string_view rest) {
  rest = trim(rest);
  if (rest.empty() || (rest.front() != '"' && rest.front() != '\'')) return "";
  const size_t end = rest.find(rest.front(), 1);
  return end == rest.npos ? "" : std::string(rest.substr(1, end - 1));
}

std::vector<std::string> names_in(std::string_view text) {
  std::vector<std::string> names;
  for (size_t at = text.find("{%"); at != text.npos; at = text.find("{%", at + 2)) {
    std::string_view rest = text.substr(at + 2);
    rest = rest.substr(0, rest.find("%}"));
    const std::string_view word = take_word(rest);
    const bool names_one = word == "extends" || word == "include" || word == "import" || word == "from";
    if (std::string name = names_one ? quoted(rest) : ""; !name.empty()) names.push_back(std::move(name));
  }
  return names;
}

}  // namespace

std::vector<TemplateUsed> templates_behind(std::string_view name, const ExplainScope& scope) {
  Diagnostics ignored;  // builds tell them
  std::map<std::string, std::string> texts;
  for (const SourceText& source : load_templates(scope.request.root, scope.site.inputs, ignored))
    texts.emplace(source.name(), source.text());
  std::vector<std::string> names{std::string(name)};
  for (size_t i = 0; i < names.size(); i++) {
    const auto text = texts.find(names[i]);
    if (text == texts.end()) continue;
    for (std::string& next : names_in(text->second))
      if (std::ranges::find(names, next) == names.end()) names.push_back(std::move(next));
  }
  std::vector<TemplateUsed> used;
  const std::vector<std::string>& own = scope.site.inputs.templates;
  for (std::string& each : names) {
    const std::string file = "templates/" + each;
    const bool is_own = std::ranges::find(own, file) != own.end();
    used.push_back({std::move(each), is_own ? file : ""});
  }
  return used;
}

}  // namespace milepost::site
