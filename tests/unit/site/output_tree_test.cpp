// All or nothing: whatever fails, the old tree stands byte for byte.
#include "site/output_tree.h"

#include <catch2/catch.hpp>

#include "site/clean.h"
#include "site/manifest.h"
#include "whole_site.h"

using namespace milepost;
using namespace milepost::site;

namespace {

const char* const kOld = "-- content/posts/a.md --\n---\ntitle: A\ndate: 2020-01-01\n---\nOld words.\n";

// A site that was built once and has since changed.
WholeSite changed_site() {
  WholeSite site(kOld);
  REQUIRE(site.build().exchanged);
  site.disk().add_file("content/posts/a.md", "---\ntitle: A\ndate: 2020-01-01\n---\nNew words.\n");
  site.disk().add_file("content/posts/b.md", "---\ntitle: B\ndate: 2020-01-02\n---\nMore.\n");
  return site;
}

bool has_leftover(WholeSite& site) {
  for (const auto& [path, bytes] : site.disk().files())
    if (path.starts_with(".public.milepost-")) return true;
  return false;
}

}  // namespace

TEST_CASE("every change that can fail leaves the old tree") {
  WholeSite reference = changed_site();
  REQUIRE(reference.build().exchanged);
  const std::map<std::string, std::string> new_tree = reference.tree();
  size_t failures = 0;
  for (size_t n = 0; n < 200; n++) {
    WholeSite site = changed_site();
    const std::map<std::string, std::string> old_tree = site.tree();
    site.disk().fail_after(n, n % 2 ? FileError::kNoSpace : FileError::kDenied);
    BuildReport report = site.build();
    INFO("after " << n << " changes: " << told(report.diagnostics));
    if (report.exchanged) {
      CHECK(site.tree() == new_tree);
      continue;
    }
    failures++;
    CHECK(codes(report.diagnostics) == "MP0603");
    CHECK(site.tree() == old_tree);
  }
  CHECK(failures > 10);
  CHECK(failures < 200);
}

TEST_CASE("where names cannot be exchanged, two renames do") {
  WholeSite site = changed_site();
  site.disk().add_file("public/CNAME", "example.org");
  site.disk().refuse_exchange();
  const size_t before = site.disk().changes().size();
  REQUIRE(site.build().exchanged);
  CHECK(site.page("posts/a/index.html").find("New words") != std::string::npos);
  CHECK(site.page("CNAME") == "example.org");
  CHECK(!has_leftover(site));
  std::vector<std::string> renames;
  const std::vector<std::string> changes = site.disk().changes();
  for (size_t i = before; i < changes.size(); i++)
    if (changes[i].starts_with("rename ")) renames.push_back(changes[i]);
  CHECK(renames ==
        std::vector<std::string>{"rename public .public.milepost-former", "rename .public.milepost-staging public"});
}

TEST_CASE("every failure between the two renames leaves the old tree, at once or with the next build") {
  size_t failures = 0;
  for (size_t n = 0; n < 60; n++) {
    WholeSite site = changed_site();
    const std::map<std::string, std::string> old_tree = site.tree();
    site.disk().refuse_exchange();
    site.disk().fail_after(n, FileError::kDenied);
    if (site.build().exchanged) continue;
    failures++;
    INFO("after " << n << " changes");
    const bool stands_aside = site.tree().empty();
    if (stands_aside) {
      CHECK(site.disk().look(".public.milepost-former/index.html").ok());
    } else {
      CHECK(site.tree() == old_tree);
    }
  }
  CHECK(failures > 10);
}

TEST_CASE("two builds at once: the second says so and leaves the first's files alone") {
  WholeSite site = changed_site();
  const std::map<std::string, std::string> old_tree = site.tree();
  site.disk().add_file(".public.milepost-staging/posts/half.html", "<!doc");
  {
    Diagnostics none;
    const std::unique_ptr<FileLock> first = lock_output({site.disk(), "public", "public", false}, none);
    REQUIRE(first);
    BuildReport report = site.build();
    CHECK(codes(report.diagnostics) == "MP0605");
    CHECK(!report.exchanged);
    CHECK(codes(clean({site.disk(), "public", "public", false}).diagnostics) == "MP0605");
    CHECK(site.disk().read(".public.milepost-staging/posts/half.html").ok());
    CHECK(site.tree() == old_tree);
  }
  CHECK(site.build().exchanged);
}

TEST_CASE("what a dead build left is cleared by the next") {
  WholeSite site = changed_site();
  site.disk().add_file(".public.milepost-staging/posts/half.html", "<!doc");
  site.disk().add_file(".public.milepost-former/index.html", "old");
  REQUIRE(site.build().exchanged);
  CHECK(!has_leftover(site));
}

TEST_CASE("an output folder that vanished between two renames comes back") {
  WholeSite site(kOld);
  REQUIRE(site.build().exchanged);
  std::map<std::string, std::string> tree = site.tree();
  site.disk().add_file("public/CNAME", "example.org");
  REQUIRE(site.disk().rename("public", ".public.milepost-former").ok());
  REQUIRE(site.build().exchanged);
  CHECK(site.page("CNAME") == "example.org");
  CHECK(!has_leftover(site));
}

TEST_CASE("a page that is no more is gone, somebody else's file stays") {
  WholeSite site = changed_site();
  REQUIRE(site.build().exchanged);
  site.disk().add_file("public/CNAME", "example.org");
  site.disk().add_file("public/notes/mine.txt", "mine");
  REQUIRE(site.disk().remove_file("content/posts/b.md").ok());
  REQUIRE(site.build().exchanged);
  CHECK(!site.has_page("posts/b/index.html"));
  CHECK(site.page("CNAME") == "example.org");
  CHECK(site.page("notes/mine.txt") == "mine");
  REQUIRE(site.build().exchanged);
  CHECK(site.page("CNAME") == "example.org");
}

TEST_CASE("somebody else's file in a page's place is refused") {
  WholeSite site(kOld);
  REQUIRE(site.build().exchanged);
  site.disk().add_file("public/posts/b/index.html", "mine");
  site.disk().add_file("content/posts/b.md", "---\ntitle: B\n---\nMore.\n");
  BuildReport report = site.build();
  CHECK(codes(report.diagnostics) == "MP0604");
  CHECK(site.page("posts/b/index.html") == "mine");
  CHECK(!has_leftover(site));
}

TEST_CASE("unknown output folders are refused") {
  WholeSite site(std::string(kOld) + "-- public/thesis.tex --\nyears of work\n");
  BuildReport report = site.build();
  CHECK(codes(report.diagnostics) == "MP0601");
  CHECK(site.page("thesis.tex") == "years of work\n");
  WholeSite repository(kOld);
  REQUIRE(repository.build().exchanged);
  repository.disk().add_file("public/.git/HEAD", "ref");
  CHECK(codes(repository.build().diagnostics) == "MP0601");
  WholeSite linked(kOld);
  REQUIRE(linked.build().exchanged);
  linked.disk().add_link("public/link", "index.html");
  CHECK(codes(linked.build().diagnostics) == "MP0601");
}

TEST_CASE("folders that hold the site are no output folders") {
  for (std::string folder : {"content", "content/posts", "static", ".git", "templates/x", "themes"}) {
    WholeSite site(kOld);
    site.output = folder;
    INFO(folder);
    CHECK(codes(site.build().diagnostics) == "MP0602");
  }
}

TEST_CASE("the manifest names every file, sorted, and of a shard with its size") {
  Manifest manifest{{"b\"x.html", 3}, {"a/index.html", 12}};
  MemoryFileSystem disk;
  disk.add_file("out/" + std::string(kManifestFile), shard_manifest_text(manifest));
  CHECK(read_manifest(disk, "out") == manifest);
  disk.add_file("site/" + std::string(kManifestFile), manifest_text(manifest));
  CHECK(read_manifest(disk, "site") == Manifest{{"a/index.html", 0}, {"b\"x.html", 0}});
  disk.add_file("bad/" + std::string(kManifestFile), "{\"files\": {}}");
  CHECK(!read_manifest(disk, "bad"));
  WholeSite site(kOld);
  REQUIRE(site.build().exchanged);
  std::optional<Manifest> written = read_manifest(site.disk(), "public");
  REQUIRE(written);
  std::map<std::string, std::string> tree = site.tree();
  REQUIRE(written->size() == tree.size());
  for (const auto& [path, bytes] : tree) CHECK(written->count(path));
}

TEST_CASE("clean removes what milepost wrote and nothing else") {
  WholeSite site(kOld);
  REQUIRE(site.build().exchanged);
  site.disk().add_file("public/notes/mine.txt", "mine");
  site.disk().add_file(".public.milepost-staging/x", "x");
  CleanReport report = clean({site.disk(), "public", "public", false});
  CHECK(told(report.diagnostics) == "");
  CHECK(report.removed > 5);
  CHECK(report.kept == std::vector<std::string>{"notes/mine.txt"});
  CHECK(site.disk().files() ==
        std::map<std::string, std::string>{{"content/posts/a.md", files_of(kOld).at("content/posts/a.md")},
                                           {"public/.milepost-manifest.json", manifest_text({})},
                                           {"public/notes/mine.txt", "mine"}});
  CHECK(told(clean({site.disk(), "nowhere", "nowhere", false}).diagnostics) == "");
}

TEST_CASE("a cleaned folder that keeps somebody's file is still milepost's own") {
  WholeSite site(kOld);
  REQUIRE(site.build().exchanged);
  site.disk().add_file("public/notes/mine.txt", "mine");
  REQUIRE(told(clean({site.disk(), "public", "public", false}).diagnostics) == "");
  CHECK(told(clean({site.disk(), "public", "public", false}).diagnostics) == "");
  CHECK(site.build().exchanged);
  CHECK(site.page("notes/mine.txt") == "mine");
  REQUIRE(site.disk().remove_file("public/notes/mine.txt").ok());
  CHECK(clean({site.disk(), "public", "public", false}).kept.empty());
  CHECK(!site.disk().look("public").ok());
}

TEST_CASE("clean takes the manifest last, so that it can be gone on with") {
  size_t failures = 0;
  for (size_t n = 0; n < 60; n++) {
    WholeSite site(kOld);
    REQUIRE(site.build().exchanged);
    site.disk().fail_after(n, FileError::kDenied);
    const bool failed = clean({site.disk(), "public", "public", false}).diagnostics.has_errors();
    INFO("after " << n << " changes");
    if (failed) CHECK(read_manifest(site.disk(), "public"));
    failures += failed;
  }
  CHECK(failures > 5);
  CHECK(failures < 60);
}

TEST_CASE("clean says what it cannot read or does not know") {
  WholeSite site(kOld);
  REQUIRE(site.build().exchanged);
  site.disk().fail_on("public", FileError::kDenied);
  CHECK(codes(clean({site.disk(), "public", "public", false}).diagnostics) == "MP0603");
  WholeSite foreign(kOld);
  REQUIRE(foreign.disk().make_folders("public/empty").ok());
  CHECK(codes(clean({foreign.disk(), "public", "public", false}).diagnostics) == "MP0601");
  CHECK(foreign.disk().look("public/empty").ok());
}

TEST_CASE("somebody's file that comes while a build runs is carried over, one that goes is not missed") {
  WholeSite site(kOld);
  REQUIRE(site.build().exchanged);
  site.disk().add_file("public/goes.txt", "gone");
  OutputTree tree({site.disk(), "public", "public", false}, false, 1);
  Diagnostics diagnostics;
  REQUIRE(tree.open(nullptr, diagnostics));
  site.disk().add_file("public/comes.txt", "come");
  REQUIRE(site.disk().remove_file("public/goes.txt").ok());
  REQUIRE(tree.write("index.html", "new"));
  CHECK(tree.finish(diagnostics));
  CHECK(told(diagnostics) == "");
  CHECK(site.tree() == std::map<std::string, std::string>{{"comes.txt", "come"}, {"index.html", "new"}});
}

namespace {

OutputPlace place_on(MemoryFileSystem& disk) { return {disk, "public", "public", false}; }

// A tree of two pages, and somebody else's file in it.
struct WrittenDisk {
  WrittenDisk() {
    OutputTree tree(place_on(disk), false, 1);
    Diagnostics none;
    REQUIRE(tree.open(nullptr, none));
    tree.write("a/index.html", "A");
    tree.write("b/index.html", "B");
    REQUIRE(tree.finish(none));
    disk.add_file("public/CNAME", "example.org");
  }
  MemoryFileSystem disk;
};

// Makes `pages` of a tree that is known; an empty text stands for a page that is kept.
bool build_again(MemoryFileSystem& disk, const std::map<std::string, std::string>& pages) {
  Manifest known{{"a/index.html", 1}, {"b/index.html", 1}};
  OutputTree tree(place_on(disk), false, 1);
  Diagnostics found;
  if (!tree.open(&known, found)) return false;
  for (const auto& [path, text] : pages) text.empty() ? tree.keep(path) : tree.write(path, text);
  return tree.finish(found);
}

std::vector<std::string> changes_below_public(MemoryFileSystem& disk, size_t from) {
  std::vector<std::string> found;
  const std::vector<std::string> changes = disk.changes();
  for (size_t i = from; i < changes.size(); ++i)
    if (changes[i].ends_with(" public") || changes[i].find(" public/") != std::string::npos)
      found.push_back(changes[i]);
  return found;
}

}  // namespace

TEST_CASE("of a tree that is known, a page that became another one is all that changes") {
  WrittenDisk written;
  MemoryFileSystem& disk = written.disk;
  std::map<std::string, std::string> wanted = disk.files();
  const size_t before = disk.changes().size();
  SECTION("its text") {
    REQUIRE(build_again(disk, {{"a/index.html", ""}, {"b/index.html", "B, and more"}}));
    wanted["public/b/index.html"] = "B, and more";
    CHECK(changes_below_public(disk, before) ==
          std::vector<std::string>{"rename .public.milepost-staging/b/index.html public/b/index.html"});
  }
  SECTION("the same bytes again") {
    REQUIRE(build_again(disk, {{"a/index.html", "A"}, {"b/index.html", ""}}));
    CHECK(changes_below_public(disk, before).empty());
  }
  CHECK(disk.files() == wanted);
}

TEST_CASE("of a tree that is known, more than one page changes by an exchange") {
  WrittenDisk written;
  MemoryFileSystem& disk = written.disk;
  std::map<std::string, std::string> wanted = disk.files();
  std::map<std::string, std::string> pages{{"a/index.html", ""}, {"b/index.html", ""}};
  SECTION("two texts") { pages = {{"a/index.html", "A1"}, {"b/index.html", "B1"}}; }
  SECTION("a page more") { pages["c/index.html"] = "C"; }
  SECTION("another one in the place of one") { pages = {{"a/index.html", ""}, {"c/index.html", "C"}}; }
  const size_t before = disk.changes().size();
  REQUIRE(build_again(disk, pages));
  const std::vector<std::string> changes = changes_below_public(disk, before);
  CHECK(std::count(changes.begin(), changes.end(), "exchange .public.milepost-staging public") == 1);
  wanted.erase("public/b/index.html");
  Manifest names;
  for (const auto& [path, text] : pages) {
    names.emplace(path, 0);
    if (!text.empty()) wanted["public/" + path] = text;
    if (text.empty()) wanted["public/" + path] = path.starts_with("a") ? "A" : "B";
  }
  wanted["public/" + std::string(kManifestFile)] = manifest_text(names);
  CHECK(disk.files() == wanted);
}

TEST_CASE("of a tree that is known, whatever fails leaves the old tree or the new one") {
  size_t failures = 0;
  for (size_t n = 0; n < 40; n++) {
    WrittenDisk written;
    MemoryFileSystem& disk = written.disk;
    const std::map<std::string, std::string> old_files = disk.files();
    disk.fail_after(n, FileError::kNoSpace);
    const bool is_done = build_again(disk, {{"a/index.html", ""}, {"b/index.html", "B, and more"}});
    failures += !is_done;
    INFO("after " << n << " changes");
    CHECK(disk.files().at("public/a/index.html") == "A");
    CHECK(disk.files().at("public/b/index.html") == (is_done ? "B, and more" : "B"));
    CHECK(disk.files().at("public/CNAME") == "example.org");
  }
  CHECK(failures > 3);
  CHECK(failures < 20);
}
