// parse_inline, render_inline and plain_inline: short texts, many of them without any markup, which cost one scan.
#include <array>
#include <string>

#include "markdown/cmark_door.h"
#include "markdown/html_renderer.h"
#include "markdown/markdown.h"
#include "markdown/passes.h"
#include "markdown/quotes.h"

namespace milepost::markdown {
namespace {

constexpr auto kIsMarkup = [] {
  std::array<bool, 256> is_markup{};
  for (const char c : std::string_view("*_`[]<>&!\\~@\"'\n\r\t")) is_markup[static_cast<unsigned char>(c)] = true;
  return is_markup;
}();

// Whether cmark would give the text back as it is.
bool is_plain(std::string_view text) {
  for (const char c : text)
    if (kIsMarkup[static_cast<unsigned char>(c)]) return false;
  for (std::string_view sign : {"..", "--", "://", "www.", "  "}) {
    if (text.find(sign) != std::string_view::npos) return false;
  }
  return true;
}

Document make_plain(std::string_view text) {
  Document document;
  Node* paragraph = document.make(Kind::kParagraph);
  append_child(document.root(), paragraph);
  if (!text.empty()) append_child(paragraph, document.make_text(text));
  return document;
}

// Data may come from anywhere: what looks like a tag in it is shown, never run.
void show_raw_html(Document& document) {
  Node* root = document.root();
  for (Node* node = root; node; node = next_in_order(node, root))
    if (node->kind == Kind::kHtmlInline) node->kind = Kind::kText;
}

}  // namespace

const QuoteMarks& marks_of(const ParseOptions& options) {
  if (options.kramdown.quotes) return *options.kramdown.quotes;
  return sets_quotes_by_language(options.dialect) ? quotes_of(options.lang) : kEnglishQuotes;
}

InlineStyle inline_style(const ParseOptions& options) { return {options.typography, &marks_of(options)}; }

// Without our own forms: a name with a bar or a brace in it is just a name.
Document parse_inline(std::string_view text, const InlineStyle& style) {
  if (is_plain(text)) return make_plain(text);
  CmarkSetup setup;
  setup.forms = setup.mathematics = setup.inline_notes = setup.footnotes = false;
  setup.smart_punctuation = style.typography;
  setup.quotes = style.quotes;
  CmarkTree tree = read_inlines(text, setup);
  if (style.typography && style.quotes->close_single != "'") curl_apostrophes(tree.document);
  show_raw_html(tree.document);
  return std::move(tree.document);
}

std::string render_inline(const Document& document, const RenderOptions& options) {
  HtmlRenderer renderer(document, options);
  const Node* paragraph = document.root()->first_child;
  if (paragraph) renderer.render(paragraph->first_child, nullptr);
  return renderer.take();
}

std::string plain_inline(std::string_view text, const InlineStyle& style) {
  if (is_plain(text)) return std::string(text);
  Document document = parse_inline(text, style);
  return plain_text(*document.root());
}

}  // namespace milepost::markdown
