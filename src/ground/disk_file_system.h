// DiskFileSystem: the FileSystem of the real disk. Linux only.
// Links inside the root that end inside are followed when reading; what is written, renamed or
// removed is never the target of a link (kWrongKind). sync() of a folder covers all below it.
#pragma once

#include <memory>

#include "ground/file_system.h"

namespace milepost {

class RootFolder;

class DiskFileSystem final : public FileSystem {
 public:
  // `root` is a path of the operating system. Where it cannot be opened, every call fails and says why.
  explicit DiskFileSystem(const std::string& root);
  ~DiskFileSystem() override;

  FileResult<std::vector<Entry>> list(std::string_view folder) const override;
  FileResult<std::string> read(std::string_view file) const override;
  FileResult<std::string> read_start(std::string_view file, size_t most) const override;
  FileResult<Entry> look(std::string_view path) const override;

  FileResult<Done> write(std::string_view file, std::string_view bytes) override;
  // Bytes at the end of a file, which is made where there is none.
  FileResult<Done> append(std::string_view file, std::string_view bytes);
  FileResult<Done> replace(std::string_view file, std::string_view bytes) override;  // replace_file.cpp
  FileResult<Done> make_folders(std::string_view folder) override;
  FileResult<Done> copy_from(const FileSystem& source, std::string_view from, std::string_view to) override;
  FileResult<Done> carry(std::string_view from, std::string_view to) override;  // carry.cpp
  FileResult<Done> rename(std::string_view from, std::string_view to) override;
  FileResult<Done> exchange(std::string_view a, std::string_view b) override;
  FileResult<Done> remove_file(std::string_view file) override;
  FileResult<Done> remove_empty_folder(std::string_view folder) override;
  FileResult<Done> remove_tree(std::string_view folder) override;
  FileResult<Done> sync(std::string_view path) override;
  FileResult<std::unique_ptr<FileLock>> lock(std::string_view file) override;  // file_lock.cpp

 private:
  FileResult<Done> write_with(int flags, std::string_view file, std::string_view bytes);
  FileResult<std::string> checked(std::string_view path) const;
  FileResult<Done> move(std::string_view from, std::string_view to, unsigned flags);
  FileResult<Done> unlink(std::string_view path, int flags);
  FileResult<Done> keep_permissions(const std::string& from, const std::string& to);
  FileResult<Done> keep_permissions_and_times(const std::string& from, const std::string& to);

  std::unique_ptr<RootFolder> root_;
};

}  // namespace milepost
