// See fragments.h. Spec: tests/conformance/fragments.md.
#include "markdown/fragments.h"

#include <string>
#include <unordered_map>
#include <unordered_set>

#include "formats/slug.h"
#include "ground/suggest.h"
#include "markdown/blocks.h"
#include "markdown/characters.h"
#include "markdown/heading_ids.h"
#include "markdown/markdown.h"

namespace milepost::markdown {
namespace {

using std::string_view;

// "%C3%A9" is "é".
std::string decoded(string_view text) {
  constexpr string_view kDigits = "0123456789abcdef";
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    size_t high = i + 2 < text.size() ? kDigits.find(ascii_lower(text[i + 1])) : string_view::npos;
    size_t low = i + 2 < text.size() ? kDigits.find(ascii_lower(text[i + 2])) : string_view::npos;
    bool is_escape = text[i] == '%' && high != string_view::npos && low != string_view::npos;
    out += is_escape ? static_cast<char>(high * 16 + low) : text[i];
    if (is_escape) i += 2;
  }
  return out;
}

class Fragments {
 public:
  Fragments(Document& document, const std::vector<Node*>& headings) : document_(document), headings_(headings) {
    const Node* root = document.root();
    for (const Node* node = root; node; node = next_in_order(node, root)) {
      if (!node->id.empty()) ids_.insert(std::string(node->id));
      if (is_html(*node)) read_html(node->text);
    }
    for (const Node* heading : headings) add_foreign(*heading);
  }

  void resolve(Node* link, const SourceText& source, Diagnostics& diagnostics) const {
    std::string wanted = decoded(link->url.substr(1));
    if (wanted.empty() || wanted == "top" || ids_.count(wanted) || is_page_part(wanted)) return;
    Place place = source.place_at(link->line, link->column);
    auto found = foreign_.find(wanted);
    if (found == foreign_.end()) return complain(wanted, place, diagnostics);
    diagnostics.add(code::kForeignFragment, place, "no heading has the id `" + wanted + "` here",
                    "another generator would give it to \xE2\x80\x9C" + plain_text(*found->second) +
                        "\xE2\x80\x9D; the link leads there",
                    "write `#" + std::string(found->second->id) + "`");
    link->url = document_.keep('#' + std::string(found->second->id));
  }

 private:
  // Footnotes, the template's own parts, and figures, which stand on the page later and have their own message.
  static bool is_page_part(string_view id) {
    for (string_view begin : {"fn", "footnote-", "mp-", "figure-", "table-", "fig-", "tbl-"}) {
      if (id.starts_with(begin)) return true;
    }
    return false;
  }

  void read_html(string_view html) {
    for (string_view key : {"id", "name"}) {
      for (size_t at = html.find(key); at != string_view::npos; at = html.find(key, at + 1)) {
        string_view rest = trim_left(html.substr(at + key.size()));
        if (at == 0 || !is_blank(html[at - 1]) || !rest.starts_with('=')) continue;
        rest = trim_left(rest.substr(1));
        if (rest.empty()) continue;
        bool quoted = rest.front() == '"' || rest.front() == '\'';
        size_t end = quoted ? rest.find(rest.front(), 1) : rest.find_first_of(" \t\n/>");
        if (end != string_view::npos) ids_.insert(std::string(rest.substr(quoted, end - quoted)));
      }
    }
  }

  void add_foreign(const Node& heading) {
    std::string words = plain_text(heading);
    for (const std::string& id : {github_heading_id(words), pandoc_heading_id(words), kramdown_heading_id(words)}) {
      if (!id.empty()) foreign_.emplace(id, &heading);
    }
  }

  void complain(const std::string& wanted, const Place& place, Diagnostics& diagnostics) const {
    std::vector<string_view> known;
    for (const Node* heading : headings_) known.push_back(heading->id);
    string_view near = nearest(wanted, known);
    diagnostics.add(code::kUnknownFragment, place, "nothing on this page has the id `" + wanted + "`",
                    "the link leads nowhere",
                    near.empty() ? "give the heading that is meant this id, as `## Words {#" + wanted + "}`"
                                 : "did you mean `#" + std::string(near) + "`?");
  }

  Document& document_;
  const std::vector<Node*>& headings_;
  std::unordered_set<std::string> ids_;
  std::unordered_map<std::string, const Node*> foreign_;
};

}  // namespace

void resolve_fragments(Document& document, const std::vector<Node*>& headings, const SourceText& source,
                       Diagnostics& diagnostics) {
  Node* root = document.root();
  std::vector<Node*> links;
  for (Node* node = root; node; node = next_in_order(node, root)) {
    if (node->kind == Kind::kLink && node->url.size() > 1 && node->url.starts_with('#')) links.push_back(node);
  }
  if (links.empty()) return;
  Fragments fragments(document, headings);
  for (Node* link : links) fragments.resolve(link, source, diagnostics);
}

}  // namespace milepost::markdown
