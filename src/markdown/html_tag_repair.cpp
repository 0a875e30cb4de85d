// See html_tag_repair.h.
#include "markdown/html_tag_repair.h"

#include <algorithm>

#include "markdown/characters.h"

namespace milepost::markdown {
namespace {

using std::string_view;

class TagReader {
 public:
  explicit TagReader(string_view tag) : tag_(tag) {}

  bool is_broken() {
    run();
    return has_bare_mark_;
  }

  std::optional<std::string> run() {
    size_t at = std::min(tag_.find_first_of(" \t\n\r\f/>"), tag_.size());
    while (at < tag_.size()) {
      const size_t equals = tag_.find('=', at);
      if (equals == string_view::npos) break;
      const size_t value = std::min(tag_.find_first_not_of(" \t\n\r\f", equals + 1), tag_.size());
      const bool is_quoted = value < tag_.size() && (tag_[value] == '"' || tag_[value] == '\'');
      at = is_quoted ? take_value(value) : take_bare_value(value);
    }
    if (!is_changed_) return std::nullopt;
    return out_ + std::string(tag_.substr(copied_));
  }

 private:
  bool may_follow(size_t at) const {
    return at >= tag_.size() || is_blank(tag_[at]) || tag_[at] == '/' || tag_[at] == '>' || tag_[at] == '\f';
  }

  // The value that the mark at `open` begins; returns where what follows begins.
  size_t take_value(size_t open) {
    const char mark = tag_[open];
    const size_t first = tag_.find(mark, open + 1);
    if (first == string_view::npos) return tag_.size();
    // Before the next name with a value, every mark is one of this value's.
    const size_t next_equals = std::min(tag_.find('=', first + 1), tag_.size());
    const size_t last = tag_.rfind(mark, next_equals - 1);
    if (last > first) {
      escape_between(open + 1, last, mark);
      put_blank_behind(last);
      return last + 1;
    }
    put_blank_behind(first);
    return first + 1;
  }

  // The value that begins at `begin`, without a mark. One that ends with a mark that pairs with none has lost its
  // first.
  size_t take_bare_value(size_t begin) {
    const size_t end = std::min(tag_.find_first_of(" \t\n\r\f>", begin), tag_.size());
    const string_view value = tag_.substr(begin, end - begin);
    const size_t mark = value.find_first_of("\"'");
    has_bare_mark_ |= mark != string_view::npos;
    if (mark + 1 != value.size() || mark == string_view::npos) return end;
    out_ += tag_.substr(copied_, begin - copied_);
    out_ += value[mark];
    copied_ = begin;
    is_changed_ = true;
    return end;
  }

  void escape_between(size_t begin, size_t end, char mark) {
    out_ += tag_.substr(copied_, begin - copied_);
    for (size_t i = begin; i < end; ++i) {
      if (tag_[i] != mark) out_ += tag_[i];
      if (tag_[i] == mark) out_ += mark == '"' ? "&quot;" : "&#39;";
    }
    copied_ = end;
    is_changed_ = true;
  }

  void put_blank_behind(size_t mark) {
    if (may_follow(mark + 1)) return;
    out_ += tag_.substr(copied_, mark + 1 - copied_);
    out_ += ' ';
    copied_ = mark + 1;
    is_changed_ = true;
  }

  string_view tag_;
  std::string out_;
  size_t copied_ = 0;
  bool is_changed_ = false;
  bool has_bare_mark_ = false;
};

}  // namespace

std::optional<std::string> repaired_tag(string_view tag) { return TagReader(tag).run(); }

bool is_broken_tag(string_view tag) { return TagReader(tag).is_broken(); }

}  // namespace milepost::markdown
