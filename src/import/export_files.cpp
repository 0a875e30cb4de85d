#include "import/export_files.h"

#include <algorithm>

#include "content/output_place.h"
#include "formats/encoding.h"
#include "import/zip_archive.h"

namespace milepost::import {
namespace {

constexpr size_t kMostTextBytes = size_t{64} << 20;
constexpr size_t kMostFileBytes = size_t{1} << 30;
constexpr size_t kMostFiles = 200'000;
constexpr std::string_view kSkippedFolders[] = {".git", ".svn", ".hg", "node_modules", ".jekyll-cache", "__MACOSX"};

class FolderFiles : public ExportFiles {
 public:
  FolderFiles(const FileSystem& folder, std::string shown) : ExportFiles(std::move(shown)), folder_(folder) {}

  void walk(Diagnostics& diagnostics) {
    std::vector<std::string> waiting{""};
    while (!waiting.empty()) {
      const std::string next = std::move(waiting.back());
      waiting.pop_back();
      list(next, waiting, diagnostics);
    }
    std::ranges::sort(names_);
  }

  Result<std::string> read(const std::string& name) const override {
    FileResult<std::string> bytes = folder_.read_start(name, kMostFileBytes + 1);
    if (bytes.ok() && bytes->size() <= kMostFileBytes) return std::move(bytes).value();
    return unreadable(name, bytes.ok() ? "it is larger than 1 GiB" : bytes.error().detail);
  }

 private:
  Diagnostic unreadable(const std::string& name, std::string why) const {
    return Diagnostic{&code::kExportUnreadable, Severity::kError, place(name),
                      "this cannot be read",    std::move(why),   "look at its permissions"};
  }

  void list(const std::string& path, std::vector<std::string>& waiting, Diagnostics& diagnostics) {
    FileResult<std::vector<Entry>> entries = folder_.list(path);
    if (!entries.ok()) return diagnostics.add(unreadable(path, entries.error().detail));
    if (!path.empty() && is_output(*entries)) return;
    for (const Entry& entry : *entries) {
      if (is_remembered(entry.name)) continue;
      const std::string below = path.empty() ? entry.name : path + "/" + entry.name;
      if (entry.is_link) {
        diagnostics.add(code::kExportLink, place(below), "this is a link, and is not followed",
                        "an export could name any file of this machine that way",
                        "copy what it leads to, if you want it");
      } else if (entry.kind == EntryKind::kFile && names_.size() < kMostFiles) {
        names_.push_back(below);
      } else if (entry.kind == EntryKind::kFolder && !is_skipped(entry.name)) {
        waiting.push_back(below);
      }
    }
  }

  // What milepost itself made in place: pages, of drafts perhaps, and what it keeps beside them.
  static bool is_output(const std::vector<Entry>& entries) {
    return std::ranges::any_of(entries, [](const Entry& entry) { return entry.name == kManifestFile; });
  }
  static bool is_remembered(std::string_view name) {
    return name.starts_with('.') && name.find(".milepost-") != name.npos;
  }

  static bool is_skipped(std::string_view name) {
    return std::ranges::find(kSkippedFolders, name) != std::end(kSkippedFolders);
  }

  const FileSystem& folder_;
};

class OneFile final : public FolderFiles {
 public:
  OneFile(const FileSystem& folder, std::string name, std::string shown)
      : FolderFiles(folder, std::move(shown)), beside_(folder) {
    names_.push_back(std::move(name));
  }
  bool has(std::string_view name) const override {
    const FileResult<Entry> entry = beside_.look(name);
    return entry.ok() && entry->kind == EntryKind::kFile && !entry->is_link;
  }

 private:
  const FileSystem& beside_;
};

class ArchiveFiles final : public ExportFiles {
 public:
  ArchiveFiles(ZipArchive archive, std::string shown) : ExportFiles(std::move(shown)), archive_(std::move(archive)) {
    for (const std::string& name : archive_.names())
      if (!name.starts_with("__MACOSX/")) names_.push_back(name);
    strip_ = common_folder(names_);
    for (std::string& name : names_) name.erase(0, strip_.size());
  }

  Result<std::string> read(const std::string& name) const override { return archive_.read(strip_ + name); }

 private:
  // Archives often hold one folder with everything in it: "export-2024/" -> what is taken off each name.
  static std::string common_folder(const std::vector<std::string>& names) {
    if (names.empty()) return "";
    const std::string folder = names.front().substr(0, names.front().find('/') + 1);
    const bool is_shared = !folder.empty() && folder != "posts/" &&
                           std::ranges::all_of(names, [&](const std::string& n) { return n.starts_with(folder); });
    return is_shared ? folder : "";
  }

  ZipArchive archive_;
  std::string strip_;
};

std::string with_line_feeds(std::string text) {
  if (text.find('\r') == text.npos) return text;
  std::string out;
  out.reserve(text.size());
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\r') {
      out += text[i];
    } else if (i + 1 == text.size() || text[i + 1] != '\n') {
      out += '\n';
    }
  }
  return out;
}

}  // namespace

bool ExportFiles::has(std::string_view name) const { return std::binary_search(names_.begin(), names_.end(), name); }

std::vector<std::string> ExportFiles::below(std::string_view folder) const {
  std::vector<std::string> found;
  for (auto at = std::ranges::lower_bound(names_, folder); at != names_.end() && at->starts_with(folder); ++at)
    found.push_back(*at);
  return found;
}

std::string ExportFiles::shown(std::string_view name) const {
  if (shown_.empty() || shown_ == ".") return std::string(name);
  std::string path = shown_;
  if (!name.empty() && !path.ends_with('/')) path += '/';
  return path.append(name);
}

Place ExportFiles::place(std::string_view name) const {
  Place place;
  place.file = shown(name);
  return place;
}

std::optional<SourceText> ExportFiles::text(const std::string& name, Diagnostics& diagnostics) const {
  Result<std::string> bytes = read(name);
  if (bytes.ok() && bytes->size() > kMostTextBytes)
    bytes =
        Diagnostic{&code::kExportUnreadable, Severity::kError, place(name), "this text is longer than 64 MiB", "", ""};
  if (bytes.ok()) bytes = decode_source(std::move(bytes).value(), shown(name));
  if (bytes.ok()) return SourceText(shown(name), with_line_feeds(std::move(bytes).value()));
  diagnostics.add(std::move(bytes).error());
  return std::nullopt;
}

std::unique_ptr<ExportFiles> open_folder(const FileSystem& folder, std::string shown, Diagnostics& diagnostics) {
  auto files = std::make_unique<FolderFiles>(folder, std::move(shown));
  files->walk(diagnostics);
  return files;
}

std::unique_ptr<ExportFiles> open_file(const FileSystem& folder, std::string name, std::string shown_folder) {
  return std::make_unique<OneFile>(folder, std::move(name), std::move(shown_folder));
}

std::unique_ptr<ExportFiles> open_archive(std::string bytes, std::string shown, Diagnostics& diagnostics) {
  Result<ZipArchive> archive = ZipArchive::open(std::move(bytes), shown, {}, diagnostics);
  if (archive.ok()) return std::make_unique<ArchiveFiles>(std::move(archive).value(), std::move(shown));
  diagnostics.add(std::move(archive).error());
  return nullptr;
}

}  // namespace milepost::import
