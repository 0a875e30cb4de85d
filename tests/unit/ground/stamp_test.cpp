// Stamps tell every way in which a file can become another one, and noted files every question.
#include "ground/stamp.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <thread>

#include "ground/memory_file_system.h"
#include "ground/noted_files.h"

using namespace milepost;

namespace {

class Folder {
 public:
  Folder() {
    path_ = std::filesystem::temp_directory_path() / "milepost-stamp-XXXXXX";
    REQUIRE(::mkdtemp(path_.data()) != nullptr);
    write("a.md", "words");
    write("b.md", "other");
  }
  ~Folder() { std::filesystem::remove_all(path_); }
  const std::string& path() const { return path_; }
  void write(const std::string& name, const std::string& text) const { std::ofstream(path_ + "/" + name) << text; }

 private:
  std::string path_;
};

void let_the_clock_tick() { std::this_thread::sleep_for(2 * kStampGrain); }

}  // namespace

TEST_CASE("a stamp stays while a file does, and changes with it") {
  const Folder folder;
  const DiskStamps stamps(folder.path());
  const Stamp before = stamps.stamp("a.md");
  CHECK(before.is_there());
  CHECK(before.size_bytes == 5);
  CHECK(stamps.stamp("a.md") == before);
  CHECK(stamps.stamp("b.md") != before);
  let_the_clock_tick();
  SECTION("other bytes of the same length, dated back") {
    struct stat info {};
    REQUIRE(::stat((folder.path() + "/a.md").c_str(), &info) == 0);
    folder.write("a.md", "WORDS");
    const timespec times[] = {info.st_atim, info.st_mtim};
    REQUIRE(::utimensat(AT_FDCWD, (folder.path() + "/a.md").c_str(), times, 0) == 0);
  }
  SECTION("another file under its name") { std::filesystem::rename(folder.path() + "/b.md", folder.path() + "/a.md"); }
  SECTION("nobody may read it") { REQUIRE(::chmod((folder.path() + "/a.md").c_str(), 0) == 0); }
  SECTION("it is gone") { std::filesystem::remove(folder.path() + "/a.md"); }
  CHECK(stamps.stamp("a.md") != before);
}

TEST_CASE("a folder's stamp changes with the names in it") {
  const Folder folder;
  const DiskStamps stamps(folder.path());
  const Stamp before = stamps.stamp("");
  let_the_clock_tick();
  folder.write("c.md", "");
  CHECK(stamps.stamp("") != before);
}

TEST_CASE("a link's stamp changes with the link and with what it leads to") {
  const Folder folder;
  std::filesystem::create_symlink("a.md", folder.path() + "/link.md");
  const DiskStamps stamps(folder.path());
  const Stamp before = stamps.stamp("link.md");
  let_the_clock_tick();
  SECTION("the target's bytes") { folder.write("a.md", "longer words"); }
  SECTION("the target is gone") { std::filesystem::remove(folder.path() + "/a.md"); }
  SECTION("another target") {
    std::filesystem::remove(folder.path() + "/link.md");
    std::filesystem::create_symlink("b.md", folder.path() + "/link.md");
  }
  CHECK(stamps.stamp("link.md") != before);
}

TEST_CASE("what cannot be seen is not there") {
  const Folder folder;
  CHECK(!DiskStamps(folder.path()).stamp("missing.md").is_there());
  CHECK(!DiskStamps(folder.path() + "/missing").stamp("a.md").is_there());
}

TEST_CASE("noted files answer as the folder does, and know what was asked") {
  MemoryFileSystem memory;
  memory.add_file("content/a.md", "A");
  NotedFiles noted(memory);
  CHECK(noted.read("content/a.md").value() == "A");
  CHECK(noted.read_start("content/a.md", 0).value().empty());
  CHECK(noted.list("content")->size() == 1);
  CHECK(!noted.look("milepost.toml"));
  CHECK(!noted.write("content/a.md", "B"));
  CHECK(memory.read("content/a.md").value() == "A");
  const std::map<std::string, bool, std::less<>> wanted{
      {"content", true}, {"content/a.md", true}, {"milepost.toml", false}};
  CHECK(noted.asked() == wanted);
  CHECK(noted.is_steady());
  memory.add_file("milepost.toml", "");
  CHECK(noted.look("milepost.toml"));
  CHECK(!noted.is_steady());
}
