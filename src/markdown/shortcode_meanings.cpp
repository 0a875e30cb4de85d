// Shortcodes of Hugo and Quarto: see shortcode_meanings.h.
#include "markdown/shortcode_meanings.h"

#include <algorithm>
#include <array>

#include "formats/markup.h"
#include "markdown/blocks.h"
#include "markdown/characters.h"
#include "markdown/graft.h"

namespace milepost::markdown {
namespace {

using std::string_view;

bool is_id(string_view id) {
  return !id.empty() &&
         std::all_of(id.begin(), id.end(), [](char c) { return is_ascii_alphanumeric(c) || c == '-' || c == '_'; });
}

bool place_frame(const ShortcodeSite& site, string_view address, const std::string& id, string_view title) {
  if (!is_id(id)) return false;
  std::string html = "<div class=\"mp-embed\"><iframe src=\"" + std::string(address) + id + "\" title=\"";
  append_escaped_attribute(html, title);
  html += "\" loading=\"lazy\" allowfullscreen></iframe></div>";
  place_html(site, html);
  return true;
}

bool youtube(const ShortcodeSite& site, const std::string& id) {
  const std::string title = site.code.argument("title");
  return place_frame(site, "https://www.youtube-nocookie.com/embed/", id, title.empty() ? "YouTube video" : title);
}
bool youtube(const ShortcodeSite& site) { return youtube(site, site.code.argument("id", 0)); }

bool vimeo(const ShortcodeSite& site, const std::string& id) {
  const std::string title = site.code.argument("title");
  return place_frame(site, "https://player.vimeo.com/video/", id, title.empty() ? "Vimeo video" : title);
}
bool vimeo(const ShortcodeSite& site) { return vimeo(site, site.code.argument("id", 0)); }

bool gist(const ShortcodeSite& site) {
  const std::string user = site.code.argument("user", 0), id = site.code.argument("id", 1);
  if (!is_id(user) || !is_id(id)) return false;
  place_link(site, "https://gist.github.com/" + user + "/" + id, "Gist by " + user);
  return true;
}

bool tweet(const ShortcodeSite& site) {
  const std::string user = site.code.argument("user"), id = site.code.argument("id", 0);
  if (!is_id(id)) return false;
  const std::string owner = is_id(user) ? user : "i/web";
  place_link(site, "https://twitter.com/" + owner + "/status/" + id, is_id(user) ? "Post by @" + user : "Post on X");
  return true;
}

bool instagram(const ShortcodeSite& site) {
  const std::string id = site.code.argument("id", 0);
  if (!is_id(id)) return false;
  place_link(site, "https://www.instagram.com/p/" + id + "/", "Post on Instagram");
  return true;
}

bool figure(const ShortcodeSite& site) {
  const std::string src = site.code.argument("src", 0);
  if (src.empty()) return false;
  place_figure(site, src, site.code.argument("caption"));
  return true;
}

// The id in an address of a video, behind one of the `signs`.
std::string id_behind(const std::string& address, std::initializer_list<string_view> signs) {
  for (string_view sign : signs) {
    const size_t at = address.find(sign);
    if (at == std::string::npos) continue;
    const std::string rest = address.substr(at + sign.size());
    return rest.substr(0, rest.find_first_of("?&#/"));
  }
  return {};
}

// Quarto's: an address of YouTube or Vimeo, or a file.
bool video(const ShortcodeSite& site) {
  const std::string src = site.code.argument("src", 0);
  if (src.empty()) return false;
  if (const std::string id = id_behind(src, {"youtube.com/watch?v=", "youtube.com/embed/", "youtu.be/"}); is_id(id))
    return youtube(site, id);
  if (const std::string id = id_behind(src, {"player.vimeo.com/video/", "vimeo.com/"}); is_id(id))
    return vimeo(site, id);
  std::string html = "<video controls src=\"";
  append_escaped_attribute(html, src);
  place_html(site, html + "\"></video>");
  return true;
}

bool keys(const ShortcodeSite& site) {
  std::string words;
  for (const std::string& one : site.code.positional) words += (words.empty() ? "" : " ") + one;
  if (words.empty()) return false;
  std::string html = "<kbd>";
  append_escaped_attribute(html, words);
  Node* node = make_html(site.document, html + "</kbd>", *site.node, false);
  insert_before(site.node, node);
  unlink(site.node);
  return true;
}

// Both tags of the pair; what stands between is Markdown.
bool details(const ShortcodeSite& site) {
  if (site.code.closing) return place_html(site, "</details>"), true;
  std::string summary = site.code.argument("summary", 0);
  if (summary.empty()) summary = site.code.argument("title");
  const std::string open = site.code.argument("open");
  std::string html = "<details";
  html += open.empty() || open == "false" ? ">" : " open>";
  html += "\n<summary>";
  append_escaped(html, summary.empty() ? "Details" : summary);
  place_html(site, html + "</summary>");
  return true;
}

// What says nothing to a reader: breaks of printed pages.
bool nothing(const ShortcodeSite& site) {
  unlink(site.node);
  return true;
}

struct Meaning {
  string_view name;
  bool (*place)(const ShortcodeSite&);
};

constexpr std::array<Meaning, 15> kMeanings = {{{"figure", figure},
                                                {"details", details},
                                                {"youtube", youtube},
                                                {"youtubeLite", youtube},
                                                {"vimeo", vimeo},
                                                {"vimeo_simple", vimeo},
                                                {"gist", gist},
                                                {"tweet", tweet},
                                                {"twitter", tweet},
                                                {"twitter_simple", tweet},
                                                {"x", tweet},
                                                {"instagram", instagram},
                                                {"video", video},
                                                {"kbd", keys},
                                                {"pagebreak", nothing}}};

}  // namespace

bool place_known_shortcode(const ShortcodeSite& site) {
  for (const Meaning& meaning : kMeanings) {
    if (meaning.name == site.code.name) return meaning.place(site);
  }
  return false;
}

void place_html(const ShortcodeSite& site, string_view html) {
  const bool block = stands_in_paragraph(*site.node);
  Node* node = make_html(site.document, html, *site.node, block);
  Node* replaced = block ? isolate(site.document, site.node) : site.node;
  insert_before(replaced, node);
  unlink(replaced);
}

void place_link(const ShortcodeSite& site, string_view url, string_view words) {
  site.node->kind = Kind::kLink;
  site.node->text = {};
  site.node->url = site.document.keep(url);
  append_inlines(site.document, site.node, words, site.style, *site.node);
}

}  // namespace milepost::markdown
