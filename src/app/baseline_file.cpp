#include "app/baseline_file.h"

#include <filesystem>

#include "app/wording.h"
#include "formats/encoding.h"
#include "ground/disk_file_system.h"

namespace milepost::app {
namespace {

namespace fs = std::filesystem;

DiskFileSystem baseline_folder(const std::string& path) { return DiskFileSystem(folder_of_baseline(path)); }

std::string baseline_name(const std::string& path) { return fs::path(path).filename().string(); }

void tell(const std::string& path, std::string message, const FileError& error, Diagnostics& diagnostics) {
  diagnostics.add(code::kNoSuchPath, {}, std::move(message), error.detail,
                  "write one with `milepost check --write-baseline " + path + "`");
}

}  // namespace

std::string folder_of_baseline(const std::string& path) {
  const fs::path folder = fs::path(path).parent_path();
  return folder.empty() ? "." : folder.string();
}

std::optional<check::Baseline> open_baseline(const std::string& path, Diagnostics& diagnostics) {
  const FileResult<std::string> bytes = baseline_folder(path).read(baseline_name(path));
  if (!bytes.ok()) {
    tell(path, "the baseline " + in_backticks(path) + " cannot be read", bytes.error(), diagnostics);
    return std::nullopt;
  }
  Result<std::string> text = decode_source(*bytes, path);
  if (!text.ok()) return diagnostics.add(std::move(text).error()), std::nullopt;
  Result<check::Baseline> baseline = check::read_baseline(SourceText(path, std::move(text).value()));
  if (!baseline.ok()) return diagnostics.add(std::move(baseline).error()), std::nullopt;
  return std::move(baseline).value();
}

void write_baseline(const std::string& path, const Diagnostics& found, Diagnostics& diagnostics) {
  DiskFileSystem folder = baseline_folder(path);
  const std::string name = baseline_name(path), text = check::baseline_text(found);
  const bool is_there = folder.look(name).ok();
  const FileResult<Done> done = is_there ? folder.replace(name, text) : folder.write(name, text);
  if (done.ok()) return;
  diagnostics.add(code::kOutputFailed, {}, "the baseline " + in_backticks(path) + " cannot be written",
                  done.error().detail, "name a file in a folder that is there");
}

}  // namespace milepost::app
