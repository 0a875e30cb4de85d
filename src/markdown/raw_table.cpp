#include "markdown/raw_table.h"

#include "markdown/characters.h"
#include "markdown/html_tokens.h"
#include "markdown/html_words.h"

namespace milepost::markdown {
namespace {

using std::string_view;

std::string words_in_html(string_view html) {
  std::string words;
  append_html_words(words, html);
  return std::string(trim(words));
}

// What a table says of itself before its second row.
struct TableWords {
  std::string caption, heads;
  size_t rows = 0;

  void add(const std::string& element, string_view html) {
    const std::string words = words_in_html(html);
    if (element == "caption") caption = words;
    if (element == "th" && rows < 2 && !words.empty()) heads += (heads.empty() ? ": " : ", ") + words;
  }
};

bool is_named(const std::string& name) { return name == "caption" || name == "th"; }

// Of a caption or head, also where its end tag is left out.
bool ends_words(const std::string& name) { return is_named(name) || name == "tr" || name == "td" || name == "table"; }

// A `role` says what the table is, and that may be none.
bool opens_table(string_view html) {
  const std::optional<HtmlToken> tag = HtmlTokens(html).next();
  if (!tag || tag->begin > 0 || tag->kind != HtmlToken::kStart || tag->name != "table") return false;
  return html.substr(0, tag->end).find("role=") == html.npos;
}

}  // namespace

std::optional<std::string> raw_table_name(string_view html) {
  html = trim(html);
  if (!opens_table(html)) return std::nullopt;
  HtmlTokens tokens(html);
  TableWords table;
  std::string open;  // the caption or head whose words begin at `begin`
  size_t begin = 0;
  for (int depth = 0; std::optional<HtmlToken> token = tokens.next();) {
    const bool starts = token->kind == HtmlToken::kStart, ends = token->kind == HtmlToken::kEnd;
    if (token->name == "table") depth += starts ? 1 : ends ? -1 : 0;
    if (depth <= 0 && token->end != html.size()) return std::nullopt;
    if (depth <= 0) return table.caption.empty() ? "Table" + table.heads : table.caption;
    if (!open.empty() && ends_words(token->name)) {
      table.add(open, html.substr(begin, token->begin - begin));
      open.clear();
    }
    if (depth == 1 && starts && token->name == "tr") ++table.rows;
    if (depth == 1 && starts && is_named(token->name)) {
      open = token->name;
      begin = token->end;
    }
    if (starts && is_raw_text_element(token->name)) tokens.skip_raw_text(token->name);
  }
  return std::nullopt;
}

}  // namespace milepost::markdown
