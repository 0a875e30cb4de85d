#include "check/external_links.h"

#include "check/probe_inquiry.h"
#include "content/address.h"

namespace milepost::check {
namespace {

std::string named(const OuterLink& link) { return (link.is_image ? "the image `" : "the link to `") + link.url + "`"; }

void tell_of_probe(const OuterLink& link, const ProbeResult& result, Diagnostics& found) {
  if (result.reach == Reach::kBroken) {
    found.add(code::kOuterLinkBroken, link.place, named(link) + " is broken", result.reason,
              link.is_image ? "keep a copy beside the post, if its licence allows it"
                            : "link to another page, or to a copy of this one in an archive of the web");
  } else if (result.reach == Reach::kUnknown) {
    found.add(code::kOuterLinkUnknown, link.place, "it could not be told whether " + named(link) + " works",
              result.reason, "open it in a browser, to see for yourself");
  } else if (!result.moved_to.empty()) {
    found.add(code::kOuterLinkMoved, link.place, named(link) + " has moved to `" + result.moved_to + "`",
              "the old address says that this is for good", "write the new address");
  }
}

// "//example.org/" has the scheme of the page that it stands in.
std::string asked_url(const OuterLink& link) { return (link.url.starts_with("//") ? "https:" : "") + link.url; }

bool is_to_be_asked(const OuterLink& link, bool asks_local) {
  const std::optional<WebAddress> address = parse_web_address(asked_url(link));
  return address && reason_not_to_ask(*address, asks_local).empty();
}

ProbeCache read_cache(const FileSystem& root) {
  FileResult<std::string> text = root.read(kProbeCacheFile);
  return text.ok() ? ProbeCache::read(std::move(text).value()) : ProbeCache();
}

FileResult<Done> write_cache(FileSystem& root, const std::string& text) {
  const std::string path(kProbeCacheFile), beside = path + ".new";
  if (auto made = root.make_folders(folder_of(path)); !made) return made;
  if (auto written = root.write(beside, text); !written) return written;
  return root.rename(beside, path);
}

void remember(const ProbeCache& cache, const ExternalRequest& request, Diagnostics& found) {
  const FileResult<Done> written = write_cache(request.root, cache.write(request.clock.now()));
  if (written.ok()) return;
  Place place;
  place.file = kProbeCacheFile;
  found.add(code::kProbeCacheFailed, place, "what was found out about remote links cannot be remembered",
            written.error().detail, "make room for a folder `.milepost` that can be written");
}

}  // namespace

Diagnostics ask_outer_links(const std::vector<OuterLink>& links, const ExternalRequest& request) {
  std::vector<const OuterLink*> asked;
  std::vector<std::string> urls;
  for (const OuterLink& link : links) {
    if (!is_to_be_asked(link, request.settings.asks_local)) continue;
    asked.push_back(&link);
    urls.push_back(asked_url(link));
  }
  Diagnostics found;
  if (asked.empty()) return found;
  ProbeCache cache = read_cache(request.root);
  LinkProber prober(request.transport, request.pause, request.clock, request.settings);
  const std::vector<ProbeResult> results = prober.probe(urls, cache);
  const bool was_stopped = request.settings.stop && request.settings.stop->load();
  for (size_t i = 0; i < asked.size(); ++i)
    if (results[i].is_final || !was_stopped) tell_of_probe(*asked[i], results[i], found);
  remember(cache, request, found);
  return found;
}

}  // namespace milepost::check
