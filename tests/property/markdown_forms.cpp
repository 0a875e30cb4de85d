// Promises that hold for any mixture of forms: no word is lost or moved, code is seen as written, ids are unique, and
// the same text gives the same bytes.
#include <cstdio>
#include <cstdlib>
#include <set>
#include <string>

#include "formats/markup.h"
#include "markdown/markdown.h"
#include "markdown_random.h"

namespace {

using namespace milepost;
using namespace milepost::markdown;

constexpr unsigned kPosts = 1500;

struct Page {
  std::string html, text;
};

Page render(const RandomPost& post, Dialect dialect) {
  const SourceText source("post.md", post.markdown);
  Diagnostics diagnostics;
  ParseOptions options;
  options.dialect = dialect;
  Document document = parse(source, 0, options, diagnostics);
  finish(document, {"Another title", 2, {}});
  return {render_html(document), plain_text(*document.root())};
}

// The first word that does not follow the one before it, or "".
std::string lost_word(const RandomPost& post, const std::string& html) {
  size_t at = 0;
  for (const std::string& word : post.in_order) {
    const size_t found = html.find(word, at);
    if (found == std::string::npos) return word;
    at = found + word.size();
  }
  for (const std::string& word : post.somewhere) {
    if (html.find(word) == std::string::npos) return word;
  }
  return {};
}

std::string lost_line(const RandomPost& post, const std::string& html) {
  for (const std::string& line : post.verbatim) {
    std::string escaped;
    append_escaped_attribute(escaped, line);
    if (html.find(escaped) == std::string::npos) return line;
  }
  return {};
}

std::string doubled_id(const std::string& html) {
  std::set<std::string> ids;
  for (size_t at = html.find(" id=\""); at != std::string::npos; at = html.find(" id=\"", at + 1)) {
    const std::string id = html.substr(at + 5, html.find('"', at + 5) - at - 5);
    if (!ids.insert(id).second) return id;
  }
  return {};
}

bool keeps_its_promises(unsigned seed, Dialect dialect) {
  const RandomPost post = random_post(seed);
  const Page page = render(post, dialect);
  std::string broken;
  if (const std::string word = lost_word(post, page.html); !word.empty()) broken += "lost or moved: " + word + "\n";
  if (const std::string line = lost_line(post, page.html); !line.empty()) broken += "code changed: " + line + "\n";
  if (const std::string id = doubled_id(page.html); !id.empty()) broken += "an id twice: " + id + "\n";
  if (render(post, dialect).html != page.html) broken += "other bytes the second time\n";
  if (broken.empty()) return true;
  std::printf("seed %u, %s\n%s--- markdown\n%s--- html\n%s\n", seed, std::string(dialect_name(dialect)).c_str(),
              broken.c_str(), post.markdown.c_str(), page.html.c_str());
  return false;
}

}  // namespace

int main(int count, char** words) {
  const bool one = count > 1;
  const unsigned first = one ? static_cast<unsigned>(std::strtoul(words[1], nullptr, 10)) : 0;
  unsigned failed = 0;
  for (unsigned seed = first; seed < (one ? first + 1 : kPosts); ++seed) {
    for (const Dialect dialect : {Dialect::kMilepost, Dialect::kHugo, Dialect::kPandoc}) {
      failed += !keeps_its_promises(seed, dialect);
    }
    if (failed > 5) break;
  }
  std::printf("%u posts in three dialects, %u broken promises\n", one ? 1 : kPosts, failed);
  return failed ? 1 : 0;
}
