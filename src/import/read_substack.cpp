// Substack's export: posts.csv tells the posts, posts/<id>.<slug>.html has their texts. Markdown files that another
// tool made of such posts are read too.
#include <algorithm>
#include <map>

#include "formats/csv.h"
#include "ground/ascii.h"
#include "import/read_html_post.h"
#include "import/read_markdown.h"
#include "import/readers.h"

namespace milepost::import {
namespace {

using Row = std::map<std::string, std::string>;  // column -> cell

// By post_id; what cannot be read is told.
std::map<std::string, Row> read_post_rows(const ExportFiles& files, Diagnostics& diagnostics) {
  std::map<std::string, Row> rows;
  if (!files.has("posts.csv")) return rows;
  const std::optional<SourceText> source = files.text("posts.csv", diagnostics);
  if (!source) return rows;
  Result<CsvTable> table = parse_csv(*source);
  if (!table.ok()) {
    diagnostics.add(std::move(table).error());
    return rows;
  }
  for (const std::vector<CsvCell>& cells : table->rows) {
    Row row;
    for (size_t i = 0; i < cells.size(); ++i) row[table->head[i].text] = cells[i].text;
    rows[row["post_id"]] = row;
  }
  return rows;
}

std::string cell(const Row* row, const std::string& column) {
  if (!row) return "";
  const auto found = row->find(column);
  return found == row->end() ? "" : found->second;
}

class SubstackReader {
 public:
  SubstackReader(const ExportFiles& files, Diagnostics& diagnostics)
      : files_(files), diagnostics_(diagnostics), rows_(read_post_rows(files, diagnostics)) {}

  ImportedSite run() {
    for (const std::string& name : files_.names()) {
      if (is_markdown_file(name)) take_markdown(name);
      if (name.starts_with("posts/") && extension_of(name) == ".html") take_html(name);
    }
    return std::move(site_);
  }

 private:
  // "137764919.ai-research-job-market": the id and the slug of the old address.
  static std::string slug_of(const std::string& stem) {
    const size_t dot = stem.find('.');
    const bool has_id =
        dot != stem.npos && std::all_of(stem.begin(), stem.begin() + static_cast<std::ptrdiff_t>(dot), is_ascii_digit);
    return has_id ? stem.substr(dot + 1) : stem;
  }

  const Row* row_of(const std::string& stem) const {
    auto found = rows_.find(stem);
    if (found == rows_.end()) found = rows_.find(stem.substr(0, stem.find('.')));
    return found == rows_.end() ? nullptr : &found->second;
  }

  void take_html(const std::string& name) {
    PostScope scope(site_, name, diagnostics_);
    std::optional<HtmlPost> html = read_html_post(files_, name, scope.own);
    if (!html) return scope.finish(std::nullopt);
    const std::string stem = stem_of(name);
    MarkdownPost read = head_of(row_of(stem), name, scope.own);
    ImportedPost& post = read.post;
    settle_post(read, std::nullopt, slug_of(stem), scope.own);
    post.old_addresses.push_back("/p/" + slug_of(stem));
    take_html_body(post, std::move(html->body), html->source, files_, scope.own);
    scope.finish(std::move(post));
  }

  MarkdownPost head_of(const Row* row, const std::string& name, Diagnostics& diagnostics) const {
    MarkdownPost read;
    read.post.source = name;
    read.post.place = files_.place(name);
    Map& map = read.front.map;
    const std::string title = cell(row, "title");
    map.set("title", Value(title.empty() ? title_of_slug(slug_of(stem_of(name))) : title));
    for (const char* key : {"subtitle", "type", "audience"})
      if (std::string text = cell(row, key); !text.empty()) map.set(key, Value(text));
    if (const std::string date = cell(row, "post_date"); !date.empty()) read.front.date = date;
    if (cell(row, "is_published") != "true") map.set("draft", Value(true));
    keep_paid_posts_back(row, read, diagnostics);
    if (title.empty())
      diagnostics.add(code::kToBeWritten, read.post.place, "this post has no title in `posts.csv`",
                      row ? "its row has none" : "no row has its id", "check `title` in its front matter");
    return read;
  }

  // What was for paying readers only does not become public by itself.
  static void keep_paid_posts_back(const Row* row, MarkdownPost& read, Diagnostics& diagnostics) {
    const std::string audience = cell(row, "audience");
    if (audience.empty() || audience == "everyone") return;
    read.front.map.set("draft", Value(true));
    diagnostics.add({&code::kKeyConverted, Severity::kWarning, read.post.place,
                     "this post was for `" + audience + "` and is imported as a draft",
                     "a page of a static site can be read by everybody", "take `draft: true` out to publish it"});
  }

  void take_markdown(const std::string& name) {
    PostScope scope(site_, name, diagnostics_);
    std::optional<MarkdownPost> read = read_markdown(files_, name, {}, scope.own);
    if (!read) return scope.finish(std::nullopt);
    const DatedName dated = split_name(slug_of(stem_of(name)));
    settle_post(*read, dated.date, dated.rest, scope.own);
    ImportedPost& post = read->post;
    if (!post.front_matter.find("title")) post.front_matter.set("title", Value(title_of_slug(dated.rest)));
    post.old_addresses = read->front.addresses;
    post.old_addresses.push_back("/p/" + (read->front.slug.empty() ? dated.rest : read->front.slug));
    collect_files(post, files_, scope.own);
    propose_post_options(post, scope.own);
    scope.finish(std::move(post));
  }

  const ExportFiles& files_;
  Diagnostics& diagnostics_;
  std::map<std::string, Row> rows_;
  ImportedSite site_;
};

}  // namespace

ImportedSite read_substack(const ExportFiles& files, Diagnostics& diagnostics) {
  const bool has_markdown = std::ranges::any_of(files.names(), is_markdown_file);
  if (!files.below("posts/").empty() || has_markdown) return SubstackReader(files, diagnostics).run();
  diagnostics.add(code::kNotAnExport, files.place(""), "this is no export of Substack", "it has no folder `posts`",
                  "name the archive that Substack made, or the folder that it unpacks to");
  return {};
}

}  // namespace milepost::import
