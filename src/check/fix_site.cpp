#include "check/fix_site.h"

#include "check/repair.h"
#include "check/unified_diff.h"
#include "content/discover.h"
#include "ground/parallel.h"

namespace milepost::check {
namespace {

void tell_left(const RepairedFile& file, std::string cause, Diagnostics& diagnostics) {
  Place place;
  place.file = file.path;
  diagnostics.add(code::kOutputFailed, place, "the repairs of this file cannot be written", std::move(cause),
                  "make the changes of the difference by hand, or run `milepost check --fix` again");
}

}  // namespace

std::vector<RepairedFile> plan_repairs(const FileSystem& root, const Config& config, unsigned jobs) {
  Diagnostics of_check;
  const Inputs inputs = discover(root, config, of_check);
  std::vector<RepairedFile> all(inputs.documents.size());
  parallel_for(all.size(), jobs, [&](size_t i) {
    const DocumentInput& input = inputs.documents[i];
    FileResult<std::string> bytes = root.read(input.path);
    if (!bytes.ok()) return;
    RepairedText repaired = repair_source(*bytes, input, config);
    all[i] = {input.path, std::move(bytes).value(), std::move(repaired.bytes), repaired.repairs};
  });
  std::vector<RepairedFile> changed;
  for (RepairedFile& file : all)
    if (file.repairs > 0) changed.push_back(std::move(file));
  return changed;
}

std::string diff_of(const RepairedFile& file) { return unified_diff(file.path, file.before, file.after); }

size_t write_repairs(FileSystem& root, const std::vector<RepairedFile>& files, Diagnostics& diagnostics) {
  size_t written = 0;
  for (const RepairedFile& file : files) {
    const FileResult<std::string> present = root.read(file.path);
    if (!present.ok() || *present != file.before) {
      tell_left(file, "it was changed in the meantime", diagnostics);
      continue;
    }
    const FileResult<Done> done = root.replace(file.path, file.after);
    if (done.ok()) {
      written++;
    } else {
      tell_left(file, done.error().detail, diagnostics);
    }
  }
  return written;
}

}  // namespace milepost::check
