// Form: admonitions. GitHub's `> [!NOTE]`, Quarto's and Docusaurus' divs and MkDocs' `!!! note` are one thing: an aside
// that begins with a word or title. Spec: tests/conformance/asides.md.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "markdown/block_walk.h"
#include "markdown/blocks.h"
#include "markdown/characters.h"
#include "markdown/graft.h"
#include "markdown/passes.h"

namespace milepost::markdown {
namespace {

using std::string_view;

// What writers call them, and the five that the theme knows.
struct AsideName {
  string_view name, shown_as;
};
constexpr std::array<AsideName, 24> kAsideNames = {
    {{"note", "note"},       {"info", "note"},         {"abstract", "note"},   {"summary", "note"},
     {"tldr", "note"},       {"todo", "note"},         {"example", "note"},    {"quote", "note"},
     {"seealso", "note"},    {"question", "note"},     {"faq", "note"},        {"tip", "tip"},
     {"hint", "tip"},        {"success", "tip"},       {"check", "tip"},       {"important", "important"},
     {"warning", "warning"}, {"attention", "warning"}, {"caution", "caution"}, {"danger", "caution"},
     {"error", "caution"},   {"failure", "caution"},   {"bug", "caution"},     {"details", "note"}}};

const AsideName* aside_named(string_view name) {
  const std::string wanted = ascii_lower(name);
  for (const AsideName& one : kAsideNames) {
    if (one.name == wanted) return &one;
  }
  return nullptr;
}

std::string capitalised(string_view name) {
  std::string word = ascii_lower(name);
  if (!word.empty() && word[0] >= 'a' && word[0] <= 'z') word[0] = static_cast<char>(word[0] - 'a' + 'A');
  return word;
}

string_view value_of(const Node& node, string_view key) {
  for (const Attribute& one : node.attributes) {
    if (one.key == key) return one.value;
  }
  return {};
}

class AsidesForm {
 public:
  AsidesForm(Document& document, FormContext& context) : document_(document), context_(context) {}

  void run() {
    Node* root = document_.root();
    Node* next = nullptr;
    for (Node* node = root; node; node = next) {
      if (node->kind == Kind::kBlockQuote && reads_alerts(context_.dialect())) make_of_quote(node);
      if (node->kind == Kind::kDiv) make_of_div(node);
      if (node->kind == Kind::kAside && !node->text.empty()) make_of_line(node);
      next = next_block(node, root);
    }
  }

 private:
  // > [!NOTE] perhaps a title
  void make_of_quote(Node* quote) {
    Node* paragraph = quote->first_child;
    if (!paragraph || paragraph->kind != Kind::kParagraph || !paragraph->first_child) return;
    string_view first = context_.line(paragraph->line);
    const size_t open = first.find("[!"), close = first.find(']', open == string_view::npos ? 0 : open);
    if (open == string_view::npos || close == string_view::npos) return;
    if (first.find_first_not_of("> \t-+*0123456789.)") != open) return;
    const AsideName* name = aside_named(first.substr(open + 2, close - open - 2));
    if (!name || !take_marker(paragraph, close - open + 1)) return;
    Node* title = take_first_line(paragraph);
    if (!paragraph->first_child) unlink(paragraph);
    finish(quote, *name, title);
  }

  // Takes `[!NOTE]` and a sign that folds it off the paragraph; false where it is not there as text.
  static bool take_marker(Node* paragraph, size_t length) {
    // The brackets may stand in texts of their own.
    size_t left = length;
    for (const Node* node = paragraph->first_child; node && left > 0; node = node->next) {
      if (node->kind != Kind::kText) return false;
      left -= std::min(left, node->text.size());
    }
    if (left > 0) return false;
    for (left = length; left > 0;) {
      Node* text = paragraph->first_child;
      const size_t taken = std::min(left, text->text.size());
      text->text.remove_prefix(taken);
      left -= taken;
      if (text->text.empty()) unlink(text);
    }
    Node* rest = paragraph->first_child;
    if (rest && rest->kind == Kind::kText && (rest->text.starts_with('-') || rest->text.starts_with('+')))
      rest->text.remove_prefix(1);
    return true;
  }

  // The rest of the marker's line, in a node of its own; nullptr where there is none.
  Node* take_first_line(Node* paragraph) {
    Node* title = make_at(document_, Kind::kStrong, *paragraph);
    while (Node* node = paragraph->first_child) {
      if (node->kind == Kind::kSoftBreak || node->kind == Kind::kLineBreak) {
        unlink(node);
        break;
      }
      append_child(title, node);
    }
    trim_inlines(title);
    return title->first_child ? title : nullptr;
  }

  // ::: {.callout-tip title="T"}, :::note
  void make_of_div(Node* div) {
    const string_view classes = value_of(*div, "class");
    const string_view first = classes.substr(0, classes.find(' '));
    const bool is_callout = first.starts_with("callout-");
    if (!is_callout && !reads_alerts(context_.dialect())) return;
    string_view word = is_callout ? first.substr(std::char_traits<char>::length("callout-")) : first;
    const AsideName* name = aside_named(word.substr(0, word.find('[')));
    if (!name || (!is_callout && classes.find(' ') != string_view::npos)) return;
    Node* title = title_of_div(div);
    if (!title && word.ends_with(']') && word.find('[') != string_view::npos) {
      title = title_of(word.substr(word.find('[') + 1, word.size() - word.find('[') - 2), *div);
    }
    div->attributes = {};
    finish(div, *name, title);
  }

  Node* title_of(string_view words, const Node& place_of) {
    Node* title = make_at(document_, Kind::kStrong, place_of);
    append_inlines(document_, title, words, inline_style(context_.options()), place_of);
    return title->first_child ? title : nullptr;
  }

  Node* title_of_div(Node* div) {
    if (const string_view words = value_of(*div, "title"); !words.empty()) return title_of(words, *div);
    Node* heading = div->first_child;
    if (!heading || heading->kind != Kind::kHeading) return nullptr;
    Node* title = make_at(document_, Kind::kStrong, *heading);
    move_children(heading, title);
    unlink(heading);
    return title->first_child ? title : nullptr;
  }

  // !!! note "Title"
  void make_of_line(Node* aside) {
    const string_view line = aside->text;
    const size_t begin = line.find_first_not_of("!?+ \t");
    const size_t quote = line.find('"');
    const string_view words =
        trim(line.substr(std::min(begin, line.size()), quote == string_view::npos ? quote : quote - begin));
    const string_view name = words.substr(0, words.find(' '));
    static constexpr AsideName kPlain = {"note", "note"};
    const AsideName* known = aside_named(name);
    Node* title = nullptr;
    if (quote != string_view::npos && line.find('"', quote + 1) != string_view::npos) {
      title = title_of(line.substr(quote + 1, line.rfind('"') - quote - 1), *aside);
    } else if (!known) {
      title = title_of(capitalised(words), *aside);
    }
    aside->text = {};
    finish(aside, known ? *known : kPlain, title);
  }

  void finish(Node* aside, const AsideName& name, Node* title) {
    if (!title) {
      title = make_at(document_, Kind::kStrong, *aside);
      append_child(title, document_.make_text(capitalised(name.name)));
    }
    Node* first = make_at(document_, Kind::kParagraph, *aside);
    const Attribute of_title{"class", "mp-aside-title"};
    first->attributes = document_.keep(std::span<const Attribute>(&of_title, 1));
    append_child(first, title);
    if (aside->first_child) {
      insert_before(aside->first_child, first);
    } else {
      append_child(aside, first);
    }
    aside->kind = Kind::kAside;
    const Attribute of_aside{"class", document_.keep("mp-aside mp-aside-" + std::string(name.shown_as))};
    aside->attributes = document_.keep(std::span<const Attribute>(&of_aside, 1));
  }

  Document& document_;
  FormContext& context_;
};

}  // namespace

void form_asides(Document& document, FormContext& context) {
  const bool has_any = context.had(Kind::kBlockQuote) || context.had(Kind::kDivFence) || context.had(Kind::kAside);
  if (has_any) AsidesForm(document, context).run();
}

}  // namespace milepost::markdown
