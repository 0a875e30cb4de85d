// The inputs of a Jekyll folder: posts in any _posts, drafts, collections, pages anywhere, and everything else as it
// is. By Jekyll's reader.rb and its readers. Looks into the first bytes of files: what has front matter is a page.
#include <algorithm>

#include "content/address.h"
#include "content/discover.h"
#include "content/foreign_address.h"
#include "content/foreign_date.h"
#include "content/foreign_markup.h"
#include "content/jekyll_filter.h"
#include "content/lenient.h"
#include "content/markdown_name.h"
#include "content/read_input.h"
#include "content/rescue_yaml.h"
#include "content/walk.h"
#include "ground/ascii.h"
#include "ground/one_of.h"

namespace milepost {
namespace {

bool is_jekyll_page_name(std::string_view name) {
  return is_one_of(ascii_lower(extension_of(name)), {".html", ".htm", ".xhtml"});
}

// Files in which nobody looks for front matter.
bool is_binary(std::string_view name) {
  return is_one_of(
      ascii_lower(extension_of(name)),
      {".png", ".jpg",  ".jpeg", ".gif",   ".webp", ".avif", ".ico", ".pdf", ".zip", ".gz",  ".mp3", ".mp4",
       ".mov", ".webm", ".woff", ".woff2", ".ttf",  ".otf",  ".eot", ".psd", ".ai",  ".key", ".pptx"});
}

// Files that tell about the folder rather than belong to the site.
bool is_about_jekyll_folder(std::string_view path) {
  if (path.find('/') != path.npos) return false;
  const std::string stem = ascii_lower(path.substr(0, path.size() - extension_of(path).size()));
  return is_one_of(stem, {"readme", "license", "licence", "contributing", "changelog", "code_of_conduct", "security",
                          "authors", "rakefile", "gemfile", "makefile", "dockerfile", "package-lock"}) ||
         path == "package.json" || path.ends_with(".gemspec");
}

// "2-12-31" and the like at the start of a post's name: years of 2 to 4 digits, months and days of 1 or 2.
struct PostName {
  std::string date, slug;
};
std::optional<PostName> split_dated(std::string_view stem) {
  size_t at = 0;
  const auto digits = [&](size_t least, size_t most) {
    const size_t begin = at;
    while (at < stem.size() && at - begin < most && is_ascii_digit(stem[at])) ++at;
    return at - begin >= least;
  };
  const auto dash = [&] { return at < stem.size() && stem[at++] == '-'; };
  if (!digits(2, 4) || !dash() || !digits(1, 2) || !dash() || !digits(1, 2)) return std::nullopt;
  const std::string date(stem.substr(0, at));
  if (!dash()) return std::nullopt;
  return PostName{date, std::string(stem.substr(at))};
}

std::string without_final_dots(std::string text) {
  while (text.ends_with('.')) text.pop_back();
  return text;
}

class JekyllDiscovery {
 public:
  JekyllDiscovery(const FileSystem& root, const Config& config, Diagnostics& diagnostics)
      : root_(root), rules_(config.conventions.jekyll), config_(config), diagnostics_(diagnostics) {}

  Inputs run() {
    const JekyllFilter filter(root_, config_);
    std::vector<std::string> hidden;
    DotNames names{true, &hidden,
                   [&](const std::string& path, bool is_folder) { return filter.leaves_out(path, is_folder); }};
    for (const std::string& path : walk_files(root_, "", diagnostics_, names)) add(path);
    for (const std::string& path : hidden)
      if (!path.starts_with(".") && !path.ends_with("~")) leave_out(path, "Jekyll keeps it out of the site");
    if (config_.conventions.has_milepost_settings) add_own_theme(root_, config_, inputs_, diagnostics_);
    inputs_.feeds.push_back("feed.xml");
    sort();
    return std::move(inputs_);
  }

 private:
  void leave_out(const std::string& path, std::string reason) {
    inputs_.left_out.push_back({path, is_text(path) ? "page" : "file", std::move(reason), "", ""});
  }

  // A text that only a plugin of Jekyll's can read. `kind`: "post" or "page".
  bool leave_out_foreign(const std::string& path, std::string kind) {
    const ForeignMarkup* markup = foreign_markup(path);
    if (!markup) return false;
    inputs_.left_out.push_back({path, std::move(kind), foreign_markup_reason(*markup), "", ""});
    tell_foreign_markup(path, *markup, diagnostics_);
    return true;
  }

  bool is_text(std::string_view name) const {
    const std::string extension = ascii_lower(extension_of(name));
    return std::find(rules_.markdown_extensions.begin(), rules_.markdown_extensions.end(), extension) !=
           rules_.markdown_extensions.end();
  }

  bool has_front_matter(const std::string& path) const {
    const FileResult<std::string> start = root_.read_start(path, 256);
    if (!start.ok()) return false;
    std::string_view text = start.value();
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    const std::string_view line = text.substr(0, text.find('\n'));
    return line.starts_with("---") && trim(line.substr(3)).empty() && line.size() < text.size();
  }

  void add(const std::string& path) {
    const size_t posts = part_at(path, "_posts");
    if (posts != path.npos && in_collections_folder(path)) return add_post(path, posts);
    const size_t drafts = part_at(path, "_drafts");
    if (drafts != path.npos && in_collections_folder(path)) return add_draft(path, drafts);
    if (const JekyllCollection* collection = collection_of(path)) return add_of_collection(path, *collection);
    if (is_binary(path) || !has_front_matter(path)) return add_file(path);
    if (is_text(path) || is_jekyll_page_name(path)) return add_page(path);
    if (!leave_out_foreign(path, "page")) add_other_template(path);
  }

  // Where the folder `name` begins in `path`; npos where it is not among the folders.
  static size_t part_at(std::string_view path, std::string_view name) {
    const std::string inside = "/" + std::string(name) + "/";
    if (path.starts_with(inside.substr(1))) return 0;
    const size_t at = path.find(inside);
    return at == path.npos ? at : at + 1;
  }

  bool in_collections_folder(std::string_view path) const {
    return rules_.collections_folder.empty() || path.starts_with(rules_.collections_folder + "/");
  }

  const JekyllCollection* collection_of(std::string_view path) const {
    if (!rules_.collections_folder.empty()) {
      if (!path.starts_with(rules_.collections_folder + "/")) return nullptr;
      path.remove_prefix(rules_.collections_folder.size() + 1);
    }
    for (const JekyllCollection& collection : rules_.collections)
      if (path.starts_with("_" + collection.name + "/")) return &collection;
    return nullptr;
  }

  DocumentInput document(const std::string& path) const {
    DocumentInput input;
    input.path = path;
    const std::string_view name = name_of(path);
    input.file_stem = name.substr(0, name.size() - extension_of(name).size());
    input.stem = input.file_stem;
    input.is_html = is_jekyll_page_name(path);
    input.name_slug = without_final_dots(input.file_stem);
    return input;
  }

  void take_name_date(DocumentInput& input) const {
    const std::optional<PostName> name = split_dated(input.file_stem);
    if (!name) return;
    input.name_slug = without_final_dots(name->slug);
    const size_t year = name->date.find('-');
    const std::string century = year == 2 ? (name->date >= "69" ? "19" : "20") : "";
    // Days past a month's end run on into the next one.
    const std::optional<ForeignDate> date = foreign_date(Value(century + name->date), Convention::kJekyll);
    if (date) input.name_date = date->date;
  }

  // "work/life/_posts/x.md": the folders above are categories.
  void take_folder_categories(std::string_view path, size_t special, DocumentInput& input) const {
    std::string_view above = path.substr(0, special);
    if (!rules_.collections_folder.empty())
      above.remove_prefix(std::min(above.size(), rules_.collections_folder.size() + 1));
    while (!above.empty()) {
      const size_t slash = std::min(above.find('/'), above.size());
      if (slash > 0) input.folder_categories.emplace_back(above.substr(0, slash));
      above.remove_prefix(std::min(slash + 1, above.size()));
    }
  }

  void add_post(const std::string& path, size_t special) {
    const bool is_read = is_text(path) || is_jekyll_page_name(path);
    if (!is_read && leave_out_foreign(path, "post")) return;
    if (!is_read) return leave_out(path, "only posts are read here");
    DocumentInput input = document(path);
    if (!split_dated(input.file_stem))
      return leave_out(path, "a post's name begins with a date: `2024-05-02-title.md`");
    take_name_date(input);
    take_folder_categories(path, special, input);
    input.collection = "posts";
    input.collection_folder = path.substr(0, special) + "_posts";
    input.among_posts = true;
    inputs_.documents.push_back(std::move(input));
  }

  void add_draft(const std::string& path, size_t special) {
    if (!is_text(path) && !is_jekyll_page_name(path)) return leave_out(path, "only drafts are read here");
    DocumentInput input = document(path);
    take_name_date(input);
    take_folder_categories(path, special, input);
    input.collection = "posts";
    input.collection_folder = path.substr(0, special) + "_drafts";
    input.among_posts = true;
    input.in_drafts = true;
    inputs_.documents.push_back(std::move(input));
  }

  void add_of_collection(const std::string& path, const JekyllCollection& collection) {
    if (!collection.is_published) return leave_out(path, "its collection has no `output: true`");
    const std::string prefix = rules_.collections_folder.empty() ? "" : rules_.collections_folder + "/";
    const std::string folder = prefix + "_" + collection.name;
    const bool is_document = !is_binary(path) && has_front_matter(path);
    if (is_document && !is_text(path) && leave_out_foreign(path, "page")) return;
    if (!is_document || (!is_text(path) && !is_jekyll_page_name(path))) {
      inputs_.files.push_back({path, collection.name + path.substr(folder.size())});
      return;
    }
    DocumentInput input = document(path);
    take_name_date(input);
    input.collection = collection.name;
    input.collection_folder = folder;
    inputs_.documents.push_back(std::move(input));
  }

  void add_page(const std::string& path) {
    if (is_about_jekyll_folder(path) && is_text(path)) return leave_out(path, "it tells about the folder");
    DocumentInput input = document(path);
    input.page_folder = folder_of(path);
    inputs_.documents.push_back(std::move(input));
  }

  void add_file(const std::string& path) {
    if (is_about_jekyll_folder(path)) return leave_out(path, "it tells about the folder");
    inputs_.files.push_back({path, path});
  }

  // A style sheet, a feed, a script with front matter: a template that is run. Without Liquid it is a file.
  void add_other_template(const std::string& path) {
    Diagnostics ignored;
    const std::optional<SourceText> source = read_source(root_, path, ignored);
    if (!source) return leave_out(path, "it cannot be read as text");
    const FrontMatter front_matter = lenient_front_matter(*source, ignored);
    const std::string_view body = std::string_view(source->text()).substr(front_matter.body_begin);
    const Value* permalink = front_matter.value.find("permalink");
    std::string address = permalink && permalink->is_text() ? permalink->text() : path;
    while (address.starts_with('/')) address.erase(0, 1);
    const bool is_xml = ascii_lower(extension_of(path)) == ".xml";
    if (is_xml && body.find("site.posts") != body.npos && body.find("<urlset") == body.npos) {
      inputs_.feeds.push_back(address);
      return leave_out(path, "milepost's own feed stands at its address");
    }
    const bool is_plain = body.find("{{") == body.npos && body.find("{%") == body.npos;
    if (is_plain && !is_one_of(ascii_lower(extension_of(path)), {".scss", ".sass", ".coffee"})) {
      inputs_.files.push_back({path, address, front_matter.body_begin});
      return;
    }
    leave_out(path, "it is a template of the old theme, and milepost has its own");
  }

  void sort() {
    sort_by_path(inputs_);
    std::sort(inputs_.feeds.begin(), inputs_.feeds.end());
    inputs_.feeds.erase(std::unique(inputs_.feeds.begin(), inputs_.feeds.end()), inputs_.feeds.end());
  }

  const FileSystem& root_;
  const JekyllRules& rules_;
  const Config& config_;
  Diagnostics& diagnostics_;
  Inputs inputs_;
};

}  // namespace

Inputs discover_jekyll(const FileSystem& root, const Config& config, Diagnostics& diagnostics) {
  return JekyllDiscovery(root, config, diagnostics).run();
}

}  // namespace milepost
