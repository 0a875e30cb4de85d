// `milepost gather`: takes the pages that shards of a build have made, and makes what all posts are in.
#include <filesystem>

#include "app/build_outcome.h"
#include "app/commands.h"
#include "app/confined_command.h"
#include "app/interrupt.h"
#include "app/opened_site.h"
#include "app/program_version.h"
#include "app/wording.h"

namespace milepost::app {
namespace {

// Folders of shards, open for reading.
struct OpenedShards {
  std::vector<std::unique_ptr<DiskFileSystem>> views;
  std::vector<site::ShardFolder> folders;
};

OpenedShards open_shards(const std::vector<std::string>& written, Reach& reach, Diagnostics& diagnostics) {
  OpenedShards opened;
  for (const std::string& folder : written) {
    std::error_code error;
    const std::filesystem::path path = std::filesystem::canonical(folder, error);
    if (error || !std::filesystem::is_directory(path, error)) {
      diagnostics.add(code::kNoSuchPath, {}, "there is no folder " + in_backticks(folder), "",
                      "name folders that `milepost build --shard K/N` has written");
      continue;
    }
    opened.views.push_back(std::make_unique<DiskFileSystem>(path.string()));
    opened.folders.push_back({*opened.views.back(), ".", folder});
    reach.reads.push_back(path.string());
  }
  return opened;
}

}  // namespace

ExitCode run_gather(const Invocation& invocation, const Surroundings& surroundings) {
  Diagnostics diagnostics;
  const OpenedSite site = open_site(invocation, diagnostics);
  if (diagnostics.has_errors()) return finish_config_failed(diagnostics, invocation, surroundings);
  const OpenedOutput output = open_output(site, invocation, diagnostics);
  Reach reach = reach_of(site);
  add_output(output, reach);
  const OpenedShards shards = open_shards(invocation.folders, reach, diagnostics);
  const Confinement confinement = confine_command(reach, invocation, surroundings, diagnostics);
  if (diagnostics.has_errors()) return finish_failed(diagnostics, invocation, surroundings);

  const InterruptWatch watch;
  site::BuildRequest request{*site.root,
                             site.config,
                             output.place(),
                             selection_of(invocation, surroundings.clock),
                             invocation.strict,
                             invocation.jobs,
                             kProgramVersion,
                             &watch.stop(),
                             {}};
  request.shards = shards.folders;
  request.found_before = diagnostics;
  const site::BuildReport report = build_with_progress(std::move(request), invocation, surroundings);
  return finish_build(build_outcome(report, output, invocation), confinement, invocation, surroundings);
}

}  // namespace milepost::app
