// A line is cut into chunks (words, parts of hyphenated words, white space), which then fill lines.
#include "templating/word_wrap.h"

#include <algorithm>
#include <string>

#include "ground/utf8.h"
#include "templating/unicode.h"

namespace milepost::templating {
namespace {

using Text = std::u32string;

bool is_blank(char32_t c) { return (c >= 9 && c <= 13) || c == ' '; }
bool is_letter(char32_t c) { return is_word(c) && !(c >= '0' && c <= '9'); }
bool is_word_or_mark(char32_t c) {
  return is_word(c) || std::u32string_view(U"!\"'&.,?").find(c) != std::u32string_view::npos;
}

class Chunker {
 public:
  Chunker(const Text& text, bool at_hyphens) : text_(text), at_hyphens_(at_hyphens) {}

  std::vector<Text> run() {
    std::vector<Text> chunks;
    for (size_t at = 0; at < text_.size();) {
      size_t end = chunk_end(at);
      chunks.push_back(text_.substr(at, end - at));
      at = end;
    }
    return chunks;
  }

 private:
  char32_t at(size_t index) const { return index < text_.size() ? text_[index] : 0; }
  bool letter(size_t index) const { return index < text_.size() && is_letter(text_[index]); }

  // The end of two or more hyphens between words that begin at `index`; 0 where none do.
  size_t dash_end(size_t index) const {
    if (index == 0 || at(index) != '-' || !is_word_or_mark(at(index - 1))) return 0;
    size_t end = index;
    while (at(end) == '-') ++end;
    return end - index >= 2 && end < text_.size() && is_word(text_[end]) ? end : 0;
  }

  // Whether a word may be parted after the hyphen at `index`.
  bool parts_at(size_t index) const {
    if (at(index) != '-') return false;
    bool two_letters = index >= 2 && letter(index - 1) && letter(index - 2);
    bool single_letters = index >= 3 && letter(index - 1) && at(index - 2) == '-' && letter(index - 3);
    if (!two_letters && !single_letters) return false;
    return letter(index + 1) && (letter(index + 2) || (at(index + 2) == '-' && letter(index + 3)));
  }

  size_t chunk_end(size_t begin) const {
    size_t end = begin;
    if (is_blank(text_[begin])) {
      while (end < text_.size() && is_blank(text_[end])) ++end;
      return end;
    }
    if (at_hyphens_ && dash_end(begin) != 0) return dash_end(begin);
    for (end = begin + 1; end < text_.size() && !is_blank(text_[end]); ++end) {
      if (!at_hyphens_) continue;
      if (parts_at(end)) return end + 1;
      if (dash_end(end) != 0) return end;
    }
    return end;
  }

  const Text& text_;
  bool at_hyphens_;
};

class Filler {
 public:
  Filler(std::vector<Text> chunks, const WrapOptions& options) : chunks_(std::move(chunks)), options_(options) {}

  std::vector<Text> run() {
    std::vector<Text> lines;
    while (next_ < chunks_.size()) {
      if (!lines.empty() && is_blank_chunk(chunks_[next_]) && ++next_ == chunks_.size()) break;
      std::vector<Text> line = fill();
      if (!line.empty() && is_blank_chunk(line.back())) line.pop_back();
      if (line.empty()) continue;
      Text joined;
      for (const Text& chunk : line) joined += chunk;
      lines.push_back(std::move(joined));
    }
    return lines;
  }

 private:
  static bool is_blank_chunk(const Text& chunk) { return std::all_of(chunk.begin(), chunk.end(), is_space); }

  std::vector<Text> fill() {
    std::vector<Text> line;
    size_t length = 0;
    while (next_ < chunks_.size() && length + chunks_[next_].size() <= options_.width) {
      length += chunks_[next_].size();
      line.push_back(std::move(chunks_[next_++]));
    }
    if (next_ < chunks_.size() && chunks_[next_].size() > options_.width) take_long_word(line, options_.width - length);
    return line;
  }

  void take_long_word(std::vector<Text>& line, size_t space_left) {
    Text& word = chunks_[next_];
    if (!options_.break_long_words) {
      if (line.empty()) line.push_back(std::move(chunks_[next_++]));
      return;
    }
    size_t end = space_left;
    size_t hyphen = space_left == 0 ? Text::npos : word.rfind(U'-', space_left - 1);
    bool has_word_before = hyphen != Text::npos && word.find_first_not_of(U'-') < hyphen;
    if (options_.break_on_hyphens && has_word_before) end = hyphen + 1;
    line.push_back(word.substr(0, end));
    word.erase(0, end);
  }

  std::vector<Text> chunks_;
  const WrapOptions& options_;
  size_t next_ = 0;
};

}  // namespace

std::vector<std::string> wrap_line(std::string_view line, const WrapOptions& options) {
  Text text;
  for (size_t i = 0; i < line.size();) text += next_code_point(line, i);
  std::vector<std::string> lines;
  for (const Text& wrapped : Filler(Chunker(text, options.break_on_hyphens).run(), options).run()) {
    std::string& out = lines.emplace_back();
    for (char32_t c : wrapped) append_utf8(out, c);
  }
  return lines;
}

}  // namespace milepost::templating
