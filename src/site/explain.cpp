#include "site/explain.h"

#include <algorithm>

#include "site/explain_scope.h"

namespace milepost::site {
namespace {

// The path of a folder means the index file in it.
std::optional<size_t> index_in(const std::string& folder, const ExplainScope& scope) {
  for (size_t i = 0; i < scope.site.inputs.documents.size(); i++) {
    const DocumentInput& input = scope.site.inputs.documents[i];
    if (input.is_bundle && input.path.starts_with(folder + "/") &&
        input.path.find('/', folder.size() + 1) == std::string::npos)
      return i;
  }
  return std::nullopt;
}

// "public/posts/a/index.html" -> "posts/a/index.html", where `path` lies in the output folder.
std::optional<std::string> below_output(const std::string& path, const ExplainRequest& request) {
  if (!request.output || request.output->empty() || !path.starts_with(*request.output + "/")) return std::nullopt;
  return path.substr(request.output->size() + 1);
}

bool explain_path(const std::string& path, const ExplainScope& scope, Explanation& explanation) {
  explanation.subject = path;
  if (const auto below = below_output(path, scope.request)) {
    if (!explain_address(*below, scope, explanation)) explain_stray_output(path, *below, scope, explanation);
    return true;
  }
  std::optional<size_t> document = scope.input_at(path);
  if (!document) document = index_in(path, scope);
  if (document) return explain_document(*document, scope, explanation), true;
  return explain_file(path, scope, explanation);
}

// An error in one post keeps the whole site back.
void tell_error(const Diagnostics& diagnostics, Explanation& explanation) {
  const bool is_document = explanation.is_published && (explanation.kind == "post" || explanation.kind == "page");
  if (!is_document) return;
  const bool has_error = std::ranges::any_of(diagnostics.all(), [&](const Diagnostic& diagnostic) {
    return diagnostic.severity == Severity::kError && diagnostic.place.file == explanation.sources.front();
  });
  if (!has_error) return;
  explanation.is_published = false;
  explanation.reason = "it has an error, and no build is exchanged while it has";
  explanation.remedy = "mend it; `milepost build --keep-going` publishes the others";
}

}  // namespace

std::string site_path_of(std::string_view output_path) {
  constexpr std::string_view kIndex = "index.html";
  const bool is_index = output_path == kIndex || output_path.ends_with("/" + std::string(kIndex));
  if (is_index) output_path.remove_suffix(kIndex.size());
  return std::string(output_path);
}

const LeftOutInput* ExplainScope::left_out(std::string_view path) const {
  for (const LeftOutInput& input : site.left_out) {
    const bool is_below = input.source.ends_with('/') && path.starts_with(input.source);
    if (input.source == path || is_below) return &input;
  }
  return nullptr;
}

std::optional<size_t> ExplainScope::meta_of(size_t input) const {
  for (size_t i = 0; i < site.index.metas.size(); i++)
    if (site.index.metas[i].input == input) return i;
  return std::nullopt;
}

std::optional<size_t> ExplainScope::input_at(std::string_view path) const {
  for (size_t i = 0; i < site.inputs.documents.size(); i++)
    if (site.inputs.documents[i].path == path) return i;
  return std::nullopt;
}

Explanation explain(const ExplainRequest& request, Diagnostics& diagnostics) {
  const LoadedSite site = load_site(request.root, request.config, request.selection, request.jobs, diagnostics);
  const ExplainScope scope{request, site, diagnostics};
  Explanation explanation;
  const bool is_known = (request.path && explain_path(*request.path, scope, explanation)) ||
                        (request.address && explain_address(*request.address, scope, explanation));
  if (is_known) return tell_error(diagnostics, explanation), explanation;
  Explanation nothing;
  nothing.subject = request.asked;
  nothing.kind = "nothing";
  nothing.nearest = nearest_known(scope);
  return nothing;
}

}  // namespace milepost::site
