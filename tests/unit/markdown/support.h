// What the tests of src/markdown share: parsing in one call, a compact dump of the tree, the seeds.
#pragma once

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <map>
#include <optional>
#include <string>

#include "markdown/markdown.h"

namespace milepost::markdown {

// One parse with everything that it said.
struct Parsed {
  SourceText source;
  Diagnostics diagnostics;
  Document document;

  explicit Parsed(std::string text, const ParseOptions& options = {}, size_t body_begin = 0)
      : source("post.md", std::move(text)), document(parse(source, body_begin, options, diagnostics)) {}

  std::string html(const RenderOptions& options = {}) const { return render_html(document, options); }
  // "3:1 MP0205" for each diagnostic, one a line.
  std::string said() const {
    std::string out;
    for (const Diagnostic& one : diagnostics.all()) {
      out += std::to_string(one.place.line) + ":" + std::to_string(one.place.column) + " " + std::string(one.code->id) +
             "\n";
    }
    return out;
  }
};

// The site that a test pretends to be.
class FakeSite final : public TagScope {
 public:
  std::map<std::string, std::string, std::less<>> posts;

  std::string address_of(std::string_view, std::string_view argument) const override {
    auto found = posts.find(argument);
    return found == posts.end() ? std::string() : found->second;
  }
  std::string nearest_post(std::string_view) const override {
    return posts.empty() ? std::string() : posts.begin()->first;
  }
};

// "par[txt'a ' em[txt'b']]": the tree on one line.
std::string dump(const Node& node);
inline std::string dump(const Document& document) { return dump(*document.root()); }

// The text of a seed; nothing where seeds are not at hand.
std::optional<std::string> read_seed(const std::string& name);

}  // namespace milepost::markdown
