// Any files as an export of each kind: an import ends, says why it left what it left, and writes below its folder only.
// The first byte chooses the kind; "-- name --" alone in a line begins a file. Archives' bytes are archives.cpp's.
#include "ground/memory_file_system.h"
#include "ground/normal_path.h"
#include "import/import.h"
#include "lines.h"
#include "promise.h"

namespace {

using namespace milepost;

constexpr size_t kMostFiles = 20;
constexpr size_t kMostNameBytes = 200;

std::map<std::string, std::string> files_in(std::string_view text) {
  std::map<std::string, std::string> files;
  std::string* file = nullptr;
  while (!text.empty()) {
    const std::string line = take_line(text);
    const bool is_name = line.size() > 6 && line.starts_with("-- ") && line.ends_with(" --");
    if (!is_name) {
      if (file) file->append(line) += '\n';
      continue;
    }
    const std::optional<std::string> name = normal_path(std::string_view(line).substr(3, line.size() - 6));
    const bool is_taken = name && !name->empty() && name->size() <= kMostNameBytes && files.size() < kMostFiles;
    file = is_taken ? &files[*name] : nullptr;
  }
  return files;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  if (size == 0) return 0;
  constexpr import::Kind kKinds[] = {import::Kind::kJekyll, import::Kind::kHugo, import::Kind::kSubstack,
                                     import::Kind::kMedium, import::Kind::kText};
  const MemoryFileSystem source(files_in(as_text(data + 1, size - 1)));
  Diagnostics diagnostics;
  const std::unique_ptr<import::ExportFiles> files = import::open_folder(source, "export", diagnostics);
  MemoryFileSystem target;
  const import::ImportReport report =
      import::import_export({kKinds[data[0] % std::size(kKinds)], *files, {target, "site"}, true, false});
  for (const Diagnostic& problem : report.diagnostics.all()) promise_told(problem);
  promise(report.done || !report.diagnostics.all().empty() || report.posts + report.pages == 0);
  for (const auto& [path, bytes] : target.files()) promise(path.starts_with("site/"));
  for (const std::string& path : report.files.written) promise(normal_path(path) == path);
  return 0;
}
