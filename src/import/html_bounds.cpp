#include "import/html_bounds.h"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "ground/ascii.h"
#include "ground/one_of.h"

namespace milepost::import {
namespace {

constexpr size_t kMostOpen = 1500;
constexpr size_t kMostRepeats = 1'000'000;  // of formatting that the algorithm opens anew in each block
constexpr size_t kMostBytes = size_t{64} << 20;

bool is_void(std::string_view name) {
  return is_one_of(name, {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
                          "track", "wbr"});
}
bool is_formatting(std::string_view name) {
  return is_one_of(name,
                   {"a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"});
}
// An end tag does not look past these for its start.
bool is_boundary(std::string_view name) {
  return is_one_of(name, {"applet", "caption", "html", "table", "td", "th", "marquee", "object", "template", "button",
                          "svg", "math"});
}
bool closes_its_like(std::string_view name) {
  return is_one_of(name, {"p", "li", "dt", "dd", "tr", "td", "th", "option", "a", "button"});
}

struct Tag {
  std::string name;
  bool is_end = false;
};

class Estimate {
 public:
  // What is too much after this tag; "" where nothing is.
  std::string_view take(const Tag& tag) {
    tag.is_end ? close(tag.name) : open(tag.name);
    if (open_.size() > kMostOpen) return "elements are nested too deeply";
    if (repeats_ > kMostRepeats) return "formatting is opened again and again and never closed";
    return "";
  }

 private:
  void open(const std::string& name) {
    if (is_formatting(name)) {
      ++formatting_;
      ++open_formatting_[name];
    } else {
      repeats_ += formatting_;
    }
    if (is_void(name)) return;
    if (closes_its_like(name)) close_within(name);
    open_.push_back(name);
  }

  void close(const std::string& name) {
    if (size_t& count = open_formatting_[name]; count > 0) {
      --count;
      --formatting_;
    }
    close_within(name);
  }

  void close_within(std::string_view name) {
    for (size_t i = open_.size(); i > 0; --i) {
      if (open_[i - 1] == name) return open_.resize(i - 1);
      if (is_boundary(open_[i - 1])) return;
    }
  }

  std::vector<std::string> open_;
  std::map<std::string, size_t> open_formatting_;
  size_t formatting_ = 0, repeats_ = 0;
};

// The tag at `at` (a `<`), or one without a name.
Tag tag_at(std::string_view html, size_t at) {
  Tag tag;
  size_t i = at + 1;
  if (i < html.size() && html[i] == '/') tag.is_end = ++i > 0;
  while (i < html.size() && is_ascii_alphanumeric(html[i])) tag.name += ascii_lower(html[i++]);
  return tag;
}

// Past a comment, or past the content of an element whose content is no markup.
size_t past(std::string_view html, size_t at, const Tag& tag) {
  if (html.substr(at).starts_with("<!--")) return std::min(html.find("-->", at), html.size());
  if (tag.is_end || !is_one_of(tag.name, {"script", "style", "textarea", "title"})) return at + 1;
  const size_t end = html.find("</", html.find('>', at));
  return end == html.npos ? html.size() : end;
}

}  // namespace

std::optional<HtmlExcess> html_excess(std::string_view html) {
  if (html.size() > kMostBytes) return HtmlExcess{kMostBytes, "it is longer than 64 MiB"};
  Estimate estimate;
  for (size_t at = html.find('<'); at != html.npos && at < html.size();) {
    const Tag tag = tag_at(html, at);
    if (!tag.name.empty())
      if (std::string_view what = estimate.take(tag); !what.empty()) return HtmlExcess{at, what};
    at = html.find('<', past(html, at, tag));
  }
  return std::nullopt;
}

}  // namespace milepost::import
