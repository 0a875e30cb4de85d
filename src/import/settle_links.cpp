#include "import/settle_links.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "formats/url.h"
#include "import/old_addresses.h"
#include "import/read_markdown.h"
#include "markdown/dialect.h"
#include "markdown/literal_spans.h"
#include "markdown/markdown.h"
#include "markdown/shortcode.h"

namespace milepost::import {
namespace {

// "." and ".." resolved from `folder`; nothing where it leads out at the top.
std::optional<std::string> joined_path(std::string_view folder, std::string_view relative) {
  std::string path(folder);
  for (std::string_view rest = relative; !rest.empty();) {
    const std::string_view part = rest.substr(0, rest.find('/'));
    rest.remove_prefix(std::min(part.size() + 1, rest.size()));
    if (part.empty() || part == ".") continue;
    if (part != "..") {
      path += (path.empty() ? "" : "/") + std::string(part);
    } else if (path.empty()) {
      return std::nullopt;
    } else {
      path = folder_of(path);
    }
  }
  return path;
}

bool is_index(const std::string& source) { return stem_of(source) == "index" || stem_of(source) == "_index"; }

// What a file is called where its ending is left out: "content/posts/two", for a bundle its folder.
std::string plain_name(const std::string& source) {
  if (is_index(source)) return folder_of(source);
  return source.substr(0, source.size() - extension_of(source).size());
}

class LinkSettling {
 public:
  explicit LinkSettling(ImportedSite& site) : site_(site) {
    for (const ImportedPost& post : site.posts) {
      const std::string plain = plain_name(post.source);
      files_.emplace(plain, &post);
      const auto [name, is_new] = names_.emplace(plain.substr(plain.rfind('/') + 1), &post);
      if (!is_new) name->second = nullptr;  // of two posts nobody knows which is meant
      for (const std::string& address : post.old_addresses) addresses_.emplace(address_claim(address), &post);
    }
  }

  void run() {
    for (ImportedPost& post : site_.posts)
      if (post.body.find("](") != std::string::npos || post.body.find("ref ") != std::string::npos) settle(post);
  }

 private:
  void settle(ImportedPost& post) const {
    const SourceText source(post.source, post.body);
    markdown::ParseOptions options;
    options.dialect = markdown::dialect_named(site_.settings.dialect).value_or(markdown::Dialect::kMilepost);
    Diagnostics told_when_built;
    const std::vector<Span> code =
        markdown::literal_spans(source, markdown::parse(source, 0, options, told_when_built), {});
    std::string text;
    size_t done = 0;
    for (const Span& span : code) {
      append_settled(text, std::string_view(post.body).substr(done, span.begin - done), post);
      text += post.body.substr(span.begin, span.length);
      done = span.begin + span.length;
    }
    append_settled(text, std::string_view(post.body).substr(done), post);
    post.body = std::move(text);
  }

  void append_settled(std::string& out, std::string_view text, const ImportedPost& post) const {
    while (true) {
      const size_t at = std::min({text.find("]("), text.find("{{<"), text.find("{{%")});
      out += text.substr(0, at);
      if (at == text.npos) return;
      text.remove_prefix(at);
      text.remove_prefix(text.front() == ']' ? append_target(out, text, post) : append_shortcode(out, text, post));
    }
  }

  // `text` begins with "](". Returns how much of it is done.
  size_t append_target(std::string& out, std::string_view text, const ImportedPost& post) const {
    const std::string_view url = text.substr(2, std::min(text.find_first_of(") \t\n", 2), text.size()) - 2);
    const std::optional<std::string> found = address_meant(url, post);
    out += "](" + found.value_or("");
    return found ? 2 + url.size() : 2;
  }

  size_t append_shortcode(std::string& out, std::string_view text, const ImportedPost& post) const {
    const size_t end = markdown::shortcode_end(text, 0);
    const std::string name = end == 0 ? "" : markdown::read_shortcode(text.substr(0, end)).name;
    std::optional<std::string> found;
    if (name == "ref" || name == "relref")
      found = reference_meant(markdown::read_shortcode(text.substr(0, end)).argument("path", 0), post);
    out += found ? *found : std::string(text.substr(0, 3));
    return found ? end : 3;
  }

  std::optional<std::string> address_meant(std::string_view url, const ImportedPost& post) const {
    const UrlParts parts = split_url(url);
    if (!parts.scheme.empty() || parts.has_authority || parts.path.empty() || url.find("{") != url.npos)
      return std::nullopt;
    const std::string path = decode_percent(parts.path).value_or(std::string(parts.path));
    const ImportedPost* meant = is_markdown_file(path) ? file_at(path, post) : page_at(path, post);
    return meant ? std::optional(address_with(*meant, url, parts.path.size())) : std::nullopt;
  }

  // Hugo looks beside the page, below the content, and last for the only page of that name.
  std::optional<std::string> reference_meant(const std::string& reference, const ImportedPost& post) const {
    const std::string path = reference.substr(0, reference.find('#'));
    if (path.empty()) return std::nullopt;
    const ImportedPost* meant = file_at(path, post);
    if (!meant && path.find('/') == path.npos)
      if (const auto named = names_.find(plain_name(path)); named != names_.end()) meant = named->second;
    return meant ? std::optional(address_with(*meant, reference, path.size())) : std::nullopt;
  }

  static std::string address_with(const ImportedPost& meant, std::string_view url, size_t path_length) {
    return "/" + own_address(meant) + std::string(url.substr(path_length));
  }

  const ImportedPost* file_at(const std::string& path, const ImportedPost& post) const {
    const bool is_rooted = path.starts_with('/');
    for (const std::string& folder : {folder_of(post.source), std::string("content"), std::string()}) {
      if (is_rooted && folder == folder_of(post.source)) continue;
      const std::optional<std::string> whole = joined_path(folder, path);
      const auto found = whole ? files_.find(is_markdown_file(*whole) ? plain_name(*whole) : *whole) : files_.end();
      if (found != files_.end()) return found->second;
    }
    return nullptr;
  }

  // Root-absolute addresses still lead there, as old ones do.
  const ImportedPost* page_at(const std::string& path, const ImportedPost& post) const {
    if (path.starts_with('/') || post.old_addresses.empty()) return nullptr;
    std::string base = post.old_addresses.front();
    const std::string folder = folder_of(base.substr(base.starts_with('/') ? 1 : 0));
    const std::optional<std::string> whole = joined_path(folder, path);
    const auto found = whole ? addresses_.find(address_claim("/" + *whole)) : addresses_.end();
    return found == addresses_.end() || found->second == &post ? nullptr : found->second;
  }

  ImportedSite& site_;
  std::map<std::string, const ImportedPost*> files_, names_, addresses_;
};

}  // namespace

void settle_links(ImportedSite& site) { LinkSettling(site).run(); }

}  // namespace milepost::import
