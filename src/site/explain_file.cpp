// Files that are no posts and no pages: copied, read for something else, left out, or nothing to milepost.
#include <algorithm>

#include "content/address.h"
#include "content/option_files.h"
#include "site/builtin_files.h"
#include "site/explain_scope.h"
#include "site/manifest.h"
#include "site/theme_files.h"

namespace milepost::site {
namespace {

bool holds_path(const std::vector<std::string>& paths, std::string_view path) {
  return std::ranges::find(paths, path) != paths.end();
}

void tell_unpublished(std::string kind, std::string what, std::string reason, Explanation& explanation) {
  explanation.kind = std::move(kind);
  explanation.what = std::move(what);
  explanation.reason = std::move(reason);
}

bool explain_settings(const std::string& path, const ExplainScope& scope, Explanation& explanation) {
  const bool is_other = path == scope.config().conventions.config_file;
  if (path != kConfigFile && !is_other) return false;
  tell_unpublished("settings", "the site's settings", "settings are read, and not published", explanation);
  return true;
}

bool explain_template(const std::string& path, const ExplainScope& scope, Explanation& explanation) {
  if (!holds_path(scope.site.inputs.templates, path)) return false;
  const auto builtin = builtin_files();
  const bool replaces = std::ranges::find(builtin, path, &BuiltinFile::path) != builtin.end();
  tell_unpublished("template",
                   replaces ? "a template in the place of the built-in one" : "a template of the site's own",
                   "templates make pages, and are not published themselves", explanation);
  return true;
}

bool explain_theme_file(const std::string& path, const ExplainScope& scope, Explanation& explanation) {
  if (!holds_path(scope.site.inputs.theme_files, path)) return false;
  const std::string& theme = scope.config().theme;
  const std::string name = path.substr(std::string("themes//").size() + theme.size());
  explanation.kind = "theme";
  explanation.what = "a file of the theme `" + theme + "`";
  explanation.is_published = true;
  explanation.address = theme_file_path(scope.config(), name);
  explanation.sources.push_back(path);
  return true;
}

// The posts that take their options from a file: it stands beside them, or they name it.
std::vector<std::string> users_of(const std::string& path, const ExplainScope& scope) {
  const std::string_view name = name_of(path);
  const std::string id(name.substr(0, name.rfind('.')));
  std::vector<std::string> users;
  for (const PostMeta& meta : scope.site.index.metas) {
    const Value front_matter = meta.kept_front_matter.value();
    const Value* written = front_matter.find("options");
    const bool names_id =
        path.starts_with("content/options/") && written && written->is_text() && written->text() == id;
    const bool has_it = holds_path(scope.site.inputs.documents[meta.input].bundle_options, path);
    if (names_id || has_it || named_option_file(meta) == path) users.push_back(meta.source);
  }
  return users;
}

bool explain_option_set(const std::string& path, const ExplainScope& scope, Explanation& explanation) {
  if (!scope.site.inputs.option_sets.count(path)) return false;
  tell_unpublished("options", "an option set", "its figures are published where posts show them, the file is not",
                   explanation);
  explanation.sources = users_of(path, scope);
  return true;
}

bool explain_copy(const std::string& path, const ExplainScope& scope, Explanation& explanation) {
  for (const Copy& copy : scope.site.index.copies) {
    if (copy.source != path) continue;
    explanation.kind = "file";
    explanation.what =
        copy.begin > 0 ? "a file that is copied without its front matter" : "a file that is copied as it is";
    explanation.is_published = true;
    explanation.address = copy.output_path;
    explanation.sources.push_back(path);
    return true;
  }
  return false;
}

bool explain_left_out(const std::string& path, const ExplainScope& scope, Explanation& explanation) {
  const LeftOutInput* left_out = scope.left_out(path);
  if (!left_out) return false;
  tell_unpublished(left_out->kind, "a " + left_out->kind + " that is left out", left_out->reason, explanation);
  return true;
}

// Why nobody reads a file that is there.
std::string reason_unread(const std::string& path, const ExplainScope& scope) {
  const std::string& theme = scope.config().theme;
  if (path.starts_with("themes/")) return "it belongs to another theme; the settings name `" + theme + "`";
  if (path.starts_with(".milepost")) return "milepost keeps its own notes there";
  switch (scope.config().conventions.kind) {
    case Convention::kJekyll:
      return "Jekyll's rules keep it out of the site";
    case Convention::kHugo:
      return "posts and pages stand in `" + scope.config().conventions.hugo.content_folder +
             "/`, files that are copied in `static/`";
    default:
      return "posts and pages stand in `content/`, `_posts/` and `_drafts/`, files that are copied in `static/`";
  }
}

bool explain_other(const std::string& path, const ExplainScope& scope, Explanation& explanation) {
  const FileResult<Entry> entry = scope.request.root.look(path);
  if (!entry.ok()) return false;
  if (entry->kind == EntryKind::kFolder) {
    tell_unpublished("other", "a folder", "folders are not inputs; `milepost list` names the files in it", explanation);
  } else {
    tell_unpublished("other", "no input of the site", reason_unread(path, scope), explanation);
  }
  return true;
}

}  // namespace

bool explain_file(const std::string& path, const ExplainScope& scope, Explanation& explanation) {
  using Explain = bool (*)(const std::string&, const ExplainScope&, Explanation&);
  constexpr Explain kKinds[] = {explain_settings,   explain_template, explain_theme_file, explain_copy,
                                explain_option_set, explain_left_out, explain_other};
  return std::ranges::any_of(kKinds, [&](Explain one) { return one(path, scope, explanation); });
}

void explain_stray_output(const std::string& path, const std::string& below_output, const ExplainScope& scope,
                          Explanation& explanation) {
  explanation.subject = path;
  if (below_output == kManifestFile)
    return tell_unpublished("output", "milepost's list of what it wrote", "it is no part of the site", explanation);
  const std::optional<Manifest> manifest = read_manifest(scope.request.root, *scope.request.output);
  if (manifest && manifest->count(below_output))
    return tell_unpublished("output", "left from an earlier build",
                            "no input makes it any more; the next build takes it away", explanation);
  tell_unpublished("output", "a file that milepost did not write", "builds leave it as it is", explanation);
}

}  // namespace milepost::site
