// From links to diagnostics, with what earlier runs found out.
#include "check/external_links.h"

#include <catch2/catch.hpp>

#include "ground/memory_file_system.h"
#include "scripted_web.h"

namespace milepost::check {
namespace {

OuterLink link_to(const std::string& url, uint32_t line, bool is_image = false) {
  OuterLink link{url, is_image, {}};
  link.place.file = "content/a.md";
  link.place.line = line;
  return link;
}

std::vector<std::string> told_of_links(const Diagnostics& diagnostics) {
  std::vector<std::string> lines;
  for (const Diagnostic& one : diagnostics.all())
    lines.push_back(std::string(one.code->id) + " " + std::to_string(one.place.line) + " " + one.message + " | " +
                    one.cause);
  return lines;
}

std::vector<std::string> ask(const std::vector<OuterLink>& links, ScriptedWeb& web, FileSystem& disk) {
  return told_of_links(ask_outer_links(links, {disk, web, web, web, {}}));
}

}  // namespace

TEST_CASE("each verdict has its message, in the order of the links") {
  ScriptedWeb web;
  MemoryFileSystem disk;
  web.answers("https://b.example/gone", {ScriptedWeb::status(404)});
  web.answers("https://a.example/shut", {ScriptedWeb::status(403)});
  web.answers("https://a.example/old", {ScriptedWeb::redirect(301, "/new")});
  const std::vector<OuterLink> links{link_to("https://b.example/gone", 3, true), link_to("https://a.example/shut", 4),
                                     link_to("https://a.example/fine", 5), link_to("https://a.example/old", 6),
                                     link_to("https://b.example/gone", 7)};
  CHECK(ask(links, web, disk) ==
        std::vector<std::string>{
            "MP0950 3 the image `https://b.example/gone` is broken | it answers 404 (not found)",
            "MP0951 4 it could not be told whether the link to `https://a.example/shut` works | it answers 403 (it "
            "refuses)",
            "MP0952 6 the link to `https://a.example/old` has moved to `https://a.example/new` | the old address says "
            "that this is for good",
            "MP0950 7 the link to `https://b.example/gone` is broken | it answers 404 (not found)"});
}

TEST_CASE("what was found out is written beside the site and used by the next run") {
  ScriptedWeb web;
  MemoryFileSystem disk;
  web.answers("https://a.example/gone", {ScriptedWeb::status(410)});
  const std::vector<OuterLink> links{link_to("https://a.example/gone", 3)};
  const std::vector<std::string> first = ask(links, web, disk);
  REQUIRE(disk.read(kProbeCacheFile).ok());
  web.log.clear();
  CHECK(ask(links, web, disk) == first);
  CHECK(web.log.empty());
}

TEST_CASE("without links to ask nothing is written, and nobody is asked") {
  ScriptedWeb web;
  MemoryFileSystem disk;
  const std::vector<OuterLink> links{link_to("http://localhost:4000/", 3), link_to("https://a:b@a.example/", 4),
                                     link_to("mailto:a@example.org", 5)};
  CHECK(ask(links, web, disk).empty());
  CHECK(web.log.empty());
  CHECK_FALSE(disk.look(".milepost").ok());
}

TEST_CASE("an address without a scheme is asked for as https") {
  ScriptedWeb web;
  MemoryFileSystem disk;
  CHECK(ask({link_to("//a.example/x", 3)}, web, disk).empty());
  CHECK(web.log == std::vector<std::string>{"HEAD https://a.example/x"});
}

TEST_CASE("an interrupted run says nothing of what it did not ask") {
  ScriptedWeb web;
  MemoryFileSystem disk;
  const std::atomic<bool> stop = true;
  ProbeSettings settings;
  settings.stop = &stop;
  CHECK(ask_outer_links({link_to("https://a.example/", 3)}, {disk, web, web, web, settings}).all().empty());
}

TEST_CASE("a cache that cannot be written is told, and the verdicts are given all the same") {
  ScriptedWeb web;
  MemoryFileSystem disk;
  REQUIRE(disk.write(".milepost", "a file in its place").ok());
  web.answers("https://a.example/gone", {ScriptedWeb::status(404)});
  const std::vector<std::string> lines = ask({link_to("https://a.example/gone", 3)}, web, disk);
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].starts_with("MP0950"));
  CHECK(lines[1].starts_with("MP0955"));
}

}  // namespace milepost::check
