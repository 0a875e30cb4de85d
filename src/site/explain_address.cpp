// What stands at an address of the site: the page of an input, a copied file, a list, a redirect, a generated file.
#include <algorithm>

#include "content/address.h"
#include "ground/suggest.h"
#include "site/explain_render.h"
#include "site/explain_scope.h"
#include "site/figure_files.h"
#include "site/social_cards.h"
#include "site/theme_files.h"

namespace milepost::site {
namespace {

using Path = const std::string&;

bool explain_page(Path path, const ExplainScope& scope, Explanation& explanation) {
  const SiteIndex& index = scope.site.index;
  for (size_t i = 0; i < index.metas.size(); i++) {
    if (output_path(index.addresses[i]) != path) continue;
    explain_document(index.metas[i].input, scope, explanation);
    explanation.what = "the page of `" + index.metas[i].source + "`, " + explanation.what;
    return true;
  }
  return false;
}

bool explain_redirect(Path path, const ExplainScope& scope, Explanation& explanation) {
  const SiteIndex& index = scope.site.index;
  for (const Redirect& redirect : index.redirects) {
    if (redirect.output_path != path) continue;
    explanation.kind = "redirect";
    explanation.what = "an old address of `" + index.metas[redirect.meta].source + "`, which sends readers on";
    explanation.is_published = true;
    explanation.address = site_path_of(path);
    explanation.leads_to = "/" + index.addresses[redirect.meta];
    explanation.sources.push_back(index.metas[redirect.meta].source);
    return true;
  }
  return false;
}

bool explain_copied(Path path, const ExplainScope& scope, Explanation& explanation) {
  for (const Copy& copy : scope.site.index.copies) {
    if (copy.output_path != path) continue;
    explain_file(copy.source, scope, explanation);
    explanation.what = "`" + copy.source + "`, " + explanation.what;
    return true;
  }
  return false;
}

bool explain_generated_list(Path path, const ExplainScope& scope, Explanation& explanation) {
  for (const ListPage& list : scope.site.lists)
    if (output_path(list.address) == path) return explain_list(list, scope, explanation), true;
  return false;
}

bool explain_theme(Path path, const ExplainScope& scope, Explanation& explanation) {
  Diagnostics ignored;
  const std::vector<ThemeFile> theme = load_theme(scope.request.root, scope.site.inputs, scope.config(), ignored);
  if (std::ranges::find(theme, path, &ThemeFile::output_path) == theme.end()) return false;
  explanation.kind = "theme";
  explanation.what = "a file of the theme `" + scope.config().theme + "`";
  explanation.is_published = true;
  explanation.address = path;
  for (const std::string& file : scope.site.inputs.theme_files) {
    const bool is_style = path.ends_with(".css") && file.ends_with(".css");
    if (is_style || name_of(file) == name_of(path)) explanation.sources.push_back(file);
  }
  return true;
}

bool explain_site_card(Path path, const ExplainScope& scope, Explanation& explanation) {
  if (path != kSiteCardPath || !makes_cards(scope.config())) return false;
  explanation.kind = "figure";
  explanation.what = "the site's social card, which milepost draws";
  explanation.is_published = true;
  explanation.address = path;
  return true;
}

// Only a post that is rendered says which files its figures have.
std::string figure_file_words(size_t meta, Path path, const ExplainScope& scope) {
  Diagnostics ignored;
  const RenderedPost post = render_alone(meta, scope, ignored);
  const auto is_it = [&path](const auto& file) { return file.output_path == path; };
  if (std::ranges::any_of(post.data, is_it)) return "the data of a figure";
  if (std::ranges::any_of(post.pictures, is_it)) return "the picture of a figure, for feeds";
  return post.card && is_it(*post.card) ? "the social card" : "";
}

bool explain_figure_file(Path path, const ExplainScope& scope, Explanation& explanation) {
  const SiteIndex& index = scope.site.index;
  for (size_t i = 0; i < index.metas.size(); i++) {
    if (index.addresses[i].empty() || !path.starts_with(figure_file_path(index.addresses[i], ""))) continue;
    const std::string words = figure_file_words(i, path, scope);
    if (words.empty()) continue;
    explanation.kind = "figure";
    explanation.what = words + " of `" + index.metas[i].source + "`, which milepost draws";
    explanation.is_published = true;
    explanation.address = path;
    explanation.sources.push_back(index.metas[i].source);
    return true;
  }
  return false;
}

bool explain_withheld(Path path, const ExplainScope& scope, Explanation& explanation) {
  for (const WithheldDocument& withheld : withheld_documents(scope)) {
    const bool is_old = std::ranges::find(withheld.old_paths, path) != withheld.old_paths.end();
    if (!is_old && output_path(withheld.address) != path) continue;
    const std::string source = scope.site.inputs.documents[withheld.input].path;
    explain_document(withheld.input, scope, explanation);
    explanation.what = (is_old ? "an old address of `" : "the address of `") + source + "`, " + explanation.what;
    return true;
  }
  return false;
}

std::string last_part(std::string_view address) {
  while (address.ends_with('/')) address.remove_suffix(1);
  return std::string(name_of(address));
}

std::vector<std::string> known_addresses(const ExplainScope& scope) {
  const SiteIndex& index = scope.site.index;
  std::vector<std::string> known;
  for (const std::string& address : index.addresses) known.push_back("/" + address);
  for (const ListPage& list : scope.site.lists) known.push_back("/" + list.address);
  for (const Redirect& redirect : index.redirects) known.push_back("/" + site_path_of(redirect.output_path));
  for (const Copy& copy : index.copies) known.push_back("/" + copy.output_path);
  return known;
}

std::vector<std::string> known_paths(const ExplainScope& scope) {
  std::vector<std::string> known;
  for (const PublishedInput& input : published_inputs(scope.site.index)) known.push_back(input.source);
  for (const LeftOutInput& input : scope.site.left_out) known.push_back(input.source);
  return known;
}

}  // namespace

bool explain_address(const std::string& address, const ExplainScope& scope, Explanation& explanation) {
  using Explain = bool (*)(Path, const ExplainScope&, Explanation&);
  constexpr Explain kKinds[] = {explain_page,  explain_redirect,  explain_copied,      explain_generated_list,
                                explain_theme, explain_site_card, explain_figure_file, explain_withheld};
  std::vector<std::string> spellings{address};
  // Hosts add the slash and the ending by themselves.
  if (!address.empty() && !address.ends_with('/'))
    spellings.insert(spellings.end(), {address + "/", address + ".html"});
  const std::string asked_as = explanation.subject;
  for (const std::string& spelling : spellings) {
    const std::string path = output_path(spelling);
    if (std::ranges::none_of(kKinds, [&](Explain one) { return one(path, scope, explanation); })) continue;
    explanation.subject = asked_as.empty() ? "/" + spelling : asked_as;
    return true;
  }
  return false;
}

std::string nearest_known(const ExplainScope& scope) {
  const ExplainRequest& request = scope.request;
  const bool is_address =
      request.address && (request.asked.starts_with('/') || request.asked.find("://") != std::string::npos);
  const std::string asked = is_address ? "/" + *request.address : request.asked;
  std::vector<std::string> known = is_address ? known_addresses(scope) : known_paths(scope);
  const std::vector<std::string_view> names(known.begin(), known.end());
  if (const std::string_view near = nearest(asked, names); !near.empty()) return std::string(near);
  // Moved to another folder, or written without the trailing slash.
  for (const std::string& one : known)
    if (!last_part(asked).empty() && last_part(one) == last_part(asked)) return one;
  return "";
}

}  // namespace milepost::site
