// The output folder, all or nothing: files are written to a staged tree beside it, and the two trees
// change places in one step. Until then, and after any failure, the old tree is as it was.
#pragma once

#include <atomic>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "content/output_place.h"
#include "ground/diagnostic.h"
#include "site/manifest.h"

namespace milepost::site {

class OutputTree {
 public:
  // `is_shard`: those who join it want to know the files' sizes. `jobs`: threads that the last steps may take.
  OutputTree(const OutputPlace& place, bool is_shard, unsigned jobs);

  // Checks that the output folder may be written (it is new, empty, or milepost's own) and that no other build
  // writes it, clears what a dead build left, and makes the staged tree. False: errors in `diagnostics`, nothing was
  // changed.
  // `known`: what the old tree has, with sizes, where that is known, and is taken; else null.
  bool open(Manifest* known, Diagnostics& diagnostics);

  // Writes one file of the new tree, unless the old tree is known and has the same bytes there. May be called from
  // several threads; paths must differ. After the first failure nothing more is written.
  bool write(const std::string& path, std::string_view bytes);

  // The file of the old tree stands in the new one as well, unread. Requires that the old tree is known. Threads and
  // paths as for write(). False where the old tree has none that milepost wrote: the caller writes it then.
  bool keep(const std::string& path);
  bool had(const std::string& path) const { return old_manifest_.count(path) > 0; }

  // Carries over the files of the old tree that milepost did not write, writes the manifest, and exchanges
  // the trees. Where only one file became another one, that takes the old one's place instead, which is one step too.
  // False: errors in `diagnostics`; the old tree stands.
  bool finish(Diagnostics& diagnostics);
  // Removes the staged tree. The old one stands.
  void abandon();

  // Of the files that were written and kept. To be called once, last.
  Manifest take_manifest() { return std::move(manifest_); }

 private:
  bool check_place(Diagnostics& diagnostics);
  bool take_lock(Diagnostics& diagnostics);
  bool check_old_tree(Diagnostics& diagnostics);
  bool list_old_tree(Diagnostics& diagnostics);
  bool check_others(Diagnostics& diagnostics) const;
  bool recover(Diagnostics& diagnostics);
  bool carry_over(Diagnostics& diagnostics);
  void carry_kept();
  bool has_same(const std::string& path, std::string_view bytes) const;
  bool carry(const std::string& path);
  bool has_old_paths() const;
  bool replace_one(Diagnostics& diagnostics);
  bool make_and_exchange(Diagnostics& diagnostics);
  bool exchange(Diagnostics& diagnostics);
  bool make_folder_of(const std::string& path);
  void remember_failure(const FileError& error);
  bool report(const FileError& error, Diagnostics& diagnostics) const;

  OutputPlace place_;
  bool is_shard_;
  unsigned jobs_;
  std::string staging_, former_;    // beside the output folder
  std::unique_ptr<FileLock> lock_;  // of the output folder, from open() on
  bool has_old_ = false;
  bool knows_old_ = false;
  Manifest old_manifest_;
  TreeListing old_files_;

  std::mutex mutex_;  // of what follows
  std::set<std::string> folders_;
  Manifest manifest_;
  std::set<std::string> written_;  // what of it stands in the staged tree; the rest is kept, and carried there last
  std::vector<FileError> failures_;
  std::atomic<bool> failed_ = false;
};

// Where milepost keeps what belongs to an output folder and must not be in it: "public" -> ".public.milepost-lock".
std::string path_beside(const std::string& folder, const std::string& suffix);
// The output folder's lock: null, with an error in `diagnostics`, where another build or `clean` is at work there.
std::unique_ptr<FileLock> lock_output(const OutputPlace& place, Diagnostics& diagnostics);
// Whether another build is at work there, or one died and left something to clear.
bool has_leftovers(const OutputPlace& place);
// Removes the record of the last build, and what dead builds left beside the output folder. Requires its lock.
void remove_leftovers(const OutputPlace& place);

}  // namespace milepost::site
