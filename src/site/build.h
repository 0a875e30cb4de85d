// The door of a build: a site's folder becomes an output tree, all or nothing.
#pragma once

#include <atomic>
#include <chrono>
#include <functional>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "content/config.h"
#include "content/output_place.h"
#include "content/selection.h"
#include "ground/diagnostic.h"
#include "ground/file_system.h"
#include "site/kept_pages.h"
#include "site/manifest.h"
#include "site/page_reuse.h"
#include "site/share.h"

namespace milepost::site {

class BuildVisitor;
struct BuildReport;

struct BuildRequest {
  const FileSystem& root;
  const Config& config;
  OutputPlace output;
  Selection selection;
  bool strict = false;                      // warnings are errors
  unsigned jobs = 0;                        // threads; 0: one per core
  std::string_view version;                 // of the program, for templates
  const std::atomic<bool>* stop = nullptr;  // set from outside: give up, leave the old tree
  // Called now and then while posts are rendered, from several threads, never two at once.
  std::function<void(size_t done, size_t total)> progress;
  // Posts and pages with errors are left out and the others exchanged; the errors stay in the report.
  bool keep_going = false;
  // Called after the exchange, while no other build can take the place of the new tree.
  std::function<void(BuildReport&)> after_exchange = nullptr;
  // What the last build left, for one build: pages are taken out of it; null: nothing to go by. The result is the same,
  // byte for byte.
  ReuseOffer* reuse = nullptr;
  // Called after the exchange with what the next build may reuse, piece by piece (kept_pages.h); null: nothing is kept.
  std::function<void(const std::string& piece)> keep_piece = nullptr;
  // Only this share of the posts and pages is made, and nothing of what all of them are in: a shard, for `shards`.
  std::optional<Share> share = std::nullopt;
  // The posts and pages are taken from there, and the rest is made of them; empty: they are made.
  std::span<const ShardFolder> shards = {};
  // Sees every page in the place of the output tree: nothing is written. See build_visitor.h.
  BuildVisitor* visitor = nullptr;
  // What was found when the settings were read: said with all else, and counted.
  Diagnostics found_before = {};
};

struct PublishedInput {
  std::string source;   // path of the input below the site's root
  std::string address;  // site path: "posts/two-offers/", "img/a.png"
  std::string kind;     // "post", "page", "file"
  std::string title;    // of posts and pages
  std::string date;     // "2024-05-02", or "" where there is none
};

struct BuildReport {
  Diagnostics diagnostics;
  std::vector<PublishedInput> published;  // by source
  std::vector<LeftOutInput> left_out;     // by source
  size_t posts = 0, pages = 0;            // published Markdown files with and without a place among the posts; of
                                          // a shard: those of its share
  size_t files = 0;                       // written files: pages, lists, feeds, copies
  size_t html_pages = 0;                  // of these, pages for readers
  uint64_t bytes = 0;
  Manifest written;  // those files
  // The first moment after the selection's now at which the calendar changes what is published; nothing: never.
  std::optional<std::chrono::sys_seconds> changes_at;
  size_t reused = 0;  // posts and pages that the last build had made
  // How many pieces were kept; nothing where nothing may be reused.
  std::optional<size_t> kept_pieces;
  bool exchanged = false;    // the output tree is the new one
  bool interrupted = false;  // `stop` was set
};

// Errors in diagnostics (or warnings, when strict) mean: nothing was exchanged, no staging is left.
BuildReport build(const BuildRequest& request);

}  // namespace milepost::site
