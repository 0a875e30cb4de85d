// Feeds and sitemaps need whole addresses, and so the site's own.
#include "check/finders.h"

namespace milepost::check {
namespace {

std::string key_for_address(Convention convention) {
  if (convention == Convention::kJekyll) return "url: https://example.org";
  if (convention == Convention::kHugo) return "baseURL = \"https://example.org/\"";
  return "base_url = \"https://example.org/\"";
}

}  // namespace

void find_feeds(const SurveyedSite& survey, const FileSystem& root, Diagnostics& found) {
  if (!survey.config.base_url.empty() || survey.site.index.posts.empty()) return;
  const Conventions& conventions = survey.config.conventions;
  const std::string file(conventions.config_file.empty() ? std::string(kConfigFile) : conventions.config_file);
  Place place;
  if (root.look(file).ok()) place.file = file;
  found.add(code::kNoBaseUrl, place, "the site's own address is not known",
            "feed readers and search engines need whole addresses; those of feed and sitemap are none",
            "write `" + key_for_address(conventions.kind) + "` into `" + file + "`, with your address");
}

}  // namespace milepost::check
