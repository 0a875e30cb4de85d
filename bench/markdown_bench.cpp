// What milepost's dialect costs over plain cmark-gfm: parses and renders all posts of a folder in one of three ways, so
// that a profiler can count instructions. Not a test; bench/README.md says how to run it.
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

#include "markdown/markdown.h"

namespace {

using namespace milepost;

// The bodies of the posts, without front matter.
std::vector<std::string> read_posts(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.path().extension() == ".md") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> posts;
  for (const auto& path : paths) {
    std::ifstream file(path, std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(file), {}};
    const size_t end = text.starts_with("---\n") ? text.find("\n---\n", 3) : std::string::npos;
    posts.push_back(end == std::string::npos ? text : text.substr(end + 5));
  }
  return posts;
}

size_t by_cmark(const std::string& text) {
  cmark_parser* parser = cmark_parser_new(CMARK_OPT_UNSAFE | CMARK_OPT_FOOTNOTES | CMARK_OPT_SMART);
  for (const char* name : {"table", "strikethrough", "autolink", "tasklist"})
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name));
  cmark_parser_feed(parser, text.data(), text.size());
  cmark_node* root = cmark_parser_finish(parser);
  char* html = cmark_render_html(root, CMARK_OPT_UNSAFE | CMARK_OPT_SMART, cmark_parser_get_syntax_extensions(parser));
  const size_t size = std::string_view(html).size();
  std::free(html);
  cmark_node_free(root);
  cmark_parser_free(parser);
  return size;
}

size_t by_milepost(const std::string& text, markdown::Dialect dialect) {
  const SourceText source("post.md", text);
  Diagnostics diagnostics;
  markdown::ParseOptions options;
  options.dialect = dialect;
  return render_html(parse(source, 0, options, diagnostics)).size();
}

}  // namespace

int main(int count, char** arguments) {
  const std::string way = count > 1 ? arguments[1] : "";
  const auto dialect = markdown::dialect_named(way);
  if (count < 3 || (!dialect && way != "cmark" && way != "nothing")) {
    std::cerr << "usage: markdown_bench nothing|cmark|DIALECT FOLDER\n";
    return 2;
  }
  cmark_gfm_core_extensions_ensure_registered();
  size_t bytes = 0, html = 0;
  for (const std::string& post : read_posts(arguments[2])) {
    bytes += post.size();
    if (way == "cmark") html += by_cmark(post);
    if (dialect) html += by_milepost(post, *dialect);
  }
  std::cout << way << ": " << bytes << " bytes of Markdown, " << html << " of HTML\n";
}
