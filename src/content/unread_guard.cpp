#include "content/unread_guard.h"

#include <algorithm>
#include <array>

#include "formats/guards.h"
#include "ground/ascii.h"
#include "ground/one_of.h"

namespace milepost {
namespace {

constexpr size_t kMostHeadBytes = 4096;

// White, a quotation mark of JSON, or one of the characters that look like them: without those at both ends.
std::string_view without_wrapping(std::string_view text) {
  constexpr std::string_view kWrapping[] = {
      " ", "\t", "\"", "'", ",", "\xC2\xA0", "\xEF\xBB\xBF", "\xE2\x80\x9C", "\xE2\x80\x9D", "\xE2\x80\x8B"};
  for (bool is_changed = true; is_changed;) {
    const size_t before = text.size();
    for (const std::string_view wrapping : kWrapping) {
      if (text.starts_with(wrapping)) text.remove_prefix(wrapping.size());
      if (text.ends_with(wrapping)) text.remove_suffix(wrapping.size());
    }
    is_changed = text.size() != before;
  }
  return text;
}

// Three or more of what people take for a fence.
bool looks_like_fence(std::string_view line) {
  constexpr std::string_view kSigns[] = {"-", "+", "=", "\xE2\x80\x93", "\xE2\x80\x94"};
  line = trim(line);
  size_t width = 0;
  for (bool goes_on = !line.empty(); goes_on && !line.empty();) {
    goes_on = false;
    for (const std::string_view sign : kSigns) {
      if (!line.starts_with(sign)) continue;
      line.remove_prefix(sign.size());
      width += sign.size();  // one dash of three bytes is as wide as three hyphens
      goes_on = true;
    }
  }
  return line.empty() && width >= 3;
}

// Where no front matter was found: up to the second fence, or the first empty line.
Span supposed_head(std::string_view text) {
  const size_t begin = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  const std::string_view first = text.substr(begin, text.find_first_of("\r\n", begin) - begin);
  const bool is_json = trim(first).starts_with('{');
  if (!is_json && !looks_like_fence(first)) return {};
  size_t at = begin + (is_json ? 0 : first.size());
  const size_t limit = std::min(text.size(), begin + kMostHeadBytes);
  const size_t inside = at;
  for (bool is_first = true; at < limit; is_first = false) {
    const size_t end = std::min(text.find('\n', at), limit);
    const std::string_view line = text.substr(at, end - at);
    const bool ends = !is_first && (trim(line).empty() || looks_like_fence(line) || trim(line).starts_with('}'));
    if (ends) break;
    at = end + 1;
  }
  return {static_cast<uint32_t>(inside), static_cast<uint32_t>(std::min(at, limit) - inside)};
}

struct UnreadLine {
  std::string_view words;  // as written
  std::string_view key;
  std::string_view value;
};

// `key: value`, `key = value`, `key true`; an empty key where it is none of these.
UnreadLine read_line(std::string_view written) {
  const std::string_view words = without_wrapping(written);
  const auto is_in_key = [](char c) { return is_ascii_letter(c) || c == '_'; };
  const auto end = std::find_if_not(words.begin(), words.end(), is_in_key);
  const std::string_view key = words.substr(0, static_cast<size_t>(end - words.begin()));
  std::string_view rest = without_wrapping(words.substr(key.size()));
  const bool is_assigned = rest.starts_with(':') || rest.starts_with('=');
  if (is_assigned) rest = without_wrapping(rest.substr(1));
  const bool is_switch = is_one_of(ascii_lower(rest), std::array<std::string_view, 4>{"true", "false", "yes", "no"});
  return is_assigned || is_switch ? UnreadLine{words, key, rest} : UnreadLine{words, {}, {}};
}

bool hides(const UnreadLine& line) {
  Member member{std::string(line.key), {}, Value(std::string(line.value))};
  const std::optional<MeantGuard> meant = guard_in(member);
  if (!meant) return false;
  const bool is_unclear = meant->says == GuardSays::kUnclear && meant->guard != Guard::kPublished && meant->is_itself;
  return meant->says == GuardSays::kHide || is_unclear;
}

std::optional<UnreadLine> hiding_line(std::string_view head, const Value& front_matter) {
  const std::string_view ends = trim(head).starts_with('{') ? "\r\n,{}" : "\r\n";
  for (size_t at = 0; at < head.size();) {
    const size_t end = std::min(head.find_first_of(ends, at), head.size());
    const UnreadLine line = read_line(head.substr(at, end - at));
    if (!line.key.empty() && !front_matter.find(line.key) && hides(line)) return line;
    at = end + 1;
  }
  return std::nullopt;
}

}  // namespace

void keep_back_unread(const SourceText& source, Span head, PostMeta& meta, Diagnostics& diagnostics) {
  const std::string_view text = source.text();
  if (head.length == 0) head = supposed_head(text);
  const std::optional<UnreadLine> line = hiding_line(text.substr(head.begin, head.length), meta.front_matter);
  if (!line) return;
  meta.draft = true;
  const Span place{static_cast<uint32_t>(line->words.data() - text.data()), static_cast<uint32_t>(line->words.size())};
  diagnostics.add(code::kMisspeltGuard, source.place(place),
                  "the post is kept back, since `" + std::string(line->words) + "` seems to ask for it",
                  "the line stands in no front matter that can be read; what is published cannot be taken back",
                  "write `draft: true` on a line of its own between two lines `---` to keep it back, or take the line "
                  "out to publish it");
}

}  // namespace milepost
