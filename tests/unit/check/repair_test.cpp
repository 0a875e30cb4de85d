// Repairs of sources: what is mended, what is left, and that nothing is left to mend afterwards.
#include "check/repair.h"

#include <catch2/catch.hpp>

#include "check/fix_site.h"
#include "check/unified_diff.h"
#include "checked_site.h"

using namespace milepost;
using namespace milepost::check;

namespace {

const std::string kHead = "---\ntitle: A spring\n---\n";

DocumentInput input() {
  DocumentInput input;
  input.path = "content/posts/spring.md";
  input.stem = input.name_slug = "spring";
  input.among_posts = true;
  return input;
}

RepairedText repaired_file(const std::string& bytes, const Config& config = {}) {
  RepairedText first = repair_source(bytes, input(), config);
  CHECK(repair_source(first.bytes, input(), config).repairs == 0);
  CHECK((first.repairs == 0) == (first.bytes == bytes));
  return first;
}

// The body after repairs; the head stays as it is.
std::string repaired_body(const std::string& body) {
  const RepairedText result = repaired_file(kHead + body);
  REQUIRE(result.bytes.starts_with(kHead));
  return result.bytes.substr(kHead.size());
}

}  // namespace

TEST_CASE("what is mended") {
  CHECK(repaired_body("##Plans\n\nWords.") == "## Plans\n\nWords.");
  CHECK(repaired_body("#What I did next\n\nWords.") == "# What I did next\n\nWords.");
  CHECK(repaired_body("A [map] (https://example.net/m).") == "A [map](https://example.net/m).");
  CHECK(repaired_body("A [map](my old map.png \"A map\").") == "A [map](my%20old%20map.png \"A map\").");
  CHECK(repaired_body("![a map](my map.png)") == "![a map](my%20map.png)");
  CHECK(repaired_body("It\xC3\xA2\xE2\x82\xAC\xE2\x84\xA2s here.") == "It\xE2\x80\x99s here.");
}

TEST_CASE("what is left, since it may be meant so") {
  for (const char* body :
       {"#jobsearch #career", "#Hiring was hard in 2023.", "\\##Plans", "A [map] (/archive/).", "[sic] (as it was)",
        "Words, ##not a heading", "[map](<my map.png>)", "- ##Plans", "caf\xC3\xA9"}) {
    INFO(body);
    CHECK(repaired_body(body) == body);
  }
}

TEST_CASE("code, mathematics, HTML and Liquid are left") {
  const std::string inner = "[a] (https://example.net/) It\xC3\xA2\xE2\x82\xAC\xE2\x84\xA2s";
  for (const std::string& body :
       {"`" + inner + "`", "    " + inner, "```\n##Plans\n" + inner + "\n```", "$\\alpha_" + inner + "^2$",
        "<pre>\n##Plans\n" + inner + "\n</pre>", "<code>" + inner + "</code>",
        "{% highlight text %}\n##Plans\n" + inner + "\n{% endhighlight %}", "{% raw %}" + inner + "{% endraw %}",
        "<!-- " + inner + " -->"}) {
    INFO(body);
    CHECK(repaired_body(body) == body);
  }
  const std::string plain = "It\xC3\xA2\xE2\x82\xAC\xE2\x84\xA2s `" + inner + "` here";
  CHECK(repaired_body(plain) == "It\xE2\x80\x99s `" + inner + "` here");
}

TEST_CASE("front matter: words are mended, what they are part of is not") {
  const std::string bad = "Gordi\xC3\x84\xE2\x80\xA1";
  const RepairedText result =
      repaired_file("---\ntitle: " + bad + "\nslug: " + bad + "\ntags: [\"" + bad + "\"]\n---\nWords.\n");
  CHECK(result.bytes == "---\ntitle: Gordi\xC4\x87\nslug: " + bad + "\ntags: [\"Gordi\xC4\x87\"]\n---\nWords.\n");
  CHECK(result.repairs == 2);
}

TEST_CASE("a mark of byte order goes; line ends and a missing last one stay") {
  CHECK(repaired_file("\xEF\xBB\xBF" + kHead + "Words.").bytes == kHead + "Words.");
  CHECK(repaired_file("---\r\ntitle: A spring\r\n---\r\n##Plans\r\nWords.\r\n").bytes ==
        "---\r\ntitle: A spring\r\n---\r\n## Plans\r\nWords.\r\n");
  CHECK(repaired_body("##Plans") == "## Plans");
}

TEST_CASE("files that are not plain text are left") {
  for (const std::string& bytes : {kHead + "##Plans \xFF", kHead + "##Plans\x01", kHead + "##Plans\rWords"}) {
    CHECK(repair_source(bytes, input(), {}).bytes == bytes);
    CHECK(repair_source(bytes, input(), {}).repairs == 0);
  }
}

TEST_CASE("encoding is left where the site says so, and a title that makes an address is left") {
  Config config;
  config.repair_encoding = false;
  const std::string bad = kHead + "It\xC3\xA2\xE2\x82\xAC\xE2\x84\xA2s here.";
  CHECK(repaired_file(bad, config).bytes == bad);
  CHECK(repaired_file("##Plans\n\nWords and more words.").repairs == 0);  // no front matter: the title is the text's
}

TEST_CASE("the difference of two texts") {
  CHECK(unified_diff("a.md", "1\n2\n", "1\n2\n") == "");
  CHECK(unified_diff("a.md", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n") ==
        "--- a/a.md\n+++ b/a.md\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n");
  CHECK(unified_diff("a.md", "1\n2", "one\ntwo") ==
        "--- a/a.md\n+++ b/a.md\n@@ -1,2 +1,2 @@\n-1\n-2\n\\ No newline at end of file\n+one\n+two\n"
        "\\ No newline at end of file\n");
  const std::string far = "1\n2\n3\n4\n5\n6\n7\n8\n9\n";
  CHECK(unified_diff("a.md", "a\n" + far + "b\n", "A\n" + far + "B\n") ==
        "--- a/a.md\n+++ b/a.md\n@@ -1,4 +1,4 @@\n-a\n+A\n 1\n 2\n 3\n@@ -8,4 +8,4 @@\n 7\n 8\n 9\n-b\n+B\n");
}

TEST_CASE("repairs of a whole site: drafts too; a file that was changed meanwhile is left and told") {
  MemoryFileSystem disk(
      files_of("-- content/posts/a.md --\n---\ntitle: A\ndraft: true\n---\n##Plans\n"
               "-- content/posts/b.md --\n---\ntitle: B\n---\n##Plans\n"
               "-- content/posts/c.md --\n---\ntitle: C\n---\n## Plans\n"));
  const std::vector<RepairedFile> plan = plan_repairs(disk, {}, 2);
  REQUIRE(plan.size() == 2);
  CHECK(plan[0].path == "content/posts/a.md");
  CHECK(diff_of(plan[1]) ==
        "--- a/content/posts/b.md\n+++ b/content/posts/b.md\n@@ -1,4 +1,4 @@\n ---\n title: B\n ---\n-##Plans\n+## "
        "Plans\n");
  CHECK(disk.changes().empty());
  disk.add_file("content/posts/b.md", "Other words.");
  Diagnostics diagnostics;
  CHECK(write_repairs(disk, plan, diagnostics) == 1);
  CHECK(told(diagnostics) == "MP0603 content/posts/b.md:0:0 the repairs of this file cannot be written\n");
  CHECK(disk.read("content/posts/a.md").value() == "---\ntitle: A\ndraft: true\n---\n## Plans\n");
  CHECK(disk.read("content/posts/b.md").value() == "Other words.");
}
