// render_inline and plain_inline: short texts, many of them without any markup, which cost one scan.
#include <string>

#include "formats/markup.h"
#include "markdown/cmark_door.h"
#include "markdown/markdown.h"
#include "markdown/passes.h"

namespace milepost::markdown {
namespace {

// Whether cmark would give the text back as it is.
bool is_plain(std::string_view text) {
  if (text.find_first_of("*_`[]<>&!\\~@\"'\n\r\t") != std::string_view::npos) return false;
  for (std::string_view sign : {"..", "--", "://", "www.", "  "}) {
    if (text.find(sign) != std::string_view::npos) return false;
  }
  return true;
}

// Without our own forms: a name with a bar or a brace in it is just a name.
Document read(std::string_view text) {
  CmarkSetup setup;
  setup.forms = setup.footnotes = false;
  CmarkTree tree = read_inlines(text, setup);
  curl_apostrophes(tree.document);
  return std::move(tree.document);
}

}  // namespace

std::string render_inline(std::string_view text) {
  if (is_plain(text)) return escape_html(text);
  Document document = read(text);
  std::string html = render_html(document, {});
  // The renderer puts one paragraph around it.
  constexpr std::string_view kOpen = "<p>", kClose = "</p>\n";
  if (html.starts_with(kOpen) && html.ends_with(kClose)) {
    html = html.substr(kOpen.size(), html.size() - kOpen.size() - kClose.size());
  }
  return html;
}

std::string plain_inline(std::string_view text) {
  if (is_plain(text)) return std::string(text);
  Document document = read(text);
  return plain_text(*document.root());
}

}  // namespace milepost::markdown
