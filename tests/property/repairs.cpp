// Promises of `check --fix` for any post: a second run finds nothing to do, code is as it was, no line comes or goes,
// no word of the page is lost.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "check/repair.h"
#include "markdown/markdown.h"
#include "markdown_random.h"

namespace {

using namespace milepost;
using markdown::Dialect;

constexpr unsigned kPosts = 400;
constexpr std::string_view kHead = "---\ntitle: Another title\ndate: 2024-05-02\n---\n";
constexpr std::string_view kDamage[] = {
    "##Plans",
    "#What I did next",
    "#jobsearch #career",
    "See [the map] (https://example.net/map) there.",
    "See [the map](my old map.png) there.",
    "It\xC3\xA2\xE2\x82\xAC\xE2\x84\xA2s `It\xC3\xA2\xE2\x82\xAC\xE2\x84\xA2s` here.",
    "`[a] (https://example.net/)` and $[a] (https://example.net/)$",
};

// Lines of damage where lines are empty: also within code, quotes and lists.
std::string damaged(const std::string& text, unsigned seed) {
  std::mt19937 random(seed);
  std::string out;
  for (size_t begin = 0; begin < text.size();) {
    const size_t end = std::min(text.find('\n', begin), text.size() - 1) + 1;
    out += text.substr(begin, end - begin);
    const bool is_empty = end - begin == 1;
    if (is_empty && random() % 3 == 0) out.append(kDamage[random() % std::size(kDamage)]).append("\n\n");
    begin = end;
  }
  return out;
}

struct Seen {
  std::vector<std::string> code;
  std::string words;
};

Seen seen_in(const std::string& file, Dialect dialect) {
  const SourceText source("post.md", file);
  Diagnostics diagnostics;
  markdown::ParseOptions options;
  options.dialect = dialect;
  const markdown::Document document = markdown::parse(source, kHead.size(), options, diagnostics);
  Seen seen{{}, markdown::plain_text(*document.root())};
  for (const markdown::Node* node = document.root(); node; node = markdown::next_in_order(node, document.root())) {
    const bool is_code = node->kind == markdown::Kind::kCode || node->kind == markdown::Kind::kCodeBlock;
    if (is_code) seen.code.emplace_back(node->text);
  }
  return seen;
}

bool has_in_order(const std::vector<std::string>& words, const std::string& text) {
  size_t at = 0;
  for (const std::string& word : words) {
    at = text.find(word, at);
    if (at == std::string::npos) return false;
  }
  return true;
}

bool keeps_its_promises(unsigned seed, Dialect dialect, size_t& repairs) {
  const markdown::RandomPost post = markdown::random_post(seed);
  const std::string before = std::string(kHead) + damaged(post.markdown, seed);
  DocumentInput input;
  input.path = "content/posts/post.md";
  input.stem = input.name_slug = "post";
  Config config;
  config.dialect = dialect;
  const check::RepairedText once = check::repair_source(before, input, config);
  const check::RepairedText twice = check::repair_source(once.bytes, input, config);
  repairs += once.repairs;
  std::string broken;
  if (twice.repairs != 0 || twice.bytes != once.bytes) broken += "the second run has something to do\n";
  if (std::ranges::count(before, '\n') != std::ranges::count(once.bytes, '\n')) broken += "a line came or went\n";
  const Seen seen = seen_in(before, dialect), seen_after = seen_in(once.bytes, dialect);
  if (seen.code != seen_after.code) broken += "code is another\n";
  if (has_in_order(post.in_order, seen.words) && !has_in_order(post.in_order, seen_after.words))
    broken += "a word is lost or moved\n";
  if (broken.empty()) return true;
  std::printf("seed %u, %s\n%s--- before\n%s--- after\n%s\n", seed, std::string(dialect_name(dialect)).c_str(),
              broken.c_str(), before.c_str(), once.bytes.c_str());
  return false;
}

}  // namespace

int main() {
  size_t failed = 0, repairs = 0;
  for (unsigned seed = 1; seed <= kPosts; seed++)
    for (Dialect dialect : {Dialect::kMilepost, Dialect::kJekyll, Dialect::kPandoc})
      failed += !keeps_its_promises(seed, dialect, repairs);
  std::printf("%u posts, %zu repairs, %zu failed\n", kPosts, repairs, failed);
  return failed == 0 && repairs > kPosts ? EXIT_SUCCESS : EXIT_FAILURE;
}
