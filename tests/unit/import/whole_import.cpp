#include "whole_import.h"

namespace milepost::import {

std::string Imported::told() const {
  std::string text;
  for (const Diagnostic& d : report.diagnostics.all())
    text += (text.empty() ? "" : "\n") + std::string(d.code->id) + " " + d.place.file + ": " + d.message;
  return text;
}

const std::string& Imported::file(const std::string& path) const {
  static const std::string kNone = "(no such file)";
  const auto found = files.find(path);
  return found == files.end() ? kNone : found->second;
}

Imported import_files(Kind kind, const Files& files, const ImportOptions& options) {
  const MemoryFileSystem source(files);
  MemoryFileSystem target(options.target);
  Diagnostics diagnostics;
  const auto opened = open_folder(source, "export", diagnostics);
  Imported imported;
  imported.report = import_export({kind, *opened, {target, options.folder}, options.keep_going, options.dry_run},
                                  std::move(diagnostics));
  imported.files = target.files();
  return imported;
}

}  // namespace milepost::import
