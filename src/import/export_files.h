// The files of an export, whether a folder, an archive or one file: names, text, bytes. Read only; follows no links.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ground/diagnostic.h"
#include "ground/file_system.h"
#include "ground/result.h"
#include "ground/source_text.h"

namespace milepost::import {

class ExportFiles {
 public:
  explicit ExportFiles(std::string shown) : shown_(std::move(shown)) {}
  virtual ~ExportFiles() = default;

  // Of all files, sorted by bytes; '/' between parts.
  const std::vector<std::string>& names() const { return names_; }
  virtual bool has(std::string_view name) const;
  std::vector<std::string> below(std::string_view folder) const;  // "posts/" -> names that start with it
  // The file's place in messages.
  std::string shown(std::string_view name) const;
  Place place(std::string_view name) const;

  // Bytes of a file of names(). Errors: kExportUnreadable, kArchiveUnreadable.
  virtual Result<std::string> read(const std::string& name) const = 0;
  // Decoded text (UTF-8, no byte order mark, lines ending in LF) of a file of at most 64 MiB; nothing where it cannot
  // be read, which has been told.
  std::optional<SourceText> text(const std::string& name, Diagnostics& diagnostics) const;

 protected:
  std::vector<std::string> names_;
  std::string shown_;  // the folder or archive as the writer named it
};

// `shown` is how the writer named it. Links are told (kExportLink) and left.
std::unique_ptr<ExportFiles> open_folder(const FileSystem& folder, std::string shown, Diagnostics& diagnostics);
// One file `name` of `folder`: names() is it alone, but has() and read() know the files beside it.
std::unique_ptr<ExportFiles> open_file(const FileSystem& folder, std::string name, std::string shown_folder);
// A zip archive; null where it cannot be read, which has been told.
std::unique_ptr<ExportFiles> open_archive(std::string bytes, std::string shown, Diagnostics& diagnostics);

}  // namespace milepost::import
