// Any text as the target of a link or picture in a small site: what it becomes runs nothing, in whatever page it
// stands, and where it leads to a page of the site, it leads there from every page.
#include "site/links.h"

#include "content/address.h"
#include "formats/controls.h"
#include "formats/url.h"
#include "ground/memory_file_system.h"
#include "promise.h"
#include "site/loaded_site.h"

namespace {

using namespace milepost;

class SmallSite {
 public:
  SmallSite()
      : disk_({{"milepost.toml", "base_url = \"https://example.org/blog/\"\n"},
               {"content/posts/2024-05-02-two/index.md", "---\ntitle: Two\n---\nx\n"},
               {"content/posts/2024-05-02-two/a pic.gif", "GIF"},
               {"content/posts/2023-01-01-once.md", "---\ntitle: Once\npermalink: /2023/Ünder & üs/\n---\nx\n"},
               {"content/posts/2022-01-01-file.md", "---\ntitle: File\npermalink: /file.html\n---\nx\n"},
               {"content/about.md", "---\ntitle: About\n---\nx\n"},
               {"static/50%.svg", "<svg/>"},
               {"static/a:b/c.svg", "<svg/>"}}) {
    Diagnostics none;
    config_ = load_config(disk_, kConfigFile, none);
    site_ = site::load_site(disk_, config_, {true, true, {}}, 1, none);
    promise(!none.has_errors());
  }
  site::LinkScope scope(size_t meta) const {
    return {config_, site_.index, site_.index.metas[meta].source, site_.index.addresses[meta]};
  }
  const SiteIndex& index() const { return site_.index; }
  const Config& config() const { return config_; }

 private:
  MemoryFileSystem disk_;
  Config config_;
  site::LoadedSite site_;
};

// As a browser reads it at the page's own address.
std::optional<std::string> read_at(const std::string& page, const std::string& href) {
  const std::optional<std::string> path = decode_percent(split_url(href).path);
  return path ? resolve_path(folder_of(page), *path) : std::nullopt;
}

void promise_leads_there(const std::string& url, const std::string& address, const SmallSite& site) {
  for (const std::string& page : site.index().addresses) {
    for (const LinkStyle style : {LinkStyle::kFiles, LinkStyle::kFolders}) {
      const std::string wanted = style == LinkStyle::kFiles ? output_path(address) : address;
      promise(read_at(page, site::href_from_page(url, page, style)) == wanted);
      promise(read_at(page, site::href_in_page(url, up_prefix(depth_of(page)), style)) == wanted);
    }
  }
}

void promise_linked(const std::string& written, bool is_image, size_t meta, const SmallSite& site) {
  const std::string url = site::resolved_url(written, is_image, site.scope(meta));
  promise(safety_of_url(written, is_image) != UrlSafety::kDangerous || url.empty());
  for (const std::string& prefix : {std::string(), up_prefix(2)})
    promise(safety_of_url(site::href_in_page(url, prefix, LinkStyle::kFolders), is_image) != UrlSafety::kDangerous);
  promise(safety_of_url(site::href_in_feed(url, site.config()), is_image) != UrlSafety::kDangerous);
  if (!url.starts_with(kUp)) return;
  promise(url.find(kUp, 1) == url.npos);
  const std::string below = url.substr(1);
  promise(!split_url(below).has_authority);
  const std::optional<std::string> address = decode_percent(split_url(below).path);
  if (address && site.index().claims.has(output_path(*address))) promise_leads_there(url, *address, site);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static const SmallSite site;
  const std::string url = replace_controls(as_text(data, size));  // as every text is read
  for (size_t meta = 0; meta < site.index().metas.size(); ++meta) {
    promise_linked(url, false, meta, site);
    promise_linked(url, true, meta, site);
  }
  Diagnostics diagnostics;
  site::check_url(url, false, {}, site.scope(0), diagnostics);
  for (const Diagnostic& problem : diagnostics.all()) promise_told(problem);
  return 0;
}
