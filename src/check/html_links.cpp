#include "check/html_links.h"

#include <algorithm>

#include "check/probe_address.h"
#include "formats/entities.h"
#include "formats/html_addresses.h"
#include "ground/ascii.h"

namespace milepost::check {
namespace {

using markdown::Kind;
using markdown::Node;

// Lines of one node, counted as its addresses come.
class HtmlLines {
 public:
  HtmlLines(const Node& html, const PageSource& source)
      : html_(html), source_(source), line_(html.line), from_(html.column > 0 ? html.column - 1 : 0) {}

  Place place_of(size_t offset, std::string_view written) {
    const auto lines = std::count(html_.text.begin() + static_cast<std::ptrdiff_t>(counted_),
                                  html_.text.begin() + static_cast<std::ptrdiff_t>(offset), '\n');
    counted_ = offset;
    line_ += static_cast<uint32_t>(lines);
    if (lines > 0) from_ = told_ = 0;
    // A place takes as long as its line is: in a line of a whole page the last exact one must do.
    if (++told_ > kMostExact) return last_;
    const size_t begin = source_.line(line_).find(written, from_);
    if (begin == std::string_view::npos) return last_ = source_.place(html_);
    from_ = begin + written.size();
    return last_ = source_.place(line_, begin, written.size());
  }

 private:
  static constexpr size_t kMostExact = 100;

  const Node& html_;
  const PageSource& source_;
  uint32_t line_;
  size_t from_;      // in that line, behind the address before
  size_t told_ = 0;  // of that line
  size_t counted_ = 0;
  Place last_;
};

void add_links_of(const Node& html, const PageSource& source, std::vector<OuterLink>& links) {
  HtmlLines lines(html, source);
  for (const HtmlAddress& found : find_html_addresses(html.text)) {
    const std::string_view written = html.text.substr(found.begin, found.length);
    const std::string url = unescape_entities(trim(written));
    if (parse_web_address(url)) links.push_back({url, found.is_image, lines.place_of(found.begin, written)});
  }
}

}  // namespace

void add_outer_html_links(const markdown::Document& document, const PageSource& source, std::vector<OuterLink>& links) {
  const Node* root = document.root();
  for (const Node* node = root; node; node = markdown::next_in_order(node, root))
    if ((node->kind == Kind::kHtmlBlock || node->kind == Kind::kHtmlInline) && node->line > 0)
      add_links_of(*node, source, links);
}

}  // namespace milepost::check
