// Whole imports in memory: where posts go, which addresses they keep, what stays as it was.
#include <catch2/catch.hpp>

#include "whole_import.h"

namespace milepost::import {
namespace {

const Files kJekyll = {
    {"_config.yml",
     "title: Field notes\nurl: https://a.org/\nbaseurl: log\ntimezone: Europe/Paris\nauthor: {name: Rosa}\n"},
    {"_posts/2022-04-25-two-offers.md",
     "---\ntitle: Two offers\ndate: 2022-04-25 23:30:00 -0500\ncategories: work Life\n---\nText.\n"},
    {"_posts/2021-03-04-one.md", "---\npermalink: /:year/:title/\nredirect_from: [/old/, /old/]\n---\nText.\n"},
    {"img/a.png", "png"},
    {"_layouts/post.html", "x"},
};

TEST_CASE("a Jekyll blog keeps its words, files and addresses") {
  const Imported imported = import_files(Kind::kJekyll, kJekyll);
  CHECK(imported.file("milepost.toml") ==
        "title = \"Field notes\"\nauthor = \"Rosa\"\ntimezone = \"Europe/Paris\"\nbase_url = \"https://a.org/log/\"\n"
        "dialect = \"jekyll\"\n");
  // The day of an address is that of the site's time zone.
  CHECK(imported.file("content/posts/2022-04-25-two-offers.md") ==
        "---\ntitle: Two offers\ndate: 2022-04-25 23:30:00 -0500\ncategories: work Life\n"
        "aliases: [\"/work/life/2022/04/26/two-offers.html\"]\n---\n\nText.\n");
  CHECK(imported.file("content/posts/2021-03-04-one.md") ==
        "---\ndate: 2021-03-04\ntitle: One\naliases: [\"/2021/one/\", \"/old/\"]\n---\n\nText.\n");
  CHECK(imported.file("static/img/a.png") == "png");
  CHECK(imported.told() == "MP0816 export/_layouts/: this is not taken over");
}

TEST_CASE("a Jekyll blog's data comes along, wherever it stands") {
  const Imported usual = import_files(
      Kind::kJekyll, {{"_posts/2021-03-04-one.md", "---\n---\nx\n"}, {"_data/towns/north.yml", "- Oslo\n"}});
  CHECK(usual.file("_data/towns/north.yml") == "- Oslo\n");
  CHECK(usual.told().empty());
  const Imported named = import_files(
      Kind::kJekyll,
      {{"_config.yml", "data_dir: facts/\n"}, {"_posts/2021-03-04-one.md", "x\n"}, {"facts/a.csv", "a\n"}});
  CHECK(named.file("_data/a.csv") == "a\n");
}

TEST_CASE("front matter that means to keep a post back makes it a draft") {
  const auto imported = [](const std::string& line) {
    return import_files(Kind::kJekyll, {{"_posts/2021-03-04-one.md", "---\n" + line + "\n---\nText.\n"}});
  };
  for (const char* line : {"darft: true", "draft: ture", "draft: yes", "published: flase", "visibility: privat"}) {
    INFO(line);
    CHECK(imported(line).file("content/posts/2021-03-04-one.md").find("\ndraft: true\n") != std::string::npos);
    CHECK(imported(line).told().starts_with("MP0507 export/_posts/2021-03-04-one.md"));
  }
  for (const char* line : {"publish: true", "darft: false", "published: 2021-03-04", "craft: true"}) {
    INFO(line);
    CHECK(imported(line).file("content/posts/2021-03-04-one.md").find("draft: true") == std::string::npos);
  }
}

TEST_CASE("what is not taken over is named as exactly as it is few") {
  const Files few{{"content/posts/_index.md", "---\n---\n"},
                  {"content/posts/a.md", "---\ntitle: A\n---\nx\n"},
                  {"layouts/a.html", "x"},
                  {"layouts/b.html", "x"}};
  CHECK(import_files(Kind::kHugo, few).told().find("export/content/posts/_index.md: this is not") != std::string::npos);
  CHECK(import_files(Kind::kHugo, few).told().find("export/layouts/: 2 files of this folder") != std::string::npos);
  Files many = few;
  for (const char* name : {"b", "c", "d"}) many[std::string("content/posts/") + name + "/_index.md"] = "---\n---\n";
  CHECK(import_files(Kind::kHugo, many).told().find("export/content/posts/: 4 files of this folder") !=
        std::string::npos);
}

TEST_CASE("links between posts lead to where they went") {
  const Files files{
      {"content/post/one.md",
       "---\ntitle: One\ndate: 2023-01-01\n---\n[a](two/index.md#x) [b](/post/two/) [c](../two/) "
       "[d]({{< ref \"two#y\" >}}) [e]({{% relref \"/post/two\" %}}) [f](lost.md) `[g](two/index.md)`\n"},
      {"content/post/two/index.md", "---\ntitle: Two\ndate: 2023-01-02\nslug: second\n---\n[a](../one.md)\n"}};
  const Imported imported = import_files(Kind::kHugo, files);
  CHECK(imported.file("content/posts/2023-01-01-one.md")
            .ends_with("\n[a](/posts/second/#x) [b](/post/two/) [c](../two/) [d](/posts/second/#y) "
                       "[e](/posts/second/) [f](lost.md) `[g](two/index.md)`\n"));
  CHECK(imported.file("content/posts/2023-01-02-second.md").ends_with("\n[a](/posts/one/)\n"));
}

TEST_CASE("addresses that counted from the old page lead to the new one") {
  const Imported imported = import_files(
      Kind::kJekyll, {{"_posts/2023-01-01-one.md", "---\ntitle: One\npermalink: /log/one/\n---\n[a](../second/#x)\n"},
                      {"_posts/2023-01-02-two.md", "---\ntitle: Two\npermalink: /log/second/\n---\nx\n"}});
  CHECK(imported.file("content/posts/2023-01-01-one.md").ends_with("\n[a](/posts/two/#x)\n"));
}

TEST_CASE("importing twice changes nothing") {
  const Imported first = import_files(Kind::kJekyll, kJekyll);
  const Imported second = import_files(Kind::kJekyll, kJekyll, {first.files});
  CHECK(second.files == first.files);
  CHECK(second.report.files.written.empty());
  CHECK(second.report.files.unchanged.size() == first.report.files.written.size());
}

TEST_CASE("what is there stays") {
  const Files there{{"content/posts/2021-03-04-one.md", "mine"}, {"notes.txt", "mine"}};
  const Imported imported = import_files(Kind::kJekyll, kJekyll, {there});
  CHECK(imported.file("content/posts/2021-03-04-one.md") == "mine");
  CHECK(imported.file("notes.txt") == "mine");
  CHECK(imported.report.files.left == std::vector<std::string>{"content/posts/2021-03-04-one.md"});
  CHECK(imported.file("content/posts/2022-04-25-two-offers.md") != "(no such file)");
}

TEST_CASE("a new folder appears whole, a dry run writes nothing") {
  const Imported imported = import_files(Kind::kJekyll, kJekyll, {{}, "site"});
  CHECK(imported.file("site/static/img/a.png") == "png");
  for (const auto& [path, bytes] : imported.files) CHECK(path.starts_with("site/"));
  const Imported dry = import_files(Kind::kJekyll, kJekyll, {{}, "site", false, true});
  CHECK(dry.files.empty());
  CHECK(dry.report.files.written == imported.report.files.written);
}

TEST_CASE("a broken post stops the import, unless it is to go on") {
  Files files = kJekyll;
  files["_posts/2020-01-01-broken.md"] = "---\ntitle: \"Broken\ndate: x\n---\n";
  const Imported stopped = import_files(Kind::kJekyll, files);
  CHECK(stopped.files.empty());
  CHECK(stopped.report.broken == std::vector<std::string>{"_posts/2020-01-01-broken.md"});
  const Imported rest = import_files(Kind::kJekyll, files, {{}, "", true});
  CHECK(rest.report.posts == 2);
  CHECK(rest.file("content/posts/2021-03-04-one.md") != "(no such file)");
}

TEST_CASE("a failing disk leaves no half-written site") {
  const MemoryFileSystem source(kJekyll);
  Diagnostics diagnostics;
  const auto opened = open_folder(source, "export", diagnostics);
  for (size_t changes = 0; changes < 6; ++changes) {
    MemoryFileSystem target;
    target.fail_after(changes, FileError::kNoSpace);
    const ImportReport report = import_export({Kind::kJekyll, *opened, {target, "site"}, false, false});
    CHECK_FALSE(report.done);
    for (const auto& [path, bytes] : target.files()) CHECK_FALSE(path.starts_with("site/"));
  }
}

TEST_CASE("posts of one slug get addresses of their own") {
  const Files files{{"content/posts/2021-01-01-news.md", "---\ntitle: A\n---\n"},
                    {"content/posts/2022-01-01-news.md", "---\ntitle: B\n---\n"}};
  const Imported imported = import_files(Kind::kHugo, files);
  CHECK(imported.file("content/posts/2021-01-01-news.md").find("slug:") == std::string::npos);
  CHECK(imported.file("content/posts/2022-01-01-news-2022-01-01.md").find("slug: news-2022-01-01") !=
        std::string::npos);
}

TEST_CASE("a Hugo bundle comes with its files; sections and patterns are old addresses") {
  const Files files{{"hugo.toml", "title = \"T\"\n[permalinks]\nblog = \"/:year/:slug/\"\n"},
                    {"content/blog/Two Offers/index.md",
                     "+++\ntitle = \"A spring\"\naliases = [\"old\", \"/older/\"]\ndate = 2023-05-06\ntags = \"job "
                     "search\"\n+++\nx\n"},
                    {"content/blog/Two Offers/a/b.png", "png"},
                    {"content/notes/one.md", "---\ntitle: B\ndate: 2023-01-01\nurl: x/y.html\n---\nx\n"},
                    {"content/about.md", "---\ntitle: About\n---\nx\n"}};
  const Imported imported = import_files(Kind::kHugo, files);
  const std::string& bundle = imported.file("content/posts/2023-05-06-two-offers/index.md");
  CHECK(bundle.find("tags: [job search]\n") != std::string::npos);
  // Without a slug `:slug` is the title, and a relative alias stands beside the page.
  CHECK(bundle.find("aliases: [\"/2023/a-spring/\", \"/2023/old\", \"/older/\"]\n") != std::string::npos);
  CHECK(imported.file("content/posts/2023-05-06-two-offers/a/b.png") == "png");
  CHECK(imported.file("content/posts/2023-01-01-one.md").find("aliases: [\"/x/y.html\"]") != std::string::npos);
  CHECK(imported.file("content/pages/about.md").find("title: About") != std::string::npos);
}

TEST_CASE("what kept a post back still does") {
  for (const std::string line : {"private: true", "status: draft", "hidden: true", "draft: \"true\""}) {
    const Imported imported = import_files(Kind::kText, {{"2022-01-01-a.md", "---\ntitle: A\n" + line + "\n---\nx\n"}});
    INFO(line << "\n" << imported.file("content/posts/2022-01-01-a.md"));
    CHECK(imported.file("content/posts/2022-01-01-a.md").find("draft: true\n") != std::string::npos);
  }
}

TEST_CASE("keys that milepost does not know are kept aside") {
  const Imported imported = import_files(
      Kind::kText,
      {{"2022-01-01-a.md", "---\ntitle: A\nmood: [calm, {a: 1.5}]\ncolour: red\n---\n{{ page.colour }}\n"}});
  CHECK(imported.file("content/posts/2022-01-01-a.md") ==
        "---\ntitle: A\ndate: 2022-01-01\nx_mood:\n  - calm\n  - a: 1.5\ncolour: red\n---\n\n{{ page.colour }}\n");
  CHECK(imported.told() == "MP0815 export/2022-01-01-a.md: `mood` is kept as `x_mood`");
}

TEST_CASE("a thread's lines stay paragraphs and items, its title and date are asked for") {
  const Imported imported = import_files(
      Kind::kText, {{"thread.txt", "I looked around. it was fine\n- ask\n- write to\n@a_friend\nand others\nbye\n"}});
  CHECK(
      imported.file("content/posts/thread.md") ==
      "---\ntitle: I looked around\ndraft: true\nx_todo:\n  - \"title: this is how the text begins; write its title\"\n"
      "  - \"date: write when it was published, such as 2024-05-02\"\n---\n\n"
      "I looked around. it was fine\n\n- ask\n- write to\n  @a_friend\n  and others\n\nbye\n");
}

TEST_CASE("links in an export are left") {
  MemoryFileSystem source(Files{{"posts/a.md", "---\ntitle: A\n---\n"}});
  source.add_link("posts/b.md", "a.md");
  Diagnostics diagnostics;
  const auto opened = open_folder(source, "export", diagnostics);
  CHECK(opened->names() == std::vector<std::string>{"posts/a.md"});
  REQUIRE(diagnostics.all().size() == 1);
  CHECK(diagnostics.all()[0].code == &code::kExportLink);
}

}  // namespace
}  // namespace milepost::import
