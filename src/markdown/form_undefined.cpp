// Form: `[words][label]` and `[^label]` that nothing defines stay words, and the writer is told. Brackets of arrays,
// regular expressions and the like are left alone. Runs where texts are whole.
// Spec: tests/conformance/footnotes.md, tests/conformance/undefined_links.md.
#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "ground/suggest.h"
#include "markdown/characters.h"
#include "markdown/passes.h"

namespace milepost::markdown {
namespace {

using std::string_view;

constexpr size_t kLongestLabel = 100;
constexpr int kMostSiblings = 20;
constexpr size_t kMostLabels = 500, kMostSuggestions = 100;  // a comparison each

bool has_letter(string_view text) { return std::any_of(text.begin(), text.end(), is_letter_byte); }

// What a name, an index or a call ends with: brackets behind it are an index.
bool may_be_indexed(char c) {
  return is_letter_byte(c) || is_digit(c) || c == '_' || c == ')' || c == ']' || c == '\\';
}

// `a-z`, `^0-9`, `A-Za-z_`: what a regular expression has between brackets.
bool is_range(string_view text) {
  if (text.starts_with('^')) text.remove_prefix(1);
  bool is_one = false;
  while (text.size() >= 3 && text[1] == '-' && is_ascii_alphanumeric(text[0]) && is_ascii_alphanumeric(text[2])) {
    text.remove_prefix(3);
    is_one = true;
  }
  return is_one && text.size() <= 2;
}

bool looks_like_code(string_view text) { return text.find_first_of("=;(){}<>$|\"`\\") != kNowhere || is_range(text); }

class UndefinedForm {
 public:
  UndefinedForm(Document& document, FormContext& context) : document_(document), context_(context) {}

  void run() {
    const Node* root = document_.root();
    std::vector<const Node*> texts;
    for (const Node* node = root; node; node = next_in_order(node, root)) {
      has_notes_ |= node->kind == Kind::kFootnoteDefinition;
      if (node->kind != Kind::kText || node->line == 0) continue;
      if (node->text.find('[') == kNowhere) continue;
      if (node->text.find("[^") != kNowhere || node->text.find("][") != kNowhere) texts.push_back(node);
    }
    for (const Node* text : texts) {
      find_notes(*text);
      find_links(*text);
    }
    for (const auto& [label, told] : notes_) tell_note(label, told);
    for (const auto& [label, told] : links_) tell_link(label, told);
  }

 private:
  struct Told {
    const Node* node = nullptr;
    uint32_t column = 0;
    size_t length = 0;
    int count = 0;
  };
  using Labels = std::map<std::string, Told, std::less<>>;

  // Where `words` stand on the node's line as they are, behind those that were asked for before; 0 where they do not,
  // or are escaped.
  uint32_t written_column(const Node& node, string_view words) {
    const string_view line = context_.line(node.line);
    const size_t at = line.find(words, asked_from_);
    if (at == kNowhere) return 0;
    asked_from_ = at + 1;
    return at > 0 && line[at - 1] == '\\' ? 0 : static_cast<uint32_t>(at) + 1;
  }

  static void collect(Labels& labels, string_view label, const Node& node, uint32_t column, size_t length) {
    Told& told = labels[std::string(label)];
    if (told.count++ == 0) told = {&node, column, length, 1};
  }

  static size_t beginning(const Node& node) { return node.column > 0 ? node.column - 1 : 0; }

  void find_notes(const Node& node) {
    asked_from_ = beginning(node);
    const string_view text = node.text;
    for (size_t at = text.find("[^"); at != kNowhere; at = text.find("[^", at + 2)) {
      const size_t end = text.find_first_of("[] \t", at + 2);
      if (end == kNowhere || text[end] != ']' || end == at + 2 || end - at > kLongestLabel) continue;
      const string_view label = text.substr(at + 2, end - at - 2);
      const bool is_attached = at > 0 && !is_blank(text[at - 1]) && text[at - 1] != '(';
      const bool is_definition = end + 1 < text.size() && text[end + 1] == ':';
      if (is_definition || looks_like_code(label) || !(has_notes_ || is_attached)) continue;
      const string_view words = text.substr(at, end + 1 - at);
      if (const uint32_t column = written_column(node, words)) collect(notes_, label, node, column, words.size());
    }
  }

  void find_links(const Node& node) {
    asked_from_ = beginning(node);
    const string_view text = node.text;
    for (size_t at = text.find("]["); at != kNowhere; at = text.find("][", at + 2)) {
      const size_t end = text.find_first_of("[]", at + 2);
      if (end == kNowhere || text[end] != ']' || end - at > kLongestLabel) continue;
      if (end + 1 < text.size() && std::string_view("[*+?{(").find(text[end + 1]) != kNowhere) continue;
      look_at_link(node, at, end);
    }
  }

  // `[words][label]`, whose middle is at `middle` and whose last bracket is at `end`.
  void look_at_link(const Node& node, size_t middle, size_t end) {
    const string_view text = node.text, label = text.substr(middle + 2, end - middle - 2);
    const size_t open = text.substr(0, middle).find_last_of("[]");
    if (open != kNowhere && text[open] == ']') return;
    if (open == kNowhere) {
      if (has_opening_before(node) && !label.empty() && !looks_like_code(label))
        note_link(node, label, "][" + std::string(label) + "]");
      return;
    }
    const string_view words = text.substr(open + 1, middle - open - 1);
    if (open > 0 && may_be_indexed(text[open - 1])) return;
    if (words.starts_with('^') || !has_letter(words) || looks_like_code(words) || looks_like_code(label)) return;
    const bool is_long = label.empty() ? words.size() > 2 : words.size() > 1 || label.size() > 1;
    if (is_long) note_link(node, label.empty() ? words : label, text.substr(open, end + 1 - open));
  }

  // `[*words*][label]`: the bracket stands before the element that comes before the text.
  static bool has_opening_before(const Node& node) {
    int looked = 0;
    for (const Node* other = node.previous; other && looked < kMostSiblings; other = other->previous, ++looked) {
      if (other->kind != Kind::kText) continue;
      const size_t bracket = other->text.find_last_of("[]");
      if (bracket == kNowhere) continue;
      return other->text[bracket] == '[' && (bracket == 0 || !may_be_indexed(other->text[bracket - 1]));
    }
    return false;
  }

  void note_link(const Node& node, string_view label, string_view words) {
    if (const uint32_t column = written_column(node, words)) return collect(links_, label, node, column, words.size());
    // Typography changed the words; the label is as it was written.
    const string_view end = words.substr(words.rfind("]["));
    if (const uint32_t column = written_column(node, end)) collect(links_, label, node, column, end.size());
  }

  // The labels that lines of the post define, `[^…]` or the others.
  std::vector<string_view> defined(bool notes) const {
    std::vector<string_view> labels;
    const string_view body = context_.body();
    for (size_t begin = 0; begin < body.size();) {
      const size_t end = std::min(body.find('\n', begin), body.size());
      const string_view line = trim_left(body.substr(begin, end - begin));
      const size_t close = line.starts_with('[') ? line.find("]:") : kNowhere;
      if (close != kNowhere && line.starts_with("[^") == notes)
        labels.push_back(line.substr(notes ? 2 : 1, close - (notes ? 2 : 1)));
      begin = end + 1;
    }
    return labels;
  }

  static std::string others(const Told& told) {
    return told.count > 1 ? ", and " + std::to_string(told.count - 1) + " more" : std::string();
  }
  Place place(const Told& told) const { return context_.source().place_at(told.node->line, told.column, told.length); }

  // The nearest of the labels; of many, nothing is near.
  string_view near_label(const std::string& label, bool notes) {
    std::optional<std::vector<string_view>>& labels = notes ? defined_notes_ : defined_links_;
    if (!labels) labels = defined(notes);
    if (labels->size() > kMostLabels || ++suggested_ > kMostSuggestions) return {};
    return nearest(label, *labels);
  }

  void tell_note(const std::string& label, const Told& told) {
    const string_view near = near_label(label, true);
    context_.diagnostics().add(
        code::kFootnoteMissing, place(told), "the footnote `" + label + "` has no text" + others(told),
        "no line begins with `[^" + label + "]:`; its mark stays as it is written",
        near.empty() ? "add a line `[^" + label + "]: words`, or put a backslash before the bracket"
                     : "did you mean `[^" + std::string(near) + "]`?");
  }

  void tell_link(const std::string& label, const Told& told) {
    const string_view near = near_label(label, false);
    context_.diagnostics().add(
        code::kLinkUndefined, place(told), "nothing defines the link `" + label + "`" + others(told),
        "no line begins with `[" + label + "]:`; the brackets stay as they are written",
        near.empty() ? "add a line `[" + label + "]: address`, or put a backslash before the bracket"
                     : "did you mean `[" + std::string(near) + "]`?");
  }

  Document& document_;
  FormContext& context_;
  bool has_notes_ = false;
  Labels notes_, links_;
  std::optional<std::vector<string_view>> defined_notes_, defined_links_;
  size_t suggested_ = 0;
  size_t asked_from_ = 0;  // of written_column: where the text that is looked through goes on in its line
};

}  // namespace

void form_undefined(Document& document, FormContext& context) {
  const string_view body = context.body();
  if (body.find("[^") != kNowhere || body.find("][") != kNowhere) UndefinedForm(document, context).run();
}

}  // namespace milepost::markdown
