// Which scripts pages load, and that no more of them are written.
#include "site/page_scripts.h"

#include <catch2/catch.hpp>

#include "site/theme_files.h"
#include "whole_site.h"

using namespace milepost;
using namespace milepost::site;

namespace {

using Paths = std::vector<std::string>;

const std::string kTable = "| Town | Rent |\n|---|---|\n| The mill | 12 |\n| The ferry | 7 |\n";

Config asking_for(std::vector<std::string> scripts) {
  Config config;
  config.scripts = std::move(scripts);
  return config;
}

}  // namespace

TEST_CASE("a page loads what the site asks for and what it has something for") {
  const std::string matrix = "<table>\n<thead>\n<th data-weight=\"2\"><tbody>\n<tr id=\"tbl-a--b\">";
  CHECK(scripts_for(matrix, asking_for({})).empty());
  CHECK(scripts_for(matrix, asking_for({"weights"})) == Paths{"css/via-weights.js"});
  CHECK(scripts_for("<table>\n<thead>\n", asking_for({"link", "weights", "sort"})) == Paths{"css/via-sort.js"});
  CHECK(scripts_for("<p>&lt;thead&gt;</p>", asking_for({"link", "weights", "sort"})).empty());
  // A head gets its button before its field, however they were asked for.
  CHECK(scripts_for(matrix, asking_for({"link", "weights", "sort"})) ==
        Paths{"css/via-sort.js", "css/via-weights.js", "css/via-link.js"});
}

TEST_CASE("scripts that no page loads are not written") {
  WholeSite site("-- milepost.toml --\nscripts = [\"sort\", \"weights\"]\n" +
                 post_file("content/posts/a.md", "title: A\n", kTable));
  REQUIRE(site.build().exchanged);
  CHECK(contains(site.page("posts/a/index.html"),
                 "<script src=\"../../css/via-sort.js\" defer blocking=\"render\"></script>"));
  CHECK(contains(site.page("posts/a/index.html"), "via-scripts.css"));
  CHECK(site.has_page("css/via-sort.js"));
  CHECK(!site.has_page("css/via-weights.js"));
  CHECK(!contains(site.page("index.html"), "<script src"));
  CHECK(!site.has_page("css/link.js"));
}

TEST_CASE("a theme of the site's own gets the scripts, or brings its own as they are") {
  const std::string own = "// mine\nlet a = 1;\n";
  WholeSite site("-- milepost.toml --\ntheme = \"road\"\nscripts = [\"sort\", \"link\"]\n-- themes/road/sort.js --\n" +
                 own + post_file("content/posts/a.md", "title: A\n", kTable + "{: #tbl-rent}\n"));
  REQUIRE(site.build().exchanged);
  CHECK(site.page("css/road-sort.js") == own);
  CHECK(contains(site.page("posts/a/index.html"), "<tr id=\"tbl-rent--the-mill\">"));
  CHECK(contains(site.page("css/road-link.js"), "clipboard"));
}

TEST_CASE("each file of a theme has one place") {
  Config config = asking_for({"sort"});
  config.theme = "road";
  CHECK(theme_file_path(config, "sort.js") == "css/road-sort.js");
  CHECK(theme_file_path(config, "tables.css") == "css/road-tables.css");
  CHECK(theme_file_path(config, "colours.css") == "css/road.css");
  CHECK(theme_file_path(config, "gate.js") == "css/gate.js");
  // Nobody asked for this one: it is the theme's own, whatever it does.
  CHECK(theme_file_path(config, "link.js") == "css/link.js");
}
