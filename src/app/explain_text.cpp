#include "app/explain_text.h"

#include <algorithm>

#include "app/excerpt.h"
#include "app/wording.h"
#include "content/address.h"

namespace milepost::app {
namespace {

using site::Explanation;

constexpr size_t kMostShown = 6;  // of a list; --format json has all

std::string row(std::string_view name, const std::string& words) {
  constexpr size_t kWidth = 11;
  const std::string blanks(name.size() < kWidth ? kWidth - name.size() : 1, ' ');
  return "  " + std::string(name) + blanks + without_controls(words) + "\n";
}

std::string list_row(std::string_view name, const std::vector<std::string>& items) {
  if (items.empty()) return "";
  std::string words;
  for (size_t i = 0; i < std::min(items.size(), kMostShown); ++i) words += (i > 0 ? ", " : "") + items[i];
  if (items.size() > kMostShown) words += " and " + std::to_string(items.size() - kMostShown) + " more";
  return row(name, words);
}

std::string_view name_of_sources(const Explanation& explanation) {
  return explanation.kind == "list" ? "shows" : explanation.kind == "options" ? "used by" : "made of";
}

std::string fate(const Explanation& explanation) {
  if (explanation.is_published) return "published at /" + explanation.address.value_or("");
  const Place& place = explanation.reason_place;
  const std::string line = place.line > 0 ? " (line " + std::to_string(place.line) + ")" : "";
  return "not published: " + explanation.reason + line;
}

std::string facts(const Explanation& explanation) {
  std::string text;
  for (const site::Fact& fact : explanation.facts) {
    const std::string line = fact.place.line > 0 ? ", line " + std::to_string(fact.place.line) : "";
    text += row(fact.name, fact.value + "  (" + fact.origin + line + ")");
  }
  return text;
}

std::string forms(const Explanation& explanation) {
  std::string text;
  for (const markdown::FormMet& form : explanation.forms) {
    const std::string first = "line " + std::to_string(form.first_line);
    const std::string where = form.lines == 1 ? first : counted(form.lines, "line") + ", the first is " + first;
    text += row(text.empty() ? "forms" : "", std::string(form.name) + ": " + where);
  }
  return text;
}

std::vector<std::string> template_words(const Explanation& explanation) {
  std::vector<std::string> words;
  for (const site::TemplateUsed& used : explanation.templates)
    words.push_back(used.file.empty() ? used.name + " (built in)" : used.file);
  return words;
}

std::vector<std::string> addresses(const std::vector<std::string>& paths) {
  std::vector<std::string> shown;
  shown.reserve(paths.size());
  for (const std::string& path : paths) shown.push_back("/" + path);
  return shown;
}

Value value_of(const std::string& text) { return Value(text); }

Value value_of(const site::Fact& fact) {
  Map map;
  map.set("name", Value(fact.name));
  map.set("value", Value(fact.value));
  map.set("origin", Value(fact.origin));
  map.set("line", Value(size_t{fact.place.line}));
  map.set("column", Value(size_t{fact.place.column}));
  return Value(std::move(map));
}

Value value_of(const site::TemplateUsed& used) {
  Map map;
  map.set("name", Value(used.name));
  map.set("file", Value(used.file));
  return Value(std::move(map));
}

Value value_of(const markdown::FormMet& form) {
  Map map;
  map.set("name", Value(form.name));
  map.set("lines", Value(form.lines));
  map.set("first_line", Value(size_t{form.first_line}));
  return Value(std::move(map));
}

Value list_value(const auto& items) {
  List list;
  for (const auto& item : items) list.push_back(value_of(item));
  return Value(std::move(list));
}

}  // namespace

std::string explanation_text(const Explanation& explanation) {
  std::string text = in_backticks(without_controls(explanation.subject)) + " is " + without_controls(explanation.what);
  text += "\n" + row("fate", fate(explanation));
  if (!explanation.remedy.empty()) text += row("to change", explanation.remedy);
  if (explanation.is_published) text += row("output", output_path(explanation.address.value_or("")));
  if (!explanation.leads_to.empty()) text += row("leads to", explanation.leads_to);
  text += list_row(name_of_sources(explanation), explanation.sources);
  text += list_row("with", addresses(explanation.files)) + list_row("templates", template_words(explanation));
  text += facts(explanation) + list_row("listed at", addresses(explanation.listed_in));
  if (!explanation.dialect.empty()) text += row("dialect", explanation.dialect);
  return text + forms(explanation);
}

Map explanation_document(const Explanation& explanation) {
  Map document;
  document.set("subject", Value(explanation.subject));
  document.set("kind", Value(explanation.kind));
  document.set("what", Value(explanation.what));
  document.set("published", Value(explanation.is_published));
  document.set("reason", Value(explanation.reason));
  document.set("reason_line", Value(size_t{explanation.reason_place.line}));
  document.set("remedy", Value(explanation.remedy));
  document.set("address", explanation.address ? Value(*explanation.address) : Value());
  document.set("output", explanation.is_published ? Value(output_path(*explanation.address)) : Value());
  document.set("leads_to", Value(explanation.leads_to));
  document.set("sources", list_value(explanation.sources));
  document.set("files", list_value(explanation.files));
  document.set("templates", list_value(explanation.templates));
  document.set("facts", list_value(explanation.facts));
  document.set("listed_in", list_value(explanation.listed_in));
  document.set("dialect", Value(explanation.dialect));
  document.set("forms", list_value(explanation.forms));
  return document;
}

}  // namespace milepost::app
