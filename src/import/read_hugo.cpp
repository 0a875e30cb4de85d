// A Hugo site: hugo.toml or config.*, content with its bundles, static.
#include <algorithm>

#include "formats/foreign_slug.h"
#include "formats/json.h"
#include "formats/language_tag.h"
#include "formats/toml.h"
#include "formats/yaml.h"
#include "ground/ascii.h"
#include "ground/normal_path.h"
#include "import/jekyll_config.h"
#include "import/old_addresses.h"
#include "import/read_markdown.h"
#include "import/readers.h"

namespace milepost::import {
namespace {

constexpr std::string_view kConfigs[] = {"hugo.toml",   "hugo.yaml",   "hugo.yml",   "hugo.json",
                                         "config.toml", "config.yaml", "config.yml", "config.json"};

std::string config_name(const ExportFiles& files) {
  for (std::string_view folder : {"", "config/_default/"})
    for (std::string_view name : kConfigs)
      if (files.has(std::string(folder) + std::string(name))) return std::string(folder) + std::string(name);
  return "";
}

Result<Value> parse_config(const SourceText& source) {
  const std::string extension = extension_of(source.name());
  if (extension == ".toml") return parse_toml(source);
  return extension == ".json" ? parse_json(source) : parse_yaml(source);
}

// Hugo's keys have no case.
std::string text_of_key(const Value& map, std::string_view key) {
  if (!map.is_map()) return "";
  for (const Member& member : map.map())
    if (ascii_lower(member.key) == key) return text_at(map, member.key);
  return "";
}

class HugoReader {
 public:
  HugoReader(const ExportFiles& files, Diagnostics& diagnostics)
      : files_(files), diagnostics_(diagnostics), left_(files, diagnostics) {}

  ImportedSite run() {
    read_config();
    for (const std::string& name : files_.names()) find_bundle(name);
    for (const std::string& name : files_.names()) take(name);
    left_.tell();
    return std::move(site_);
  }

 private:
  void read_config() {
    site_.settings.dialect = "hugo";
    const std::string name = config_name(files_);
    if (name.empty()) return;
    const std::optional<SourceText> source = files_.text(name, diagnostics_);
    if (!source) return;
    Result<Value> config = parse_config(*source);
    if (!config.ok()) return diagnostics_.add(std::move(config).error());
    ImportedSettings& settings = site_.settings;
    settings.title = text_of_key(*config, "title");
    settings.base_url = base_url_of(text_of_key(*config, "baseurl"), "");
    const std::string lang = text_of_key(*config, "languagecode");
    if (is_language_tag(lang)) settings.lang = lang;
    if (TimeZone::find(text_of_key(*config, "timezone"))) settings.timezone = text_of_key(*config, "timezone");
    if (const Value* params = config->find("params")) {
      settings.description = text_of_key(*params, "description");
      const Value* author = params->find("author");
      settings.author = author && author->is_map() ? text_at(*author, "name") : text_of_key(*params, "author");
    }
    if (const Value* patterns = config->find("permalinks"); patterns && patterns->is_map()) read_patterns(*patterns);
  }

  // Of sections: `posts = "/:year/:slug/"`; since Hugo 0.131 also below `page`.
  void read_patterns(const Value& patterns) {
    for (const Member& member : patterns.map()) {
      if (member.value.is_text()) patterns_.set(member.key, member.value);
      if (member.key == "page" && member.value.is_map()) read_patterns_of_pages(member.value);
    }
  }
  void read_patterns_of_pages(const Value& patterns) {
    for (const Member& member : patterns.map())
      if (member.value.is_text()) patterns_.set(member.key, member.value);
  }

  static bool is_index(const std::string& name) { return is_markdown_file(name) && stem_of(name) == "index"; }

  void find_bundle(const std::string& name) {
    if (name.starts_with("content/") && is_index(name) && folder_of(name) != "content")
      bundles_.push_back(folder_of(name));
  }

  // The deepest bundle that a file lies in; "" where there is none.
  std::string bundle_of(const std::string& name) const {
    std::string found;
    for (const std::string& folder : bundles_)
      if (name.starts_with(folder + "/") && folder.size() > found.size()) found = folder;
    return found;
  }

  void take(const std::string& name) {
    if (name.starts_with("static/")) return add_static(site_, name, name.substr(7), left_);
    if (name.starts_with("content/")) return take_content(name);
    const bool is_of_project = name.find('/') == name.npos || name.starts_with('.') || name.starts_with("public/") ||
                               name.starts_with("resources/") || name.starts_with("config/") ||
                               name.starts_with("archetypes/");
    if (!is_of_project) left_.add(name, "milepost has its own templates and themes");
  }

  void take_content(const std::string& name) {
    const std::string bundle = bundle_of(name);
    if (is_index(name) && folder_of(name) == bundle) return take_document(name, bundle);
    if (!bundle.empty()) {
      if (is_markdown_file(name)) left_.add(name, "it is a part of a bundle's page");
      return;  // else its page takes it along
    }
    if (stem_of(name) == "_index") return left_.add(name, "milepost makes the lists of posts itself");
    if (is_markdown_file(name)) return take_document(name, "");
    const std::string extension = extension_of(name);
    if (extension == ".html" || extension == ".org" || extension == ".adoc" || extension == ".rst" ||
        extension == ".ipynb")
      return left_.add(name, "only Markdown is read");
    add_static(site_, name, name.substr(8), left_);
  }

  void take_document(const std::string& name, const std::string& bundle) {
    PostScope scope(site_, name, diagnostics_);
    std::optional<MarkdownPost> read = read_markdown(files_, name, {}, scope.own);
    if (!read) return scope.finish(std::nullopt);
    const std::string path = (bundle.empty() ? name : bundle).substr(8);  // without "content/"
    const std::string stem = bundle.empty() ? stem_of(path) : path.substr(path.rfind('/') + 1);
    const DatedName dated = split_name(stem);
    settle_post(*read, dated.date, dated.rest, scope.own);
    ImportedPost& post = read->post;
    post.is_page = !read->post.date || path.find('/') == path.npos;
    if (post.is_page) post.page_folder = folder_of(path);
    add_addresses(*read, path, stem);
    if (!bundle.empty()) take_bundle_files(post, bundle);
    if (!post.front_matter.find("title")) post.front_matter.set("title", Value(title_of_slug(dated.rest)));
    collect_files(post, files_, scope.own);
    propose_post_options(post, scope.own);
    scope.finish(std::move(post));
  }

  void take_bundle_files(ImportedPost& post, const std::string& bundle) const {
    for (const std::string& file : files_.below(bundle + "/"))
      if (bundle_of(file) == bundle && !is_markdown_file(file))
        post.files.push_back({file, file.substr(bundle.size() + 1)});
  }

  void add_addresses(MarkdownPost& read, const std::string& path, const std::string& stem) const {
    const std::string folder = folder_of(path);
    const Value* title = read.post.front_matter.find("title");
    AddressFacts facts;
    facts.section = path.substr(0, std::min(path.find('/'), path.size()));
    facts.folder = folder;
    facts.name = hugo_name(stem);
    facts.slug = hugo_name(read.front.slug);
    // Without a title Hugo's is empty, and so is its part of the address.
    if (title && title->is_text()) facts.title = lower_text(hugo_path(title->text()));
    if (read.post.date) facts.day = read.post.date->day;
    const Value* pattern = path.find('/') == path.npos ? nullptr : patterns_.find(facts.section);
    std::string usual = "/";
    for (std::string_view rest = folder; !rest.empty();) {
      const std::string_view part = rest.substr(0, rest.find('/'));
      rest.remove_prefix(std::min(part.size() + 1, rest.size()));
      usual += hugo_name(part) + "/";
    }
    usual += (facts.slug.empty() ? facts.name : facts.slug) + "/";
    std::optional<std::string> address = pattern ? expand_address(pattern->text(), facts) : usual;
    if (!read.front.permalink.empty()) address = read.front.permalink;
    if (address && !address->starts_with('/')) address = "/" + *address;
    if (address) read.post.old_addresses.push_back(*address);
    for (const std::string& alias : read.front.addresses)
      read.post.old_addresses.push_back(alias.starts_with('/') ? alias : beside(address.value_or(usual), alias));
  }

  // Relative aliases begin beside the page: "/posts/a/" and "b" -> "/posts/b".
  static std::string beside(std::string address, const std::string& alias) {
    if (address.size() > 1 && address.ends_with('/')) address.pop_back();
    const std::string path = folder_of(address) + "/" + alias;
    return "/" + normal_path(path.substr(1)).value_or(alias);
  }

  const ExportFiles& files_;
  Diagnostics& diagnostics_;
  NotImported left_;
  ImportedSite site_;
  Map patterns_;                      // section -> pattern
  std::vector<std::string> bundles_;  // folders
};

}  // namespace

ImportedSite read_hugo(const ExportFiles& files, Diagnostics& diagnostics) {
  if (!files.below("content/").empty()) return HugoReader(files, diagnostics).run();
  diagnostics.add(code::kNotAnExport, files.place(""), "this is no Hugo site", "it has no folder `content`",
                  "name the folder that holds `hugo.toml` and `content`");
  return {};
}

}  // namespace milepost::import
