// Form: kramdown's marks of quotation << and >>, with the blank within them. Spec: tests/conformance/typography.md.
#include <string>

#include "markdown/blocks.h"
#include "markdown/characters.h"
#include "markdown/passes.h"

namespace milepost::markdown {
namespace {

using std::string_view;

constexpr struct {
  string_view written, shown;
} kAngleMarks[] = {{"<< ", "\u00AB\u00A0"}, {"<<", "\u00AB"}, {" >>", "\u00A0\u00BB"}, {">>", "\u00BB"}};

bool has(string_view line, string_view sign) { return line.find(sign) != line.npos; }

// The `<words>` of `<<words>>`, which cmark takes for a tag. `before`: the text that it follows.
bool is_quoted_tag(string_view before, const Node* tag) {
  if (!tag || tag->kind != Kind::kHtmlInline) return false;
  const size_t others = before.find_last_not_of('<') + 1;  // npos + 1 is 0
  const bool is_open = (before.size() - others) % 2 == 1;
  return is_open && tag->next && tag->next->kind == Kind::kText && tag->next->text.starts_with('>');
}

class AngleQuotes {
 public:
  AngleQuotes(Document& document, FormContext& context) : document_(document), context_(context) {}

  void set_in(Node* words) {
    if (words->text.find_first_of("<>") == string_view::npos) return;
    look_at(words->line);
    if (opens_) take_in_tags(words);
    if (opens_ || closes_) replace_marks(words);
  }

 private:
  // Behind a backslash and as an entity a mark is words: then the line's marks are left.
  void look_at(uint32_t number) {
    if (number == line_) return;
    line_ = number;
    const string_view line = context_.line(number);
    opens_ = has(line, "<<") && !has(line, "\\<<") && !has(line, "&lt;&lt;");
    closes_ = has(line, ">>") && !has(line, "\\>>") && !has(line, "&gt;&gt;");
  }

  void take_in_tags(Node* words) {
    std::string joined;
    for (string_view last = words->text; is_quoted_tag(last, words->next);) {
      Node *tag = words->next, *behind = tag->next;
      if (joined.empty()) joined = last;
      joined.append(tag->text).append(behind->text);
      last = behind->text;
      unlink(tag);
      unlink(behind);
    }
    if (!joined.empty()) words->text = document_.keep(joined);
  }

  void replace_marks(Node* words) {
    std::string text(words->text);
    for (const auto& [written, shown] : kAngleMarks)
      if (trim(written) == "<<" ? opens_ : closes_) replace_all(text, written, shown);
    if (text != words->text) words->text = document_.keep(text);
  }

  static void replace_all(std::string& text, string_view written, string_view shown) {
    size_t from = 0, at = text.find(written);
    if (at == text.npos) return;
    std::string replaced;
    for (; at != text.npos; at = text.find(written, from)) {
      replaced.append(text, from, at - from).append(shown);
      from = at + written.size();
    }
    text = replaced.append(text, from);
  }

  Document& document_;
  FormContext& context_;
  uint32_t line_ = 0;  // the latest that was looked at
  bool opens_ = false, closes_ = false;
};

}  // namespace

void form_angle_quotes(Document& document, FormContext& context) {
  if (!context.options().typography || !quotes_with_angles(context.dialect())) return;
  const string_view body = context.body();
  if (body.find("<<") == body.npos && body.find(">>") == body.npos) return;
  AngleQuotes quotes(document, context);
  Node* root = document.root();
  for (Node* node = root; node; node = next_in_order(node, root)) {
    if (node->kind == Kind::kText && !is_address(*node)) quotes.set_in(node);
  }
}

}  // namespace milepost::markdown
