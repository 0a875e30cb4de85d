// Runs all examples of the GFM specification: each with the extensions that it asks for, byte for byte, and
// then through the public door, where all extensions are on, as `milepost render --dialect gfm` does.
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include "formats/json.h"
#include "markdown/cmark_door.h"
#include "markdown/gfm_tagfilter.h"
#include "markdown/markdown.h"

namespace {

using namespace milepost;
using namespace milepost::markdown;

struct Example {
  int64_t number;
  std::string section, markdown, html;
  std::set<std::string> extensions;
};

std::vector<Example> read_examples(const SourceText& source) {
  Result<Value> value = parse_json(source);
  std::vector<Example> examples;
  if (!value) return examples;
  for (const Value& item : value->list()) {
    Example example{item.find("example")->integer(),
                    item.find("section")->text(),
                    item.find("markdown")->text(),
                    item.find("html")->text(),
                    {}};
    for (const Value& name : item.find("extensions")->list()) example.extensions.insert(name.text());
    examples.push_back(std::move(example));
  }
  return examples;
}

std::string render_with_its_extensions(const Example& example) {
  CmarkSetup setup;
  setup.forms = setup.smart_punctuation = setup.footnotes = false;
  setup.single_tilde = true;
  setup.tables = example.extensions.count("table");
  setup.strikethrough = example.extensions.count("strikethrough");
  setup.autolinks = example.extensions.count("autolink");
  setup.tasks = example.extensions.count("disabled");
  CmarkTree tree = read_blocks(example.markdown, 1, setup);
  tree.document.root()->info = "gfm";
  if (example.extensions.count("tagfilter")) filter_tags(tree.document);
  return render_html(tree.document);
}

std::string render_through_the_door(const Example& example) {
  SourceText source("example.md", example.markdown);
  Diagnostics diagnostics;
  ParseOptions options;
  options.dialect = Dialect::kGfm;
  return render_html(parse(source, 0, options, diagnostics));
}

void show(const Example& example, const std::string& got) {
  std::printf("example %lld (%s)\n--- markdown\n%s--- expected\n%s--- got\n%s\n",
              static_cast<long long>(example.number), example.section.c_str(), example.markdown.c_str(),
              example.html.c_str(), got.c_str());
}

// Examples of the core that the extensions, switched on for all, rightly change: bare addresses become
// links, and the specification's own <script> and <style> are made harmless.
bool changes_with_extensions(const Example& example) {
  static const std::set<int64_t> kNumbers = {140, 141, 142, 145, 147, 610, 614, 616, 619, 620};
  return kNumbers.count(example.number) > 0;
}

}  // namespace

int main() {
  const char* shared = std::getenv("MILEPOST_SHARED");
  std::string path = std::string(shared ? shared : "../shared") + "/conformance/gfm-spec-0.29.json";
  std::ifstream file(path, std::ios::binary);
  if (!file) return std::printf("skipped: %s is not there\n", path.c_str()), 0;
  std::string text{std::istreambuf_iterator<char>(file), {}};
  std::vector<Example> examples = read_examples(SourceText(path, text));
  size_t failed = 0, run = 0;
  for (const Example& example : examples) {
    if (example.extensions.count("disabled")) continue;
    ++run;
    if (std::string got = render_with_its_extensions(example); got != example.html) show(example, got), ++failed;
    std::string through_door = render_through_the_door(example);
    if ((through_door == example.html) == changes_with_extensions(example)) {
      std::printf("through the door: ");
      show(example, through_door), ++failed;
    }
  }
  std::printf("%zu examples, %zu failures\n", run, failed);
  return failed || run < 600 ? 1 : 0;
}
