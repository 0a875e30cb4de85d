// Renders many Liquid templates: a JSON list of {"template": text, "data": {…}, "includes": {name: text}} on stdin
// becomes a JSON list of {"text": …} or {"error": …} on stdout. Any warning counts as an error.
#include <iostream>
#include <iterator>
#include <map>

#include "formats/json.h"
#include "templating/liquid.h"

namespace {

using milepost::SourceText;
using milepost::Value;

class ExampleHost final : public milepost::templating::LiquidHost {
 public:
  explicit ExampleHost(const Value& example) : names_(*example.find("data")) {
    const Value* includes = example.find("includes");
    if (includes == nullptr) return;
    for (const milepost::Member& member : includes->map()) {
      files_.emplace(member.key, SourceText("_includes/" + member.key, member.value.text()));
    }
  }
  const Value& names() const override { return names_; }
  const SourceText* included(std::string_view name, bool) const override {
    auto file = files_.find(name);
    return file == files_.end() ? nullptr : &file->second;
  }
  std::vector<std::string_view> include_names() const override {
    std::vector<std::string_view> names;
    for (const auto& [name, file] : files_) names.push_back(name);
    return names;
  }

 private:
  const Value& names_;
  std::map<std::string, SourceText, std::less<>> files_;
};

Value outcome(std::string_view kind, std::string text) {
  milepost::Map map;
  map.set(std::string(kind), Value(std::move(text)));
  return Value(std::move(map));
}

Value rendered(const Value& example) {
  ExampleHost host(example);
  milepost::Diagnostics diagnostics;
  milepost::templating::LiquidOptions options;
  options.keeps_unknown = options.reports_unknown = false;
  SourceText source("main", example.find("template")->text());
  auto page = milepost::templating::run_liquid(source, 0, options, host, diagnostics);
  if (diagnostics.all().empty()) return outcome("text", std::move(page.text));
  const milepost::Diagnostic& first = diagnostics.all().front();
  return outcome("error", first.message + ": " + first.cause);
}

}  // namespace

int main() {
  std::string input{std::istreambuf_iterator<char>(std::cin), {}};
  auto examples = milepost::parse_json(SourceText("stdin", std::move(input)));
  if (!examples.ok()) {
    std::cerr << examples.error().message << '\n';
    return 2;
  }
  milepost::List results;
  for (const Value& example : examples->list()) results.push_back(rendered(example));
  std::cout << milepost::to_json(Value(std::move(results)));
}
