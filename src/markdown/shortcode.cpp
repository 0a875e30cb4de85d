// Reading shortcodes: see shortcode.h.
#include "markdown/shortcode.h"

#include <algorithm>
#include <array>

#include "markdown/characters.h"

namespace milepost::markdown {
namespace {

using std::string_view;

bool opens(string_view text, size_t at) {
  const string_view sign = text.substr(std::min(at, text.size()), 3);
  return sign == "{{<" || sign == "{{%";
}

bool is_shortcode_character(char c) {
  return is_ascii_alphanumeric(c) || c == '_' || c == '-' || c == '.' || c == '/' || c == ':' || c == '@';
}

// Whether the tag that `text` begins with closes the pair `name`.
bool closes_shortcode(string_view text, string_view name) {
  const string_view rest = trim_left(text.substr(3));
  if (!rest.starts_with('/')) return false;
  const string_view word = trim_left(rest.substr(1));
  const string_view behind = word.substr(std::min(name.size(), word.size()));
  return word.starts_with(name) && (behind.empty() || !is_shortcode_character(behind[0]));
}

string_view closer(char kind) { return kind == '<' ? ">}}" : "%}}"; }

// What stands between the delimiters of a whole tag.
string_view inside_shortcode(string_view tag) {
  return tag.size() < 6 ? string_view() : trim(tag.substr(3, tag.size() - 6));
}

// Walks over the arguments.
class ArgumentReader {
 public:
  explicit ArgumentReader(string_view words) : words_(words) {}

  void read(Shortcode& code) {
    while (skip_blanks()) {
      const size_t begin = at_;
      std::string word = value();
      if (at_ < words_.size() && words_[at_] == '=' && at_ > begin) {
        ++at_;
        skip_blanks();
        code.named.emplace_back(std::move(word), value());
      } else if (at_ > begin) {
        code.positional.push_back(std::move(word));
      } else {
        ++at_;
      }
    }
  }

 private:
  bool skip_blanks() {
    while (at_ < words_.size() && is_blank(words_[at_])) ++at_;
    return at_ < words_.size();
  }

  std::string value() {
    if (at_ >= words_.size()) return {};
    if (words_[at_] == '"' || words_[at_] == '`' || words_[at_] == '\'') {
      if (words_.find(words_[at_], at_ + 1) != kNowhere) return quoted();
    }
    const size_t begin = at_;
    while (at_ < words_.size() && !is_blank(words_[at_]) && words_[at_] != '=') ++at_;
    // In a bare address an `=` belongs to it.
    if (words_.substr(begin, at_ - begin).find("://") != kNowhere) {
      while (at_ < words_.size() && !is_blank(words_[at_])) ++at_;
    }
    return std::string(words_.substr(begin, at_ - begin));
  }

  std::string quoted() {
    const char quote = words_[at_++];
    std::string out;
    for (; at_ < words_.size() && words_[at_] != quote; ++at_) {
      const bool escapes = quote == '"' && words_[at_] == '\\' && at_ + 1 < words_.size();
      if (escapes) ++at_;
      out += escapes && words_[at_] == 'n' ? '\n' : words_[at_];
    }
    ++at_;
    return out;
  }

  string_view words_;
  size_t at_ = 0;
};

}  // namespace

std::string Shortcode::argument(string_view key, size_t position) const {
  for (const auto& [name_of_argument, value] : named) {
    if (name_of_argument == key) return value;
  }
  return position < positional.size() ? positional[position] : std::string();
}

size_t shortcode_end(string_view text, size_t at) {
  if (!opens(text, at)) return 0;
  const string_view close = closer(text[at + 2]);
  size_t bare_end = 0;  // where a quote that is never closed hides the end
  char quote = '\0';
  for (size_t i = at + 3; i < text.size(); ++i) {
    const bool ends = text.substr(i).starts_with(close);
    if (ends && !quote) return i + close.size();
    if (ends && !bare_end) bare_end = i + close.size();
    if (opens(text, i)) break;
    if (quote == '"' && text[i] == '\\') {
      ++i;
    } else if (quote) {
      if (text[i] == quote) quote = '\0';
    } else if (text[i] == '"' || text[i] == '`') {
      quote = text[i];
    }
  }
  return bare_end;
}

Shortcode read_shortcode(string_view tag) {
  Shortcode code;
  string_view words = inside_shortcode(tag);
  if (words.starts_with("/*") && words.ends_with("*/")) {
    code.escaped = true;
    return code;
  }
  if (words.ends_with('/')) {
    code.closes_itself = true;
    words = trim(words.substr(0, words.size() - 1));
  }
  if (words.starts_with('/')) {
    code.closing = true;
    words = trim(words.substr(1));
  }
  size_t end = 0;
  while (end < words.size() && is_shortcode_character(words[end])) ++end;
  code.name = words.substr(0, end);
  ArgumentReader(words.substr(end)).read(code);
  return code;
}

std::string unescaped_shortcode(string_view tag) {
  const string_view words = tag.substr(3, tag.size() - 6);
  size_t begin = words.find("/*"), end = words.rfind("*/");
  if (begin == kNowhere || end == kNowhere || end < begin + 2) return std::string(tag);
  return std::string(tag.substr(0, 3)) + std::string(words.substr(begin + 2, end - begin - 2)) +
         std::string(tag.substr(tag.size() - 3));
}

string_view shortcode_name(string_view text) {
  if (!opens(text, 0)) return {};
  text = trim_left(text.substr(3));
  size_t end = 0;
  while (end < text.size() && is_shortcode_character(text[end]) && text[end] != '/') ++end;
  return text.substr(0, end);
}

bool shortcode_closes_itself(string_view text) {
  const size_t end = shortcode_end(text, 0);
  return end && trim_right(text.substr(0, end - 3)).ends_with('/');
}

size_t find_closing_shortcode(string_view line, string_view name) {
  for (size_t at = line.find("{{"); at != kNowhere; at = line.find("{{", at + 2)) {
    if (opens(line, at) && closes_shortcode(line.substr(at), name)) return at;
  }
  return kNowhere;
}

bool is_verbatim_shortcode(string_view name) {
  static constexpr std::array<string_view, 12> kNames = {"highlight", "raw",    "rawhtml", "raw-html",
                                                         "html",      "unsafe", "mermaid", "plantuml",
                                                         "katex",     "math",   "code",    "codeblock"};
  return std::find(kNames.begin(), kNames.end(), name) != kNames.end();
}

size_t verbatim_pair_end(string_view text, size_t at, size_t open_end) {
  const string_view tag = text.substr(at, open_end - at), name = shortcode_name(tag);
  if (!is_verbatim_shortcode(name) || shortcode_closes_itself(tag)) return 0;
  size_t next = text.find("{{", open_end);
  while (next != kNowhere && !opens(text, next)) next = text.find("{{", next + 1);
  return next != kNowhere && closes_shortcode(text.substr(next), name) ? shortcode_end(text, next) : 0;
}

}  // namespace milepost::markdown
