// Form: abbreviations, as kramdown has them: a line `*[HTML]: Hypertext Markup Language` explains the word everywhere.
// Spec: tests/conformance/abbreviations.md.
#include <algorithm>
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
          read_definition(line_from(*first), key, meaning)) {
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

  // The line from the definition on; where a column was counted in another text (of an element with `markdown="1"`,
  // behind a quote's lazy line), from the first words that look like one.
  string_view line_from(const Node& definition) const {
    const string_view line = context_.line(definition.line);
    const size_t at = definition.column == 0 ? line.size() : std::min<size_t>(definition.column - 1, line.size());
    const string_view words = line.substr(at);
    return words.starts_with("*[") ? words : line.substr(std::min(line.find("*["), line.size()));
  }

  Node* make_html(const Node& place_of, const std::string& html) {
    Node* made = document_.make(Kind::kHtmlInline);
    made->text = document_.keep(html);
    made->line = place_of.line;
    made->column = place_of.column;
    return made;
  }

  // Where each key stands next in a text, so that none is looked for twice in one place.
  struct Next {
    Meanings::const_iterator entry;
    size_t at = 0;
  };

  static size_t find_alone(string_view text, string_view key, size_t from) {
    size_t at = text.find(key, from);
    while (at != string_view::npos && !stands_alone(text, at, key.size())) at = text.find(key, at + 1);
    return at;
  }

  std::vector<Next> first_places(string_view text) const {
    std::vector<Next> places;
    for (auto entry = meanings_.begin(); entry != meanings_.end(); ++entry) {
      const size_t at = find_alone(text, entry->first, 0);
      if (at != string_view::npos) places.push_back({entry, at});
    }
    return places;
  }

  // The next word that is explained, at `from` or behind it; nullptr where there is none.
  static const Next* next_of(std::vector<Next>& places, string_view text, size_t from) {
    const Next* best = nullptr;
    for (Next& one : places) {
      if (one.at < from) one.at = find_alone(text, one.entry->first, from);
      if (one.at != string_view::npos && (!best || one.at < best->at)) best = &one;
    }
    return best;
  }

  Node* make_piece(const Node& of, string_view words) {
    Node* piece = document_.make(Kind::kText);
    piece->text = words;
    piece->line = of.line;
    piece->column = of.column;
    return piece;
  }

  void explain(Node* text) {
    const string_view words = text->text;
    std::vector<Next> places = first_places(words);
    size_t from = 0;
    while (const Next* next = next_of(places, words, from)) {
      const auto& [key, meaning] = *next->entry;
      std::string title;
      append_escaped_attribute(title, meaning);
      if (next->at > from) insert_before(text, make_piece(*text, words.substr(from, next->at - from)));
      insert_before(text, make_html(*text, title.empty() ? "<abbr>" : "<abbr title=\"" + title + "\">"));
      insert_before(text, make_piece(*text, words.substr(next->at, key.size())));
      insert_before(text, make_html(*text, "</abbr>"));
      from = next->at + key.size();
    }
    text->text = words.substr(from);
    if (text->text.empty()) unlink(text);
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
