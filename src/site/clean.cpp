#include "site/clean.h"

#include <algorithm>

#include "site/address.h"
#include "site/manifest.h"
#include "site/output_tree.h"

namespace milepost::site {
namespace {

void refuse(const OutputPlace& output, Diagnostics& diagnostics) {
  Place place;
  place.file = output.folder;
  diagnostics.add(code::kForeignOutput, place, "`" + output.folder + "` has no manifest of milepost",
                  "only what milepost wrote is removed", "remove the folder yourself, if you know what it is");
}

void remove_files(const OutputPlace& output, const Manifest& manifest, const TreeListing& tree, CleanReport& report) {
  for (const std::string& path : tree.files) {
    bool is_ours = manifest.count(path) > 0 || path == kManifestFile;
    if (!is_ours) {
      report.kept.push_back(path);
      continue;
    }
    FileResult<Done> removed = output.files.remove_file(output.folder + "/" + path);
    if (removed.ok()) {
      report.removed += path != kManifestFile;
      continue;
    }
    Place place;
    place.file = output.folder + "/" + path;
    report.diagnostics.add(code::kOutputFailed, place, "`" + path + "` cannot be removed", removed.error().detail, "");
  }
  report.kept.insert(report.kept.end(), tree.others.begin(), tree.others.end());
}

// From the deepest on; those that still hold something stay.
void remove_empty_folders(const OutputPlace& output, const TreeListing& tree) {
  for (auto folder = tree.folders.rbegin(); folder != tree.folders.rend(); ++folder)
    static_cast<void>(output.files.remove_empty_folder(output.folder + "/" + *folder));
  static_cast<void>(output.files.remove_empty_folder(output.folder));
}

}  // namespace

CleanReport clean(const OutputPlace& output) {
  CleanReport report;
  remove_leftovers(output);
  FileResult<TreeListing> tree = list_tree(output.files, output.folder);
  if (!tree.ok()) return report;  // there is nothing to clean
  std::optional<Manifest> manifest = read_manifest(output.files, output.folder);
  bool is_empty = tree->files.empty() && tree->others.empty();
  if (!manifest && !is_empty) {
    refuse(output, report.diagnostics);
    return report;
  }
  remove_files(output, manifest.value_or(Manifest{}), *tree, report);
  remove_empty_folders(output, *tree);
  return report;
}

}  // namespace milepost::site
