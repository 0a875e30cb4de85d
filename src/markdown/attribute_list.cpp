// Reading attribute lists: see attribute_list.h.
#include "markdown/attribute_list.h"

#include "markdown/characters.h"

namespace milepost::markdown {
namespace {

using std::string_view;

bool is_key_character(char c) { return is_ascii_alphanumeric(c) || c == '-' || c == '_' || c == ':'; }
bool is_value_character(char c) {
  return !is_blank(c) && c != '{' && c != '}' && c != '"' && c != '\'' && c != '=' && c != '<' && c != '>';
}

size_t key_end(string_view text, size_t at) {
  if (at >= text.size() || !is_ascii_letter(text[at])) return at;
  while (at < text.size() && is_key_character(text[at])) ++at;
  return at;
}

bool opens_list(string_view text, size_t after_brace) {
  if (after_brace >= text.size()) return false;
  char first = text[after_brace];
  if (first == '#' || first == '.') return after_brace + 1 < text.size() && is_value_character(text[after_brace + 1]);
  if (first == ':' || (first == '=' && after_brace + 1 < text.size() && is_ascii_letter(text[after_brace + 1])))
    return true;
  size_t end = key_end(text, after_brace);
  return end > after_brace && end < text.size() && text[end] == '=';
}

// Walks over the words between the braces.
class AttributeReader {
 public:
  AttributeReader(string_view words, bool takes_references) : words_(words), takes_references_(takes_references) {}

  std::optional<AttributeList> read() {
    while (skip_blanks()) {
      if (!read_word()) return std::nullopt;
    }
    return std::move(list_);
  }

  // Why read() gave nothing.
  const std::string& fault() const { return fault_; }

 private:
  bool fails(std::string why) {
    fault_ = std::move(why);
    return false;
  }

  bool skip_blanks() {
    while (at_ < words_.size() && is_blank(words_[at_])) ++at_;
    return at_ < words_.size();
  }

  bool read_word() {
    if (words_[at_] == '#') {
      ++at_;
      return read_name(list_.id) || fails("`#` has no name behind it");
    }
    if (words_[at_] != '.') return read_pair();
    std::string name;
    if (++at_; !read_name(name)) return fails("`.` has no name behind it");
    list_.classes += (list_.classes.empty() ? "" : " ") + name;
    return true;
  }

  bool read_name(std::string& name) {
    size_t begin = at_;
    while (at_ < words_.size() && is_value_character(words_[at_]) && !(words_[at_] == '.' && at_ > begin)) ++at_;
    name = words_.substr(begin, at_ - begin);
    return !name.empty();
  }

  bool read_pair() {
    size_t end = key_end(words_, at_);
    if (end == at_) return fails("an attribute cannot begin with `" + std::string(words_.substr(at_, 1)) + "`");
    if (end == words_.size() || is_blank(words_[end])) return read_reference(end);
    std::string key(words_.substr(at_, end - at_));
    if (words_[end] != '=') return fails("behind `" + key + "` there is no `=`");
    at_ = end + 1;
    std::optional<std::string> value = read_value(key);
    if (!value) return false;
    list_.pairs.emplace_back(std::move(key), std::move(*value));
    return true;
  }

  bool read_reference(size_t end) {
    const std::string word(words_.substr(at_, end - at_));
    if (!takes_references_) return fails("`" + word + "` is neither `#id` nor `.class` nor `key=\"value\"`");
    list_.references.push_back(word);
    at_ = end;
    return true;
  }

  std::optional<std::string> read_value(const std::string& key) {
    if (at_ >= words_.size()) return fails("`" + key + "=` has no value"), std::nullopt;
    char quote = words_[at_];
    if (quote != '"' && quote != '\'') return read_bare_value(key);
    size_t close = words_.find(quote, at_ + 1);
    if (close == string_view::npos) {
      return fails("the quotation mark behind `" + key + "=` is never closed"), std::nullopt;
    }
    std::string value(words_.substr(at_ + 1, close - at_ - 1));
    at_ = close + 1;
    if (at_ < words_.size() && !is_blank(words_[at_])) return fails(no_blank_behind(key)), std::nullopt;
    return value;
  }

  static std::string no_blank_behind(const std::string& key) {
    return "behind the value of `" + key + "` there is no blank: blanks separate attributes, nothing else does";
  }

  std::optional<std::string> read_bare_value(const std::string& key) {
    size_t begin = at_;
    while (at_ < words_.size() && !is_blank(words_[at_])) {
      if (words_[at_] == '"') return fails("a quotation mark stands within the value of `" + key + "`"), std::nullopt;
      if (words_[at_] == ',') return fails(no_blank_behind(key)), std::nullopt;
      ++at_;
    }
    return std::string(words_.substr(begin, at_ - begin));
  }

  string_view words_;
  bool takes_references_;
  size_t at_ = 0;
  AttributeList list_;
  std::string fault_;
};

}  // namespace

size_t attribute_list_end(string_view text, size_t at) {
  if (!opens_list(text, at + 1)) return 0;
  size_t end = text.find_first_of("{}", at + 1);
  return end == string_view::npos || text[end] == '{' ? 0 : end + 1;
}

std::optional<AttributeList> read_attribute_list(string_view text, std::string* fault) {
  if (text.size() < 2 || text.front() != '{' || text.back() != '}') return std::nullopt;
  text = text.substr(1, text.size() - 2);
  bool is_kramdown = text.starts_with(':');
  if (is_kramdown) text.remove_prefix(1);
  AttributeReader reader(text, is_kramdown);
  std::optional<AttributeList> list = reader.read();
  if (!list && fault) *fault = reader.fault();
  return list;
}

}  // namespace milepost::markdown
