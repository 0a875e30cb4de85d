// Pages and files that readers cannot come to, since no page leads there.
#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "check/finders.h"
#include "content/address.h"
#include "formats/url.h"
#include "ground/ascii.h"

namespace milepost::check {
namespace {

constexpr size_t kMostTextBytes = size_t{1} << 20;

// What programs ask for by its name.
bool is_asked_for_by_name(std::string_view path) {
  constexpr std::string_view kNames[] = {"robots.txt",       "sitemap.xml",   "CNAME",    "_headers",    "_redirects",
                                         "site.webmanifest", "manifest.json", "ads.txt",  "humans.txt",  "404.html",
                                         "index.html",       "feed.xml",      "atom.xml", "keybase.txt", "sw.js"};
  const std::string_view name = name_of(path);
  return name.starts_with('.') || path.starts_with(".well-known/") || name.starts_with("favicon") ||
         name.starts_with("apple-touch-icon") || name.starts_with("google") || std::ranges::count(kNames, name) > 0;
}

bool has_extension(std::string_view path, std::initializer_list<std::string_view> extensions) {
  const std::string key = claim_key(path);
  return std::ranges::any_of(extensions, [&](std::string_view extension) { return key.ends_with(extension); });
}

bool is_medium(std::string_view path) {
  return has_extension(path,
                       {".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg", ".pdf", ".mp4", ".webm", ".mp3"});
}

bool may_name_files(std::string_view path) {
  return has_extension(path, {".css", ".js", ".html", ".htm", ".xml", ".json", ".svg", ".webmanifest", ".txt"});
}

// The last part of each word that looks like a path: what style sheets and scripts name.
void add_names(std::string_view text, std::unordered_set<std::string>& names) {
  constexpr std::string_view kEnds = " \t\r\n\"'()<>=,;?#";
  for (size_t begin = 0; begin < text.size();) {
    const size_t end = std::min(text.find_first_of(kEnds, begin), text.size());
    const std::string_view name = name_of(text.substr(begin, end - begin));
    if (name.find('.') != name.npos) names.insert(decode_percent(name).value_or(std::string(name)));
    begin = end + 1;
  }
}

// All texts of a value: pictures of heads, logos, whatever a key is called.
void add_names_of(const Value& value, std::unordered_set<std::string>& names) {
  std::vector<const Value*> open{&value};
  while (!open.empty()) {
    const Value* next = open.back();
    open.pop_back();
    if (next->is_text()) add_names(next->text(), names);
    if (next->is_list())
      for (const Value& item : next->list()) open.push_back(&item);
    if (next->is_map())
      for (const Member& member : next->map()) open.push_back(&member.value);
  }
}

class Orphans {
 public:
  Orphans(const SurveyedSite& survey, const FileSystem& root) : survey_(survey), index_(survey.site.index) {
    for (const PageDigest& page : survey.pages) reached_.insert(page.leads_to.begin(), page.leads_to.end());
    for (const auto& [path, list] : survey.lists)
      if (path.ends_with(".html")) reached_.insert(list.leads_to.begin(), list.leads_to.end());
    for (const PostMeta& meta : index_.metas) add_names_of(meta.kept_front_matter.value(), names_);
    add_names_of(survey.config.raw, names_);
    add_names(survey.style_sheets, names_);
    for (const Copy& copy : index_.copies) read_copy(copy, root);
  }

  void find_pages(Diagnostics& found) const {
    for (size_t i = 0; i < index_.metas.size(); i++) {
      const PostMeta& meta = index_.metas[i];
      const std::string path = output_path(index_.addresses[i]);
      const bool is_special =
          meta.stands_for_list || !meta.redirect_to.empty() || is_asked_for_by_name(index_.addresses[i]);
      if (is_special || index_.addresses[i].empty() || reached_.count(path)) continue;
      found.add(code::kOrphanPage, survey_.title_place(i), "no page of the site leads here",
                "readers who do not know its address cannot find it",
                "link to it from another page, or put it into the menu");
    }
  }

  void find_files(Diagnostics& found) const {
    const bool is_foreign = survey_.config.conventions.is_foreign();
    for (const Copy& copy : index_.copies) {
      // Folders of other generators hold much that is none of the site's.
      const bool is_of_site = !is_foreign || is_medium(copy.output_path);
      const bool is_named = names_.count(std::string(name_of(copy.output_path))) > 0;
      if (!is_of_site || is_named || reached_.count(copy.output_path) || is_asked_for_by_name(copy.output_path))
        continue;
      Place place;
      place.file = copy.source;
      found.add(code::kOrphanFile, place, "no page of the site leads to this file",
                "it is published as `/" + copy.output_path + "` and nobody is shown it",
                "link to it where it belongs, or take it out of the site's folder");
    }
  }

 private:
  void read_copy(const Copy& copy, const FileSystem& root) {
    if (!may_name_files(copy.output_path)) return;
    const FileResult<std::string> text = root.read_start(copy.source, kMostTextBytes);
    if (!text.ok()) return;  // the build says so
    add_names(text.value(), names_);
    const std::set<std::string> paths = paths_named(text.value(), copy.output_path, survey_.config);
    if (has_extension(copy.output_path, {".html", ".htm"})) reached_.insert(paths.begin(), paths.end());
  }

  const SurveyedSite& survey_;
  const SiteIndex& index_;
  std::unordered_set<std::string> reached_;  // output paths
  std::unordered_set<std::string> names_;    // of files, wherever they stand
};

}  // namespace

void find_orphans(const SurveyedSite& survey, const FileSystem& root, Diagnostics& found) {
  // Pages with errors are not made, and nobody knows where they lead.
  if (survey.of_build.has_errors()) return;
  const Orphans orphans(survey, root);
  orphans.find_pages(found);
  orphans.find_files(found);
}

}  // namespace milepost::check
