// What each command asks the kernel to leave it, seen by a confinement that is none and tells what it was handed.
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "app/run.h"

namespace milepost::app {
namespace {

namespace fs = std::filesystem;

std::string joined(const std::vector<std::string>& paths) {
  std::string text;
  for (const std::string& path : paths) text += " " + path;
  return text;
}

// With --confine=require, its reason is the cause of an error.
Confinement telling(const Reach& reach) {
  return {false, false, "reads" + joined(reach.reads) + "; writes" + joined(reach.writes)};
}

Confinement full(const Reach&) { return {true, true, ""}; }

struct ConfinedRun {
  int code;
  std::string out, err;
};

ConfinedRun run_confined(const std::vector<std::string>& arguments, Confinement (*confine)(const Reach&)) {
  std::istringstream in("Some *words*.\n");
  std::ostringstream out, err;
  const FixedClock clock(std::chrono::sys_days{std::chrono::year{2024} / 6 / 1});
  const ExitCode code = run(arguments, {in, out, err, false, false, clock, false, confine});
  return {code, out.str(), err.str()};
}

class Site {
 public:
  Site() : folder_(fs::canonical(fs::temp_directory_path()) / "milepost-confined-command") {
    fs::remove_all(folder_);
    fs::create_directories(folder_ / "site" / "content" / "posts");
    std::ofstream(folder_ / "site" / "content" / "posts" / "a.md") << "---\ntitle: A\ndate: 2024-05-02\n---\nWords.\n";
  }
  ~Site() { fs::remove_all(folder_); }

  std::string path(const std::string& below = "site") const { return (folder_ / below).string(); }
  std::string around() const { return folder_.string(); }
  // What a command would be left, as its refusal tells it.
  std::string asked(std::vector<std::string> arguments) const {
    arguments.insert(arguments.end(), {"--root", path(), "--confine", "require"});
    const ConfinedRun ended = run_confined(arguments, telling);
    CHECK(ended.code == 2);
    const size_t at = ended.err.find("cause: ");
    return ended.err.substr(at + 7, ended.err.find('\n', at) - at - 7);
  }

 private:
  fs::path folder_;
};

TEST_CASE("a build reads its site and writes where its output stands") {
  const Site site;
  CHECK(site.asked({"build"}) == "reads " + site.path() + "; writes " + site.path());
  CHECK(site.asked({"build", "-o", site.path("out")}) == "reads " + site.path() + "; writes " + site.around());
  CHECK_FALSE(fs::exists(site.path("site/public")));
}

TEST_CASE("what only reads is left nothing to write") {
  const Site site;
  const std::string reads = "reads " + site.path();
  for (const std::string& command : {"check", "list"}) CHECK(site.asked({command}) == reads + "; writes");
  CHECK(site.asked({"explain", "content/posts/a.md"}) == reads + "; writes");
  CHECK(site.asked({"figure", "fig-a"}) == reads + "; writes");
  CHECK(site.asked({"render", "other/b.md"}) == reads + " other/b.md; writes");
}

TEST_CASE("check writes repairs and baselines, and nothing else") {
  const Site site;
  CHECK(site.asked({"check", "--fix"}) == "reads " + site.path() + "; writes " + site.path());
  CHECK(site.asked({"check", "--baseline", "b.json", "--write-baseline", "notes/c.json"}) ==
        "reads " + site.path() + " b.json; writes notes");
}

TEST_CASE("what became of it is in the document, whoever asks") {
  const Site site;
  const std::vector<std::string> list = {"list", "--root", site.path(), "--format", "json"};
  CHECK(run_confined(list, full).out.find(R"("confinement": "full")") != std::string::npos);
  CHECK(run_confined(list, telling).out.find(R"("confinement": "none")") != std::string::npos);
  CHECK(run_confined(list, nullptr).out.find(R"("confinement": "none")") != std::string::npos);
  std::vector<std::string> off = list;
  off.insert(off.end(), {"--confine", "off"});
  CHECK(run_confined(off, full).out.find(R"("confinement": "none")") != std::string::npos);
}

TEST_CASE("a check that asks other hosts is not called fully confined") {
  const Site site;
  const ConfinedRun ended = run_confined({"check", "--external", "--root", site.path(), "--verbose"}, full);
  CHECK(ended.out.find("the kernel kept this run to its folders only: `--external` asks") != std::string::npos);
}

}  // namespace
}  // namespace milepost::app
