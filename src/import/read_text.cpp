// Plain texts and pasted threads -> drafts. What front matter says counts; title and date that are not there are asked
// for in it, as `x_todo`.
#include <algorithm>

#include "formats/front_matter.h"
#include "formats/slug.h"
#include "ground/ascii.h"
#include "ground/utf8.h"
#include "import/old_addresses.h"
#include "import/read_markdown.h"
#include "import/readers.h"
#include "import/thread_text.h"

namespace milepost::import {
namespace {

constexpr size_t kTitleCodePoints = 72;

bool is_text_file(const std::string& name) { return is_markdown_file(name) || extension_of(name) == ".txt"; }

// Asks for what is missing. A text without its own title and date is not to be published as it is.
void ask(ImportedPost& post, Diagnostics& diagnostics) {
  List todo;
  if (!post.front_matter.find("title")) {
    Map with_title;
    with_title.set("title", Value(first_words(post.body)));
    for (const Member& member : post.front_matter) with_title.set(member.key, member.value);
    post.front_matter = std::move(with_title);
    todo.emplace_back("title: this is how the text begins; write its title");
  }
  if (!post.date) todo.emplace_back("date: write when it was published, such as 2024-05-02");
  if (todo.empty()) return;
  const bool both = todo.size() == 2;
  const std::string what = both ? "title and date" : post.date ? "title" : "date";
  post.front_matter.set("draft", Value(true));
  post.front_matter.set("x_todo", Value(std::move(todo)));
  diagnostics.add(code::kToBeWritten, post.place,
                  "the " + what + " of this text " + (both ? "are" : "is") + " still to be written",
                  "it is imported as a draft", "see `x_todo` in its front matter; take `draft` and `x_todo` out then");
}

std::optional<ImportedPost> read_one(const ExportFiles& files, const std::string& name, Diagnostics& diagnostics) {
  std::optional<MarkdownPost> read = read_markdown(files, name, {}, diagnostics);
  if (!read) return std::nullopt;
  if (!read->has_front_matter) read->post.body = thread_as_markdown(read->post.body);
  const DatedName dated = split_name(stem_of(name));
  settle_post(*read, dated.date, dated.rest, diagnostics);
  read->post.old_addresses = read->front.addresses;
  if (!read->front.permalink.empty()) read->post.old_addresses.push_back(read->front.permalink);
  ask(read->post, diagnostics);
  collect_files(read->post, files, diagnostics);
  propose_post_options(read->post, diagnostics);
  return std::move(read->post);
}

}  // namespace

std::string first_words(std::string_view body) {
  std::string_view text = trim(body);
  while (text.starts_with('#')) text.remove_prefix(1);
  text = trim(text.substr(0, text.find('\n')));
  for (size_t i = text.find_first_of(".!?"); i < text.size(); i = text.find_first_of(".!?", i + 1)) {
    if (i + 1 < text.size() && text[i + 1] != ' ') continue;
    text = text.substr(0, i);
    break;
  }
  if (count_code_points(text) <= kTitleCodePoints) return text.empty() ? "Untitled" : std::string(text);
  size_t limit = 0;
  for (size_t count = 0; count < kTitleCodePoints; ++count) next_code_point(text, limit);
  const size_t blank = text.substr(0, limit).rfind(' ');
  return std::string(trim(text.substr(0, blank == text.npos ? limit : blank))) + "…";
}

ImportedSite read_text(const ExportFiles& files, Diagnostics& diagnostics) {
  ImportedSite site;
  for (const std::string& name : files.names()) {
    if (!is_text_file(name)) continue;
    PostScope scope(site, name, diagnostics);
    scope.finish(read_one(files, name, scope.own));
  }
  if (site.posts.empty() && site.broken.empty())
    diagnostics.add(code::kNotAnExport, files.place(""), "there is no text here", "no file ends in .txt or .md",
                    "name a text, or a folder with texts");
  return site;
}

}  // namespace milepost::import
