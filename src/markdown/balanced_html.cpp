#include "markdown/balanced_html.h"

#include <algorithm>
#include <vector>

#include "ground/one_of.h"
#include "markdown/characters.h"

namespace milepost::markdown {
namespace {

constexpr std::string_view kBlanks = " \t\n\r\f";
// Deeper ones are closed by the element around them.
constexpr size_t kMostOpenElements = 200;

constexpr std::string_view kVoidElements[] = {"area",  "base", "br",   "col",   "embed",  "hr",    "img",
                                              "input", "link", "meta", "param", "source", "track", "wbr"};
// Their content is no markup.
constexpr std::string_view kRaw[] = {"script", "style", "textarea", "title", "xmp", "iframe"};
// One of them ends another of its name that is open around it.
constexpr std::string_view kRepeated[] = {"p", "li", "dt", "dd", "tr", "td", "th", "option"};

class Balancer {
 public:
  explicit Balancer(std::string_view html) : html_(html) {}

  std::string run() {
    while (at_ < html_.size()) {
      const size_t open = std::min(html_.find('<', at_), html_.size());
      out_ += html_.substr(at_, open - at_);
      at_ = open;
      if (at_ < html_.size()) take_markup();
    }
    while (!open_.empty()) close_last();
    return std::move(out_);
  }

 private:
  void take_markup() {
    const std::string_view rest = html_.substr(at_);
    if (rest.starts_with("<!--")) return take_until("-->", 4);
    if (rest.starts_with("<!") || rest.starts_with("<?")) return take_until(">", 2);
    const bool is_end = rest.starts_with("</");
    const size_t name = at_ + (is_end ? 2 : 1);
    if (name >= html_.size() || !is_ascii_letter(html_[name])) return take_as_text();
    const size_t end = tag_end(name);
    if (end == html_.npos) return take_as_text();
    const size_t name_end = html_.find_first_of(" \t\n\r\f/>", name);
    const std::string element = ascii_lower(html_.substr(name, name_end - name));
    if (is_end) {
      take_end(element);
      at_ = end;
    } else {
      take_start(element, name_end, end);
    }
  }

  // A comment, whole; one that is cut off would hide the page behind it.
  void take_until(std::string_view mark, size_t from) {
    const size_t end = html_.find(mark, at_ + from);
    if (end != html_.npos) out_ += html_.substr(at_, end + mark.size() - at_);
    at_ = end == html_.npos ? html_.size() : end + mark.size();
  }

  void take_as_text() {
    out_ += "&lt;";
    ++at_;
  }

  // Behind the `>` of the tag whose name begins at `at`, heeding quotes; npos where it is cut off.
  size_t tag_end(size_t at) const {
    while (at < html_.size() && html_[at] != '>') {
      const bool opens = (html_[at] == '"' || html_[at] == '\'') && html_[at - 1] == '=';
      at = opens ? html_.find(html_[at], at + 1) : at;
      if (at == html_.npos) return html_.npos;
      ++at;
    }
    return at < html_.size() ? at + 1 : html_.npos;
  }

  void take_start(const std::string& element, size_t name_end, size_t end) {
    if (!open_.empty() && open_.back() == element && is_one_of(element, kRepeated)) close_last();
    out_ += html_.substr(at_, name_end - at_);
    take_attributes(name_end, end);
    at_ = end;
    const bool is_empty = is_one_of(element, kVoidElements) || html_[end - 2] == '/';
    if (is_empty || open_.size() >= kMostOpenElements) return;
    open_.push_back(element);
    if (is_one_of(element, kRaw)) take_raw(element);
  }

  // All of them but ids.
  void take_attributes(size_t at, size_t end) {
    while (at < end) {
      const size_t begin = at;
      at = std::min(html_.find_first_not_of(kBlanks, at), end);
      const size_t name = at;
      at = std::min(html_.find_first_of(" \t\n\r\f=>", at), end);
      const std::string key = ascii_lower(html_.substr(name, at - name));
      const size_t equals = std::min(html_.find_first_not_of(kBlanks, at), end);
      if (equals < end && html_[equals] == '=' && !key.empty()) at = value_end(equals + 1, end);
      if (at == name) ++at;  // the `>`
      if (key != "id") out_ += html_.substr(begin, std::min(at, end) - begin);
    }
  }

  size_t value_end(size_t at, size_t end) const {
    at = std::min(html_.find_first_not_of(kBlanks, at), end);
    const bool is_quoted = at < end && (html_[at] == '"' || html_[at] == '\'');
    if (!is_quoted) return std::min(html_.find_first_of(" \t\n\r\f>", at), end);
    const size_t close = html_.find(html_[at], at + 1);
    return std::min(close == html_.npos ? end : close + 1, end);
  }

  void take_raw(const std::string& element) {
    for (size_t at = html_.find("</", at_); at != html_.npos; at = html_.find("</", at + 2)) {
      if (ascii_lower(html_.substr(at + 2, element.size())) != element) continue;
      out_ += html_.substr(at_, at - at_);
      at_ = at;
      return;
    }
    out_ += html_.substr(at_);
    at_ = html_.size();
  }

  void take_end(const std::string& element) {
    const auto opened = std::find(open_.rbegin(), open_.rend(), element);
    if (opened == open_.rend()) return;
    const size_t left = static_cast<size_t>(open_.rend() - opened) - 1;
    while (open_.size() > left) close_last();
  }

  void close_last() {
    out_ += "</" + open_.back() + ">";
    open_.pop_back();
  }

  std::string_view html_;
  size_t at_ = 0;
  std::string out_;
  std::vector<std::string> open_;
};

}  // namespace

std::string balanced_html(std::string_view html) { return Balancer(html).run(); }

}  // namespace milepost::markdown
