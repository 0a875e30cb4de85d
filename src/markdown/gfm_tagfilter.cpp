// The tagfilter extension, as a pass over our tree: see gfm_tagfilter.h.
#include "markdown/gfm_tagfilter.h"

#include <string>

#include "markdown/characters.h"

namespace milepost::markdown {
namespace {

bool is_filtered_tag(std::string_view rest) {
  if (rest.starts_with('/')) rest.remove_prefix(1);
  for (std::string_view name :
       {"title", "textarea", "style", "xmp", "iframe", "noembed", "noframes", "script", "plaintext"}) {
    if (rest.size() <= name.size()) continue;
    bool same = true;
    for (size_t i = 0; i < name.size(); ++i) same = same && ascii_lower(rest[i]) == name[i];
    char after = rest[name.size()];
    if (same && (is_blank(after) || after == '>' || rest.substr(name.size()).starts_with("/>"))) return true;
  }
  return false;
}

std::string filtered(std::string_view html) {
  std::string out;
  for (size_t i = 0; i < html.size(); ++i) {
    if (html[i] == '<' && is_filtered_tag(html.substr(i + 1))) {
      out += "&lt;";
    } else {
      out += html[i];
    }
  }
  return out;
}

}  // namespace

void filter_tags(Document& document) {
  Node* root = document.root();
  for (Node* node = root; node; node = next_in_order(node, root)) {
    if (node->kind == Kind::kHtmlBlock || node->kind == Kind::kHtmlInline)
      node->text = document.keep(filtered(node->text));
  }
}

}  // namespace milepost::markdown
