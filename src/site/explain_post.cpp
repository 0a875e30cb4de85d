// Posts and pages, published or not.
#include <algorithm>

#include "content/address.h"
#include "content/foreign_address.h"
#include "content/load_post.h"
#include "content/option_files.h"
#include "content/parse_options.h"
#include "content/read_input.h"
#include "site/explain_origin.h"
#include "site/explain_render.h"
#include "site/explain_scope.h"

namespace milepost::site {
namespace {

// What keeps a document back: the key that does it, and what would change it.
struct Guard {
  std::string_view reason;  // as load_post.h tells it, or its beginning
  std::string_view key;     // of front matter
  std::string_view remedy;
};

constexpr Guard kGuards[] = {
    {"draft", "draft", "take the key out to publish it; `--drafts` shows it until then"},
    {"published: false", "published", "write `published: true`, or take the key out"},
    {"private", "visibility", "write `visibility: public`, or take the key out"},
    {"headless: true", "headless", "take the key out"},
    {"in the future", "date", "it is published by the first build after that; `--future` shows it until then"},
    {"expired", "expires", "write a later date, or take the key out"},
    {"it has an error", "", "`milepost build` tells the error"},
    {"it cannot be read", "", "`milepost build` tells why"},
};

const Guard* guard_of(std::string_view reason) {
  const auto* found =
      std::ranges::find_if(kGuards, [reason](const Guard& guard) { return reason.starts_with(guard.reason); });
  return found == std::end(kGuards) ? nullptr : found;
}

// A draft may be one by its folder alone, a date may stand in the file's name.
Place place_of_guard(const Guard& guard, const std::vector<Fact>& facts, const PostMeta& meta,
                     const SourceText& source) {
  if (guard.key != "date") return front_matter_place(meta, guard.key, source);
  const auto fact = std::ranges::find(facts, "date", &Fact::name);
  return fact == facts.end() ? Place{} : fact->place;
}

void tell_reason(const std::string& reason, const DocumentInput& input, const PostMeta& meta, const SourceText& source,
                 Explanation& explanation) {
  explanation.reason = reason;
  const Guard* guard = guard_of(reason);
  if (!guard) return;
  explanation.remedy = guard->remedy;
  explanation.reason_place = place_of_guard(*guard, explanation.facts, meta, source);
  if (guard->reason == "draft" && input.in_drafts)
    explanation.remedy = "move it out of `_drafts/` to publish it; `--drafts` shows it until then";
}

// The site path that a document has where nothing else claims it.
std::string address_of_alone(const PostMeta& meta, const ExplainScope& scope) {
  Diagnostics ignored;
  return index_site({meta}, scope.site.inputs, scope.config(), ignored).addresses.front();
}

std::vector<markdown::FormMet> forms_in(const SourceText& source, const PostMeta& meta, const Config& config) {
  if (meta.is_html) return {};
  markdown::FormCensus census;
  Diagnostics ignored;  // builds tell them
  markdown::parse_counted(source, meta.body_begin, parse_options(meta, config), ignored, census);
  return census.met();
}

// An alias leads to the output path that it asks for.
bool is_alias_for(const WrittenAddress& alias, const PostMeta& meta, const std::string& path, const Config& config) {
  if (config.conventions.is_foreign()) return output_path(foreign_site_path(alias.text, config)) == path;
  return permalink_problem(alias.text).empty() &&
         output_path(site_path_for(alias.text, {meta.slug, std::nullopt})) == path;
}

void add_redirects(size_t number, const ExplainScope& scope, Explanation& explanation) {
  const PostMeta& meta = scope.site.index.metas[number];
  for (const Redirect& redirect : scope.site.index.redirects) {
    if (redirect.meta != number) continue;
    Fact fact{"redirect", "/" + site_path_of(redirect.output_path), "the day as it was at the writer's desk", {}};
    for (const WrittenAddress& alias : meta.aliases) {
      if (!is_alias_for(alias, meta, redirect.output_path, scope.config())) continue;
      fact.origin = "front matter";
      fact.place = alias.place;
    }
    explanation.facts.push_back(std::move(fact));
  }
}

std::string_view template_for(size_t number, const ExplainScope& scope) {
  const PostMeta& meta = scope.site.index.metas[number];
  if (meta.is_whole_document || !meta.redirect_to.empty()) return "";
  if (!meta.stands_for_list) return meta.is_post ? "post.html" : "page.html";
  for (const ListPage& list : scope.site.lists)
    if (list.address == scope.site.index.addresses[number]) return template_of(list.kind);
  return "";
}

void add_sources(const DocumentInput& input, const PostMeta& meta, Explanation& explanation) {
  explanation.sources.push_back(input.path);
  for (const std::string& file : input.bundle_options) explanation.sources.push_back(file);
  const std::string named = named_option_file(meta);
  if (!named.empty() && std::ranges::find(explanation.sources, named) == explanation.sources.end())
    explanation.sources.push_back(named);
}

void add_files(const DocumentInput& input, const ExplainScope& scope, Explanation& explanation) {
  for (const Copy& copy : scope.site.index.copies)
    if (std::ranges::binary_search(input.bundle_files, copy.source)) explanation.files.push_back(copy.output_path);
}

void explain_published(size_t number, const ExplainScope& scope, Explanation& explanation) {
  explanation.is_published = true;
  const PostMeta& meta = scope.site.index.metas[number];
  if (meta.redirect_to.empty() && !meta.stands_for_list) render_alone(number, scope, scope.diagnostics);
  add_redirects(number, scope, explanation);
  explanation.leads_to = meta.redirect_to;
  if (const std::string_view name = template_for(number, scope); !name.empty())
    explanation.templates = templates_behind(name, scope);
  explanation.listed_in = lists_of(number, scope);
  add_files(scope.site.inputs.documents[meta.input], scope, explanation);
}

}  // namespace

void explain_document(size_t number, const ExplainScope& scope, Explanation& explanation) {
  const DocumentInput& input = scope.site.inputs.documents[number];
  const LeftOutInput* left_out = scope.left_out(input.path);
  explanation.subject = input.path;
  explanation.kind = left_out ? left_out->kind : "page";
  explanation.what = "a " + explanation.kind;
  Diagnostics ignored;
  const std::optional<SourceText> source = read_source(scope.request.root, input.path, ignored);
  if (!source) {
    explanation.reason = left_out ? left_out->reason : "it cannot be read";
    explanation.remedy = "`milepost build` tells why";
    return;
  }
  PostMeta meta = load_post(*source, input, scope.config(), ignored);
  meta.input = number;
  const std::optional<size_t> published = scope.meta_of(number);
  explanation.kind = meta.is_post ? "post" : "page";
  explanation.what = "a " + explanation.kind + (input.is_bundle ? " with files of its own" : "");
  explanation.address = published ? scope.site.index.addresses[*published] : address_of_alone(meta, scope);
  explanation.facts = facts_of(meta, *source, input, *explanation.address, scope.config());
  explanation.dialect = markdown::dialect_name(scope.config().dialect);
  explanation.forms = forms_in(*source, meta, scope.config());
  add_sources(input, meta, explanation);
  if (published) {
    explain_published(*published, scope, explanation);
  } else {
    tell_reason(left_out ? left_out->reason : "it has an error", input, meta, *source, explanation);
  }
}

std::vector<WithheldDocument> withheld_documents(const ExplainScope& scope) {
  std::vector<WithheldDocument> withheld;
  std::vector<PostMeta> metas;
  Diagnostics ignored;
  for (size_t i = 0; i < scope.site.inputs.documents.size(); i++) {
    const DocumentInput& input = scope.site.inputs.documents[i];
    if (scope.meta_of(i)) continue;
    const std::optional<SourceText> source = read_source(scope.request.root, input.path, ignored);
    if (!source) continue;
    metas.push_back(load_post(*source, input, scope.config(), ignored));
    metas.back().input = i;
    withheld.push_back({i, {}, {}});
  }
  const SiteIndex index = index_site(std::move(metas), scope.site.inputs, scope.config(), ignored);
  for (size_t i = 0; i < withheld.size(); i++) withheld[i].address = index.addresses[i];
  for (const Redirect& redirect : index.redirects) withheld[redirect.meta].old_paths.push_back(redirect.output_path);
  return withheld;
}

}  // namespace milepost::site
