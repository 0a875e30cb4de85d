#include "content/discover.h"

#include <algorithm>
#include <map>
#include <set>

#include "content/address.h"
#include "content/lenient.h"
#include "content/markdown_name.h"
#include "content/option_files.h"
#include "content/walk.h"
#include "ground/ascii.h"

namespace milepost {
namespace {

constexpr std::string_view kContent = "content/";

bool is_image(std::string_view name) {
  constexpr std::string_view kImages[] = {".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif"};
  std::string extension = ascii_lower(extension_of(name));
  return std::find(std::begin(kImages), std::end(kImages), extension) != std::end(kImages);
}

std::string_view stem_of_post_name(std::string_view name) {
  return name.substr(0, name.size() - extension_of(name).size());
}

// Files that tell about the folder rather than belong to the site.
bool is_about_own_folder(std::string_view name) {
  constexpr std::string_view kNames[] = {"readme",    "license",         "licence",  "contributing",
                                         "changelog", "code_of_conduct", "security", "authors"};
  std::string stem = ascii_lower(stem_of_post_name(name));
  return std::find(std::begin(kNames), std::end(kNames), stem) != std::end(kNames);
}

bool has_part(std::string_view path, std::string_view part) {
  return ("/" + std::string(path)).find("/" + std::string(part) + "/") != std::string::npos;
}

class Discovery {
 public:
  Discovery(const FileSystem& root, Diagnostics& diagnostics) : root_(root), diagnostics_(diagnostics) {}

  Inputs run(const Config& config) {
    FileResult<Entry> content = root_.look("content");
    has_content_ = content.ok() && content->kind == EntryKind::kFolder;
    if (has_content_) {
      add_walked("content");
    } else {
      add_root_folder();
    }
    add_walked("_posts");
    add_walked("_drafts");
    std::vector<std::string> hidden;
    for (const std::string& path : walk_files(root_, "static", diagnostics_, {true, &hidden}))
      inputs_.files.push_back({path, path.substr(std::string_view("static/").size())});
    leave_out_hidden(hidden);
    add_own_theme(root_, config, inputs_, diagnostics_);
    sort();
    return std::move(inputs_);
  }

 private:
  void add_walked(const std::string& folder) {
    std::vector<std::string> hidden;
    add_tree(walk_files(root_, folder, diagnostics_, {false, &hidden}));
    leave_out_hidden(hidden);
  }

  void leave_out_hidden(const std::vector<std::string>& hidden) {
    for (const std::string& path : hidden)
      inputs_.left_out.push_back({path, "file", "its name starts with a dot", "", ""});
  }

  void leave_out(const std::string& path, std::string reason) {
    inputs_.left_out.push_back({path, is_markdown(path) ? "page" : "file", std::move(reason), "", ""});
  }

  // Without content/, the Markdown files and images of the site's own folder are the content.
  void add_root_folder() {
    for (const std::string& path : files_in(root_, "", diagnostics_)) {
      if (is_markdown(path) && is_about_own_folder(path)) {
        leave_out(path, "it tells about the folder (in `content/` it would be published)");
      } else if (is_markdown(path)) {
        add_document(path, {});
      } else if (is_image(path)) {
        inputs_.files.push_back({path, path});
      }
    }
  }

  void add_tree(const std::vector<std::string>& paths) {
    std::set<std::string> bundles;  // folders
    for (const std::string& path : paths)
      if (is_markdown(path) && stem_of_post_name(name_of(path)) == "index" && may_be_bundle(folder_of(path)))
        bundles.insert(std::string(folder_of(path)));
    for (const std::string& path : paths) {
      if (path.starts_with("content/options/")) {
        add_shared_options(path);
        continue;
      }
      std::string bundle = innermost(bundles, folder_of(path));
      bool is_index = folder_of(path) == bundle && is_markdown(path) && stem_of_post_name(name_of(path)) == "index";
      if (bundle.empty()) {
        add_loose(path);
      } else if (is_index) {
        add_document(path, bundle);
      } else if (is_markdown(path)) {
        leave_out(path, "it stands in the bundle of `" + bundle + "/index.md`");
      } else {
        bundle_files_.push_back({bundle, path});
      }
    }
  }

  static bool may_be_bundle(std::string_view folder) {
    return folder != "content" && folder != "content/posts" && folder != "content/pages" && folder != "_posts" &&
           folder != "_drafts" && !folder.empty();
  }

  // The deepest bundle at or above `folder`, or "".
  static std::string innermost(const std::set<std::string>& bundles, std::string_view folder) {
    for (; !folder.empty(); folder = folder_of(folder))
      if (bundles.count(std::string(folder))) return std::string(folder);
    return "";
  }

  void add_shared_options(const std::string& path) {
    if (is_option_file(path)) {
      inputs_.shared_options.push_back(path);
      inputs_.option_sets.insert(path);
    } else {
      leave_out(path, "it is no option file (.yaml, .yml, .json, .toml, .csv)");
    }
  }

  void add_loose(const std::string& path) {
    std::string extension = ascii_lower(extension_of(path));
    if (is_markdown(path)) {
      add_document(path, {});
    } else if (extension == ".mdx" || extension == ".qmd" || extension == ".rmd") {
      leave_out(path, "`" + extension + "` files are not read (rename it to `.md`)");
    } else if (!path.starts_with(kContent)) {
      leave_out(path, "only Markdown is read here (put it into `static/`)");
    } else if (is_own_option_file(path)) {
      leave_out(path, "an option file without `index.md` beside it");
    } else {
      inputs_.files.push_back({path, path.substr(kContent.size())});
    }
  }

  void add_document(const std::string& path, const std::string& bundle) {
    std::string_view name = name_of(path);
    if (bundle.empty() && name.starts_with('_')) return leave_out(path, "its name starts with `_`");
    if (bundle.empty() && stem_of_post_name(name) == "index" && may_not_be_page(path))
      return leave_out(path, "milepost makes the page that stands there");
    if (!bundle.empty()) bundle_indexes_.emplace(bundle, path);
    DocumentInput input;
    input.path = path;
    input.is_bundle = !bundle.empty();
    input.stem = input.is_bundle ? std::string(name_of(bundle)) : std::string(stem_of_post_name(name));
    NameParts parts = split_post_name(input.stem);
    input.name_date = parts.date;
    input.name_slug = parts.slug;
    input.in_drafts = has_part(path, "_drafts");
    bool in_posts = path.starts_with("content/posts/") || !path.starts_with(kContent);
    input.among_posts = in_posts || input.in_drafts || input.name_date.has_value();
    if (!input.among_posts) input.page_folder = page_folder(input.is_bundle ? folder_of(bundle) : folder_of(path));
    inputs_.documents.push_back(std::move(input));
  }

  bool may_not_be_page(std::string_view path) const { return !may_be_bundle(folder_of(path)); }

  // "content/pages/talks" -> "talks", "content" -> "".
  static std::string page_folder(std::string_view folder) {
    folder.remove_prefix(std::min(kContent.size(), folder.size()));
    if (folder == "pages") return "";
    if (folder.starts_with("pages/")) folder.remove_prefix(std::string_view("pages/").size());
    return std::string(folder);
  }

  void sort() {
    sort_by_path(inputs_);
    for (const auto& [bundle, path] : bundle_files_) give_to_bundle(bundle, path);
  }

  // `bundle_files_` is in the order of paths, and so is what each document gets.
  void give_to_bundle(const std::string& bundle, const std::string& path) {
    auto at = std::lower_bound(inputs_.documents.begin(), inputs_.documents.end(), bundle_indexes_.at(bundle),
                               [](const DocumentInput& a, const std::string& b) { return a.path < b; });
    const bool is_options = is_own_option_file(path);
    if (is_options) inputs_.option_sets.insert(path);
    (is_options && folder_of(path) == bundle ? at->bundle_options : at->bundle_files).push_back(path);
  }

  const FileSystem& root_;
  Diagnostics& diagnostics_;
  Inputs inputs_;
  bool has_content_ = false;
  std::map<std::string, std::string> bundle_indexes_;              // bundle's folder -> its index.md
  std::vector<std::pair<std::string, std::string>> bundle_files_;  // bundle's folder, file
};

}  // namespace

void add_own_theme(const FileSystem& root, const Config& config, Inputs& inputs, Diagnostics& diagnostics) {
  inputs.templates = walk_files(root, "templates", diagnostics);
  inputs.theme_files = walk_files(root, "themes/" + config.theme, diagnostics);
}

void sort_by_path(Inputs& inputs) {
  std::sort(inputs.documents.begin(), inputs.documents.end(),
            [](const DocumentInput& a, const DocumentInput& b) { return a.path < b.path; });
  std::sort(inputs.files.begin(), inputs.files.end(),
            [](const FileInput& a, const FileInput& b) { return a.source < b.source; });
  std::sort(inputs.left_out.begin(), inputs.left_out.end(),
            [](const LeftOutInput& a, const LeftOutInput& b) { return a.source < b.source; });
}

Inputs discover(const FileSystem& root, const Config& config, Diagnostics& diagnostics) {
  if (!config.conventions.is_foreign()) return Discovery(root, diagnostics).run(config);
  Diagnostics found;
  const bool is_jekylls = config.conventions.kind == Convention::kJekyll;
  Inputs inputs = is_jekylls ? discover_jekyll(root, config, found) : discover_hugo(root, config, found);
  hand_down_cascades(root, config, inputs);
  merge_as_warnings(found, diagnostics);
  return inputs;
}

}  // namespace milepost
