// Words of front matter that were decoded wrongly.
#include "content/repair_front_matter.h"

#include <catch2/catch.hpp>

#include "content/load_post.h"
#include "folder_text.h"

using namespace milepost;

namespace {

struct Repaired {
  PostMeta meta;
  Diagnostics diagnostics;
};

Repaired load_repaired(const std::string& keys, bool repairs = true) {
  DocumentInput input;
  input.path = "content/posts/a.md";
  input.stem = input.name_slug = "a";
  input.among_posts = true;
  Config config;
  config.repair_encoding = repairs;
  Repaired loaded;
  loaded.meta = load_post(SourceText(input.path, "---\n" + keys + "---\nx\n"), input, config, loaded.diagnostics);
  return loaded;
}

}  // namespace

TEST_CASE("what readers see is mended, with its place") {
  Repaired l =
      load_repaired("title: \"The cafÃ© years\"\nsubtitle: Itâ€™s done\ndate: 2020-01-01\ntags: [work, zÃ¼rich]\n");
  CHECK(l.meta.title == "The café years");
  CHECK(l.meta.subtitle == "It’s done");
  CHECK(l.meta.tags == std::vector<std::string>{"work", "zürich"});
  CHECK(l.meta.kept_front_matter.value().find("title")->text() == "The café years");
  CHECK(told(l.diagnostics) ==
        "MP0214 content/posts/a.md:2:16 `Ã©` was decoded wrongly and is shown as `é`\n"
        "MP0214 content/posts/a.md:3:13 `â€™` was decoded wrongly and is shown as `’`\n"
        "MP0214 content/posts/a.md:5:15 `Ã¼` was decoded wrongly and is shown as `ü`\n");
}

TEST_CASE("the first of summary, description and excerpt is mended too") {
  CHECK(load_repaired("title: T\ndate: 2020-01-01\ndescription: dÃ©jÃ\xC2\xA0 vu\n").meta.summary == "déjà vu");
}

TEST_CASE("names of files and addresses stay as they are, and so does everything where repair is off") {
  Repaired l = load_repaired("title: T\ndate: 2020-01-01\nimage: cafÃ©.png\npermalink: /cafÃ©/\n");
  CHECK(told(l.diagnostics) == "");
  CHECK(l.meta.image == "cafÃ©.png");
  CHECK(l.meta.permalink->text == "/cafÃ©/");
  Repaired off = load_repaired("title: The cafÃ© years\ndate: 2020-01-01\n", false);
  CHECK(off.meta.title == "The cafÃ© years");
  CHECK(told(off.diagnostics) == "");
}

TEST_CASE("clean words with accents stay, and a lost byte is only told") {
  Repaired clean = load_repaired("title: Zürich, à la carte, GROẞ\ndate: 2020-01-01\ntags: [café]\n");
  CHECK(clean.meta.title == "Zürich, à la carte, GROẞ");
  CHECK(told(clean.diagnostics) == "");
  Repaired lost = load_repaired("title: Well â€\xEF\xBF\xBD said\ndate: 2020-01-01\n");
  CHECK(codes(lost.diagnostics) == "MP0215");
  CHECK(lost.meta.title == "Well â€\xEF\xBF\xBD said");
}
