// See raw_html_ends.h.
#include "markdown/raw_html_ends.h"

#include <algorithm>

#include "markdown/characters.h"
#include "markdown/html_elements.h"
#include "markdown/html_tokens.h"

namespace milepost::markdown {
namespace {

using std::string_view;

bool begins_with(string_view text, string_view lower_case) {
  if (text.size() < lower_case.size()) return false;
  return std::equal(lower_case.begin(), lower_case.end(), text.begin(),
                    [](char wanted, char is) { return wanted == ascii_lower(is); });
}

// The offset of the last `mark`, npos where there is none.
size_t find_last(string_view text, string_view mark) {
  for (size_t at = text.rfind(mark[0]); at != string_view::npos; at = text.rfind(mark[0], at - 1)) {
    if (begins_with(text.substr(at), mark)) return at;
    if (at == 0) break;
  }
  return string_view::npos;
}

int line_at(string_view text, size_t offset) {
  int line = 1;
  for (size_t at = 0; at < offset; ++at) {
    const bool is_end = text[at] == '\n' || (text[at] == '\r' && (at + 1 >= text.size() || text[at + 1] != '\n'));
    line += is_end;
  }
  return line;
}

bool stands_in(string_view text, string_view mark) { return find_last(text, mark) != string_view::npos; }

}  // namespace

bool RawHtmlEnds::stands_from(string_view mark, int line) const {
  auto known = last_lines_.find(mark);
  if (known == last_lines_.end()) {
    const size_t last = find_last(text_, mark);
    known = last_lines_.emplace(mark, last == string_view::npos ? 0 : line_at(text_, last)).first;
  }
  return known->second >= line;
}

bool RawHtmlEnds::has_end(string_view opening, int line) const {
  const auto ends = [&](string_view mark, size_t from) {
    return stands_in(opening.substr(std::min(from, opening.size())), mark) || stands_from(mark, line + 1);
  };
  if (opening.starts_with("<!--")) return ends("-->", 2);
  if (opening.starts_with("<![CDATA[")) return ends("]]>", 9);
  if (opening.starts_with("<?")) return ends("?>", 2);
  if (opening.starts_with("<!")) return ends(">", 2);
  const HtmlTag tag = read_tag(opening);
  if (tag.name.empty() || tag.closes || tag.is_empty || !is_raw_text_element(tag.name)) return true;
  return ends("</" + tag.name, tag.name.size() + 1);
}

}  // namespace milepost::markdown
