// Renders many templates: a JSON list of {"templates": {name: text}, "data": {…}} on stdin becomes a
// JSON list of {"text": …} or {"error": …} on stdout. "main" is the template that is rendered; a text
// of the data under "markup" stands for markup.
#include <iostream>
#include <iterator>

#include "formats/json.h"
#include "templating/template.h"

namespace {

using milepost::Value;

milepost::Map with_markup(const Value& data) {
  milepost::Map context;
  if (!data.is_map()) return context;
  for (const milepost::Member& member : data.map()) {
    bool is_markup = member.key == "markup" && member.value.is_text();
    context.set(member.key, is_markup ? Value::markup(member.value.text()) : member.value);
  }
  return context;
}

Value outcome(std::string_view kind, std::string text) {
  milepost::Map map;
  map.set(std::string(kind), Value(std::move(text)));
  return Value(std::move(map));
}

Value rendered(const Value& example) {
  std::vector<milepost::SourceText> sources;
  for (const milepost::Member& member : example.find("templates")->map()) {
    sources.emplace_back(member.key, member.value.text());
  }
  milepost::Diagnostics diagnostics;
  auto environment = milepost::templating::Environment::compile(std::move(sources), diagnostics);
  if (diagnostics.has_errors()) return outcome("error", diagnostics.all().front().message);
  Value context(with_markup(*example.find("data")));
  auto page = environment.render("main", context);
  return page.ok() ? outcome("text", std::move(page).value()) : outcome("error", page.error().message);
}

}  // namespace

int main() {
  std::string input{std::istreambuf_iterator<char>(std::cin), {}};
  auto examples = milepost::parse_json(milepost::SourceText("stdin", std::move(input)));
  if (!examples.ok()) {
    std::cerr << examples.error().message << '\n';
    return 2;
  }
  milepost::List results;
  for (const Value& example : examples->list()) results.push_back(rendered(example));
  std::cout << milepost::to_json(Value(std::move(results)));
}
