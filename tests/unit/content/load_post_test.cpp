#include "content/load_post.h"

#include <catch2/catch.hpp>

#include "content/address.h"
#include "folder_text.h"

using namespace milepost;

namespace {

struct LoadedPost {
  PostMeta meta;
  Diagnostics diagnostics;
};

LoadedPost load_written(const std::string& text, const std::string& path = "content/posts/2021-03-04-a-post.md") {
  DocumentInput input;
  input.path = path;
  input.stem = std::string(name_of(path).substr(0, name_of(path).rfind('.')));
  NameParts parts = split_post_name(input.stem);
  input.name_date = parts.date;
  input.name_slug = parts.slug;
  input.among_posts = path.starts_with("content/posts/");
  LoadedPost loaded;
  loaded.meta = load_post(SourceText(path, text), input, Config{}, loaded.diagnostics);
  return loaded;
}

std::string reason(const std::string& keys, const Selection& selection) {
  return reason_to_withhold(load_written("---\ntitle: T\n" + keys + "---\n").meta, Config{}, selection);
}

std::chrono::sys_seconds noon(int year, unsigned month, unsigned day) {
  using namespace std::chrono;
  return sys_days{std::chrono::year{year} / month / day} + hours{12};
}

}  // namespace

TEST_CASE("front matter is read with its types") {
  LoadedPost l = load_written(
      "---\nlayout: post\ntitle: \"T: x\"\nsubtitle: S\ndate: 2022-01-06 18:06:53 -0500\nsummary: Sum\n"
      "categories: work life\ntags: [2021, job search]\nslug: 25\npermalink: /p/\nredirect_from: [/old/, /older/]\n"
      "author: {name: Ada}\nimage: {path: a.png}\ncomments: true\nlang: fr\nlastmod: 2022-02-01\nx_mine: 1\n"
      "post_id: 1.a\ntoc: false\n---\nBody\n");
  CHECK(told(l.diagnostics) == "");
  CHECK(l.meta.title == "T: x");
  CHECK(to_iso(*l.meta.date) == "2022-01-06");
  CHECK(l.meta.categories == std::vector<std::string>{"work", "life"});
  CHECK(l.meta.tags == std::vector<std::string>{"2021", "job search"});
  CHECK(l.meta.slug == "25");
  CHECK(l.meta.permalink->text == "/p/");
  CHECK(l.meta.aliases.size() == 2);
  CHECK(l.meta.authors == std::vector<std::string>{"Ada"});
  CHECK(l.meta.image == "a.png");
  CHECK(l.meta.lang == "fr");
  CHECK(to_iso(*l.meta.updated) == "2022-02-01");
  CHECK(!l.meta.show_contents);
}

TEST_CASE("texts of categories and tags") {
  CHECK(load_written("---\ntitle: T\ntags: a b, c\n---\n").meta.tags == std::vector<std::string>{"a b", "c"});
  CHECK(load_written("---\ntitle: T\ntags: a  b\n---\n").meta.tags == std::vector<std::string>{"a", "b"});
  CHECK(load_written("---\ntitle: T\ncategory: my work\n---\n").meta.categories == std::vector<std::string>{"my work"});
  CHECK(load_written("---\ntitle: T\ntags:\n---\n").meta.tags.empty());
  CHECK(load_written("+++\ntitle = \"T\"\ncategories = \"my work\"\n+++\n").meta.categories ==
        std::vector<std::string>{"my work"});
}

TEST_CASE("the file's name fills in date and slug") {
  LoadedPost l = load_written("---\ntitle: T\n---\n");
  CHECK(to_iso(*l.meta.date) == "2021-03-04");
  CHECK(l.meta.slug == "a-post");
  CHECK(to_iso(*load_written("---\ntitle: T\ndate: 2022-01-01\n---\n").meta.date) == "2022-01-01");
  CHECK(!load_written("---\ntitle: T\n---\n", "content/posts/000.md").meta.date);
  CHECK(load_written("---\ntitle: T\n---\n", "content/posts/000.md").meta.is_post);
  CHECK(!load_written("---\ntitle: T\n---\n", "content/about.md").meta.is_post);
  CHECK(load_written("---\ntitle: T\ndate: 2022-01-01\n---\n", "content/about.md").meta.is_post);
}

TEST_CASE("a misspelt guard keeps the whole build back") {
  for (std::string key :
       {"darft: true", "Draft: true", "drafts: true", "publishd: false", "expire: 2020-01-01", "visiblity: private"}) {
    INFO(key);
    CHECK(codes(load_written("---\ntitle: T\n" + key + "\n---\n").diagnostics) == "MP0507");
  }
  LoadedPost l = load_written("---\ntitle: T\nsumary: x\nzebra: 1\n---\n");
  CHECK(told(l.diagnostics) ==
        "MP0506 content/posts/2021-03-04-a-post.md:3:1 unknown key `sumary`\n"
        "MP0506 content/posts/2021-03-04-a-post.md:4:1 unknown key `zebra`\n");
  CHECK(l.diagnostics.all()[0].fix == "did you mean `summary`?");
}

TEST_CASE("values of the wrong type are told with their places") {
  struct Case {
    const char *line, *code;
  };
  const Case cases[] = {
      {"subtitle: [a]", "MP0508"}, {"draft: maybe", "MP0508"},        {"draft: yes", "MP0508"},
      {"tags: {a: b}", "MP0508"},  {"date: [2020]", "MP0508"},        {"date: 2021-02-30", "MP0106"},
      {"date: soon", "MP0106"},    {"visibility: secret", "MP0508"},  {"aliases: 3", "MP0508"},
      {"options: [a]", "MP0508"},  {"expires: 2021-13-01", "MP0106"}, {"toc: 3", "MP0508"},
      {"author: true", "MP0508"},
  };
  for (const Case& c : cases) {
    INFO(c.line);
    LoadedPost l = load_written(std::string("---\ntitle: T\n") + c.line + "\n---\n");
    CHECK(codes(l.diagnostics) == c.code);
    REQUIRE(!l.diagnostics.all().empty());
    CHECK(l.diagnostics.all()[0].place.line == 3);
  }
}

TEST_CASE("why posts are kept back") {
  Selection now{false, false, noon(2024, 5, 2)};
  CHECK(reason("", now) == "");
  CHECK(reason("draft: true\n", now) == "draft");
  CHECK(reason("published: false\n", now) == "published: false");
  CHECK(reason("visibility: private\n", now) == "private");
  CHECK(reason("date: 2024-05-03\n", now) == "in the future until 2024-05-03");
  CHECK(reason("date: 2024-05-02\n", now) == "");
  CHECK(reason("date: 2024-05-02 13:00\n", now) == "in the future until 2024-05-02");
  CHECK(reason("expires: 2024-05-01\n", now) == "expired after 2024-05-01");
  CHECK(reason("expires: 2024-05-02\n", now) == "");
  CHECK(reason("expires: 2024-05-02 11:59\n", now) == "expired after 2024-05-02");
  Selection all{true, true, noon(2024, 5, 2)};
  CHECK(reason("draft: true\ndate: 2030-01-01\n", all) == "");
  CHECK(reason("published: false\n", all) == "published: false");
  CHECK(reason("visibility: private\n", all) == "private");
}

TEST_CASE("a date alone is a day of the site's time zone") {
  Config config;
  config.timezone = *TimeZone::find("America/Los_Angeles");
  DocumentInput input;
  input.path = "content/posts/a.md";
  Diagnostics diagnostics;
  PostMeta meta =
      load_post(SourceText("content/posts/a.md", "---\ntitle: T\ndate: 2024-05-02\n---\n"), input, config, diagnostics);
  // Midnight in Los Angeles is 7 o'clock in UTC.
  Selection before{false, false, noon(2024, 5, 2) - std::chrono::hours{6}};
  CHECK(reason_to_withhold(meta, config, before) == "in the future until 2024-05-02");
  CHECK(reason_to_withhold(meta, config, {false, false, noon(2024, 5, 2)}) == "");
}

TEST_CASE("the calendar changes what is published when a post's time comes or is over") {
  const auto next = [](const std::string& keys, std::chrono::sys_seconds now) {
    return next_change(load_written("---\ntitle: T\n" + keys + "---\n").meta, Config{}, now);
  };
  const std::string both = "date: 2024-05-02\nexpiryDate: 2024-06-01\n";
  const std::chrono::hours half_a_day{12};
  CHECK(next(both, noon(2024, 1, 1)) == noon(2024, 5, 2) - half_a_day);
  CHECK(next(both, noon(2024, 5, 2)) == noon(2024, 6, 2) - half_a_day);  // the day after the last one
  CHECK(next(both, noon(2024, 6, 2)) == std::nullopt);
  CHECK(reason(both, {false, false, noon(2024, 6, 2) - half_a_day - std::chrono::seconds(1)}) == "");
  CHECK(reason(both, {false, false, noon(2024, 6, 2) - half_a_day}) == "expired after 2024-06-01");
}

TEST_CASE("a text without front matter gets its title from the text, with one warning") {
  LoadedPost heading = load_written("Some words.\n\n# The title\n");
  CHECK(heading.meta.title == "The title");
  CHECK(codes(heading.diagnostics) == "MP0509");
  CHECK(load_written("First one. Second one.\n").meta.title == "First one");
  CHECK(load_written("Version 1.5 is out. Good.\n").meta.title == "Version 1.5 is out");
  std::string long_title =
      load_written("a long sentence that goes on and on, without any stop, until nobody knows any more how it began\n")
          .meta.title;
  CHECK(long_title == "a long sentence that goes on and on, without any stop, until nobody…");
  CHECK(load_written("", "content/posts/2021-01-01-my-first.md").meta.title == "My first");
  CHECK(codes(load_written("---\ndraft: true\n").diagnostics) == "MP0510");
  CHECK(codes(load_written("---\nno end\n").diagnostics) == "MP0509");
}
