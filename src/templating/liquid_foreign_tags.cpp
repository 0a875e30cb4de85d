// Reading the arguments of plugins' tags for what a reader can use.
#include "templating/liquid_foreign_tags.h"

#include <algorithm>

#include "formats/markup.h"
#include "ground/ascii.h"
#include "ground/one_of.h"

namespace milepost::templating {
namespace {

using Values = std::vector<std::pair<std::string, std::string>>;

bool is_address(std::string_view text) { return text.starts_with("http://") || text.starts_with("https://"); }

bool is_image(std::string_view text) {
  static constexpr std::string_view kEndings[] = {".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif"};
  std::string lower = ascii_lower(text.substr(0, text.find_first_of("?#")));
  return std::any_of(std::begin(kEndings), std::end(kEndings), [&](auto ending) { return lower.ends_with(ending); });
}

bool says_something(std::string_view key) {
  static constexpr std::string_view kKeys[] = {"caption", "alt",         "title",  "text",   "quote",
                                               "content", "description", "author", "source", "label",
                                               "summary", "name",        "by"};
  return is_one_of(key, kKeys);
}

// "a b" c="d e" f: the parts, those without a name under "".
Values arguments_of(std::string_view words) {
  Values values;
  size_t at = 0;
  while (at < words.size()) {
    if (is_ascii_space(words[at]) || words[at] == ',') {
      ++at;
      continue;
    }
    std::string key, value;
    for (;;) {
      char c = at < words.size() ? words[at] : ' ';
      if ((c == '"' || c == '\'') && value.empty()) {
        size_t close = std::min(words.find(c, at + 1), words.size());
        value = words.substr(at + 1, close - at - 1);
        at = std::min(close + 1, words.size());
        break;
      }
      bool is_sign = (c == '=' || c == ':') && key.empty() && !value.empty() && !value.starts_with("http");
      if (is_ascii_space(c) || c == ',') break;
      ++at;
      if (is_sign) {
        key = std::move(value);
        value.clear();
      } else {
        value += c;
      }
    }
    values.emplace_back(std::move(key), std::move(value));
  }
  return values;
}

// As HTML, which means the same in Markdown and in a block of HTML. What is shown looks like no address, so that
// Markdown makes no second link of it.
std::string link(const std::string& address) {
  std::string_view shown = std::string_view(address).substr(address.find("://") + 3);
  if (shown.starts_with("www.")) shown.remove_prefix(4);
  return "<a href=\"" + escape_html(address) + "\">" + escape_html(shown) + "</a>";
}

std::string first_address(const Values& values) {
  for (const auto& [key, value] : values) {
    if (is_address(value)) return value;
  }
  return "";
}

std::string video(std::string_view tag, std::string_view words) {
  std::string id = arguments_of(words).empty() ? "" : arguments_of(words)[0].second;
  if (id.empty()) return "";
  std::string base = tag == "vimeo" ? "https://vimeo.com/" : "https://www.youtube.com/watch?v=";
  return link(is_address(id) ? id : base + id);
}

std::string gist(std::string_view words) {
  std::string name = arguments_of(words).empty() ? "" : arguments_of(words)[0].second;
  return name.empty() ? "" : link(is_address(name) ? name : "https://gist.github.com/" + name);
}

}  // namespace

std::string readable_values(const Values& values) {
  std::string image, alt, words;
  for (const auto& [key, value] : values) {
    if (image.empty() && is_image(value)) image = value;
    if (key == "alt" || (alt.empty() && key == "caption")) alt = value;
    if (says_something(key) && key != "alt" && words.find(value) == words.npos)
      words += (words.empty() ? "" : " ") + value;
  }
  if (!image.empty()) {
    std::string figure = "<img src=\"" + escape_html(image) + "\" alt=\"" + escape_html(alt) + "\">";
    return words.empty() ? figure : figure + " " + words;
  }
  std::string address = first_address(values);
  if (!address.empty()) words += (words.empty() ? "" : " ") + link(address);
  return words.empty() ? alt : words;
}

ForeignTag readable_part(std::string_view tag, std::string_view words, bool is_block) {
  static constexpr std::string_view kVideos[] = {"youtube", "vimeo", "youtubeplayer", "youtube_embed"};
  if (tag == "details") {
    return {"<details><summary>" + escape_html(words) + "</summary>\n\n", "\n\n</details>\n"};
  }
  if (tag == "gist") return {gist(words), ""};
  if (is_one_of(ascii_lower(tag), kVideos)) return {video(ascii_lower(tag), words), ""};
  if (tag == "cite" || tag == "fullcite") return {"(" + std::string(words) + ")", ""};
  Values values = arguments_of(words);
  if (!is_block) {
    for (auto& [key, value] : values) {
      if (key.empty() && is_image(value)) key = "src";
      if (key.empty() && value.find(' ') != value.npos && !is_address(value)) key = "caption";
    }
  }
  return {readable_values(values), ""};
}

std::string_view what_stays(const ForeignTag& tag, bool is_block) {
  if (tag.before.starts_with("<details>")) return "it is shown as a `<details>` of HTML, with all that it holds";
  if (tag.before.empty() && is_block) return "it is left out, what it holds stays";
  if (tag.before.empty()) return "it is left out, the words around it stay";
  if (tag.before.find("<img ") != std::string::npos) return "the image that it names stays";
  if (tag.before.starts_with("<a ")) return "a link stands in its place";
  return "what it says stays as words";
}

}  // namespace milepost::templating
