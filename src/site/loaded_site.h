// A site as far as it is known before any page is made: inputs, front matter, option sets, addresses.
// What build, list, render and figure have in common.
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <vector>

#include "content/config.h"
#include "content/discover.h"
#include "content/option_files.h"
#include "content/site_index.h"
#include "ground/diagnostic.h"
#include "ground/file_system.h"
#include "ground/source_text.h"
#include "site/build.h"
#include "site/lists.h"

namespace milepost::site {

struct LoadedSite {
  Inputs inputs;
  SharedOptions shared;
  SiteIndex index;
  std::vector<ListPage> lists;
  std::vector<std::optional<SourceText>> texts;        // of the index' metas; nothing where memory is short
  std::set<size_t> told_of;                            // the index' metas whose loading said something
  std::vector<LeftOutInput> left_out;                  // by source
  std::optional<std::chrono::sys_seconds> changes_at;  // when the calendar publishes or withholds the next one
};

// What is known of a document without reading it, by its path: loading it would say nothing. Any number of threads may
// ask.
using KnownMetas = std::function<std::optional<PostMeta>(const std::string& path)>;

// Reads all front matter that is not known, with `jobs` threads. Texts are kept while they are few.
LoadedSite load_site(const FileSystem& root, const Config& config, const Selection& selection, unsigned jobs,
                     Diagnostics& diagnostics, const KnownMetas& known = nullptr);

// All that is published, by source.
std::vector<PublishedInput> published_inputs(const SiteIndex& index);

// The text of a meta: the kept one, or read again into `again`; nullptr (and an error) where that fails.
const SourceText* text_of(const LoadedSite& site, size_t meta, const FileSystem& root, std::optional<SourceText>& again,
                          Diagnostics& diagnostics);

}  // namespace milepost::site
