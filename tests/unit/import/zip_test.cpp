// Archives that do not mean well. They are made here, entry by entry, with libzip's own writer.
#include <zip.h>

#include <catch2/catch.hpp>

#include "import/export_files.h"
#include "import/zip_archive.h"

namespace milepost::import {
namespace {

struct ZipEntry {
  std::string name, bytes;
  bool is_link = false;
};

std::string made_zip(const std::vector<ZipEntry>& entries) {
  zip_error_t error;
  zip_source_t* buffer = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_source_keep(buffer);
  zip_t* zip = zip_open_from_source(buffer, ZIP_CREATE, &error);
  for (const ZipEntry& entry : entries) {
    zip_source_t* source = zip_source_buffer(zip, entry.bytes.data(), entry.bytes.size(), 0);
    const auto index = static_cast<zip_uint64_t>(zip_file_add(zip, entry.name.c_str(), source, ZIP_FL_ENC_UTF_8));
    const zip_uint32_t mode = entry.is_link ? 0120777 : 0100644;
    zip_file_set_external_attributes(zip, index, 0, ZIP_OPSYS_UNIX, mode << 16);
  }
  REQUIRE(zip_close(zip) == 0);
  zip_stat_t stat;
  zip_source_stat(buffer, &stat);
  std::string bytes(stat.size, '\0');
  zip_source_open(buffer);
  zip_source_read(buffer, bytes.data(), bytes.size());
  zip_source_close(buffer);
  zip_source_free(buffer);
  return bytes;
}

// Names that were taken, then "name: cause" of those refused.
std::string opened(const std::string& bytes, const ZipLimits& limits = {}) {
  Diagnostics diagnostics;
  const Result<ZipArchive> archive = ZipArchive::open(bytes, "a.zip", limits, diagnostics);
  if (!archive) return std::string(archive.error().code->id);
  std::string text;
  for (const std::string& name : archive->names()) text += name + "\n";
  for (const Diagnostic& d : diagnostics.all()) text += d.place.file + ": " + d.cause + "\n";
  return text;
}

TEST_CASE("an archive's files by name") {
  Diagnostics diagnostics;
  const auto archive = ZipArchive::open(made_zip({{"b/c.txt", "hello"}, {"a.txt", ""}}), "a.zip", {}, diagnostics);
  REQUIRE(archive.ok());
  CHECK(archive->names() == std::vector<std::string>{"a.txt", "b/c.txt"});
  CHECK(*archive->read("b/c.txt") == "hello");
  CHECK(*archive->read("a.txt") == "");
}

TEST_CASE("entries that lead elsewhere are refused") {
  CHECK(opened(made_zip(
            {{"../up.txt", "x"}, {"/abs.txt", "x"}, {"a/../../b", "x"}, {"c:\\d.txt", "x"}, {"fine.txt", "x"}})) ==
        "fine.txt\n"
        "a.zip/../up.txt: its path leads out of the folder\n"
        "a.zip//abs.txt: its path is absolute\n"
        "a.zip/a/../../b: its path leads out of the folder\n"
        "a.zip/c:\\d.txt: its name is a path of Windows\n");
  CHECK(opened(made_zip({{"link", "/etc/passwd", true}})) == "a.zip/link: it is a symbolic link\n");
}

TEST_CASE("a bomb is refused before it is unpacked") {
  CHECK(opened(made_zip({{"bomb.txt", std::string(size_t{8} << 20, '0')}, {"fine.txt", "x"}})) ==
        "fine.txt\na.zip/bomb.txt: it unpacks to more than 200 times its size\n");
  ZipLimits limits;
  limits.total_bytes = 10;
  CHECK(opened(made_zip({{"a", "12345678"}, {"b", "12345678"}}), limits) ==
        "a\na.zip/b: the archive unpacks to more than can be imported\n");
  limits = {};
  limits.entry_bytes = 4;
  CHECK(opened(made_zip({{"a", "12345"}}), limits).find("unpacks to") != std::string::npos);
  limits = {};
  limits.entries = 1;
  CHECK(opened(made_zip({{"a", "1"}, {"b", "2"}}), limits) == "MP0802");
}

TEST_CASE("bytes that are no archive, and damaged ones") {
  CHECK(opened("hello") == "MP0802");
  CHECK(opened("") == "MP0802");
  std::string bytes = made_zip({{"a.txt", "a text that is long enough to be packed, packed, packed, packed"}});
  for (size_t i = 35; i < 45; ++i) bytes[i] = static_cast<char>(bytes[i] ^ 0x5A);
  Diagnostics diagnostics;
  const auto archive = ZipArchive::open(bytes, "a.zip", {}, diagnostics);
  REQUIRE(archive.ok());
  CHECK_FALSE(archive->read("a.txt").ok());
}

TEST_CASE("one folder around everything is looked through") {
  Diagnostics diagnostics;
  const auto files =
      open_archive(made_zip({{"my-export/posts.csv", "x"}, {"my-export/posts/1.a.html", "y"}}), "a.zip", diagnostics);
  CHECK(files->names() == std::vector<std::string>{"posts.csv", "posts/1.a.html"});
  CHECK(*files->read("posts/1.a.html") == "y");
}

}  // namespace
}  // namespace milepost::import
