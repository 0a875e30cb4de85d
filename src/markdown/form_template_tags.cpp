// Form: template tags of generators that run templates over posts (Eleventy, Zola, Hugo's layouts), in dialects where
// Liquid means nothing. The syntax goes, the words between tags stay, and each name is told once. Spec:
// tests/conformance/template_tags.md.
#include <map>
#include <string>
#include <vector>

#include "markdown/blocks.h"
#include "markdown/characters.h"
#include "markdown/passes.h"

namespace milepost::markdown {
namespace {

using std::string_view;

string_view inside_template_tag(string_view tag) {
  tag = tag.size() < 4 ? string_view() : tag.substr(2, tag.size() - 4);
  if (tag.starts_with('-')) tag.remove_prefix(1);
  if (tag.ends_with('-')) tag.remove_suffix(1);
  return trim(tag);
}

string_view name_of(string_view words) {
  size_t end = 0;
  while (end < words.size() && (is_ascii_alphanumeric(words[end]) || words[end] == '_' || words[end] == '.')) ++end;
  return words.substr(0, end);
}

// What milepost itself runs in any dialect.
bool is_own(string_view name) {
  return name == "ref" || name == "spectrum" || name == "comparison" || name == "post_url" || name == "link";
}

// The texts in quotes: what a tag such as {{ figure(caption="…") }} says to a reader.
std::string quoted_words(string_view words) {
  std::string out;
  for (size_t open = words.find('"'); open != string_view::npos; open = words.find('"', open + 1)) {
    const size_t close = words.find('"', open + 1);
    if (close == string_view::npos) break;
    const string_view one = words.substr(open + 1, close - open - 1);
    if (one.find(' ') != string_view::npos) out += (out.empty() ? "" : " ") + std::string(one);
    open = close;
  }
  return out;
}

}  // namespace

void form_template_tags(Document& document, FormContext& context) {
  if (runs_liquid(context.dialect())) return;
  if (!context.had(Kind::kLiquidTag) && !context.had(Kind::kLiquidOutput)) return;
  std::map<std::string, Node> told;
  std::vector<Node*> tags;
  Node* root = document.root();
  for (Node* node = root; node; node = next_in_order(node, root)) {
    if (node->kind == Kind::kLiquidTag || node->kind == Kind::kLiquidOutput) tags.push_back(node);
  }
  for (Node* tag : tags) {
    const string_view words = inside_template_tag(tag->text), name = name_of(words);
    if (tag->kind == Kind::kLiquidTag && is_own(name)) continue;
    if (!name.starts_with("end")) told.emplace(name, *tag);
    Node* parent = tag->parent;
    tag->kind = Kind::kText;
    tag->text = document.keep(quoted_words(words));
    if (tag->text.empty()) unlink(tag);
    if (parent->kind == Kind::kParagraph && !parent->first_child) unlink(parent);
  }
  for (const auto& [name, where] : told) {
    context.diagnostics().add(code::kTemplateTag, context.place(where, where.text.size()),
                              "the template tag `" + name + "` is not carried out; the words around it stay",
                              "this dialect runs no templates in posts",
                              "write what it shows, or put it between backticks if it is meant as such");
  }
}

}  // namespace milepost::markdown
