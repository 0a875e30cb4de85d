#include "site/output_tree.h"

#include <algorithm>

#include "content/address.h"
#include "ground/parallel.h"

namespace milepost::site {
namespace {

// Folders of a site that hold what its writer made.
const char* const kSourceFolders[] = {"content", "static", "templates", "themes", "_posts", "_drafts", ".git"};

bool is_inside(std::string_view path, std::string_view folder) {
  return path == folder || (path.starts_with(folder) && path.size() > folder.size() && path[folder.size()] == '/');
}

std::string cause_of(const FileError& error) {
  switch (error.kind) {
    case FileError::kNoSpace:
      return "the disk is full";
    case FileError::kDenied:
      return "you have no right to write there";
    case FileError::kOutside:
      return "a link leads out of the folder";
    default:
      return error.detail;
  }
}

std::string names(const std::vector<std::string>& paths) {
  std::string text;
  for (size_t i = 0; i < paths.size() && i < 3; i++) text += (i ? ", `" : "`") + paths[i] + "`";
  if (paths.size() > 3) text += " and " + std::to_string(paths.size() - 3) + " more";
  return text;
}

}  // namespace

std::string path_beside(const std::string& folder, const std::string& suffix) {
  std::string_view parent = folder_of(folder);
  return (parent.empty() ? "" : std::string(parent) + "/") + "." + std::string(name_of(folder)) + ".milepost-" + suffix;
}

OutputTree::OutputTree(const OutputPlace& place, bool is_shard, unsigned jobs)
    : place_(place),
      is_shard_(is_shard),
      jobs_(jobs),
      staging_(path_beside(place.folder, "staging")),
      former_(path_beside(place.folder, "former")) {}

std::unique_ptr<FileLock> lock_output(const OutputPlace& output, Diagnostics& diagnostics) {
  FileResult<std::unique_ptr<FileLock>> lock = output.files.lock(path_beside(output.folder, "lock"));
  if (lock.ok()) return std::move(lock).value();
  // Where the folder cannot be written at all, or knows no locks, writing itself tells what there is to tell.
  if (lock.error().kind != FileError::kBusy) return nullptr;
  Place place;
  place.file = output.folder;
  diagnostics.add(code::kOutputBusy, place, "another milepost is writing `" + output.folder + "`",
                  "two at once would take each other's files away", "wait until it is done, then build again");
  return nullptr;
}

bool OutputTree::report(const FileError& error, Diagnostics& diagnostics) const {
  Place place;
  place.file = error.path.empty() ? place_.folder : error.path;
  diagnostics.add(code::kOutputFailed, place, "the output cannot be written", cause_of(error),
                  "the old output stands as it was");
  return false;
}

bool OutputTree::check_place(Diagnostics& diagnostics) {
  std::string reason;
  if (place_.holds_site || (place_.path_in_site && place_.path_in_site->empty())) {
    reason = "the site itself lies in it";
  } else if (place_.path_in_site) {
    for (const char* folder : kSourceFolders)
      if (is_inside(*place_.path_in_site, folder) || is_inside(folder, *place_.path_in_site))
        reason = "`" + std::string(folder) + "` holds what the site is made from";
  }
  if (reason.empty()) return true;
  Place place;
  place.file = place_.folder;
  diagnostics.add(code::kForbiddenOutput, place, "the output folder cannot be `" + place_.folder + "`", reason,
                  "choose a folder of its own, such as `public`");
  return false;
}

bool OutputTree::check_old_tree(Diagnostics& diagnostics) {
  FileResult<Entry> entry = place_.files.look(place_.folder);
  if (!entry.ok()) return entry.error().kind == FileError::kNotFound || report(entry.error(), diagnostics);
  Place place;
  place.file = place_.folder;
  if (entry->kind != EntryKind::kFolder || entry->is_link) {
    diagnostics.add(code::kForeignOutput, place, "`" + place_.folder + "` is not a folder", "",
                    "choose another output folder");
    return false;
  }
  if (!list_old_tree(diagnostics)) return false;
  has_old_ = true;
  std::optional<Manifest> manifest = read_manifest(place_.files, place_.folder);
  bool is_empty = old_files_.files.empty() && old_files_.others.empty() && old_files_.folders.empty();
  if (!manifest && !is_empty) {
    std::vector<std::string> seen = old_files_.files;
    seen.insert(seen.end(), old_files_.others.begin(), old_files_.others.end());
    if (seen.empty()) seen = old_files_.folders;
    diagnostics.add(code::kForeignOutput, place, "`" + place_.folder + "` has files that milepost did not write",
                    "there is " + names(seen) + ", and no manifest of milepost",
                    "choose another output folder, or empty this one yourself");
    return false;
  }
  if (manifest) old_manifest_ = std::move(*manifest);
  return check_others(diagnostics);
}

bool OutputTree::list_old_tree(Diagnostics& diagnostics) {
  FileResult<TreeListing> listing = list_tree(place_.files, place_.folder);
  if (!listing.ok()) return report(listing.error(), diagnostics);
  old_files_ = std::move(listing).value();
  return true;
}

// Links, devices and repositories are not carried over.
bool OutputTree::check_others(Diagnostics& diagnostics) const {
  bool has_repository = false;
  for (const std::string& path : old_files_.files) has_repository = has_repository || is_inside(path, ".git");
  if (!has_repository && old_files_.others.empty()) return true;
  Place place;
  place.file = place_.folder;
  diagnostics.add(code::kForeignOutput, place, "`" + place_.folder + "` has more than milepost can carry over",
                  "there is " + (has_repository ? "a `.git`" : names(old_files_.others)),
                  "choose another output folder, or move that elsewhere");
  return false;
}

// A build that died between the two steps of an exchange without RENAME_EXCHANGE left no output folder.
bool OutputTree::recover(Diagnostics& diagnostics) {
  bool is_gone = !place_.files.look(place_.folder).ok();
  if (is_gone && read_manifest(place_.files, former_)) {
    FileResult<Done> back = place_.files.rename(former_, place_.folder);
    if (!back.ok()) return report(back.error(), diagnostics);
  }
  return true;
}

bool OutputTree::take_lock(Diagnostics& diagnostics) {
  const size_t before = diagnostics.all().size();
  lock_ = lock_output(place_, diagnostics);
  return diagnostics.all().size() == before;
}

bool OutputTree::open(Manifest* known, Diagnostics& diagnostics) {
  if (!check_place(diagnostics) || !take_lock(diagnostics)) return false;
  if (known) {
    has_old_ = knows_old_ = true;
    old_manifest_ = std::move(*known);
  } else if (!recover(diagnostics) || !check_old_tree(diagnostics)) {
    return false;
  }
  for (const std::string& leftover : {staging_, former_}) {
    FileResult<Done> removed = place_.files.remove_tree(leftover);
    if (!removed.ok() && removed.error().kind != FileError::kNotFound) return report(removed.error(), diagnostics);
  }
  FileResult<Done> made = place_.files.make_folders(staging_);
  if (!made.ok()) return report(made.error(), diagnostics);
  return true;
}

void OutputTree::remember_failure(const FileError& error) {
  std::lock_guard lock(mutex_);
  failed_ = true;
  failures_.push_back(error);
  if (failures_.back().path.empty()) failures_.back().path = place_.folder;
}

bool OutputTree::make_folder_of(const std::string& path) {
  std::string_view folder = folder_of(path);
  if (folder.empty()) return true;
  {
    std::lock_guard lock(mutex_);
    if (folders_.count(std::string(folder))) return true;
  }
  // Two threads may both make it, which does no harm; neither may go on before it is there.
  FileResult<Done> made = place_.files.make_folders(staging_ + "/" + std::string(folder));
  if (!made.ok()) return remember_failure(made.error()), false;
  std::lock_guard lock(mutex_);
  folders_.insert(std::string(folder));
  return true;
}

// Whether the old tree has just these bytes there.
bool OutputTree::has_same(const std::string& path, std::string_view bytes) const {
  const auto old = old_manifest_.find(path);
  if (!knows_old_ || old == old_manifest_.end() || old->second != bytes.size()) return false;
  const FileResult<std::string> stands = place_.files.read(place_.folder + "/" + path);
  return stands.ok() && *stands == bytes;
}

bool OutputTree::write(const std::string& path, std::string_view bytes) {
  if (has_same(path, bytes)) return keep(path);
  if (failed_ || !make_folder_of(path)) return false;
  FileResult<Done> written = place_.files.write(staging_ + "/" + path, bytes);
  if (!written.ok()) return remember_failure(written.error()), false;
  std::lock_guard lock(mutex_);
  manifest_.emplace(path, bytes.size());
  if (knows_old_) written_.insert(path);
  return true;
}

bool OutputTree::keep(const std::string& path) {
  const auto old = old_manifest_.find(path);
  if (old == old_manifest_.end()) return false;
  std::lock_guard lock(mutex_);
  manifest_.insert(*old);
  return true;
}

// The file of the old tree gets a second name in the staged one.
bool OutputTree::carry(const std::string& path) {
  if (failed_ || !make_folder_of(path)) return false;
  FileResult<Done> carried = place_.files.carry(place_.folder + "/" + path, staging_ + "/" + path);
  return carried.ok() || (remember_failure(carried.error()), false);
}

void OutputTree::carry_kept() {
  std::vector<const std::string*> kept;
  for (const auto& [path, size] : manifest_)
    if (!written_.contains(path)) kept.push_back(&path);
  parallel_for(kept.size(), jobs_, [&](size_t i) { carry(*kept[i]); });
}

bool OutputTree::carry_over(Diagnostics& diagnostics) {
  // Anew: a build takes its time, and files may have come and gone since it began.
  if (has_old_ && (!list_old_tree(diagnostics) || !check_others(diagnostics))) return false;
  std::set<std::string> claimed;
  for (const auto& [path, size] : manifest_) claimed.insert(claim_key(path));
  for (const std::string& path : old_files_.files) {
    if (path == kManifestFile || old_manifest_.count(path)) continue;
    if (claimed.count(claim_key(path))) {
      Place place;
      place.file = place_.folder + "/" + path;
      diagnostics.add(code::kForeignFileInTheWay, place, "`" + path + "` stands where a page would go",
                      "milepost did not write this file and does not touch it",
                      "move it elsewhere, or rename the page");
      continue;
    }
    if (!carry(path)) break;
  }
  return !failed_ && !diagnostics.has_errors();
}

bool OutputTree::exchange(Diagnostics& diagnostics) {
  FileSystem& files = place_.files;
  if (!has_old_) {
    FileResult<Done> renamed = files.rename(staging_, place_.folder);
    return renamed.ok() || report(renamed.error(), diagnostics);
  }
  FileResult<Done> exchanged = files.exchange(staging_, place_.folder);
  if (exchanged.ok()) {
    static_cast<void>(files.remove_tree(staging_));  // the old tree; what stays is cleared by the next build
    return true;
  }
  if (exchanged.error().kind != FileError::kUnsupported) return report(exchanged.error(), diagnostics);
  FileResult<Done> aside = files.rename(place_.folder, former_);
  if (!aside.ok()) return report(aside.error(), diagnostics);
  FileResult<Done> renamed = files.rename(staging_, place_.folder);
  if (!renamed.ok()) {
    static_cast<void>(files.rename(former_, place_.folder));
    return report(renamed.error(), diagnostics);
  }
  static_cast<void>(files.remove_tree(former_));
  return true;
}

bool OutputTree::has_old_paths() const {
  const auto same_path = [](const auto& a, const auto& b) { return a.first == b.first; };
  return std::equal(manifest_.begin(), manifest_.end(), old_manifest_.begin(), old_manifest_.end(), same_path);
}

// The manifest names the same paths as before, and so stands too.
bool OutputTree::replace_one(Diagnostics& diagnostics) {
  for (const std::string& path : written_) {
    FileResult<Done> renamed = place_.files.rename(staging_ + "/" + path, place_.folder + "/" + path);
    if (!renamed.ok()) return report(renamed.error(), diagnostics), abandon(), false;
  }
  abandon();
  return true;
}

bool OutputTree::finish(Diagnostics& diagnostics) {
  if (knows_old_ && !failed_ && written_.size() <= 1 && has_old_paths()) return replace_one(diagnostics);
  return make_and_exchange(diagnostics);
}

bool OutputTree::make_and_exchange(Diagnostics& diagnostics) {
  if (knows_old_) carry_kept();
  const std::string manifest = is_shard_ ? shard_manifest_text(manifest_) : manifest_text(manifest_);
  bool carried = !failed_ && carry_over(diagnostics);
  if (carried && !write(std::string(kManifestFile), manifest)) carried = false;
  if (carried) manifest_.erase(std::string(kManifestFile));
  if (failed_) report(failures_.front(), diagnostics);
  if (!carried) return abandon(), false;
  // Nothing is synced: a kill cannot undo what the system has taken, and waiting until thousands of files
  // are on the disk costs more than the build. After a loss of power, build again.
  if (exchange(diagnostics)) return true;
  return abandon(), false;
}

bool has_leftovers(const OutputPlace& place) {
  for (const char* suffix : {"lock", "staging", "former"})
    if (place.files.look(path_beside(place.folder, suffix)).ok()) return true;
  return false;
}

void remove_leftovers(const OutputPlace& place) {
  for (const char* kept : {"record", "pages"})
    static_cast<void>(place.files.remove_file(path_beside(place.folder, kept)));
  static_cast<void>(place.files.remove_tree(path_beside(place.folder, "staging")));
  // Without an output folder, the former one is all that is left of it.
  if (place.files.look(place.folder).ok())
    static_cast<void>(place.files.remove_tree(path_beside(place.folder, "former")));
}

void OutputTree::abandon() { static_cast<void>(place_.files.remove_tree(staging_)); }

}  // namespace milepost::site
