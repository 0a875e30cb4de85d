// The inputs of a Hugo folder: content with its sections and bundles, and static files. By Hugo's content rules.
#include <algorithm>
#include <map>
#include <set>

#include "content/address.h"
#include "content/discover.h"
#include "content/foreign_address.h"
#include "content/foreign_markup.h"
#include "content/markdown_name.h"
#include "content/walk.h"
#include "ground/ascii.h"

namespace milepost {
namespace {

bool is_hugo_page_name(std::string_view name) { return name.ends_with(".html") || name.ends_with(".htm"); }
bool is_text(std::string_view name) { return is_markdown(name) || is_hugo_page_name(name); }

std::string_view stem_of_page_name(std::string_view name) {
  return name.substr(0, std::min(name.rfind('.'), name.size()));
}

class HugoDiscovery {
 public:
  HugoDiscovery(const FileSystem& root, const Config& config, Diagnostics& diagnostics)
      : root_(root), rules_(config.conventions.hugo), config_(config), diagnostics_(diagnostics) {}

  Inputs run() {
    content_ = rules_.content_folder + "/";
    std::vector<std::string> hidden;
    const std::vector<std::string> paths = walk_files(root_, rules_.content_folder, diagnostics_, {false, &hidden});
    for (const std::string& path : hidden)
      inputs_.left_out.push_back({path, "file", "its name starts with a dot", "", ""});
    for (const std::string& path : paths)
      if (is_text(path) && plain_stem(name_of(path)) == "index" && folder_of(path) != rules_.content_folder)
        bundles_.insert(std::string(folder_of(path)));
    for (const std::string& path : paths) add(path);
    for (const std::string& folder : rules_.static_folders)
      for (const std::string& path : walk_files(root_, folder, diagnostics_, {true, nullptr, nullptr}))
        inputs_.files.push_back({path, path.substr(folder.size() + 1)});
    if (config_.conventions.has_milepost_settings) add_own_theme(root_, config_, inputs_, diagnostics_);
    sort_by_path(inputs_);
    for (const auto& [bundle, path] : bundle_files_) give_to_bundle(bundle, path);
    add_sections();
    return std::move(inputs_);
  }

 private:
  void leave_out(const std::string& path, std::string reason) {
    inputs_.left_out.push_back({path, is_markdown(path) ? "page" : "file", std::move(reason), "", ""});
  }

  void leave_out_foreign(const std::string& path, const ForeignMarkup& markup) {
    inputs_.left_out.push_back({path, "page", foreign_markup_reason(markup), "", ""});
    tell_foreign_markup(path, markup, diagnostics_);
  }

  // The language in "a.de.md", where the site has it.
  std::string language_in(std::string_view stem) const {
    const size_t dot = stem.rfind('.');
    if (dot == stem.npos) return "";
    const std::string language(stem.substr(dot + 1));
    const bool is_known =
        std::find(rules_.languages.begin(), rules_.languages.end(), language) != rules_.languages.end();
    return is_known || language == rules_.default_language ? language : "";
  }

  std::string plain_stem(std::string_view name) const {
    const std::string_view stem = stem_of_page_name(name);
    const std::string language = language_in(stem);
    return std::string(language.empty() ? stem : stem.substr(0, stem.size() - language.size() - 1));
  }

  std::string innermost_bundle(std::string_view folder) const {
    for (; !folder.empty(); folder = folder_of(folder))
      if (bundles_.count(std::string(folder))) return std::string(folder);
    return "";
  }

  void add(const std::string& path) {
    const std::string bundle = innermost_bundle(folder_of(path));
    const bool is_index = folder_of(path) == bundle && is_text(path) && plain_stem(name_of(path)) == "index";
    const std::string extension = ascii_lower(name_of(path).substr(stem_of_page_name(name_of(path)).size()));
    const bool is_other_markup =
        extension == ".mdx" || extension == ".ipynb" || extension == ".rmd" || extension == ".rmarkdown";
    if (is_index || (bundle.empty() && is_text(path))) return add_document(path, bundle);
    if (bundle.empty() && foreign_markup(path)) return leave_out_foreign(path, *foreign_markup(path));
    if (bundle.empty() && is_other_markup) return leave_out(path, "`" + extension + "` files are not read");
    if (bundle.empty()) return add_section_file(path);
    if (is_markdown(path)) return leave_out(path, "it stands in the bundle of `" + bundle + "/index.md`");
    bundle_files_.push_back({bundle, path});
  }

  void add_section_file(const std::string& path) { inputs_.files.push_back({path, path.substr(content_.size())}); }

  void add_document(const std::string& path, const std::string& bundle) {
    DocumentInput input;
    input.path = path;
    input.file_stem = plain_stem(name_of(path));
    const std::string language = language_in(stem_of_page_name(name_of(path)));
    if (language != rules_.default_language) input.language = language;
    input.is_bundle = !bundle.empty();
    input.is_html = is_hugo_page_name(path);
    input.is_section = input.file_stem == "_index";
    input.stem = input.is_bundle ? std::string(name_of(bundle)) : input.file_stem;
    if (input.is_bundle && input.language.empty()) bundle_indexes_.emplace(bundle, path);
    const NameParts parts = split_post_name(input.stem);
    if (rules_.dates_from_names) input.name_date = parts.date;
    input.name_slug = rules_.dates_from_names && parts.date ? parts.slug : input.stem;
    std::string_view folder = input.is_bundle ? folder_of(bundle) : folder_of(path);
    folder.remove_prefix(std::min(content_.size(), folder.size()));
    input.page_folder = folder;
    const std::string top(folder.substr(0, folder.find('/')));
    if (input.is_section && (top == "tags" || top == "categories"))
      return leave_out(path, "milepost makes the page that stands there");
    if (!folder.empty() && !input.is_section) tops_.insert(top);
    if (input.is_section) with_text_.insert(input.page_folder);
    inputs_.documents.push_back(std::move(input));
  }

  // Every folder at the top is a section, also without _index.md.
  void add_sections() {
    for (const std::string& top : tops_) {
      PostMeta nothing;
      DocumentInput input;
      input.page_folder = top;
      input.is_section = true;
      const std::string address = hugo_address(nothing, input, config_);
      if (!with_text_.count(top)) inputs_.sections.push_back(address);
      inputs_.feeds.push_back(address + "index.xml");
    }
    inputs_.feeds.push_back("index.xml");
  }

  void give_to_bundle(const std::string& bundle, const std::string& path) {
    const auto index = bundle_indexes_.find(bundle);
    if (index == bundle_indexes_.end()) return add_section_file(path);
    auto at = std::lower_bound(inputs_.documents.begin(), inputs_.documents.end(), index->second,
                               [](const DocumentInput& a, const std::string& b) { return a.path < b; });
    at->bundle_files.push_back(path);
  }

  const FileSystem& root_;
  const HugoRules& rules_;
  const Config& config_;
  Diagnostics& diagnostics_;
  std::string content_;  // with a slash
  Inputs inputs_;
  std::set<std::string> bundles_;                                  // folders with an index file
  std::map<std::string, std::string> bundle_indexes_;              // such a folder -> its index file
  std::vector<std::pair<std::string, std::string>> bundle_files_;  // folder, file
  std::set<std::string> tops_;                                     // sections at the top that have pages
  std::set<std::string> with_text_;                                // sections that have an _index.md
};

}  // namespace

Inputs discover_hugo(const FileSystem& root, const Config& config, Diagnostics& diagnostics) {
  return HugoDiscovery(root, config, diagnostics).run();
}

}  // namespace milepost
