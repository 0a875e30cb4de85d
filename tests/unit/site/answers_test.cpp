// What a folder answered, and whether it would answer the same again.
#include "site/answers.h"

#include <catch2/catch.hpp>

#include "ground/memory_file_system.h"

using namespace milepost;
using namespace milepost::site;

namespace {

// Asks each kind of question once.
Answers asked_of(const FileSystem& files) {
  const AnsweringFiles view(files);
  static_cast<void>(view.read("a/text.md"));
  static_cast<void>(view.read_start("a/picture.png", 4));
  static_cast<void>(view.read("not/there"));
  static_cast<void>(view.look("a/page"));
  static_cast<void>(view.list("list"));
  return view.answers();
}

MemoryFileSystem folder() {
  return MemoryFileSystem(
      {{"a/text.md", "words"}, {"a/picture.png", "PNG and more"}, {"a/page", ""}, {"list/one", ""}});
}

}  // namespace

TEST_CASE("the same folder answers the same") {
  const MemoryFileSystem files = folder();
  const Answers answers = asked_of(files);
  CHECK(answers.size() == 5);
  CHECK_FALSE(first_changed(answers, files, 1));
}

TEST_CASE("a changed file, a new one, one that is gone: each is another answer") {
  struct Change {
    const char* path;
    const char* bytes;  // null: the file goes
    const char* seen_at;
  };
  for (const Change& change :
       {Change{"a/text.md", "other words", "a/text.md"}, Change{"not/there", "now", "not/there"},
        Change{"a/picture.png", "GIF and more", "a/picture.png"}, Change{"a/page", nullptr, "a/page"},
        Change{"list/two", "", "list"}, Change{"list/one", nullptr, "list"}}) {
    CAPTURE(change.path);
    MemoryFileSystem files = folder();
    const Answers answers = asked_of(files);
    if (change.bytes) {
      files.add_file(change.path, change.bytes);
    } else {
      REQUIRE(files.remove_file(change.path).ok());
    }
    CHECK(first_changed(answers, files, 1) == change.seen_at);
  }
}

TEST_CASE("what was not asked for does not count") {
  MemoryFileSystem files = folder();
  const Answers answers = asked_of(files);
  files.add_file("a/picture.png", "PNG and others");  // beyond the bytes that were asked for
  files.add_file("a/another.md", "words");
  CHECK_FALSE(first_changed(answers, files, 1));
}

TEST_CASE("answers survive being written and read, and nothing is changed through the view") {
  MemoryFileSystem files = folder();
  const Answers answers = asked_of(files);
  RecordWriter writer;
  add(answers, writer);
  const std::string text = writer.take();
  RecordReader reader(text);
  CHECK(read_answers(reader) == answers);
  CHECK(reader.is_at_end());
  AnsweringFiles view(files);
  CHECK(view.write("a/text.md", "x").error().kind == FileError::kDenied);
  CHECK(view.remove_tree("a").error().kind == FileError::kDenied);
}
