// Embeds of other hosts -> a paragraph with a link, and the words of what was quoted.
#include <algorithm>

#include "formats/json.h"
#include "formats/url.h"
#include "ground/ascii.h"
#include "import/clean_html.h"

namespace milepost::import {
namespace {

HtmlNode text_node(std::string text, size_t offset) {
  HtmlNode node;
  node.kind = HtmlNode::Kind::kText;
  node.text = std::move(text);
  node.offset = offset;
  return node;
}

HtmlNode element(std::string_view name, size_t offset, std::vector<HtmlNode> children) {
  HtmlNode node;
  node.name = name;
  node.offset = offset;
  node.children = std::move(children);
  return node;
}

HtmlNode paragraph_link(const std::string& url, const std::string& words, size_t offset) {
  HtmlNode link = element("a", offset, {text_node(words, offset)});
  link.attributes.push_back({"href", url});
  return element("p", offset, {std::move(link)});
}

// "…/embed/ID?…" -> "ID".
std::string_view behind(std::string_view url, std::string_view mark) {
  const size_t at = url.find(mark);
  if (at == url.npos) return {};
  const std::string_view rest = url.substr(at + mark.size());
  return rest.substr(0, rest.find_first_of("?&#/"));
}

struct Target {
  std::string url, words;
};

std::string with_scheme(std::string_view url) {
  return url.starts_with("//") ? "https:" + std::string(url) : std::string(url);
}

// The page that an embedded frame shows.
Target page_of_frame(std::string_view frame) {
  for (std::string_view host : {"youtube.com/embed/", "youtube-nocookie.com/embed/"})
    if (std::string_view id = behind(frame, host); !id.empty())
      return {"https://www.youtube.com/watch?v=" + std::string(id), "Video on YouTube"};
  if (std::string_view id = behind(frame, "player.vimeo.com/video/"); !id.empty())
    return {"https://vimeo.com/" + std::string(id), "Video on Vimeo"};
  const std::string url = with_scheme(frame);
  if (!url.starts_with("http")) return {};
  std::string_view host = std::string_view(url).substr(url.find("://") + 3);
  return {url, "Embed from " + std::string(host.substr(0, host.find('/')))};
}

Target target_of(const HtmlNode& node) {
  if (node.is("iframe") || node.is("embed")) return page_of_frame(node.value("src"));
  if (node.is("object")) return page_of_frame(node.value("data"));
  if (node.is("script") && node.value("src").find("gist.github.com/") != std::string::npos) {
    std::string url(node.value("src"));
    if (url.ends_with(".js")) url.resize(url.size() - 3);
    return {with_scheme(url), "Code on GitHub"};
  }
  if (node.is("video") || node.is("audio")) {
    std::string url(node.value("src"));
    if (const HtmlNode* source = find_element(node, [](const HtmlNode& n) { return n.is("source"); });
        url.empty() && source)
      url = source->value("src");
    return {with_scheme(url), node.is("video") ? "Video" : "Recording"};
  }
  if (node.has_class("youtube-wrap")) {
    const std::string id = data_member(node, "videoId");
    return id.empty() ? Target{} : Target{"https://www.youtube.com/watch?v=" + id, "Video on YouTube"};
  }
  return {};
}

// A quoted post, with its own words and a link to it.
std::optional<Embed> read_quote(const HtmlNode& node) {
  const bool is_post = node.has_class("tweet") || node.has_class("twitter-embed");
  const bool is_article = node.has_class("digest-post-embed") || node.has_class("embedded-post-wrap") ||
                          node.has_class("embedded-publication-wrap") || node.has_class("file-embed-wrapper");
  if (!is_post && !is_article) return std::nullopt;
  std::string url = data_member(node, "url");
  if (url.empty()) url = data_member(node, "canonical_url");
  if (!url.starts_with("http")) return std::nullopt;
  const std::string words = data_member(node, is_post ? "full_text" : "title");
  const std::string author = data_member(node, is_post ? "username" : "publication_name");
  HtmlNode link = paragraph_link(url, is_post ? "Post by @" + author : words.empty() ? url : words, node.offset);
  if (!is_post) return Embed{std::move(link), url};
  HtmlNode said = element("p", node.offset, {text_node(words, node.offset)});
  return Embed{element("blockquote", node.offset, {std::move(said), std::move(link)}), url};
}

}  // namespace

std::string data_member(const HtmlNode& node, std::string_view key) {
  const std::string_view written = node.value("data-attrs");
  if (written.empty()) return "";
  Result<Value> data = parse_json(SourceText("data-attrs", std::string(written)));
  const Value* value = data.ok() ? data->find(key) : nullptr;
  return value && value->is_text() ? value->text() : "";
}

std::optional<Embed> read_embed(const HtmlNode& node) {
  if (std::optional<Embed> quote = read_quote(node)) return quote;
  const Target target = target_of(node);
  if (target.url.empty() || safety_of_url(target.url, false) != UrlSafety::kSafe) return std::nullopt;
  return Embed{paragraph_link(target.url, target.words, node.offset), target.url};
}

}  // namespace milepost::import
