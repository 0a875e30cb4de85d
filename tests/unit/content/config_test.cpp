#include "content/config.h"

#include <catch2/catch.hpp>

#include "folder_text.h"
#include "ground/memory_file_system.h"

using namespace milepost;

namespace {

struct LoadedConfig {
  Config config;
  Diagnostics diagnostics;
};

LoadedConfig load_toml(const std::string& toml) {
  MemoryFileSystem disk({{"milepost.toml", toml}, {"themes/own/own.css", ""}});
  LoadedConfig loaded;
  loaded.config = load_config(disk, kConfigFile, loaded.diagnostics);
  return loaded;
}

}  // namespace

TEST_CASE("a site without a configuration has the defaults") {
  MemoryFileSystem disk;
  Diagnostics diagnostics;
  Config config = load_config(disk, kConfigFile, diagnostics);
  CHECK(told(diagnostics) == "");
  CHECK(config.title == "My retrospectives");
  CHECK(config.permalink == "posts/:slug/");
  CHECK(config.output == "public");
  load_config(disk, "other.toml", diagnostics);
  CHECK(codes(diagnostics) == "MP0503");
}

TEST_CASE("every setting is read") {
  LoadedConfig l = load_toml(
      "title = \"T\"\ndescription = \"D\"\nauthor = \"A\"\nlang = \"de\"\ntimezone = \"Europe/Berlin\"\n"
      "base_url = \"HTTPS://example.org/blog\"\ntheme = \"own\"\ntypography = false\nrepair_encoding = false\n"
      "links = \"folders\"\nhome_posts = 5\nfeed_posts = 6\npermalink = \":year/:slug/\"\nfooter = \"F\"\n"
      "output = \"site\"\nscripts = [\"link\", \"sort\", \"link\"]\ndialect = \"gfm\"\nx_mine = 1\n[[menu]]\ntitle = "
      "\"About\"\nhref = \"/about/\"\n");
  CHECK(told(l.diagnostics) == "");
  CHECK(l.config.title == "T");
  CHECK(l.config.lang == "de");
  CHECK(l.config.timezone.name() == "Europe/Berlin");
  CHECK(l.config.base_url == "https://example.org/blog/");
  CHECK(l.config.theme == "own");
  CHECK(!l.config.typography);
  CHECK(!l.config.repair_encoding);
  CHECK(l.config.links == LinkStyle::kFolders);
  CHECK(l.config.home_posts == 5);
  CHECK(l.config.feed_posts == 6);
  CHECK(l.config.permalink == ":year/:slug/");
  CHECK(l.config.output == "site");
  CHECK(l.config.scripts == std::vector<std::string>{"link", "sort"});
  CHECK(l.config.dialect == markdown::Dialect::kGfm);
  REQUIRE(l.config.menu.size() == 1);
  CHECK(l.config.menu[0].href == "/about/");
}

TEST_CASE("mistakes in the configuration are told with their places") {
  struct Case {
    const char *toml, *told;
  };
  const Case cases[] = {
      {"titel = \"T\"\n", "MP0501 milepost.toml:1:1 unknown setting `titel`\n"},
      {"\ntitle = 3\n", "MP0502 milepost.toml:2:9 `title` must be text\n"},
      {"timezone = \"Mars/Olympus\"\n", "MP0502 milepost.toml:1:12 `Mars/Olympus` is no time zone\n"},
      {"base_url = \"example.org\"\n", "MP0502 milepost.toml:1:12 `base_url` must be an http or https address\n"},
      {"theme = \"none\"\n", "MP0502 milepost.toml:1:9 there is no theme `none`\n"},
      {"theme = \"..\"\n", "MP0502 milepost.toml:1:9 there is no theme `..`\n"},
      {"home_posts = 0\n", "MP0502 milepost.toml:1:14 `home_posts` must be a whole number from 1 to 1000\n"},
      {"links = \"both\"\n", "MP0502 milepost.toml:1:9 `links` must be `files` or `folders`\n"},
      {"permalink = \"../:slug/\"\n", "MP0502 milepost.toml:1:13 `permalink` cannot be `../:slug/`\n"},
      {"typography = \"yes\"\n", "MP0502 milepost.toml:1:14 `typography` must be true or false\n"},
      {"scripts = true\n", "MP0502 milepost.toml:1:11 `scripts` must be a list of names\n"},
      {"scripts = [\"sort\", \"wieghts\"]\n", "MP0502 milepost.toml:1:20 there is no script `wieghts`\n"},
      {"dialect = \"kramdown\"\n",
       "MP0502 milepost.toml:1:11 `dialect` must be `milepost`, `gfm`, `jekyll`, `hugo` or `pandoc`\n"},
  };
  for (const Case& c : cases) {
    INFO(c.toml);
    CHECK(told(load_toml(c.toml).diagnostics) == c.told);
  }
  CHECK(codes(load_toml("menu = 3\n").diagnostics) == "MP0502");
  CHECK(codes(load_toml("[[menu]]\ntitle = \"A\"\n").diagnostics) == "MP0502");
  CHECK(codes(load_toml("title = \n").diagnostics) == "MP0102");
  CHECK(load_toml("titel = \"T\"\n").diagnostics.all()[0].fix == "did you mean `title`?");
}

TEST_CASE("base URLs are kept in one form") {
  CHECK(normalized_base_url("https://a.org") == "https://a.org/");
  CHECK(normalized_base_url("Http://a.org/b//") == "http://a.org/b/");
  for (const char* bad : {"", "a.org", "//a.org", "ftp://a.org", "https://", "https://a.org/?x", "https://a.org/#x",
                          "https://a.org/a b", "javascript:alert(1)"})
    CHECK(normalized_base_url(bad) == "");
}
