// Runs the examples in the manual of each form (*.md of the folder given): Markdown, a line with a dot, the
// expected HTML, and perhaps another dot and the expected diagnostics as `line:column CODE`; without them there
// must be none. Words behind `example` say how the example is read:
//   jekyll, hugo, pandoc   the dialect, where it is not milepost's
//   thread   the file has no front matter
//   liquid   the site of liquid.md answers
//   finish   headings are finished under the title "My job search"
//   excerpt  what lists show
//   dialect=NAME  in that dialect
//   lang=TAG  in that language
//   parse_block_html, hard_wrap   these options of kramdown are set
//   straight_quotes   smart_quotes names straight marks
//   toc_levels=23   the contents have headings of these levels
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

#include "markdown/markdown.h"
#include "site/liquid_pass.h"

namespace {

using namespace milepost;
using namespace milepost::markdown;

struct Example {
  std::string file;
  size_t line = 0;
  std::string words;     // behind `example`
  std::string parts[3];  // Markdown, HTML, diagnostics
};

class ManualSite final : public TagScope, public templating::LiquidHost {
 public:
  ManualSite() {
    Map site, page, names;
    site.set("url", "https://example.org");
    site.set("baseurl", "/blog");
    page.set("title", "My job search");
    page.set("date", "2022-04-05");
    page.set("places", List{"Oslo", "Bern"});
    names.set("site", std::move(site));
    names.set("page", std::move(page));
    names_ = std::move(names);
  }

  std::string address_of(std::string_view tag, std::string_view argument) const override {
    bool known = tag == "link" ? argument == "_posts/2021-05-04-next-step.md" : argument == "2021-05-04-next-step";
    return known ? "/2021/next-step/" : "";
  }
  std::string nearest_post(std::string_view) const override { return "2021-05-04-next-step"; }
  bool is_figure(std::string_view name) const override { return TagScope::is_figure(name); }
  const Value& names() const override { return names_; }
  const SourceText* included(std::string_view name, bool) const override {
    return name == "pic.html" ? &pic_ : nullptr;
  }
  std::vector<std::string_view> include_names() const override { return {"pic.html"}; }
  std::string markdown_to_html(std::string_view text) const override {
    Diagnostics none;
    return render_html(parse(SourceText("pic.html", std::string(text)), 0, {}, none));
  }

 private:
  Value names_;
  SourceText pic_{"_includes/pic.html",
                  "<figure><img src=\"{{ include.src | relative_url }}\" alt=\"{{ include.alt | default: '' }}\">"
                  "{% if include.caption %}<figcaption>{{ include.caption | markdownify | remove: '<p>' | "
                  "remove: '</p>' | strip }}</figcaption>{% endif %}</figure>"};
};

std::vector<Example> read_examples(const std::filesystem::path& path) {
  static const std::string kFence(32, '`');
  std::ifstream file(path);
  std::vector<Example> examples;
  std::string line;
  size_t number = 0, part = 3;
  while (std::getline(file, line)) {
    ++number;
    if (part == 3 && line.rfind(kFence + " example", 0) == 0) {
      examples.push_back({path.filename().string(), number, line.substr(kFence.size() + 8), {}});
      part = 0;
    } else if (part < 3 && line == kFence) {
      part = 3;
    } else if (part < 2 && line == ".") {
      ++part;
    } else if (part < 3) {
      examples.back().parts[part] += line + "\n";
    }
  }
  return examples;
}

bool asks_for(const Example& example, const char* word) { return example.words.find(word) != std::string::npos; }

struct Outcome {
  std::string html, diagnostics;
};

// What stands behind `key`, such as "dialect=", or nothing.
std::string word_behind(const Example& example, const std::string& key) {
  size_t at = example.words.find(key);
  if (at == std::string::npos) return "";
  std::string name = example.words.substr(at + key.size());
  return name.substr(0, name.find(' '));
}

Dialect dialect_of(const Example& example) {
  std::string name = word_behind(example, "dialect=");
  return name.empty() ? Dialect::kMilepost : dialect_named(name).value();
}

KramdownOptions kramdown_of(const Example& example) {
  KramdownOptions options;
  options.markdown_in_elements = asks_for(example, "parse_block_html");
  options.breaks_lines = asks_for(example, "hard_wrap");
  if (asks_for(example, "straight_quotes")) options.quotes = QuoteMarks{"\"", "\"", "'", "'"};
  const std::string levels = word_behind(example, "toc_levels=");
  if (!levels.empty()) options.contents_levels.reset();
  for (const char level : levels) options.contents_levels.set(static_cast<size_t>(level - '1'));
  return options;
}

FinishOptions finishing(const ParseOptions& parsing) {
  const Dialect dialect = parsing.dialect;
  FinishOptions options;
  options.title = "My job search";
  options.heading_ids = heading_ids(dialect);
  options.keep_levels = keeps_heading_levels(dialect);
  options.contents_levels = parsing.kramdown.contents_levels;
  options.reserved_ids = {"top"};
  return options;
}

Outcome run(const Example& example) {
  SourceText source("post.md", example.parts[0]);
  Diagnostics diagnostics;
  ParseOptions options;
  for (const std::string_view name : kDialectNames) {
    if (asks_for(example, std::string(name).c_str())) options.dialect = *dialect_named(name);
  }
  options.is_thread = asks_for(example, "thread");
  if (asks_for(example, "dialect=")) options.dialect = dialect_of(example);
  options.lang = word_behind(example, "lang=");
  options.kramdown = kramdown_of(example);
  const ManualSite manual;
  std::optional<site::LiquidText> liquid;
  if (asks_for(example, "liquid"))
    liquid = site::run_liquid_pass(source, 0, {options, false, false}, manual, diagnostics);
  Diagnostics of_text;
  const SourceText& text = liquid ? liquid->text : source;
  Document document = parse(text, 0, options, of_text);
  if (liquid) resolve_tags(document, text, manual, TagsFrom::kLiquid, of_text);
  if (asks_for(example, "finish")) finish(document, finishing(options), text, of_text);
  if (liquid) site::add_at_source(of_text, source, *liquid, diagnostics);
  if (!liquid) diagnostics.merge(std::move(of_text));
  Outcome outcome;
  RenderOptions bare;
  bare.bare = true;
  outcome.html = asks_for(example, "excerpt") ? render_excerpt(document, bare) : render_html(document);
  for (const Diagnostic& one : diagnostics.all()) {
    outcome.diagnostics += std::to_string(one.place.line) + ":" + std::to_string(one.place.column) + " " +
                           std::string(one.code->id) + "\n";
  }
  return outcome;
}

bool passes(const Example& example) {
  Outcome outcome = run(example);
  if (outcome.html == example.parts[1] && outcome.diagnostics == example.parts[2]) return true;
  std::printf(
      "%s:%zu\n--- markdown\n%s--- expected\n%s--- got\n%s--- expected diagnostics\n%s--- got diagnostics\n%s\n",
      example.file.c_str(), example.line, example.parts[0].c_str(), example.parts[1].c_str(), outcome.html.c_str(),
      example.parts[2].c_str(), outcome.diagnostics.c_str());
  return false;
}

}  // namespace

int main(int count, char** arguments) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(count > 1 ? arguments[1] : ".")) {
    if (entry.path().extension() == ".md") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  size_t run_count = 0, failed = 0;
  for (const auto& path : files) {
    std::vector<Example> examples = read_examples(path);
    if (examples.empty()) std::printf("%s has no example\n", path.c_str()), ++failed;
    for (const Example& example : examples) failed += !passes(example);
    run_count += examples.size();
  }
  std::printf("%zu examples in %zu files, %zu failures\n", run_count, files.size(), failed);
  return failed || run_count == 0 ? 1 : 0;
}
