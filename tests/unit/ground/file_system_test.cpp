// One contract, two file systems: each case runs on the disk and in memory.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <memory>

#include "ground/disk_file_system.h"
#include "ground/memory_file_system.h"
#include "ground/system_clock.h"

using namespace milepost;

namespace {

// A site's folder with a neighbour that nothing may reach.
class SiteOnDisk {
 public:
  SiteOnDisk() {
    outer_ = std::filesystem::temp_directory_path() / "milepost-ground-XXXXXX";
    REQUIRE(::mkdtemp(outer_.data()) != nullptr);
    std::filesystem::create_directory(outer_ + "/site");
    std::ofstream(outer_ + "/secret.txt") << "secret";
  }
  ~SiteOnDisk() { std::filesystem::remove_all(outer_); }
  std::string root() const { return outer_ + "/site"; }
  std::string secret() const { return outer_ + "/secret.txt"; }
  void link(const std::string& path, const std::string& target) const {
    std::filesystem::create_symlink(target, root() + '/' + path);
  }

 private:
  std::string outer_;
};

// Both twins with a post, a folder and three links: within, out of the site, and to nothing.
struct Twins {
  Twins() : disk(site.root()) {
    for (FileSystem* files : {static_cast<FileSystem*>(&disk), static_cast<FileSystem*>(&memory)}) {
      REQUIRE(files->make_folders("content/posts"));
      REQUIRE(files->write("content/posts/a.md", "# A"));
    }
    add_link("content/inside.md", "posts/a.md");
    add_link("content/outside.md", "../../secret.txt");
    add_link("content/nowhere.md", "missing.md");
    add_link("posts", "content/posts");
  }
  void add_link(const std::string& path, const std::string& target) {
    site.link(path, target);
    memory.add_link(path, target);
  }
  std::vector<FileSystem*> both() { return {&disk, &memory}; }

  SiteOnDisk site;
  DiskFileSystem disk;
  MemoryFileSystem memory;
};

template <class T>
std::string outcome(const FileResult<T>& result) {
  if (result) return "done";
  switch (result.error().kind) {
    case FileError::kNotFound:
      return "not found";
    case FileError::kDenied:
      return "denied";
    case FileError::kOutside:
      return "outside";
    case FileError::kNoSpace:
      return "no space";
    case FileError::kWrongKind:
      return "wrong kind";
    case FileError::kExists:
      return "exists";
    case FileError::kUnsupported:
      return "unsupported";
    case FileError::kBusy:
      return "busy";
    default:
      return "other: " + result.error().detail;
  }
}

std::string listing(const FileSystem& files, std::string_view folder) {
  std::vector<std::string> lines;
  for (const Entry& entry : files.list(folder).value()) {
    const char* kind = entry.kind == EntryKind::kFile ? "file" : entry.kind == EntryKind::kFolder ? "folder" : "other";
    lines.push_back(entry.name + ' ' + kind + (entry.is_link ? " link" : ""));
  }
  std::sort(lines.begin(), lines.end());
  std::string out;
  for (const std::string& line : lines) out += line + '\n';
  return out;
}

}  // namespace

TEST_CASE_METHOD(Twins, "reading, listing and looking agree") {
  for (FileSystem* files : both()) {
    CHECK(files->read("content/posts/a.md").value() == "# A");
    CHECK(files->read("./content//posts/a.md").value() == "# A");
    CHECK(outcome(files->read("content/none.md")) == "not found");
    CHECK(outcome(files->read("content")) == "wrong kind");
    CHECK(outcome(files->list("content/posts/a.md")) == "wrong kind");
    CHECK(listing(*files, "content") ==
          "inside.md file link\nnowhere.md other link\noutside.md other link\nposts folder\n");
    CHECK(listing(*files, "") == "content folder\nposts folder link\n");
    CHECK(files->look("content/inside.md")->is_link);
    CHECK(files->look("content/posts")->kind == EntryKind::kFolder);
    CHECK(outcome(files->look("content/none")) == "not found");
  }
}

TEST_CASE_METHOD(Twins, "nothing leads out of the root") {
  for (FileSystem* files : both()) {
    CHECK(files->read("content/inside.md").value() == "# A");
    CHECK(files->read("posts/a.md").value() == "# A");
    CHECK(outcome(files->read("content/outside.md")) == "outside");
    CHECK(outcome(files->look("content/outside.md")) == "outside");
    CHECK(outcome(files->read("content/../content/posts/a.md")) == "outside");
    CHECK(outcome(files->read("/etc/hostname")) == "outside");
    CHECK(outcome(files->write("../evil.txt", "x")) == "outside");
    CHECK(outcome(files->remove_file("../secret.txt")) == "outside");
    CHECK(outcome(files->rename("content/posts/a.md", "../a.md")) == "outside");
  }
  CHECK(std::filesystem::exists(site.secret()));
}

TEST_CASE_METHOD(Twins, "a link is never written through, and is removed as itself") {
  for (FileSystem* files : both()) {
    CHECK(outcome(files->write("content/inside.md", "x")) == "wrong kind");
    CHECK(outcome(files->write("content/outside.md", "x")) == "wrong kind");
    CHECK(outcome(files->remove_file("content/inside.md")) == "done");
    CHECK(outcome(files->remove_file("content/outside.md")) == "done");
    CHECK(files->read("content/posts/a.md").value() == "# A");
  }
  std::ifstream secret(site.secret());
  CHECK(std::string(std::istreambuf_iterator<char>(secret), {}) == "secret");
}

TEST_CASE("links of the disk that are absolute") {
  const SiteOnDisk site;
  DiskFileSystem files(site.root());
  REQUIRE(files.write("real.md", "real"));
  site.link("absolute.md", site.root() + "/real.md");
  site.link("secret.md", site.secret());
  site.link("loop.md", "loop.md");
  CHECK(files.read("absolute.md").value() == "real");
  CHECK(outcome(files.read("secret.md")) == "outside");
  CHECK(outcome(files.read("loop.md")) == "wrong kind");
}

TEST_CASE_METHOD(Twins, "writing replaces, and needs its folder") {
  for (FileSystem* files : both()) {
    CHECK(outcome(files->write("content/posts/a.md", "B")) == "done");
    CHECK(files->read("content/posts/a.md").value() == "B");
    CHECK(outcome(files->write("content/posts", "x")) == "wrong kind");
    CHECK(outcome(files->write("none/a.md", "x")) == "not found");
    CHECK(outcome(files->make_folders("content/posts/a.md/b")) == "wrong kind");
    CHECK(outcome(files->make_folders("x/y/z")) == "done");
    CHECK(outcome(files->make_folders("x/y/z")) == "done");
    CHECK(outcome(files->copy_from(*files, "content/posts/a.md", "x/y/z/copy.md")) == "done");
    CHECK(files->read("x/y/z/copy.md").value() == "B");
    CHECK(outcome(files->sync("x")) == "done");
    const std::string large(300'000, 'x');
    REQUIRE(files->write("large.txt", large));
    CHECK(files->read("large.txt").value() == large);
  }
}

TEST_CASE_METHOD(Twins, "a carried file is the same under another name") {
  for (FileSystem* files : both()) {
    CHECK(outcome(files->carry("content/posts/a.md", "content/b.md")) == "done");
    CHECK(files->read("content/b.md").value() == "# A");
    CHECK(outcome(files->carry("content/none.md", "content/c.md")) == "not found");
    CHECK(outcome(files->carry("../secret.txt", "content/c.md")) == "outside");
  }
}

TEST_CASE("a carried file keeps its permissions and its time, as a link and as a copy") {
  SiteOnDisk site;
  DiskFileSystem files(site.root());
  REQUIRE(files.write("mine.sh", "#!/bin/sh\n"));
  REQUIRE(files.write("copy.sh", "there already, so that no second name can be made"));
  REQUIRE(::chmod((site.root() + "/mine.sh").c_str(), 0751) == 0);
  const timespec times[] = {{1000000000, 0}, {1000000000, 500}};
  REQUIRE(::utimensat(AT_FDCWD, (site.root() + "/mine.sh").c_str(), times, 0) == 0);
  for (const char* to : {"link.sh", "copy.sh"}) {
    INFO(to);
    REQUIRE(files.carry("mine.sh", to));
    struct stat info {};
    REQUIRE(::stat((site.root() + "/" + to).c_str(), &info) == 0);
    CHECK((info.st_mode & 07777) == 0751);
    CHECK(info.st_mtim.tv_sec == 1000000000);
    CHECK(info.st_mtim.tv_nsec == 500);
    CHECK(info.st_nlink == (std::string(to) == "link.sh" ? 2u : 1u));
    CHECK(files.read(to).value() == "#!/bin/sh\n");
  }
}

TEST_CASE("a replaced file keeps its permissions, and nothing is left beside it") {
  SiteOnDisk site;
  DiskFileSystem files(site.root());
  REQUIRE(files.write("mine.sh", "#!/bin/sh\n"));
  REQUIRE(::chmod((site.root() + "/mine.sh").c_str(), 0751) == 0);
  CHECK(outcome(files.replace("mine.sh", "other words")) == "done");
  CHECK(files.read("mine.sh").value() == "other words");
  struct stat info {};
  REQUIRE(::stat((site.root() + "/mine.sh").c_str(), &info) == 0);
  CHECK((info.st_mode & 07777) == 0751);
  CHECK(files.list("").value().size() == 1);
  site.link("link.sh", "mine.sh");
  CHECK(outcome(files.replace("link.sh", "words")) == "wrong kind");
  CHECK(outcome(files.replace("none.sh", "words")) == "not found");
  CHECK(files.list("").value().size() == 2);
}

TEST_CASE_METHOD(Twins, "renaming and exchanging whole trees") {
  for (FileSystem* files : both()) {
    REQUIRE(files->make_folders("new/deep"));
    REQUIRE(files->write("new/deep/b.md", "B"));
    CHECK(outcome(files->exchange("content", "new")) == "done");
    CHECK(files->read("content/deep/b.md").value() == "B");
    CHECK(files->read("new/posts/a.md").value() == "# A");
    CHECK(outcome(files->exchange("content", "none")) == "not found");
    CHECK(outcome(files->rename("new", "content")) == "exists");
    CHECK(outcome(files->rename("new", "old")) == "done");
    CHECK(files->read("old/posts/a.md").value() == "# A");
    CHECK(outcome(files->rename("none", "x")) == "not found");
  }
}

TEST_CASE_METHOD(Twins, "the start of a file") {
  for (FileSystem* files : both()) {
    REQUIRE(files->write("content/long.txt", std::string(5000, 'x') + "end"));
    CHECK(files->read_start("content/long.txt", 100).value() == std::string(100, 'x'));
    CHECK(files->read_start("content/posts/a.md", 100).value() == "# A");
    CHECK(files->read_start("content/posts/a.md", 3).value() == "# A");
    CHECK(outcome(files->read_start("content/none", 3)) == "not found");
  }
}

TEST_CASE_METHOD(Twins, "a lock has one holder, and goes with it") {
  for (FileSystem* files : both()) {
    {
      FileResult<std::unique_ptr<FileLock>> first = files->lock("content/.lock");
      REQUIRE(first.ok());
      CHECK(outcome(files->lock("content/.lock")) == "busy");
      CHECK(outcome(files->lock("content/.other")) == "done");
    }
    CHECK(outcome(files->look("content/.lock")) == "not found");
    CHECK(outcome(files->lock("content/.lock")) == "done");
    CHECK(outcome(files->lock("../.lock")) == "outside");
  }
}

TEST_CASE("a lock's file that a dead program left is taken over") {
  const SiteOnDisk site;
  DiskFileSystem files(site.root());
  REQUIRE(files.write(".lock", ""));
  CHECK(outcome(files.lock(".lock")) == "done");
  CHECK(outcome(files.look(".lock")) == "not found");
}

TEST_CASE_METHOD(Twins, "an exchange that the disk refuses") {
  memory.refuse_exchange();
  REQUIRE(memory.make_folders("new"));
  CHECK(outcome(memory.exchange("content", "new")) == "unsupported");
  CHECK(outcome(memory.rename("new", "newer")) == "done");
}

TEST_CASE_METHOD(Twins, "removing") {
  for (FileSystem* files : both()) {
    CHECK(outcome(files->remove_empty_folder("content")) == "exists");
    CHECK(outcome(files->remove_file("content/posts")) == "wrong kind");
    CHECK(outcome(files->remove_tree("content/posts/a.md")) == "wrong kind");
    CHECK(outcome(files->remove_tree("none")) == "not found");
    CHECK(outcome(files->remove_tree("content")) == "done");
    CHECK(outcome(files->look("content")) == "not found");
    REQUIRE(files->make_folders("empty"));
    CHECK(outcome(files->remove_empty_folder("empty")) == "done");
  }
  CHECK(std::filesystem::exists(site.secret()));
}

TEST_CASE("a tree with links out of it and 300 levels is removed, and they are not followed") {
  const SiteOnDisk site;
  DiskFileSystem files(site.root());
  std::string deep = "tree";
  for (int i = 0; i < 300; ++i) deep += "/d";
  REQUIRE(files.make_folders(deep));
  site.link("tree/out", std::filesystem::path(site.secret()).parent_path());
  CHECK(outcome(files.remove_tree("tree")) == "done");
  CHECK(std::filesystem::exists(site.secret()));
  CHECK(outcome(files.look("tree")) == "not found");
}

TEST_CASE("a root that is not there says so in every call") {
  const SiteOnDisk site;
  DiskFileSystem files(site.root() + "/none");
  CHECK(outcome(files.list("")) == "not found");
  CHECK(outcome(files.write("a", "b")) == "not found");
}

TEST_CASE("a pipe does not stop the reader") {
  const SiteOnDisk site;
  const DiskFileSystem files(site.root());
  REQUIRE(::mkfifo((site.root() + "/pipe").c_str(), 0600) == 0);
  CHECK(outcome(files.read("pipe")) == "wrong kind");
  CHECK(listing(files, "") == "pipe other\n");
}

TEST_CASE("a full disk is told apart") {
  if (!std::filesystem::exists("/dev/full")) return;
  DiskFileSystem devices("/dev");
  CHECK(outcome(devices.write("full", "x")) == "no space");
}

TEST_CASE("the twin fails on command, shuffles and tells what changed") {
  MemoryFileSystem files({{"a.md", "A"}, {"b.md", "B"}, {"c.md", "C"}, {"d/e.md", "E"}});
  files.fail_on("b.md", FileError::kDenied);
  CHECK(outcome(files.read("b.md")) == "denied");
  CHECK(outcome(files.read("d/e.md")) == "done");
  files.fail_after(1, FileError::kNoSpace);
  CHECK(outcome(files.write("new.md", "x")) == "done");
  CHECK(outcome(files.write("newer.md", "x")) == "no space");
  CHECK(files.changes() == std::vector<std::string>{"write new.md"});
  CHECK(files.files().at("new.md") == "x");

  MemoryFileSystem many;
  for (char c = 'a'; c <= 'z'; ++c) many.add_file(std::string(1, c), "");
  const auto names = [&] {
    std::string out;
    for (const Entry& entry : many.list("").value()) out += entry.name;
    return out;
  };
  const std::string sorted = names();
  many.shuffle_lists(1);
  CHECK(names() != sorted);
}

TEST_CASE("the system's clock is past the day this was written") {
  CHECK(SystemClock().now() > std::chrono::sys_days(std::chrono::year(2020) / 1 / 1));
}
