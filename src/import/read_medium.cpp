// Medium's export: posts/<date>_<title>--<id>.html, one page of microformats each; drafts begin with "draft_".
#include <algorithm>

#include "formats/slug.h"
#include "ground/ascii.h"
#include "import/read_html_post.h"
#include "import/read_markdown.h"
#include "import/readers.h"

namespace milepost::import {
namespace {

bool is_article_title(const HtmlNode& n) { return n.has_class("p-name"); }
bool is_subtitle(const HtmlNode& n) { return n.value("data-field") == "subtitle"; }
bool is_body(const HtmlNode& n) { return n.value("data-field") == "body" || n.has_class("e-content"); }
bool is_time(const HtmlNode& n) { return n.has_class("dt-published"); }
bool is_canonical(const HtmlNode& n) { return n.has_class("p-canonical"); }
bool is_author(const HtmlNode& n) { return n.has_class("p-author"); }

std::string words_of(const HtmlNode* node) {
  std::string out;
  if (!node) return out;
  for (char c : html_text(*node)) {
    if (!is_ascii_space(c)) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  return std::string(trim(out));
}

// The body repeats the title, the subtitle and begins each section with a rule.
class BodyTrimmer {
 public:
  BodyTrimmer(std::string title, std::string subtitle) : title_(std::move(title)), subtitle_(std::move(subtitle)) {}

  void trim_body(HtmlNode& node) {
    std::erase_if(node.children, [&](const HtmlNode& child) { return repeats(child); });
    for (HtmlNode& child : node.children) trim_body(child);
  }

 private:
  bool repeats(const HtmlNode& node) {
    if (node.has_class("section-divider") && !seen_divider_) return seen_divider_ = true;
    if (node.has_class("graf--title")) return words_of(&node) == title_;
    if (node.has_class("graf--subtitle")) return words_of(&node) == subtitle_;
    return false;
  }

  std::string title_, subtitle_;
  bool seen_divider_ = false;
};

// "2016-05-02_Two-offers--3f2a9c" -> "two-offers".
std::string slug_of(std::string_view stem) {
  std::string_view rest = stem.starts_with("draft_") ? stem.substr(6) : stem;
  const DatedName dated = split_name(rest);
  std::string_view name = dated.date ? std::string_view(dated.rest) : rest;
  if (const size_t id = name.rfind("--"); id != name.npos) name = name.substr(0, id);
  return slugify(name);
}

class MediumReader {
 public:
  MediumReader(const ExportFiles& files, Diagnostics& diagnostics) : files_(files), diagnostics_(diagnostics) {}

  ImportedSite run() {
    for (const std::string& name : files_.names())
      if (name.starts_with("posts/") && extension_of(name) == ".html") take(name);
    return std::move(site_);
  }

 private:
  void take(const std::string& name) {
    PostScope scope(site_, name, diagnostics_);
    std::optional<HtmlPost> html = read_html_post(files_, name, scope.own);
    if (!html) return scope.finish(std::nullopt);
    const HtmlNode* content = find_element(html->body, is_body);
    if (!content) {
      scope.own.add(code::kNotAnExport, files_.place(name), "this is no post of Medium's",
                    "no part of it is marked as a post's text");
      return scope.finish(std::nullopt);
    }
    MarkdownPost read = head_of(html->body, name);
    const std::string stem = stem_of(name);
    settle_post(read, split_name(stem).date, slug_of(stem), scope.own);
    HtmlNode body = *content;
    BodyTrimmer(words_of(find_element(html->body, is_article_title)), words_of(find_element(html->body, is_subtitle)))
        .trim_body(body);
    take_html_body(read.post, std::move(body), html->source, files_, scope.own);
    scope.finish(std::move(read.post));
  }

  MarkdownPost head_of(const HtmlNode& page, const std::string& name) const {
    MarkdownPost read;
    read.post.source = name;
    read.post.place = files_.place(name);
    Map& map = read.front.map;
    std::string title = words_of(find_element(page, is_article_title));
    map.set("title", Value(title.empty() ? title_of_slug(slug_of(stem_of(name))) : title));
    if (std::string subtitle = words_of(find_element(page, is_subtitle)); !subtitle.empty())
      map.set("subtitle", Value(subtitle));
    if (std::string author = words_of(find_element(page, is_author)); !author.empty()) map.set("author", Value(author));
    const HtmlNode* time = find_element(page, is_time);
    if (time && !time->value("datetime").empty()) read.front.date = std::string(time->value("datetime"));
    if (name_of_file(name).starts_with("draft_")) map.set("draft", Value(true));
    if (const HtmlNode* canonical = find_element(page, is_canonical))
      take_canonical(std::string(canonical->value("href")), read);
    return read;
  }

  static std::string name_of_file(const std::string& name) { return name.substr(name.rfind('/') + 1); }

  // Only an address of the writer's own host can lead here; that of medium.com is kept for the record.
  static void take_canonical(const std::string& url, MarkdownPost& read) {
    const size_t host = url.find("://");
    const size_t path = host == url.npos ? url.npos : url.find('/', host + 3);
    if (path == url.npos) return;
    const std::string name = url.substr(host + 3, path - host - 3);
    if (name == "medium.com" || name.ends_with(".medium.com")) {
      read.front.map.set("x_medium_url", Value(url));
    } else {
      read.post.old_addresses.push_back(url.substr(path));
    }
  }

  const ExportFiles& files_;
  Diagnostics& diagnostics_;
  ImportedSite site_;
};

}  // namespace

ImportedSite read_medium(const ExportFiles& files, Diagnostics& diagnostics) {
  if (!files.below("posts/").empty()) return MediumReader(files, diagnostics).run();
  diagnostics.add(code::kNotAnExport, files.place(""), "this is no export of Medium", "it has no folder `posts`",
                  "name the archive that Medium made, or the folder that it unpacks to");
  return {};
}

}  // namespace milepost::import
