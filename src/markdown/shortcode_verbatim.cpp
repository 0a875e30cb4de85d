// Pairs of shortcodes whose inside is no Markdown: code, TeX, HTML. See shortcode_meanings.h.
#include <algorithm>

#include "markdown/characters.h"
#include "markdown/graft.h"
#include "markdown/shortcode_meanings.h"

namespace milepost::markdown {
namespace {

using std::string_view;

// Between the opening and the closing tag, without the line end behind the one.
string_view content_between(string_view lines, string_view name) {
  lines = trim_right(lines);
  const size_t begin = shortcode_end(lines, 0);
  size_t end = kNowhere;
  for (size_t at = 0, found = 0; (found = find_closing_shortcode(lines.substr(at), name)) != kNowhere;) {
    end = at + found;
    at = end + 2;
  }
  if (!begin || end == kNowhere || end < begin) return {};
  string_view content = lines.substr(begin, end - begin);
  if (content.starts_with('\n')) content.remove_prefix(1);
  return content;
}

bool holds_tex(const Shortcode& code) { return code.name == "katex" || code.name == "math"; }
bool is_diagram(const Shortcode& code) { return code.name == "mermaid" || code.name == "plantuml"; }
bool holds_code(const Shortcode& code) {
  return is_diagram(code) || code.name == "highlight" || code.name.starts_with("code");
}

std::string language_of(const Shortcode& code) {
  if (is_diagram(code)) return code.name;
  const std::string language = code.argument("lang", 0);
  return language.empty() ? code.argument("language") : language;
}

// {{< highlight go "hl_inline=true" >}}
bool asks_for_line(const Shortcode& code) {
  if (code.argument("hl_inline") == "true") return true;
  return std::any_of(code.positional.begin(), code.positional.end(),
                     [](const std::string& one) { return one.find("hl_inline=true") != kNowhere; });
}

void become(Node* node, Kind kind, string_view text) {
  node->kind = kind;
  node->text = text;
  node->info = {};
}

void become_code(Document& document, Node* kept, string_view content, string_view language) {
  std::string code(content);
  if (!code.empty() && code.back() != '\n') code += '\n';
  kept->kind = Kind::kCodeBlock;
  kept->text = document.keep(code);
  kept->info = document.keep(language);
}

string_view without_dollars(string_view tex) {
  tex = trim(tex);
  const bool has_dollars = tex.size() > 4 && tex.starts_with("$$") && tex.ends_with("$$");
  return has_dollars ? tex.substr(2, tex.size() - 4) : tex;
}

}  // namespace

void place_verbatim_shortcode(Document& document, Node* kept) {
  const string_view lines = kept->text;
  const Shortcode code = read_shortcode(lines.substr(0, shortcode_end(lines, 0)));
  const string_view content = content_between(lines, code.name);
  if (holds_tex(code)) {
    become(kept, Kind::kMathBlock, without_dollars(content));
  } else if (holds_code(code)) {
    become_code(document, kept, content, language_of(code));
  } else {
    if (lines.substr(0, static_cast<size_t>(content.data() - lines.data())).ends_with('\n')) {
      ++kept->line;
      kept->column = 1;
    }
    become(kept, Kind::kHtmlBlock, content);
  }
}

// Code is a block of its own, as in Hugo, unless it asks for less or stands where no block can.
void place_verbatim_in_line(const ShortcodeSite& site) {
  string_view content = content_between(site.node->text, site.code.name);
  if (holds_tex(site.code)) return become(site.node, Kind::kMathInline, without_dollars(content));
  if (!holds_code(site.code)) return become(site.node, Kind::kHtmlInline, content);
  content = trim_right(content);
  if (asks_for_line(site.code) || !stands_in_paragraph(*site.node)) return become(site.node, Kind::kCode, content);
  Node* paragraph = isolate(site.document, site.node);
  Node* code = make_at(site.document, Kind::kCodeBlock, *site.node);
  become_code(site.document, code, content, language_of(site.code));
  insert_before(paragraph, code);
  unlink(paragraph);
}

}  // namespace milepost::markdown
