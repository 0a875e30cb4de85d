#include "check/edits.h"

#include <algorithm>
#include <set>

#include "check/near_link.h"
#include "check/verbatim_parts.h"
#include "content/repair_front_matter.h"
#include "formats/mojibake.h"
#include "ground/ascii.h"

namespace milepost::check {
namespace {

using markdown::Kind;
using markdown::Node;
using std::string_view;

// Elements whose words are kept as they are.
bool begins_code(const Node& html) {
  for (string_view tag : {"<code", "<pre", "<kbd", "<samp", "<tt", "<var", "<script", "<style", "<math", "<svg"})
    if (html.text.starts_with(tag)) return true;
  return false;
}

bool holds_code_of_html(const Node& parent) {
  for (const Node* node = parent.first_child; node; node = node->next)
    if (node->kind == Kind::kHtmlInline && begins_code(*node)) return true;
  return false;
}

// One `#` may begin a hashtag: it is a heading's beyond doubt where it stands alone before a short line of words.
bool is_surely_heading(const Node& paragraph, string_view line, size_t marks) {
  if (marks == 0 || marks > 6 || line.size() <= marks || is_ascii_space(line[marks])) return false;
  if (marks > 1) return is_ascii_letter(line[marks]) || static_cast<unsigned char>(line[marks]) >= 0x80;
  const string_view words = trim(line.substr(1));
  const bool is_whole = paragraph.first_child == paragraph.last_child;
  const bool has_words = words.find(' ') != words.npos && words.front() >= 'A' && words.front() <= 'Z';
  return is_whole && has_words && words.find('#') == words.npos &&
         string_view(".!,;:").find(words.back()) == string_view::npos;
}

class EditFinder {
 public:
  EditFinder(const SourceText& source, const PostMeta& meta, const markdown::Document& document, const Config& config)
      : text_(source.text()),
        lines_(source, document),
        meta_(meta),
        document_(document),
        config_(config),
        verbatim_(verbatim_parts(text_)) {}

  std::vector<Edit> run() {
    if (config_.repair_encoding) add_front_matter();
    const Node* root = document_.root();
    for (const Node* node = root; node; node = markdown::next_in_order(node, root)) {
      if (node->line == 0) continue;
      if (node->kind == Kind::kText && !stands_beside_code(*node)) add_text(*node);
      if (node->kind == Kind::kLink || node->kind == Kind::kImage) with_links_.insert(node->line);
      if (node->kind == Kind::kParagraph && node->parent == root) add_heading(*node);
    }
    for (uint32_t line : with_links_) add_blanks(line);
    return in_order();
  }

 private:
  // Asked of all children of a parent, one after the other.
  bool stands_beside_code(const Node& text) {
    if (text.parent != asked_) {
      asked_ = text.parent;
      asked_holds_code_ = holds_code_of_html(*text.parent);
    }
    return asked_holds_code_;
  }

  void add(size_t begin, size_t length, std::string replacement) {
    if (!lines_.is_in_code(begin) && !is_within(verbatim_, begin))
      edits_.push_back({begin, length, std::move(replacement)});
  }

  void add_mojibake(size_t begin, size_t length) {
    for (const Repair& repair : find_mojibake(text_.substr(begin, length)).repairs)
      add(begin + repair.begin, repair.length, repair.replacement);
  }

  void add_value(const Value& value) {
    if (value.is_text() && value.span.length > 0) add_mojibake(value.span.begin, value.span.length);
  }

  void add_front_matter() {
    const Value front_matter = meta_.kept_front_matter.value();
    if (!front_matter.is_map()) return;
    for (const Member& member : front_matter.map()) {
      if (!holds_words(member.key)) continue;
      add_value(member.value);
      if (member.value.is_list())
        for (const Value& item : member.value.list()) add_value(item);
    }
  }

  void add_text(const Node& node) {
    const Stretch stretch = lines_.stretch_of(node);
    const size_t begin = lines_.offset_of(node.line) + stretch.begin;
    if (config_.repair_encoding) add_mojibake(begin, stretch.length);
    const string_view line = lines_.line(node.line);
    for (size_t at : lines_.find_all(node, "] (")) {
      const Stretch link = parted_link(line, at);
      const bool is_sure = link.length > 0 && is_whole_address(line.substr(at + 3));
      if (is_sure) add(lines_.offset_of(node.line) + at + 1, 1, "");
    }
  }

  // An address that means itself wherever it stands.
  static bool is_whole_address(string_view text) {
    return text.starts_with("http://") || text.starts_with("https://") || text.starts_with("mailto:");
  }

  void add_blanks(uint32_t number) {
    const string_view line = lines_.line(number);
    for (size_t at = line.find("]("); at != line.npos; at = line.find("](", at + 1)) {
      const Stretch address = spaced_address(line, at + 2);
      if (address.length > 0)
        add(lines_.offset_of(number) + address.begin, address.length,
            without_blanks(line.substr(address.begin, address.length)));
    }
  }

  void add_heading(const Node& paragraph) {
    const Node* first = paragraph.first_child;
    if (!first || first->kind != Kind::kText || first->column == 0) return;
    const string_view line = lines_.line(first->line);
    if (first->column > line.size()) return;
    const string_view rest = line.substr(first->column - 1);
    const size_t marks = std::min(rest.find_first_not_of('#'), rest.size());
    if (is_surely_heading(paragraph, rest, marks))
      add(lines_.offset_of(first->line) + first->column - 1 + marks, 0, " ");
  }

  std::vector<Edit> in_order() {
    std::ranges::stable_sort(edits_, {}, &Edit::begin);
    std::vector<Edit> apart;
    for (Edit& edit : edits_) {
      const bool overlaps =
          !apart.empty() && apart.back().begin + std::max<size_t>(apart.back().length, 1) > edit.begin;
      if (!overlaps) apart.push_back(std::move(edit));
    }
    return apart;
  }

  string_view text_;
  PageSource lines_;
  const PostMeta& meta_;
  const markdown::Document& document_;
  const Config& config_;
  std::vector<Span> verbatim_;
  std::set<uint32_t> with_links_;  // lines
  const Node* asked_ = nullptr;
  bool asked_holds_code_ = false;
  std::vector<Edit> edits_;
};

}  // namespace

std::vector<Edit> find_edits(const SourceText& source, const PostMeta& meta, const markdown::Document& document,
                             const Config& config) {
  return EditFinder(source, meta, document, config).run();
}

std::string with_edits(string_view text, const std::vector<Edit>& edits) {
  std::string out;
  size_t at = 0;
  for (const Edit& edit : edits) {
    out.append(text.substr(at, edit.begin - at)).append(edit.replacement);
    at = edit.begin + edit.length;
  }
  return out.append(text.substr(at));
}

}  // namespace milepost::check
