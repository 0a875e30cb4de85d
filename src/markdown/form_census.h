// Which forms a text contains, counted while it is parsed. For `explain`; a build counts nothing.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "markdown/markdown.h"

namespace milepost::markdown {

struct FormMet {
  std::string_view name;  // "footnotes"
  size_t lines = 0;       // in how many lines of the file it stands or begins
  uint32_t first_line = 0;
};

class FormContext;

// Used for one parse.
class FormCensus {
 public:
  // In the order of their first lines.
  std::vector<FormMet> met() const;

  // For parse_counted(): the tree as the Markdown parser made it.
  void see_parsed(const Document& document);
  // For run_forms(): what a pass changes between the two calls belongs to its form.
  void see_before_pass(const Document& document);
  void see_after_pass(std::string_view form, const Document& document);

 private:
  struct Seen {
    size_t content = 0;  // a hash of everything but the node's place in the tree
    uint32_t line = 0;
    const Node* parent = nullptr;
  };
  void count(std::string_view form, uint32_t line);

  std::unordered_map<const Node*, Seen> before_;
  std::map<std::string_view, std::set<uint32_t>> lines_;  // by form
};

// As parse() of markdown.h, and counts.
Document parse_counted(const SourceText& source, size_t body_begin, const ParseOptions& options,
                       Diagnostics& diagnostics, FormCensus& census);

// As run_forms() of passes.h; `census` may be null.
void run_forms(Document& document, FormContext& context, FormCensus* census);

}  // namespace milepost::markdown
