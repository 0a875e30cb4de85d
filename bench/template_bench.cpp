// How long one page shell takes to render: prints the median of many renders. Not a test.
#include <algorithm>
#include <chrono>
#include <iostream>
#include <vector>

#include "templating/template.h"

namespace {

using milepost::Value;

std::string shell(int variables) {
  std::string text = "{% extends 'base.html' %}{% block main %}";
  for (int i = 0; i < variables; ++i) {
    text += "<section class=\"post-summary\"><h2>{{ page.title }}</h2><p>An offer, weighed and told.</p></section>\n";
  }
  return text + "{% endblock %}";
}

Value context() {
  milepost::Map page;
  for (const char* key : {"kind", "subtitle", "description", "lang", "url", "path", "title"})
    page.set(key, Value("Two offers & a spring"));
  milepost::Map all;
  all.set("site", Value(page));
  all.set("page", Value(page));
  return Value(all);
}

}  // namespace

int main() {
  milepost::Diagnostics diagnostics;
  std::vector<milepost::SourceText> sources;
  sources.emplace_back(
      "base.html",
      "<html lang=\"{{ page.lang }}\"><title>{{ page.title }}</title>{% block main %}{% endblock %}</html>");
  sources.emplace_back("page.html", shell(60));
  auto environment = milepost::templating::Environment::compile(std::move(sources), diagnostics);
  const Value data = context();
  std::vector<double> microseconds;
  size_t bytes = 0;
  for (int i = 0; i < 2000; ++i) {
    auto start = std::chrono::steady_clock::now();
    auto page = environment.render("page.html", data);
    microseconds.push_back(std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - start).count());
    if (!page.ok()) return 1;
    bytes = page->size();
  }
  std::nth_element(microseconds.begin(), microseconds.begin() + 1000, microseconds.end());
  std::cout << bytes << " bytes, 60 variables: " << microseconds[1000] << " us\n";
}
