#include "markdown/raw_table.h"

#include "markdown/characters.h"
#include "markdown/html_tokens.h"
#include "markdown/html_words.h"

namespace milepost::markdown {
namespace {

using std::string_view;

std::string words_of(string_view html) {
  std::string words;
  append_html_words(words, html);
  return std::string(trim(words));
}

// What a table says of itself before its second row.
struct TableWords {
  std::string caption, heads;
  size_t rows = 0;

  void add(const std::string& element, string_view html) {
    const std::string words = words_of(html);
    if (element == "caption") caption = words;
    if (element == "th" && rows < 2 && !words.empty()) heads += (heads.empty() ? ": " : ", ") + words;
  }
};

bool is_named(const std::string& name) { return name == "caption" || name == "th"; }

}  // namespace

std::optional<std::string> raw_table_name(string_view html) {
  html = trim(html);
  HtmlTokens tokens(html);
  TableWords table;
  std::string open;  // the caption or head whose words begin at `begin`
  size_t begin = 0;
  for (int depth = 0; std::optional<HtmlToken> token = tokens.next();) {
    const bool starts = token->kind == HtmlToken::kStart, ends = token->kind == HtmlToken::kEnd;
    if (token->begin == 0 && (!starts || token->name != "table")) return std::nullopt;
    if (token->begin == 0 && html.substr(0, token->end).find("role=") != html.npos) return std::nullopt;
    if (token->name == "table") depth += starts ? 1 : ends ? -1 : 0;
    if (depth <= 0 && token->end != html.size()) return std::nullopt;
    if (depth <= 0) return table.caption.empty() ? "Table" + table.heads : table.caption;
    if (!open.empty() && (is_named(token->name) || token->name == "tr" || token->name == "td")) {
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
