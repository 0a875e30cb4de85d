// A record holds as long as everything that it names stands as it stood, and not a moment longer.
#include "site/build_record.h"

#include <catch2/catch.hpp>
#include <map>
#include <set>

#include "ground/memory_file_system.h"

using namespace milepost;
using namespace milepost::site;

namespace {

using std::chrono::seconds;
using std::chrono::sys_seconds;

const std::chrono::system_clock::time_point kBegun{seconds(1000)};
constexpr int64_t kLongAgo = 900'000'000'000;  // ns

// Stamps by hand.
class FakeStamps final : public StampReader {
 public:
  Stamp stamp(std::string_view path) const override {
    const auto found = stamps.find(std::string(path));
    return found == stamps.end() ? Stamp{} : found->second;
  }
  std::map<std::string, Stamp> stamps;
};

Stamp file_of(int64_t changed_ns) { return {1, 5, changed_ns, changed_ns, 7}; }

// A site of two files, built once into "public".
struct BuiltSite {
  BuiltSite() : files({{"milepost.toml", ""}, {"content/a.md", "A"}, {"public/index.html", "A"}}) {
    inputs.stamps = {{"content/a.md", file_of(kLongAgo)}, {"content", file_of(kLongAgo)}};
    outputs.stamps = {{"public/index.html", file_of(kLongAgo)}, {"public/.milepost-manifest.json", file_of(kLongAgo)}};
  }
  OutputPlace place() { return {files, "public", "public"}; }
  RecordScope scope() { return {files, inputs, outputs, 2}; }
  std::optional<BuildRecord> make() {
    auto record = make_record(asked, {{"index.html", 1}}, place(), kBegun, names_before, scope());
    if (record) record->key = "this program";
    if (record) record->now = sys_seconds(seconds(2000));
    return record;
  }
  bool holds(const BuildRecord& record, int64_t now = 2000, std::string_view key = "this program") {
    const auto changed = changed_since(record, key, sys_seconds(seconds(now)), place(), scope());
    return changed && changed->empty();
  }
  std::set<std::string, std::less<>> changed(const BuildRecord& record) {
    return changed_since(record, "this program", sys_seconds(seconds(2000)), place(), scope())
        .value_or(std::set<std::string, std::less<>>{"nothing stands"});
  }

  MemoryFileSystem files;
  FakeStamps inputs, outputs;
  std::string names_before = names_around(files, {files, "public", "public"});
  Asked asked{{{"", true}, {"_config.yml", false}, {"content", true}, {"content/a.md", true}},
              {{"content", sum_of_names({{"a.md", EntryKind::kFile, false}})}}};
};

}  // namespace

TEST_CASE("a record holds while nothing changes, and through its bytes") {
  BuiltSite site;
  const std::optional<BuildRecord> record = site.make();
  REQUIRE(record);
  CHECK(site.holds(*record));
  const std::optional<BuildRecord> read = parse_record(record_text(*record));
  REQUIRE(read);
  CHECK(site.holds(*read));
  CHECK(record_text(*read) == record_text(*record));
}

TEST_CASE("anything else than what was is a reason to build") {
  BuiltSite site;
  const BuildRecord record = site.make().value();
  SECTION("an input changed") { site.inputs.stamps["content/a.md"].changed_ns++; }
  SECTION("an input is gone") { site.inputs.stamps.erase("content/a.md"); }
  SECTION("what was looked for in vain is there") { site.inputs.stamps["_config.yml"] = file_of(kLongAgo); }
  SECTION("an output changed") { site.outputs.stamps["public/index.html"].inode++; }
  SECTION("the manifest is gone") { site.outputs.stamps.erase("public/.milepost-manifest.json"); }
  SECTION("a file beside the output folder came") { site.files.add_file("_data/a.yml", ""); }
  CHECK(!site.holds(record));
}

TEST_CASE("the folder of the output may change by what milepost does in it") {
  BuiltSite site;
  const BuildRecord record = site.make().value();
  site.inputs.stamps[""] = file_of(kLongAgo + 1);
  site.files.add_file(".public.milepost-record", "");
  CHECK(site.holds(record));
}

TEST_CASE("another program, other words, another time") {
  BuiltSite site;
  BuildRecord record = site.make().value();
  record.until = sys_seconds(seconds(3000));
  CHECK(site.holds(record, 2999));
  CHECK(!site.holds(record, 3000));
  CHECK(!site.holds(record, 1999));
  CHECK(!site.holds(record, 2000, "another program"));
}

TEST_CASE("no record of a build that may have seen something else") {
  BuiltSite site;
  SECTION("a file changed while it was at work") {
    site.inputs.stamps["content/a.md"] = file_of(kBegun.time_since_epoch().count() + 1);
  }
  SECTION("a file changed too shortly before") {
    site.inputs.stamps["content/a.md"] =
        file_of(std::chrono::nanoseconds(kBegun.time_since_epoch()).count() - kStampGrain.count() / 2);
  }
  SECTION("a file of a disk that knows whole seconds alone changed in one of the last two") {
    site.inputs.stamps["content/a.md"] = file_of((kBegun - seconds(1)).time_since_epoch().count());
  }
  SECTION("a file came beside the output folder") { site.files.add_file("about.md", ""); }
  SECTION("a file that was read is gone") { site.inputs.stamps.erase("content/a.md"); }
  SECTION("a file that was not there is there") { site.inputs.stamps["_config.yml"] = file_of(kLongAgo); }
  CHECK(!site.make());
}

TEST_CASE("a damaged record is none") {
  BuiltSite site;
  BuildRecord record = site.make().value();
  record.result = "built 1 page\n";
  const std::string text = record_text(record);
  REQUIRE(parse_record(text));
  for (size_t i = 0; i < text.size(); ++i) {
    INFO("byte " << i);
    CHECK(!parse_record(text.substr(0, i)));
    std::string scribbled = text;
    scribbled[i] = static_cast<char>(scribbled[i] ^ 1);
    CHECK(!parse_record(scribbled));
  }
  CHECK(!parse_record(text + " "));
}

TEST_CASE("inputs that changed are named; one that came or went leaves nothing to stand on") {
  BuiltSite site;
  const std::optional<BuildRecord> record = site.make();
  REQUIRE(record);
  site.inputs.stamps["content/a.md"] = file_of(kLongAgo + 1);
  CHECK(site.changed(*record) == std::set<std::string, std::less<>>{"content/a.md"});
  site.inputs.stamps["_config.yml"] = file_of(kLongAgo);
  CHECK(site.changed(*record) == std::set<std::string, std::less<>>{"nothing stands"});
}

TEST_CASE("where the output is not as it was written, nothing stands") {
  BuiltSite site;
  const std::optional<BuildRecord> record = site.make();
  REQUIRE(record);
  site.inputs.stamps["content/a.md"] = file_of(kLongAgo + 1);
  site.outputs.stamps["public/index.html"] = file_of(kLongAgo + 1);
  CHECK(site.changed(*record) == std::set<std::string, std::less<>>{"nothing stands"});
}

TEST_CASE("a folder counts by what is in it: an editor that saves by renaming changes nothing but the file") {
  BuiltSite site;
  const std::optional<BuildRecord> record = site.make();
  REQUIRE(record);
  site.inputs.stamps["content"] = file_of(kLongAgo + 1);
  CHECK(site.holds(*record));
  site.files.add_file("content/b.md", "B");
  CHECK(site.changed(*record) == std::set<std::string, std::less<>>{"content"});
}
