// A Jekyll site: _config.yml, _posts, _drafts, _pages, pages anywhere, all other files as they are.
#include <algorithm>

#include "formats/yaml.h"
#include "ground/ascii.h"
#include "import/jekyll_config.h"
#include "import/old_addresses.h"
#include "import/read_markdown.h"
#include "import/readers.h"

namespace milepost::import {
namespace {

// "blog/_posts/2022/a.md" -> "blog" where `folder` is "_posts"; nothing where no part is that folder.
std::optional<std::string> before_part(const std::string& name, std::string_view folder) {
  const std::string part = std::string(folder) + "/";
  if (name.starts_with(part)) return "";
  const size_t at = name.find("/" + part);
  return at == name.npos ? std::nullopt : std::optional(name.substr(0, at));
}

bool is_hidden_path(const std::string& name) {
  return name.starts_with('_') || name.starts_with('.') || name.find("/_") != name.npos || name.find("/.") != name.npos;
}

bool is_of_the_project(const std::string& name) {
  constexpr std::string_view kNames[] = {
      "Gemfile",    "Gemfile.lock",       "Rakefile", "package.json", "package-lock.json",
      "Dockerfile", "docker-compose.yml", "Makefile", "CNAME"};
  const std::string lower = ascii_lower(stem_of(name));
  const bool is_about =
      name.find('/') == name.npos && (lower == "readme" || lower == "license" || lower == "changelog" ||
                                      lower == "contributing" || lower == "code_of_conduct");
  return is_about || std::ranges::find(kNames, name) != std::end(kNames) || name.ends_with(".gemspec") ||
         name.starts_with("vendor/");
}

class JekyllReader {
 public:
  JekyllReader(const ExportFiles& files, Diagnostics& diagnostics)
      : files_(files), diagnostics_(diagnostics), left_(files, diagnostics) {}

  ImportedSite run() {
    config_ = read_jekyll_config(files_, site_.settings, diagnostics_);
    for (const std::string& name : files_.names()) take(name);
    left_.tell();
    return std::move(site_);
  }

 private:
  void take(const std::string& name) {
    if (name == "_config.yml" || is_of_the_project(name) || config_.leaves_out(name)) return;
    if (before_part(name, "_posts")) return take_document(name, "_posts", "posts");
    if (before_part(name, "_drafts")) return take_document(name, "_drafts", "drafts");
    if (name.starts_with("_pages/") && is_markdown_file(name)) return take_page(name);
    if (name.starts_with("_includes/") || name.starts_with("_data/")) return site_.files.push_back({name, name});
    if (const std::string& data = config_.data_folder; !data.empty() && name.starts_with(data + "/"))
      return site_.files.push_back({name, "_data" + name.substr(data.size())});
    if (name.starts_with('.')) return;
    if (is_hidden_path(name))
      return left_.add(name, "milepost has its own templates and themes, and reads no collections");
    if (!has_front_matter(name)) return add_plain_file(name);
    if (is_markdown_file(name)) return take_page(name);
    left_.add(name, "it is a template of Jekyll's");
  }

  bool has_front_matter(const std::string& name) {
    constexpr std::string_view kTexts[] = {".md",  ".markdown", ".mkd",  ".mdown", ".html", ".htm", ".xml",
                                           ".css", ".scss",     ".sass", ".js",    ".json", ".txt", ".coffee"};
    if (std::ranges::find(kTexts, extension_of(name)) == std::end(kTexts)) return false;
    const Result<std::string> bytes = files_.read(name);
    if (!bytes.ok()) return false;
    const std::string_view text = *bytes;
    return text.starts_with("---\n") || text.starts_with("---\r\n") || text.starts_with("\xEF\xBB\xBF---");
  }

  void add_plain_file(const std::string& name) {
    if (is_markdown_file(name)) return left_.add(name, "it has no front matter: Jekyll makes no page of it");
    add_static(site_, name, name, left_);
  }

  // A post or a draft; what lies beside it that is no Markdown belongs to no page.
  void take_document(const std::string& name, std::string_view folder, std::string_view type) {
    if (!is_markdown_file(name)) return left_.add(name, "only Markdown is read here");
    PostScope scope(site_, name, diagnostics_);
    std::optional<MarkdownPost> read = read_markdown(files_, name, config_.defaults_for(name, type), scope.own);
    if (!read) return scope.finish(std::nullopt);
    const DatedName dated = split_name(stem_of(name));
    settle_post(*read, dated.date, dated.rest, scope.own);
    ImportedPost& post = read->post;
    if (folder == "_drafts") post.front_matter.set("draft", Value(true));
    AddressFacts facts = facts_of(*read, dated.rest);
    const std::string above = *before_part(name, folder);
    if (!above.empty()) facts.categories.insert(facts.categories.begin(), ascii_lower(above));
    if (folder == "_posts") add_addresses(*read, config_.permalink, facts);
    finish(std::move(*read), dated.rest, scope);
  }

  void take_page(const std::string& name) {
    const std::string stem = stem_of(name);
    std::string folder = folder_of(name.starts_with("_pages/") ? name.substr(7) : name);
    if (stem == "index" && folder.empty()) return left_.add(name, "milepost makes the home page itself");
    PostScope scope(site_, name, diagnostics_);
    std::optional<MarkdownPost> read = read_markdown(files_, name, config_.defaults_for(name, "pages"), scope.own);
    if (!read) return scope.finish(std::nullopt);
    ImportedPost& post = read->post;
    post.is_page = true;
    settle_post(*read, std::nullopt, stem == "index" ? stem_of(folder) : stem, scope.own);
    const std::string path = "/" + (folder.empty() ? "" : folder + "/");
    post.page_folder = stem == "index" ? folder_of(folder) : folder;
    AddressFacts facts = facts_of(*read, stem);
    const bool is_pretty = config_.permalink.ends_with('/');
    const std::string usual = path + (stem == "index" ? "" : is_pretty ? stem + "/" : stem + ".html");
    add_addresses(*read, usual, facts);
    finish(std::move(*read), stem, scope);
  }

  AddressFacts facts_of(const MarkdownPost& read, const std::string& name) const {
    AddressFacts facts;
    facts.title = jekyll_title(read.front.slug.empty() ? name : read.front.slug);
    facts.name = name;
    for (std::string_view key : {"category", "categories"})
      if (const Value* value = read.post.front_matter.find(key)) add_categories(*value, facts.categories);
    if (read.post.date) {
      facts.day = config_.address_day(*read.post.date);
      facts.time_of_day = read.post.date->time_of_day;
    }
    return facts;
  }

  static void add_categories(const Value& value, std::vector<std::string>& out) {
    if (value.is_list()) {
      for (const Value& item : value.list())
        if (item.is_text()) out.push_back(jekyll_title(ascii_lower(item.text())));
    } else if (value.is_text()) {
      std::string_view rest = value.text();
      while (!(rest = trim(rest)).empty()) {
        const std::string_view word = rest.substr(0, rest.find(' '));
        out.push_back(jekyll_title(ascii_lower(word)));
        rest.remove_prefix(word.size());
      }
    }
  }

  static void add_addresses(MarkdownPost& read, const std::string& pattern, const AddressFacts& facts) {
    const std::string& own = read.front.permalink.empty() ? pattern : read.front.permalink;
    if (std::optional<std::string> address = expand_address(jekyll_pattern(own), facts))
      read.post.old_addresses.push_back(*address);
    for (const std::string& address : read.front.addresses) read.post.old_addresses.push_back(address);
  }

  void finish(MarkdownPost read, const std::string& name, PostScope& scope) {
    ImportedPost& post = read.post;
    if (!post.front_matter.find("title")) post.front_matter.set("title", Value(title_of_slug(name)));
    collect_files(post, files_, scope.own);
    propose_post_options(post, scope.own);
    scope.finish(std::move(post));
  }

  const ExportFiles& files_;
  Diagnostics& diagnostics_;
  NotImported left_;
  ImportedSite site_;
  JekyllConfig config_;
};

}  // namespace

ImportedSite read_jekyll(const ExportFiles& files, Diagnostics& diagnostics) {
  const bool is_jekyll = files.has("_config.yml") || !files.below("_posts/").empty();
  if (is_jekyll) return JekyllReader(files, diagnostics).run();
  diagnostics.add(code::kNotAnExport, files.place(""), "this is no Jekyll site",
                  "it has neither `_config.yml` nor `_posts`", "name the folder that holds `_config.yml`");
  return {};
}

}  // namespace milepost::import
