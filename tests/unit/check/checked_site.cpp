#include "checked_site.h"

#include <catch2/catch.hpp>

namespace milepost::check {
namespace {

constexpr const char* kFile = "content/posts/spring.md";
constexpr const char* kUsualConfig = "-- milepost.toml --\nbase_url = \"https://example.org/\"\n";

}  // namespace

CheckedSite::CheckedSite(std::string_view text) : disk_(files_of(text)) {}

CheckReport CheckedSite::check() const {
  Diagnostics diagnostics;
  const Config config = load_config(disk_, kConfigFile, diagnostics);
  INFO(milepost::told(diagnostics));
  REQUIRE(!diagnostics.has_errors());
  const auto now = std::chrono::sys_seconds{std::chrono::sys_days{std::chrono::year{2026} / 6 / 1}};
  return check_site({disk_, config, {false, false, now}, strict, jobs, "1.2.3"});
}

std::string post(const std::string& path, const std::string& title, const std::string& body) {
  return "-- " + path + " --\n---\ntitle: " + title + "\ndate: 2024-05-02\ndescription: What happened.\n---\n" + body +
         "\n";
}

std::string told_of(const std::string& body) {
  std::string told = CheckedSite(kUsualConfig + post(kFile, "A spring", body)).told();
  const std::string name = std::string(kFile) + ":";
  for (size_t at = told.find(name); at != told.npos; at = told.find(name)) told.erase(at, name.size());
  return told;
}

}  // namespace milepost::check
