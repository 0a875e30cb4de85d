// Lines, and the regions of formulas and shortcodes among them: see kept_lines.h.
#include "markdown/kept_lines.h"

#include <algorithm>
#include <optional>
#include <string>

#include "markdown/characters.h"
#include "markdown/mathematics_scan.h"
#include "markdown/shortcode.h"

namespace milepost::markdown {
namespace {

using std::string_view;

constexpr int kMostKeptLines = 400;
constexpr int kMostTagLines = 40;

// Whether cmark would begin a block with the line.
bool may_begin_block(string_view line) {
  constexpr string_view kStarters = "+-*>#=|:<~`";
  if (line.empty() || kStarters.find(line.front()) != kNowhere) return true;
  size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
  return digits > 0 && digits < line.size() && (line[digits] == '.' || line[digits] == ')');
}

// No formula has such a line.
bool ends_formula(string_view line) {
  if (line.starts_with("```") || line.starts_with("~~~") || line.starts_with(":::")) return true;
  size_t hashes = std::min(line.find_first_not_of('#'), line.size());
  if (hashes > 0 && hashes < line.size() && is_blank(line[hashes])) return true;
  return reads_as_prose(line, 4);
}

// The line that closes the formula which line `number` opens; 0 where none does.
int closing_line(Lines& lines, int number, const MathOpener& opener) {
  Lines::Miss& miss = lines.latest_miss();
  const bool is_known = miss.close == opener.close && number < miss.last_line;
  if (is_known && miss.is_barred) return 0;
  const int last = std::min(lines.count(), number + kMostKeptLines);
  for (int at = is_known ? miss.last_line + 1 : number + 1; at <= last; ++at) {
    const string_view words = lines.words(at);
    const bool begins_another = opener.is_environment && words.starts_with(opener.open);
    if (!begins_another && math_close(words, opener) != kNowhere) return at;
    if (begins_another || ends_formula(words)) {
      miss = {std::string(opener.close), at, !begins_another};
      return 0;
    }
  }
  miss = {std::string(opener.close), last, false};
  return 0;
}

// The line that ends the tag which line `number` begins; 0 where none does.
int shortcode_tag_end(Lines& lines, int number) {
  int last = std::min(lines.count(), number + kMostTagLines);
  for (int at = number; at <= last; ++at) {
    const string_view line = at == number ? lines.words(at) : lines.whole(at);
    if (line.find(">}}") != kNowhere || line.find("%}}") != kNowhere) return at;
    if (at > number && (trim(line).empty() || line.find("{{") != kNowhere)) return 0;
  }
  return 0;
}

}  // namespace

int Lines::count() {
  if (starts_.empty()) {
    starts_.push_back(0);
    for (size_t at = text_.find_first_of("\n\r"); at != kNowhere; at = text_.find_first_of("\n\r", at)) {
      at += text_.substr(at).starts_with("\r\n") ? 2 : 1;
      starts_.push_back(at);
    }
  }
  return static_cast<int>(starts_.size());
}

string_view Lines::whole(int number) {
  if (number < 1 || number > count()) return {};
  const auto index = static_cast<size_t>(number);
  const size_t begin = starts_[index - 1], end = index < starts_.size() ? starts_[index] : text_.size();
  string_view line = text_.substr(begin, end - begin);
  if (line.ends_with('\n')) line.remove_suffix(1);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

string_view Lines::words(int number) {
  const string_view line = whole(number);
  size_t begin = line.find_first_not_of(" \t>");
  return begin == kNowhere ? string_view() : line.substr(begin);
}

KeptRegion math_region(Lines& lines, int number, string_view first) {
  std::optional<MathOpener> opener = math_opener(first);
  if (!opener) return {};
  if (opener->is_environment && math_close(first, *opener) != kNowhere) return {KeptAs::kParagraph, number, true};
  const int last = closing_line(lines, number, *opener);
  if (!last) return {};
  KeptRegion region{KeptAs::kParagraph, last, true};
  for (int at = number + 1; at <= last; ++at) region.plain = region.plain && !may_begin_block(lines.words(at));
  return region;
}

KeptRegion shortcode_region(Lines& lines, int number, string_view first) {
  if (!first.starts_with("{{<") && !first.starts_with("{{%")) return {};
  const bool is_one_line = shortcode_end(first, 0) != 0;
  const int open_end = is_one_line ? number : shortcode_tag_end(lines, number);
  if (!open_end) return {};
  // It ends the list or quote that stands between the pair.
  if (is_one_line && find_closing_shortcode(first, "details") == 0) return {KeptAs::kParagraph, number, false};
  const std::string name(shortcode_name(first));
  if (!is_verbatim_shortcode(name) || shortcode_closes_itself(first)) {
    if (is_one_line) return {};
    return {KeptAs::kParagraph, open_end, false};
  }
  const std::string wanted = "{{/" + name;
  Lines::Miss& miss = lines.latest_miss();
  const int known = miss.close == wanted && number < miss.last_line ? miss.last_line : number - 1;
  const int last = std::min(lines.count(), number + kMostKeptLines);
  for (int at = known + 1; at <= last; ++at) {
    const string_view line = at == number ? first : lines.words(at);
    const size_t close = find_closing_shortcode(line, name);
    if (close == kNowhere) continue;
    const size_t end = shortcode_end(line, close);
    const bool ends_line = end && trim(line.substr(end)).empty();
    return ends_line ? KeptRegion{KeptAs::kShortcode, at, false} : KeptRegion{};
  }
  miss = {wanted, last, false};
  return {};
}

}  // namespace milepost::markdown
