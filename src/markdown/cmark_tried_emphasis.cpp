// See cmark_tried_emphasis.h. Whether a trial succeeds depends on where it begins and on what it is within, of which
// there are few kinds: so all answers are found once, from the last mark to the first.
#include "markdown/cmark_tried_emphasis.h"

#include <cmark-gfm/utf8.h>

#include <array>
#include <string_view>
#include <utility>

#include "ground/ascii.h"
#include "markdown/cmark_rules.h"
#include "markdown/syntax.h"

namespace milepost::markdown {
namespace {

using std::string_view;

constexpr int kNoMark = -1;

// One star or underscore.
struct Mark {
  cmark_node* run = nullptr;
  char sign = '*';
  int offset = 0, length = 0;                       // within its run, of its run
  bool behind_space = false, before_space = false;  // the run
  bool behind_letter = false, before_alphanumeric = false;

  int left() const { return length - offset; }
  int token() const { return left() > 1 ? 2 : 1; }  // as many are tried together
};

struct Found {
  int open = 0, close = 0, marks = 1;  // 2: strong
};

bool is_letter_at(string_view text, size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x80) return is_ascii_letter(text[at]);
  int32_t code_point = 0;
  const auto* bytes = reinterpret_cast<const uint8_t*>(text.data()) + at;
  if (cmark_utf8proc_iterate(bytes, static_cast<bufsize_t>(text.size() - at), &code_point) < 0) return false;
  return !is_unicode_space(code_point) && !is_unicode_punctuation(code_point);
}

bool ends_with_letter(string_view text) {
  if (text.empty()) return false;
  size_t at = text.size() - 1;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
  return is_letter_at(text, at);
}

class Trials {
 public:
  Trials(const std::vector<cmark_node*>& runs, const cmark_node* block) {
    for (cmark_node* run : runs) add(run, content_of(block));
    const size_t room = marks_.size() + 3;
    for (auto* table : {&plain_, &within_}) {
      for (auto& row : *table) row.assign(room, kNoMark);
    }
    for (int at = static_cast<int>(marks_.size()) - 1; at >= 0; --at) answer(at);
  }

  std::vector<Found> find() {
    for (int at = 0; at < size();) at = try_at(at);
    return std::move(found_);
  }
  const std::vector<Mark>& marks() const { return marks_; }

 private:
  int size() const { return static_cast<int>(marks_.size()); }
  const Mark& mark(int at) const { return marks_[static_cast<size_t>(at)]; }

  void add(cmark_node* run, string_view content) {
    const string_view words = view(run->as.literal);
    const auto begin = static_cast<size_t>(words.data() - content.data());
    const string_view before = content.substr(0, begin), after = content.substr(begin + words.size());
    Mark mark;
    mark.run = run;
    mark.sign = words.front();
    mark.length = static_cast<int>(words.size());
    mark.behind_space = !before.empty() && is_ascii_space(before.back());
    mark.before_space = !after.empty() && is_ascii_space(after.front());
    const bool has_hyphen = before.ends_with('-');
    mark.behind_letter = ends_with_letter(before.substr(0, before.size() - (has_hyphen ? 1 : 0)));
    mark.before_alphanumeric = !after.empty() && (is_ascii_digit(after.front()) || is_letter_at(after, 0));
    for (; mark.offset < mark.length; ++mark.offset) marks_.push_back(mark);
  }

  // Whether `marks` of them may be tried here.
  bool may_open(int at, int marks) const {
    const Mark& one = mark(at);
    if (one.sign == '_' && one.offset == 0 && one.behind_letter) return false;
    return one.left() > marks || !one.before_space;
  }

  bool closes(int at, char sign, int marks) const {
    const Mark& one = mark(at);
    if (one.sign != sign || one.left() < marks || (one.offset == 0 && one.behind_space)) return false;
    if (marks == 1 && one.left() == 2) return false;
    return sign != '_' || one.left() > marks || !one.before_alphanumeric;
  }

  static size_t row(char sign, int marks) { return static_cast<size_t>((sign == '_' ? 2 : 0) + marks - 1); }
  using Table = std::array<std::vector<int>, 4>;
  int look_up(const Table& table, char sign, int marks, int at) const {
    return at < size() ? table[row(sign, marks)][static_cast<size_t>(at)] : kNoMark;
  }

  // What may be tried at `at` within emphasis or strong emphasis: the other one.
  int other_at(int at, int within) const {
    const int marks = mark(at).token();
    return marks != within && may_open(at, marks) ? marks : 0;
  }

  // The first end of an element that holds no other, looked for from `at` on.
  int plain_end(char sign, int marks, int at) const {
    return look_up(plain_, sign, marks, begin_of(at, plain_step(at)));
  }
  // The same of one that may hold the other kind.
  int end(char sign, int marks, int at) const { return look_up(within_, sign, marks, begin_of(at, step(at, marks))); }

  // Nothing ends before it has content: a mark right behind the opening one is stepped over.
  int begin_of(int at, int next) const { return at < size() && mark(at).offset > 0 ? next : at; }

  int plain_step(int at) const { return at < size() ? at + mark(at).token() : at; }

  // The place behind what stands at `at` within an element of `within` marks.
  int step(int at, int within) const {
    if (at >= size()) return at;
    const int marks = other_at(at, within);
    const int close = marks ? plain_end(mark(at).sign, marks, at + marks) : kNoMark;
    return close == kNoMark ? plain_step(at) : close + marks;
  }

  void answer(int at) {
    for (const char sign : {'*', '_'}) {
      for (const int marks : {1, 2}) {
        const bool is_end = closes(at, sign, marks);
        plain_[row(sign, marks)][static_cast<size_t>(at)] = is_end ? at : look_up(plain_, sign, marks, plain_step(at));
        within_[row(sign, marks)][static_cast<size_t>(at)] =
            is_end ? at : look_up(within_, sign, marks, step(at, marks));
      }
    }
  }

  // Where what is found at `at` ends.
  int try_at(int at) {
    const int marks = mark(at).token();
    if (!may_open(at, marks)) return at + marks;
    for (int tried = marks; tried > 0; --tried) {
      const int close = end(mark(at).sign, tried, at + tried);
      if (close == kNoMark) continue;
      found_.push_back({at, close, tried});
      find_within(at + tried, close, tried);
      return close + tried;
    }
    return at + marks;
  }

  void find_within(int at, int end, int within) {
    while (at < end) {
      const int next = step(at, within);
      const int marks = other_at(at, within);
      if (marks && plain_end(mark(at).sign, marks, at + marks) != kNoMark) found_.push_back({at, next - marks, marks});
      at = next;
    }
  }

  std::vector<Mark> marks_;
  Table plain_, within_;
  std::vector<Found> found_;
};

// Cuts the runs where emphasis begins and ends, and makes it.
class Maker {
 public:
  Maker(const std::vector<Mark>& marks, const std::vector<Found>& found) : marks_(marks), pieces_(marks.size()) {
    for (const Found& one : found) {
      cut(one.open, one.marks);
      cut(one.close, one.marks);
    }
    for (size_t at = 0; at < marks.size(); at += static_cast<size_t>(marks[at].length)) split(at);
    for (const Found& one : found) make(one);
  }

 private:
  struct Piece {
    int length = 0;  // of the marks of an element that begin here
    cmark_node* text = nullptr;
  };

  Piece& piece(int at) { return pieces_[static_cast<size_t>(at)]; }
  void cut(int at, int length) { piece(at).length = length; }

  // A text for each piece of the run, and for what is between them.
  void split(size_t begin) {
    const Mark& run = marks_[begin];
    const size_t end = begin + static_cast<size_t>(run.length);
    bool is_cut = false;
    for (size_t at = begin; at < end; ++at) is_cut = is_cut || pieces_[at].length > 0;
    if (!is_cut) return;
    for (size_t at = begin; at < end;) {
      size_t next = at + static_cast<size_t>(pieces_[at].length);
      while (pieces_[at].length == 0 && next < end && pieces_[next].length == 0) ++next;
      pieces_[at].text = text_before(run.run, at - begin, next - at);
      at = next;
    }
    cmark_node_free(run.run);
  }

  static cmark_node* text_before(cmark_node* run, size_t offset, size_t length) {
    cmark_node* text = cmark_node_new_with_mem(CMARK_NODE_TEXT, run->content.mem);
    text->as.literal = {run->as.literal.data + offset, static_cast<bufsize_t>(length), 0};
    text->start_line = text->end_line = run->start_line;
    text->start_column = run->start_column + static_cast<int>(offset);
    text->end_column = text->start_column + static_cast<int>(length) - 1;
    cmark_node_insert_before(run, text);
    return text;
  }

  void make(const Found& found) {
    cmark_node *open = piece(found.open).text, *close = piece(found.close).text;
    cmark_node* made =
        cmark_node_new_with_mem(found.marks == 2 ? CMARK_NODE_STRONG : CMARK_NODE_EMPH, open->content.mem);
    made->start_line = open->start_line;
    made->start_column = open->start_column;
    made->end_line = close->end_line;
    made->end_column = close->end_column;
    cmark_node_insert_before(open, made);
    while (open->next != close) cmark_node_append_child(made, open->next);
    cmark_node_free(open);
    cmark_node_free(close);
  }

  const std::vector<Mark>& marks_;
  std::vector<Piece> pieces_;
};

}  // namespace

void try_emphasis(const std::vector<cmark_node*>& runs, const cmark_node* block) {
  if (runs.empty()) return;
  Trials trials(runs, block);
  const std::vector<Found> found = trials.find();
  if (!found.empty()) Maker(trials.marks(), found);
}

}  // namespace milepost::markdown
