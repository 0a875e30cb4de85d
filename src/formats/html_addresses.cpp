#include "formats/html_addresses.h"

#include <algorithm>

#include "ground/ascii.h"

namespace milepost {
namespace {

bool is_same_word(std::string_view text, std::string_view lower) {
  return text.size() == lower.size() &&
         std::equal(text.begin(), text.end(), lower.begin(), [](char a, char b) { return ascii_lower(a) == b; });
}

// Elements whose content is no markup.
std::string_view raw_element(std::string_view name) {
  for (std::string_view raw : {"script", "style", "textarea", "title"})
    if (is_same_word(name, raw)) return raw;
  return {};
}

class Scanner {
 public:
  explicit Scanner(std::string_view html) : html_(html) {}

  std::vector<HtmlAddress> run() {
    while ((at_ = html_.find('<', at_)) != html_.npos) {
      const std::string_view rest = html_.substr(at_);
      if (rest.starts_with("<!--")) {
        skip_behind("-->", 4);
      } else if (rest.starts_with("<!") || rest.starts_with("<?")) {
        skip_behind(">", 2);
      } else if (rest.size() > 1 && is_ascii_letter(rest[1])) {
        read_tag();
      } else {
        at_++;
      }
    }
    return std::move(found_);
  }

 private:
  void skip_behind(std::string_view end, size_t from) {
    const size_t found = html_.find(end, at_ + from);
    at_ = found == html_.npos ? html_.size() : found + end.size();
  }

  size_t find_end(std::string_view stops, size_t from) const {
    return std::min(html_.find_first_of(stops, from), html_.size());
  }
  size_t skip_blanks(size_t from) const { return std::min(html_.find_first_not_of(kBlanks, from), html_.size()); }

  void read_tag() {
    const size_t name_end = find_end(" \t\n\r\f/>", at_ + 1);
    const std::string_view name = html_.substr(at_ + 1, name_end - at_ - 1);
    const size_t before = found_.size();
    at_ = name_end;
    while (at_ < html_.size() && html_[at_] != '>') {
      const bool is_attribute = html_[at_] != '/' && !is_ascii_space(html_[at_]);
      if (is_attribute) {
        read_attribute(name);
      } else {
        at_++;
      }
    }
    if (at_ == html_.size()) return found_.resize(before);
    at_++;
    if (const std::string_view raw = raw_element(name); !raw.empty()) skip_content(raw);
  }

  void read_attribute(std::string_view element) {
    const size_t begin = at_;
    at_ = find_end(" \t\n\r\f/>=", at_ + 1);
    const std::string_view name = html_.substr(begin, at_ - begin);
    const size_t equals = skip_blanks(at_);
    if (equals == html_.size() || html_[equals] != '=') return;
    size_t value = skip_blanks(equals + 1);
    const bool is_quoted = value < html_.size() && (html_[value] == '"' || html_[value] == '\'');
    const size_t end = is_quoted ? find_end(html_.substr(value, 1), value + 1) : find_end(" \t\n\r\f>", value);
    value += is_quoted;
    at_ = std::min(end + is_quoted, html_.size());
    const size_t known = found_.size();
    add_value(element, name, value, end);
    for (size_t i = known; i < found_.size(); i++) {
      found_[i].attribute_begin = begin;
      found_[i].attribute_length = at_ - begin;
    }
  }

  void add_value(std::string_view element, std::string_view name, size_t begin, size_t end) {
    if (is_same_word(name, "srcset")) return add_set(begin, end);
    const bool is_poster = is_same_word(name, "poster");
    if (!is_poster && !is_same_word(name, "src") && !is_same_word(name, "href")) return;
    while (begin < end && is_ascii_space(html_[begin])) begin++;
    while (begin < end && is_ascii_space(html_[end - 1])) end--;
    if (begin < end) found_.push_back({begin, end - begin, is_poster || is_same_word(element, "img"), 0, 0});
  }

  // "small.png 480w, large.png 2x": an address, perhaps a descriptor, a comma.
  void add_set(size_t begin, size_t end) {
    while (begin < end) {
      begin = std::min(html_.find_first_not_of(" \t\n\r\f,", begin), end);
      const size_t blank = std::min(find_end(kBlanks, begin), end);
      size_t address_end = blank;
      while (address_end > begin && html_[address_end - 1] == ',') address_end--;
      if (address_end > begin) found_.push_back({begin, address_end - begin, true, 0, 0});
      begin = address_end < blank ? blank : std::min(find_end(",", blank), end);
    }
  }

  void skip_content(std::string_view element) {
    for (at_ = html_.find("</", at_); at_ != html_.npos; at_ = html_.find("</", at_ + 2))
      if (is_same_word(html_.substr(at_ + 2, element.size()), element)) return;
    at_ = html_.size();
  }

  static constexpr std::string_view kBlanks = " \t\n\r\f";
  std::string_view html_;
  size_t at_ = 0;
  std::vector<HtmlAddress> found_;
};

}  // namespace

std::vector<HtmlAddress> find_html_addresses(std::string_view html) { return Scanner(html).run(); }

}  // namespace milepost
