// What was meant as a link: `[words] (address)`, and addresses with blanks in them, which milepost reads and others
// do not.
#include <set>
#include <string>
#include <string_view>

#include "check/finders.h"
#include "check/near_link.h"

namespace milepost::check {
namespace {

using markdown::Kind;
using markdown::Node;

void find_parted(const Node& text, const PageView& view, Diagnostics& found) {
  const std::string_view line = view.source.line(text.line);
  for (size_t at : view.source.find_all(text, "] (")) {
    const Stretch link = parted_link(line, at);
    if (link.length == 0) continue;
    const std::string written(line.substr(link.begin, link.length));
    found.add(code::kNearLink, view.source.place(text.line, link.begin, link.length), "these are words, not a link",
              "there is a blank between the bracket and the parenthesis",
              "write `" + std::string(line.substr(link.begin, at + 1 - link.begin)) +
                  std::string(line.substr(at + 2, link.begin + link.length - at - 2)) + "`");
  }
}

void find_blanks(uint32_t number, const PageView& view, Diagnostics& found) {
  const std::string_view line = view.source.line(number);
  for (size_t at = line.find("]("); at != line.npos; at = line.find("](", at + 1)) {
    const Stretch address = spaced_address(line, at + 2);
    if (address.length == 0 || view.source.is_in_code(view.source.offset_of(number) + address.begin)) continue;
    found.add(code::kBlankInAddress, view.source.place(number, address.begin, address.length), "a blank in an address",
              "other programs take it for words",
              "write `" + without_blanks(line.substr(address.begin, address.length)) + "`");
  }
}

}  // namespace

void find_near_links(const PageView& view, Diagnostics& found) {
  std::set<uint32_t> with_links;
  const Node* root = view.page.post.document.root();
  for (const Node* node = root; node; node = markdown::next_in_order(node, root)) {
    if (node->kind == Kind::kText) find_parted(*node, view, found);
    if ((node->kind == Kind::kLink || node->kind == Kind::kImage) && node->line > 0) with_links.insert(node->line);
  }
  for (uint32_t line : with_links) find_blanks(line, view, found);
}

}  // namespace milepost::check
