#include "import/write_site.h"

#include "ground/normal_path.h"

namespace milepost::import {
namespace {

class Writing {
 public:
  Writing(const ExportFiles& from, const ImportTarget& target, Diagnostics& diagnostics)
      : from_(from), files_(target.files), folder_(target.folder), diagnostics_(diagnostics) {
    staging_ = folder_.empty() ? ".milepost/import" : "." + folder_ + ".milepost-import";
  }

  WrittenFiles run(const std::vector<PlannedFile>& plan, bool dry_run) {
    std::vector<const PlannedFile*> wanted;
    for (const PlannedFile& file : plan)
      if (is_wanted(file)) wanted.push_back(&file);
    if (!report_.failed && !dry_run && !wanted.empty()) put(wanted);
    if (!dry_run) clear();
    for (const PlannedFile* file : wanted) report_.written.push_back(file->path);
    if (report_.failed) report_.written.clear();
    return std::move(report_);
  }

 private:
  std::string in_target(const std::string& path) const { return folder_.empty() ? path : folder_ + "/" + path; }

  bool fail(const FileError& error, const std::string& path) {
    report_.failed = true;
    Place place;
    place.file = path;
    diagnostics_.add(code::kImportTarget, place, "this cannot be written", error.detail,
                     "look at the disk and the folder's permissions, then import again: nothing is written twice");
    return false;
  }

  std::optional<std::string> bytes_of(const PlannedFile& file) {
    if (file.from.empty()) return file.bytes;
    Result<std::string> bytes = from_.read(file.from);
    if (bytes.ok()) return std::move(bytes).value();
    report_.failed = true;
    diagnostics_.add(std::move(bytes).error());
    return std::nullopt;
  }

  // Whether nothing stands there yet. What does is compared.
  bool is_wanted(const PlannedFile& file) {
    if (!folder_.empty()) return true;
    const FileResult<Entry> entry = files_.look(file.path);
    if (!entry.ok()) return entry.error().kind == FileError::kNotFound || fail(entry.error(), file.path);
    const FileResult<std::string> present = files_.read(file.path);
    const std::optional<std::string> wanted = bytes_of(file);
    if (!wanted) return false;
    if (present.ok() && *present == *wanted) {
      report_.unchanged.push_back(file.path);
      return false;
    }
    report_.left.push_back(file.path);
    Place place;
    place.file = file.path;
    diagnostics_.add(code::kImportLeft, place, "this file is there already, with other content", "it is left as it is",
                     "move it away and import again to get the imported one");
    return false;
  }

  void put(const std::vector<const PlannedFile*>& wanted) {
    clear();  // what a killed import left
    if (stage(wanted)) folder_.empty() ? move_each(wanted) : move_whole();
  }

  // Nothing of the staged files stays. What cannot be cleared away harms nobody.
  void clear() {
    FileResult<Done> cleared = files_.remove_tree(staging_);
    if (folder_.empty()) cleared = files_.remove_empty_folder(".milepost");
    static_cast<void>(cleared.ok());
  }

  bool stage(const std::vector<const PlannedFile*>& wanted) {
    for (const PlannedFile* file : wanted) {
      const std::string path = staging_ + "/" + file->path;
      const std::optional<std::string> bytes = bytes_of(*file);
      if (!bytes) return false;
      FileResult<Done> done = files_.make_folders(folder_of(path));
      if (done.ok()) done = files_.write(path, *bytes);
      if (!done.ok()) return fail(done.error(), in_target(file->path));
    }
    const FileResult<Done> synced = files_.sync(staging_);
    return synced.ok() || synced.error().kind == FileError::kUnsupported || fail(synced.error(), staging_);
  }

  bool move_whole() {
    const FileResult<Done> done = files_.rename(staging_, folder_);
    return done.ok() || fail(done.error(), folder_);
  }

  bool move_each(const std::vector<const PlannedFile*>& wanted) {
    for (const PlannedFile* file : wanted) {
      FileResult<Done> done = files_.make_folders(folder_of(file->path));
      if (done.ok()) done = files_.rename(staging_ + "/" + file->path, file->path);
      if (!done.ok()) return fail(done.error(), file->path);
    }
    return true;
  }

  const ExportFiles& from_;
  FileSystem& files_;
  std::string folder_, staging_;
  Diagnostics& diagnostics_;
  WrittenFiles report_;
};

}  // namespace

WrittenFiles write_files(const std::vector<PlannedFile>& plan, const ExportFiles& from, const ImportTarget& target,
                         bool dry_run, Diagnostics& diagnostics) {
  return Writing(from, target, diagnostics).run(plan, dry_run);
}

}  // namespace milepost::import
