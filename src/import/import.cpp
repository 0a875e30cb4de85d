#include "import/import.h"

#include <algorithm>

#include "import/old_addresses.h"
#include "import/readers.h"
#include "import/settle_links.h"

namespace milepost::import {
namespace {

constexpr std::pair<std::string_view, Kind> kKinds[] = {{"jekyll", Kind::kJekyll},
                                                        {"hugo", Kind::kHugo},
                                                        {"substack", Kind::kSubstack},
                                                        {"medium", Kind::kMedium},
                                                        {"text", Kind::kText}};

ImportedSite read(Kind kind, const ExportFiles& files, Diagnostics& diagnostics) {
  switch (kind) {
    case Kind::kJekyll:
      return read_jekyll(files, diagnostics);
    case Kind::kHugo:
      return read_hugo(files, diagnostics);
    case Kind::kSubstack:
      return read_substack(files, diagnostics);
    case Kind::kMedium:
      return read_medium(files, diagnostics);
    case Kind::kText:
      return read_text(files, diagnostics);
  }
  return {};
}

size_t count_errors(const Diagnostics& diagnostics) { return diagnostics.count(Severity::kError); }

}  // namespace

std::optional<Kind> kind_named(std::string_view name) {
  for (const auto& [known, kind] : kKinds)
    if (known == name) return kind;
  return std::nullopt;
}

const std::vector<std::string_view>& kind_names() {
  static const std::vector<std::string_view> kNames = [] {
    std::vector<std::string_view> names;
    for (const auto& [name, kind] : kKinds) names.push_back(name);
    return names;
  }();
  return kNames;
}

ImportReport import_export(const ImportRequest& request, Diagnostics diagnostics) {
  ImportReport report;
  report.diagnostics = std::move(diagnostics);
  ImportedSite site = read(request.kind, request.files, report.diagnostics);
  settle_addresses(site, report.diagnostics);
  settle_links(site);
  for (const ImportedPost& post : site.posts) ++(post.is_page ? report.pages : report.posts);
  report.broken = std::move(site.broken);
  const bool may_write = count_errors(report.diagnostics) == 0 || (request.keep_going && !site.posts.empty());
  if (!may_write) return report;
  report.files = write_files(plan_files(site), request.files, request.target, request.dry_run, report.diagnostics);
  report.done = !report.files.failed;
  return report;
}

}  // namespace milepost::import
