// Which keys and values keep a post back, and which are a writer's own.
#include "formats/guards.h"

#include <catch2/catch.hpp>

using namespace milepost;

namespace {

// "hide", "show", "unclear", "nothing"; "-" where the key is no guard.
std::string said(const std::string& key, Value value) {
  const std::optional<MeantGuard> meant = guard_in(Member{key, {}, std::move(value)});
  if (!meant) return "-";
  constexpr const char* kWords[] = {"nothing", "show", "hide", "unclear"};
  return kWords[static_cast<size_t>(meant->says)];
}
std::string said(const std::string& key, const char* text) { return said(key, Value(std::string(text))); }

}  // namespace

TEST_CASE("a misspelt key hides where its value does") {
  for (const char* key : {"darft", "drfat", "draf", "drafts", "Draft", "is_draft", "isDraft", "privat", "isPrivate",
                          "privte", "unpublished"}) {
    INFO(key);
    CHECK(said(key, Value(true)) == "hide");
    CHECK(said(key, Value(false)) == "-");
  }
  for (const char* key : {"publshed", "pubished", "publish", "public", "is_public", "Published"}) {
    INFO(key);
    CHECK(said(key, Value(false)) == "hide");
    CHECK(said(key, Value(true)) == "-");
  }
  CHECK(said("visiblity", "private") == "hide");
  CHECK(said("visiblity", "public") == "-");
}

TEST_CASE("a misspelt value means what it is nearest to") {
  CHECK(said("draft", "ture") == "hide");
  CHECK(said("draft", "Yes") == "hide");
  CHECK(said("draft", "flase") == "show");
  CHECK(said("draft", "wip") == "unclear");
  CHECK(said("draft", "") == "nothing");
  CHECK(said("draft", Value()) == "nothing");
  CHECK(said("draft", Value(List{Value(true)})) == "unclear");
  CHECK(said("published", "flase") == "hide");
  CHECK(said("published", "no") == "hide");
  CHECK(said("published", "draft") == "hide");
  CHECK(said("published", "2024-05-02") == "unclear");
  CHECK(said("visibility", "privat") == "hide");
  CHECK(said("visibility", "Public") == "show");
  CHECK(said("visibility", "friends") == "unclear");
  CHECK(said("visibility", "10 miles") == "nothing");
  CHECK(said("private", Value(true)) == "hide");
  CHECK(said("private", Value(false)) == "show");
  CHECK(said("status", "draft") == "hide");
}

TEST_CASE("a writer's own keys are none of them") {
  CHECK(said("craft", Value(true)) == "-");
  CHECK(said("privacy", Value(true)) == "-");
  CHECK(said("publisher", "no") == "-");
  CHECK(said("publishDate", "2024-05-02") == "-");
  CHECK(said("date_published", "2024-05-02") == "-");
  CHECK(said("publish", Value(true)) == "-");
  CHECK(said("drafts", Value(int64_t{3})) == "-");
  CHECK(said("status", "seedling") == "-");
  CHECK(said("title", "draft") == "-");
}
