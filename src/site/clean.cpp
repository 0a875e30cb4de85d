#include "site/clean.h"

#include <algorithm>

#include "content/address.h"
#include "site/manifest.h"
#include "site/output_tree.h"

namespace milepost::site {
namespace {

// The manifest on its way to its name, so that there is a whole one at any moment.
constexpr std::string_view kNewManifest = ".milepost-manifest.json.new";

void refuse(const OutputPlace& output, Diagnostics& diagnostics) {
  Place place;
  place.file = output.folder;
  diagnostics.add(code::kForeignOutput, place, "`" + output.folder + "` has no manifest of milepost",
                  "only what milepost wrote is removed", "remove the folder yourself, if you know what it is");
}

void fail(const std::string& path, const std::string& message, const FileError& error, Diagnostics& diagnostics) {
  Place place;
  place.file = path;
  diagnostics.add(code::kOutputFailed, place, message, error.detail, "");
}

// What of the manifest is still there.
Manifest remove_files(const OutputPlace& output, const Manifest& manifest, const TreeListing& tree,
                      CleanReport& report) {
  Manifest left;
  for (const std::string& path : tree.files) {
    if (path == kManifestFile || path == kNewManifest) continue;
    const auto ours = manifest.find(path);
    if (ours == manifest.end()) {
      report.kept.push_back(path);
      continue;
    }
    const std::string full = output.folder + "/" + path;
    if (FileResult<Done> removed = output.files.remove_file(full); removed.ok()) {
      ++report.removed;
    } else {
      fail(full, "`" + path + "` cannot be removed", removed.error(), report.diagnostics);
      left.insert(*ours);
    }
  }
  report.kept.insert(report.kept.end(), tree.others.begin(), tree.others.end());
  return left;
}

// Last of all, so that an interrupted `clean` can be gone on with. Where something stays, so does a manifest:
// without one, neither the next build nor the next `clean` would know the folder.
void settle_manifest(const OutputPlace& output, const Manifest& left, CleanReport& report) {
  const std::string file = output.folder + "/" + std::string(kManifestFile);
  const std::string fresh = output.folder + "/" + std::string(kNewManifest);
  FileResult<Done> settled = Done{};
  if (left.empty() && report.kept.empty()) {
    static_cast<void>(output.files.remove_file(fresh));
    settled = output.files.remove_file(file);
  } else {
    settled = output.files.write(fresh, manifest_text(left));
    if (settled.ok()) settled = output.files.rename(fresh, file);
  }
  if (!settled.ok()) fail(file, "the manifest cannot be changed", settled.error(), report.diagnostics);
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
  const std::unique_ptr<FileLock> lock = lock_output(output, report.diagnostics);
  if (report.diagnostics.has_errors()) return report;
  remove_leftovers(output);
  FileResult<TreeListing> tree = list_tree(output.files, output.folder);
  if (!tree.ok()) {
    bool is_absent = tree.error().kind == FileError::kNotFound;  // there is nothing to clean
    if (!is_absent) fail(output.folder, "`" + output.folder + "` cannot be read", tree.error(), report.diagnostics);
    return report;
  }
  std::optional<Manifest> manifest = read_manifest(output.files, output.folder);
  bool is_empty = tree->files.empty() && tree->others.empty() && tree->folders.empty();
  if (!manifest && !is_empty) {
    refuse(output, report.diagnostics);
    return report;
  }
  if (manifest) settle_manifest(output, remove_files(output, *manifest, *tree, report), report);
  remove_empty_folders(output, *tree);
  return report;
}

}  // namespace milepost::site
