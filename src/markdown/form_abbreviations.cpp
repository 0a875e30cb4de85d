// Form: abbreviations, as kramdown has them: a line `*[HTML]: Hypertext Markup Language` explains the word everywhere.
// Spec: tests/conformance/abbreviations.md.
#include <map>
#include <string>
#include <vector>

#include "formats/markup.h"
#include "markdown/blocks.h"
#include "markdown/characters.h"
#include "markdown/passes.h"

namespace milepost::markdown {
namespace {

using std::string_view;
using Meanings = std::map<std::string, std::string, std::less<>>;

bool is_break(const Node& node) { return node.kind == Kind::kSoftBreak || node.kind == Kind::kLineBreak; }

// "*[key]: meaning"
bool read_definition(string_view line, std::string& key, std::string& meaning) {
  line = trim(line);
  if (!line.starts_with("*[")) return false;
  size_t end = line.find("]:");
  if (end == string_view::npos || end == 2) return false;
  key = line.substr(2, end - 2);
  meaning = trim(line.substr(end + 2));
  return true;
}

// The last node of the line that `first` begins.
Node* line_end(Node* first) {
  while (first->next && !is_break(*first->next)) first = first->next;
  return first;
}

bool is_word_byte(char c) { return is_ascii_alphanumeric(c) || c == '_' || static_cast<unsigned char>(c) >= 0x80; }

bool stands_alone(string_view text, size_t at, size_t length) {
  bool before = at > 0 && is_word_byte(text[at - 1]);
  bool after = at + length < text.size() && is_word_byte(text[at + length]);
  return !before && !after;
}

class AbbreviationsForm {
 public:
  AbbreviationsForm(Document& document, FormContext& context) : document_(document), context_(context) {}

  void run() {
    Node* root = document_.root();
    Node* next = nullptr;
    for (Node* node = root; node; node = next) {
      next = next_in_order(node, root, node->kind == Kind::kParagraph);
      if (node->kind == Kind::kParagraph) take_lines(node);
    }
    if (meanings_.empty()) return;
    std::vector<Node*> texts;  // found first: explaining one makes others
    for (Node* node = root; node; node = next_in_order(node, root)) {
      if (node->kind == Kind::kText) texts.push_back(node);
    }
    for (Node* text : texts) explain(text);
  }

 private:
  // Takes the lines that define something out of the paragraph, and the paragraph with its last line.
  void take_lines(Node* paragraph) {
    Node* first = paragraph->first_child;
    while (first) {
      Node* last = line_end(first);
      Node* following = last->next ? last->next->next : nullptr;
      std::string key, meaning;
      if (first->kind == Kind::kText && first->text.starts_with("*[") &&
          read_definition(context_.line(first->line).substr(first->column - 1), key, meaning)) {
        meanings_[key] = meaning;
        if (first->previous) unlink(first->previous);
        while (first != last) {
          Node* after = first->next;
          unlink(first);
          first = after;
        }
        if (!last->previous && last->next) unlink(last->next);
        unlink(last);
      }
      first = following;
    }
    if (!paragraph->first_child) unlink(paragraph);
  }

  Node* make_html(const Node& place_of, const std::string& html) {
    Node* made = document_.make(Kind::kHtmlInline);
    made->text = document_.keep(html);
    made->line = place_of.line;
    made->column = place_of.column;
    return made;
  }

  // The first word of `text` that is explained: its offset, and its entry.
  Meanings::const_iterator find(string_view text, size_t& at) const {
    auto best = meanings_.end();
    size_t best_at = string_view::npos;
    for (auto entry = meanings_.begin(); entry != meanings_.end(); ++entry) {
      for (size_t i = text.find(entry->first); i < best_at; i = text.find(entry->first, i + 1)) {
        if (stands_alone(text, i, entry->first.size())) best_at = i, best = entry;
      }
    }
    at = best_at;
    return best;
  }

  void explain(Node* text) {
    while (text) {
      size_t at = 0;
      auto found = find(text->text, at);
      if (found == meanings_.end()) return;
      std::string title;
      append_escaped_attribute(title, found->second);
      Node* word = document_.make_text(found->first);
      Node* rest = document_.make_text(text->text.substr(at + found->first.size()));
      word->line = rest->line = text->line;
      word->column = rest->column = text->column;
      text->text = text->text.substr(0, at);
      Node* open = make_html(*text, title.empty() ? "<abbr>" : "<abbr title=\"" + title + "\">");
      Node* close = make_html(*text, "</abbr>");
      insert_after(text, open);
      insert_after(open, word);
      insert_after(word, close);
      insert_after(close, rest);
      text = rest;
    }
  }

  Document& document_;
  FormContext& context_;
  Meanings meanings_;
};

}  // namespace

void form_abbreviations(Document& document, FormContext& context) {
  if (context.body().find("*[") != string_view::npos) AbbreviationsForm(document, context).run();
}

}  // namespace milepost::markdown
