#include "content/discover.h"

#include <catch2/catch.hpp>

#include "folder_text.h"
#include "ground/memory_file_system.h"

using namespace milepost;

namespace {

Inputs discovered(MemoryFileSystem& disk, Diagnostics& diagnostics) { return discover(disk, Config{}, diagnostics); }

std::string paths(const std::vector<DocumentInput>& documents) {
  std::string text;
  for (const DocumentInput& document : documents)
    text += document.path + (document.among_posts ? " post\n" : " page\n");
  return text;
}

const char* const kSite =
    "-- content/about.md --\n-- content/pages/talks.md --\n-- content/2020-01-01-dated.md --\n"
    "-- content/posts/a.markdown --\n-- content/posts/b/index.md --\n-- content/posts/b/pic.png --\n"
    "-- content/posts/b/options.yaml --\n-- content/posts/b/sub/data.csv --\n-- content/posts/b/notes.md --\n"
    "-- content/posts/loose.png --\n-- content/options/shared.toml --\n-- content/options/readme.txt --\n"
    "-- content/_section.md --\n-- content/index.md --\n-- content/.hidden.md --\n-- static/img/x.svg --\n"
    "-- _drafts/idea.md --\n-- _posts/2019-02-03-old.markdown --\n-- templates/post.html --\n"
    "-- themes/via/via.css --\n-- themes/other/o.css --\n-- README.md --\n";

}  // namespace

TEST_CASE("every file of a site finds its use") {
  MemoryFileSystem disk(files_of(kSite));
  Diagnostics diagnostics;
  Inputs inputs = discovered(disk, diagnostics);
  CHECK(told(diagnostics) == "");
  CHECK(paths(inputs.documents) ==
        "_drafts/idea.md post\n_posts/2019-02-03-old.markdown post\ncontent/2020-01-01-dated.md post\n"
        "content/about.md page\ncontent/pages/talks.md page\ncontent/posts/a.markdown post\n"
        "content/posts/b/index.md post\n");
  const DocumentInput& bundle = inputs.documents.back();
  CHECK(bundle.stem == "b");
  CHECK(bundle.bundle_files == std::vector<std::string>{"content/posts/b/pic.png", "content/posts/b/sub/data.csv"});
  CHECK(bundle.bundle_options == std::vector<std::string>{"content/posts/b/options.yaml"});
  REQUIRE(inputs.files.size() == 2);
  CHECK(inputs.files[0].address == "posts/loose.png");
  CHECK(inputs.files[1].address == "img/x.svg");
  CHECK(inputs.shared_options == std::vector<std::string>{"content/options/shared.toml"});
  CHECK(inputs.templates == std::vector<std::string>{"templates/post.html"});
  CHECK(inputs.theme_files == std::vector<std::string>{"themes/via/via.css"});
  std::string left_out;
  for (const LeftOutInput& input : inputs.left_out) left_out += input.source + "\n";
  CHECK(left_out ==
        "content/.hidden.md\ncontent/_section.md\ncontent/index.md\ncontent/options/readme.txt\n"
        "content/posts/b/notes.md\n");
}

TEST_CASE("the order of folders' entries does not matter") {
  MemoryFileSystem plain(files_of(kSite));
  Diagnostics diagnostics;
  std::string expected = paths(discovered(plain, diagnostics).documents);
  for (uint64_t seed = 1; seed <= 20; seed++) {
    MemoryFileSystem shuffled(files_of(kSite));
    shuffled.shuffle_lists(seed);
    CHECK(paths(discovered(shuffled, diagnostics).documents) == expected);
  }
}

TEST_CASE("an empty folder with one Markdown file is a site") {
  MemoryFileSystem disk({{"hello.md", "# Hello\n"}, {"README.md", "x"}, {"pic.png", "p"}, {"notes.txt", "n"}});
  Diagnostics diagnostics;
  Inputs inputs = discovered(disk, diagnostics);
  CHECK(paths(inputs.documents) == "hello.md post\n");
  REQUIRE(inputs.files.size() == 1);
  CHECK(inputs.files[0].source == "pic.png");
  REQUIRE(inputs.left_out.size() == 1);
  CHECK(inputs.left_out[0].source == "README.md");
}

TEST_CASE("what cannot be read is an error that names it") {
  MemoryFileSystem disk({{"content/posts/a.md", "a"}, {"content/posts/folder.md/x.txt", "x"}});
  disk.add_link("content/posts/out.md", "/etc/passwd");
  disk.add_link("content/posts/in.md", "a.md");
  disk.add_link("content/loop", "../content");
  Diagnostics diagnostics;
  Inputs inputs = discovered(disk, diagnostics);
  CHECK(told(diagnostics) ==
        "MP0503 content/loop:0:0 `content/loop` cannot be read\n"
        "MP0503 content/posts/folder.md:0:0 `content/posts/folder.md` cannot be read\n"
        "MP0504 content/posts/out.md:0:0 `content/posts/out.md` leads out of the site\n");
  CHECK(paths(inputs.documents) == "content/posts/a.md post\ncontent/posts/in.md post\n");
}
