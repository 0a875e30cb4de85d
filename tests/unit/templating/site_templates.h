// A few templates in memory, for tests: compile them, render "page", see what went wrong as text.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "templating/template.h"

namespace milepost::templating {

struct NamedText {
  std::string name, text;
};

// "page.html:1:4: error[MP0409]: message | cause | fix", one line per diagnostic; the excerpt's caret
// is told by its column and length.
inline std::string written(const Diagnostic& diagnostic) {
  const Place& place = diagnostic.place;
  std::string line = place.file + ":" + std::to_string(place.line) + ":" + std::to_string(place.column) + "+" +
                     std::to_string(place.length) + " " + std::string(diagnostic.code->id) + " " + diagnostic.message;
  if (!diagnostic.cause.empty()) line += " | cause: " + diagnostic.cause;
  if (!diagnostic.fix.empty()) line += " | fix: " + diagnostic.fix;
  return line;
}

class SiteTemplates {
 public:
  explicit SiteTemplates(std::vector<NamedText> files) : environment_(compile(std::move(files), diagnostics_)) {}
  explicit SiteTemplates(std::string page) : SiteTemplates({{"page.html", std::move(page)}}) {}

  // What compiling had to say.
  std::string mistakes() const {
    std::string all;
    for (const Diagnostic& one : diagnostics_.all()) all += (all.empty() ? "" : "\n") + written(one);
    return all;
  }
  // The page, or the failure as text.
  std::string render(const Map& context = {}) const {
    Result<std::string> page = environment_.render("page.html", Value(context));
    return page.ok() ? std::move(page).value() : written(page.error());
  }
  const Environment& environment() const { return environment_; }

 private:
  static Environment compile(std::vector<NamedText> files, Diagnostics& diagnostics) {
    std::vector<SourceText> sources;
    for (NamedText& file : files) sources.emplace_back(std::move(file.name), std::move(file.text));
    return Environment::compile(std::move(sources), diagnostics);
  }

  Diagnostics diagnostics_;
  Environment environment_;
};

inline Map page_context() {
  Map page;
  page.set("title", Value("Two offers & a spring"));
  page.set("content", Value::markup("<p>I weighed seven things.</p>"));
  page.set("tags", Value(List{Value("search"), Value("pay")}));
  Map context;
  context.set("page", Value(page));
  context.set("posts", Value(List{Value(page), Value(page), Value(page)}));
  return context;
}

}  // namespace milepost::templating
