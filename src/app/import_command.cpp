// `milepost import KIND PATH`: opens the export and the folder that is to become the site, says what came of it.
#include <filesystem>

#include "app/commands.h"
#include "app/excerpt.h"
#include "app/say.h"
#include "app/wording.h"
#include "ground/disk_file_system.h"
#include "ground/suggest.h"
#include "import/import.h"

namespace milepost::app {
namespace {

namespace fs = std::filesystem;

constexpr size_t kMostArchiveBytes = (size_t{1} << 30) + 1;  // one past what is read

// The export, and the folder of the disk that it is read from.
struct OpenedExport {
  std::unique_ptr<DiskFileSystem> disk;
  std::unique_ptr<import::ExportFiles> files;
};

// Where the site is to be, as import::ImportTarget wants it.
struct OpenedTarget {
  std::unique_ptr<DiskFileSystem> files;
  std::string folder;
  std::string shown;
};

void no_such_path(const std::string& path, std::string cause, Diagnostics& diagnostics) {
  diagnostics.add(code::kNoSuchPath, {}, "there is no " + in_backticks(path), std::move(cause),
                  "name the export: a folder, a zip archive or, for `text`, a file");
}

import::Kind read_kind(const Invocation& invocation, Diagnostics& diagnostics){
    if (const auto kind = import::kind_named(invocation.argument)) return *kind;
const std::string_view near = nearest(invocation.argument, import::kind_names());
diagnostics.add(code::kUnknownImportKind, {}, "nothing is known about importing " + in_backticks(invocation.argument),
                "",
                near.empty() ? "it takes `jekyll`, `hugo`, `substack`, `medium` or `text`"
                             : "did you mean " + in_backticks(near) + "?");
return import::Kind::kText;
}  // namespace

OpenedExport open_export(const Invocation& invocation, import::Kind kind, Diagnostics& diagnostics) {
  OpenedExport opened;
  std::error_code error;
  const fs::path path = fs::canonical(invocation.path, error);
  if (error) return no_such_path(invocation.path, error.message(), diagnostics), std::move(opened);
  if (fs::is_directory(path, error)) {
    opened.disk = std::make_unique<DiskFileSystem>(path.string());
    opened.files = import::open_folder(*opened.disk, invocation.path, diagnostics);
    return opened;
  }
  opened.disk = std::make_unique<DiskFileSystem>(path.parent_path().string());
  const std::string name = path.filename().string();
  if (kind == import::Kind::kText) {
    const std::string folder = fs::path(invocation.path).parent_path().string();
    opened.files = import::open_file(*opened.disk, name, folder);
    return opened;
  }
  auto bytes = opened.disk->read_start(name, kMostArchiveBytes);
  if (!bytes) return no_such_path(invocation.path, bytes.error().detail, diagnostics), std::move(opened);
  opened.files = import::open_archive(std::move(bytes).value(), invocation.path, diagnostics);
  return opened;
}

bool is_within(const fs::path& path, const fs::path& folder) {
  const std::string relative = path.lexically_relative(folder).generic_string();
  return !relative.empty() && relative != ".." && !relative.starts_with("../");
}

// The target's folder itself where it exists, else the one that will hold it.
OpenedTarget open_target(const Invocation& invocation, Diagnostics& diagnostics) {
  OpenedTarget target;
  target.shown = invocation.into.empty() ? invocation.root : invocation.into;
  std::error_code error;
  fs::path path = fs::absolute(target.shown, error).lexically_normal();
  if (!path.has_filename()) path = path.parent_path();
  const bool is_there = fs::exists(path, error);
  const fs::path held = fs::canonical(is_there ? path : path.parent_path(), error);
  if (error || !fs::is_directory(held)) {
    diagnostics.add(code::kNoSuchPath, {}, "the folder " + in_backticks(target.shown) + " has no place",
                    is_there ? "it is a file" : "the folder that would hold it does not exist",
                    "make that folder, or name another one");
    return target;
  }
  const fs::path whole = is_there ? held : held / path.filename();
  const fs::path from = fs::canonical(invocation.path, error);
  if (!error && fs::is_directory(from) && (is_within(whole, from) || is_within(from, whole / "content"))) {
    diagnostics.add(code::kImportTarget, {}, "the site cannot be within what is imported",
                    in_backticks(target.shown) + " lies in " + in_backticks(invocation.path),
                    "name another folder with `--into`");
  }
  target.files = std::make_unique<DiskFileSystem>(held.string());
  target.folder = is_there ? "" : path.filename().string();
  return target;
}

std::string describe(const import::ImportReport& report, const Invocation& invocation, const std::string& into) {
  const import::WrittenFiles& files = report.files;
  std::string text = invocation.dry_run ? "would import " : "imported ";
  text += counted(report.posts, "post");
  if (report.pages > 0) text += " and " + counted(report.pages, "page");
  text += " into " + without_controls(into) + ": " + counted(files.written.size(), "file") +
          (invocation.dry_run ? " to write" : " written");
  if (!files.unchanged.empty()) text += ", " + std::to_string(files.unchanged.size()) + " there already";
  if (!files.left.empty()) text += ", " + std::to_string(files.left.size()) + " left as they were";
  if (!report.broken.empty()) text += "; left out: " + counted(report.broken.size(), "broken post");
  text += "\n";
  if (invocation.dry_run)
    for (const std::string& path : files.written) text += "  " + without_controls(path) + "\n";
  return text;
}

std::string describe_failure(const import::ImportReport& report) {
  std::string text = "imported nothing: " + counted(report.diagnostics.count(Severity::kError), "error");
  if (!report.broken.empty() && report.posts > 0)
    text += "; `--keep-going` imports the " + counted(report.posts + report.pages, "other");
  return text + "\n";
}

Value names(const std::vector<std::string>& list) {
  List values;
  for (const std::string& name : list) values.emplace_back(name);
  return Value(std::move(values));
}

Outcome outcome_of(import::ImportReport report, const Invocation& invocation, const std::string& into) {
  Outcome outcome;
  outcome.document.set("imported", Value(report.done && !invocation.dry_run));
  outcome.document.set("posts", Value(report.posts));
  outcome.document.set("pages", Value(report.pages));
  outcome.document.set("broken", names(report.broken));
  outcome.document.set("written", names(report.files.written));
  outcome.document.set("unchanged", names(report.files.unchanged));
  outcome.document.set("left", names(report.files.left));
  outcome.exit_code = exit_code_for(report.diagnostics, invocation.strict);
  if (!report.done) {
    outcome.trailer = describe_failure(report);
  } else if (!invocation.quiet) {
    outcome.text = describe(report, invocation, into);
  }
  outcome.diagnostics = std::move(report.diagnostics);
  return outcome;
}

}  // namespace milepost::app

ExitCode run_import(const Invocation& invocation, const Surroundings& surroundings) {
  Diagnostics diagnostics;
  const import::Kind kind = read_kind(invocation, diagnostics);
  if (diagnostics.has_errors()) return finish_failed(diagnostics, invocation, surroundings);
  const OpenedTarget target = open_target(invocation, diagnostics);
  if (diagnostics.has_errors()) return finish_failed(diagnostics, invocation, surroundings);
  const OpenedExport opened = open_export(invocation, kind, diagnostics);
  if (!opened.files) return finish_failed(diagnostics, invocation, surroundings);
  const import::ImportRequest request{
      kind, *opened.files, {*target.files, target.folder}, invocation.keep_going, invocation.dry_run};
  return finish(outcome_of(import::import_export(request, std::move(diagnostics)), invocation, target.shown),
                invocation, surroundings);
}

}  // namespace milepost::app
