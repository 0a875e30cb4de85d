#include "site/formulas.h"

#include <set>

#include "formats/markup.h"
#include "ground/utf8.h"

namespace milepost::site {
namespace {

using markdown::Kind;
using markdown::Node;

bool is_display(const Node& node) { return node.kind == Kind::kMathBlock || node.info == "display"; }

std::string shown_tex(std::string_view tex) {
  std::string html = "<code class=\"mp-tex\">";
  append_escaped(html, tex);
  return html + "</code>";
}

// The characters of the markup outside tags: no width, but a formula that has few of them fits on any screen.
size_t count_shown(std::string_view markup) {
  size_t count = 0;
  for (size_t at = 0; at < markup.size();) {
    const size_t tag = markup.find('<', at);
    count += count_code_points(markup.substr(at, tag - at));
    const size_t end = markup.find('>', tag);
    at = end == markup.npos ? markup.size() : end + 1;
  }
  return count;
}

// One that may be wider than a small screen scrolls by itself, also for who has no mouse.
std::string in_own_region(std::string markup, bool display) {
  constexpr size_t kFitsAnyScreen = 16;
  constexpr size_t kFitsAnyLine = 24;
  if (count_shown(markup) <= (display ? kFitsAnyScreen : kFitsAnyLine)) return markup;
  return std::string("<span class=\"") + (display ? "mp-formula-scroll" : "mp-formula-long") +
         "\" tabindex=\"0\" role=\"group\" aria-label=\"formula\">" + std::move(markup) + "</span>";
}

class FormulaPass {
 public:
  FormulaPass(const SourceText& source, MathRenderer& renderer, Diagnostics& diagnostics)
      : source_(source), page_(renderer), diagnostics_(diagnostics) {}

  PostFormulas run(const markdown::Document& document) {
    const Node* root = document.root();
    for (const Node* node = root; node; node = markdown::next_in_order(node, root))
      if (node->kind == Kind::kMathInline || node->kind == Kind::kMathBlock) convert(*node);
    return std::move(formulas_);
  }

 private:
  void convert(const Node& node) {
    const bool display = is_display(node);
    Result<std::string, FormulaError> markup = page_.next(node.text, display);
    if (!markup.ok()) {
      report(node, markup.error());
      formulas_.emplace(&node, shown_tex(node.text));
    } else {
      formulas_.emplace(&node, in_own_region(std::move(markup).value(), display));
    }
  }

  void report(const Node& node, const FormulaError& error) {
    if (!reported_.insert(error.message).second) return;
    diagnostics_.add(code::kFormulaNotConverted, place_of(node, error),
                     "this formula cannot be converted: " + error.message, "the page shows its TeX", error.fix);
  }

  // The place of the mistake where the formula stands in the source as it is in the tree, else the formula's begin.
  Place place_of(const Node& node, const FormulaError& error) const {
    constexpr size_t kLongestDelimiter = 4;  // and what may stand between it and the TeX
    const size_t begin = offset_of_line(node.line) + (node.column ? node.column - 1 : 0);
    const std::string_view text = source_.text();
    const std::string_view near = text.substr(std::min(begin, text.size()), node.text.size() + kLongestDelimiter);
    const size_t at = near.find(node.text);
    if (node.line == 0 || at == near.npos) return source_.place_at(node.line, node.column);
    return source_.place(begin + at + error.offset, std::max<size_t>(1, error.length));
  }

  size_t offset_of_line(uint32_t number) const {
    size_t offset = 0;
    for (uint32_t line = 1; line < number; ++line) {
      const size_t end = source_.text().find('\n', offset);
      if (end == std::string::npos) return source_.text().size();
      offset = end + 1;
    }
    return offset;
  }

  const SourceText& source_;
  PageFormulas page_;
  Diagnostics& diagnostics_;
  PostFormulas formulas_;
  std::set<std::string> reported_;
};

}  // namespace

PostFormulas convert_formulas(const markdown::Document& document, const SourceText& source, MathRenderer& renderer,
                              Diagnostics& diagnostics) {
  return FormulaPass(source, renderer, diagnostics).run(document);
}

std::function<std::string(const markdown::Node&)> formula_html(const PostFormulas& formulas) {
  return [&formulas](const Node& node) {
    const auto found = formulas.find(&node);
    return found == formulas.end() ? shown_tex(node.text) : found->second;
  };
}

}  // namespace milepost::site
