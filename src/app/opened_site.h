// The site that a command works on: its folder, its configuration with the command line's own
// choices on top, and the place of its output. The one place that knows absolute paths.
#pragma once

#include <memory>
#include <string>

#include "app/invocation.h"
#include "content/config.h"
#include "content/output_place.h"
#include "ground/clock.h"
#include "ground/diagnostic.h"
#include "ground/disk_file_system.h"
#include "ground/noted_files.h"
#include "site/build.h"

namespace milepost::app {

struct OpenedSite {
  std::string path;                      // absolute, links resolved
  std::unique_ptr<DiskFileSystem> root;  // never null
  std::unique_ptr<NotedFiles> noted;     // the same folder; knows what was asked of it, the configuration too
  Config config;
};

// Adds to `diagnostics` why there is no such site; the caller stops when it has errors.
OpenedSite open_site(const Invocation& invocation, Diagnostics& diagnostics);

struct OpenedOutput {
  std::unique_ptr<DiskFileSystem> files;
  std::string root;    // the folder that `files` shows: absolute
  std::string folder;  // below it
  std::optional<std::string> path_in_site;
  bool holds_site = false;
  std::string shown;  // as the writer named it: "public"

  OutputPlace place() const { return {*files, folder, path_in_site, holds_site}; }
};

// The configured output folder counts from the site's folder, --output from the present one. A shard that was given
// none stands beside the configured one: "public.shard-2-of-8". Its parent must exist.
OpenedOutput open_output(const OpenedSite& site, const Invocation& invocation, Diagnostics& diagnostics);

Selection selection_of(const Invocation& invocation, const Clock& clock);

}  // namespace milepost::app
