#include "content/site_index.h"

#include <algorithm>

#include "content/address.h"
#include "content/foreign_address.h"
#include "content/lenient.h"
#include "content/markdown_name.h"
#include "formats/slug.h"

namespace milepost {
namespace {

constexpr size_t kNoRank = static_cast<size_t>(-1);

bool is_usable(const WrittenAddress& written, std::string_view key, Diagnostics& diagnostics) {
  std::string problem = permalink_problem(written.text);
  if (problem.empty()) return true;
  diagnostics.add(code::kBadPermalink, written.place, "`" + std::string(key) + "` cannot be `" + written.text + "`",
                  problem, "write a path below the site, such as `/posts/two-offers/`");
  return false;
}

std::string page_path(const PostMeta& meta, const DocumentInput& input) {
  std::string path;
  std::string_view rest = input.page_folder;
  while (!rest.empty()) {
    size_t slash = std::min(rest.find('/'), rest.size());
    std::string part = slugify(rest.substr(0, slash));
    if (!part.empty()) path += part + "/";
    rest.remove_prefix(std::min(slash + 1, rest.size()));
  }
  return path + meta.slug + "/";
}

std::string address_of(const PostMeta& meta, const DocumentInput& input, const Config& config,
                       Diagnostics& diagnostics) {
  if (config.conventions.is_foreign()) return foreign_address(meta, input, config);
  PermalinkFacts facts{meta.slug, address_day(meta, config)};
  if (meta.permalink && is_usable(*meta.permalink, "permalink", diagnostics)) {
    std::string path = site_path_for(meta.permalink->text, facts);
    if (!path.empty()) return path;
  }
  if (!input.among_posts && !meta.is_post) return page_path(meta, input);
  std::string path = site_path_for(config.permalink, facts);
  return path.empty() ? meta.slug + "/" : path;
}

// The folder whose files stand beside the page: "posts/a/" for "posts/a/" and "posts/a.html" -> "posts/".
std::string bundle_address(const std::string& address) {
  std::string_view folder = folder_of(address);
  return folder.empty() ? "" : std::string(folder) + "/";
}

void claim_documents(SiteIndex& index, const Inputs& inputs, const Config& config, Diagnostics& diagnostics) {
  for (const PostMeta& meta : index.metas) {
    std::string address = address_of(meta, inputs.documents[meta.input], config, diagnostics);
    index.claims.claim(output_path(address), meta.source, place_of_address(meta), diagnostics);
    index.addresses.push_back(std::move(address));
  }
}

// Hugo's relative aliases begin beside the page: "posts/a/" -> "posts".
std::string folder_beside(std::string address) {
  if (address.ends_with('/')) address.pop_back();
  return std::string(folder_of(address));
}

// The file at an old address; "" where it cannot be one.
std::string alias_path(const WrittenAddress& alias, const PostMeta& meta, const std::string& address,
                       const Config& config, Diagnostics& diagnostics) {
  const bool is_foreign = config.conventions.is_foreign();
  if (config.conventions.kind == Convention::kHugo && !alias.text.starts_with('/'))
    if (std::optional<std::string> path = resolve_path(folder_beside(address), alias.text))
      return output_path(foreign_site_path("/" + *path, config));
  if (is_foreign && alias.text.find("://") == alias.text.npos)
    return output_path(foreign_site_path(alias.text, config));
  Diagnostics found;
  const bool usable = is_usable(alias, "aliases", found);
  if (is_foreign) {
    merge_as_warnings(found, diagnostics);
  } else {
    diagnostics.merge(std::move(found));
  }
  return usable ? output_path(site_path_for(alias.text, {meta.slug, std::nullopt})) : "";
}

// Jekyll without a `timezone` takes its machine's: a blog built at its writer's desk had the day as it was written.
std::string address_at_writers_desk(const PostMeta& meta, const DocumentInput& input, const Config& config) {
  const bool is_certain = config.conventions.kind != Convention::kJekyll || config.raw.find("timezone");
  if (is_certain || !meta.date || !meta.date->offset) return "";
  PostMeta as_written = meta;
  as_written.date->offset.reset();
  return output_path(foreign_address(as_written, input, config));
}

void claim_writers_days(SiteIndex& index, const Inputs& inputs, const Config& config, Diagnostics& diagnostics) {
  for (size_t i = 0; i < index.metas.size(); i++) {
    const PostMeta& meta = index.metas[i];
    const std::string path = address_at_writers_desk(meta, inputs.documents[meta.input], config);
    if (path.empty() || path == output_path(index.addresses[i]) || index.claims.has(path)) continue;
    Place place;
    place.file = meta.source;
    index.claims.claim(path, meta.source, place, diagnostics);
    index.redirects.push_back({path, i});
  }
}

void claim_aliases(SiteIndex& index, const Config& config, Diagnostics& diagnostics) {
  for (size_t i = 0; i < index.metas.size(); i++) {
    for (const WrittenAddress& alias : index.metas[i].aliases) {
      const std::string path = alias_path(alias, index.metas[i], index.addresses[i], config, diagnostics);
      if (path.empty() || path == output_path(index.addresses[i])) continue;
      if (index.claims.claim(path, index.metas[i].source, alias.place, diagnostics))
        index.redirects.push_back({path, i});
    }
  }
}

void claim_copies(SiteIndex& index, const Inputs& inputs, Diagnostics& diagnostics) {
  auto add = [&](const std::string& source, const std::string& path, size_t begin = 0) {
    if (inputs.option_sets.count(source)) return;
    if (index.claims.claim_copy(path, source, diagnostics)) index.copies.push_back({source, path, begin});
  };
  for (size_t i = 0; i < index.metas.size(); i++) {
    const DocumentInput& input = inputs.documents[index.metas[i].input];
    const size_t folder_length = folder_of(input.path).size() + 1;
    for (const std::string& file : input.bundle_files)
      add(file, bundle_address(index.addresses[i]) + file.substr(folder_length));
  }
  for (const FileInput& file : inputs.files) add(file.source, file.address, file.begin);
  std::sort(index.copies.begin(), index.copies.end(), [](const Copy& a, const Copy& b) { return a.source < b.source; });
}

void order_posts(SiteIndex& index) {
  const std::vector<PostMeta>& metas = index.metas;
  for (size_t i = 0; i < metas.size(); i++)
    if (metas[i].is_post) index.posts.push_back(i);
  std::sort(index.posts.begin(), index.posts.end(), [&](size_t a, size_t b) {
    if (metas[a].date.has_value() != metas[b].date.has_value()) return metas[a].date.has_value();
    if (metas[a].date && metas[a].moment != metas[b].moment) return metas[a].moment > metas[b].moment;
    return metas[a].source < metas[b].source;
  });
}

std::string term_slug(const std::string& name, bool is_hugos) {
  std::string slug = is_hugos ? hugo_term_slug(name) : slugify(name);
  return slug.empty() ? "other" : slug;
}

// "Job search", "job-search" and "Job_Search" are one name; "R&B" and "R B" are two.
bool is_same_name(const std::string& a, const std::string& b) {
  const auto plain = [](const std::string& name) {
    std::string key = claim_key(name);
    std::replace_if(
        key.begin(), key.end(), [](char c) { return c == '-' || c == '_'; }, ' ');
    return key;
  };
  return plain(a) == plain(b);
}

void tell_merged(const std::string& name, const Term& term, const PostMeta& meta, Diagnostics& diagnostics) {
  Place place;
  place.file = meta.source;
  diagnostics.add(code::kTermsMerged, place, "`" + name + "` and `" + term.name + "` share one page",
                  "both have the address `" + term.address + "`",
                  "write the same name in both posts, or names that differ in a letter");
}

// Of several spellings of one term, that of the first post (by path) is shown.
std::vector<Term> group_terms(const SiteIndex& index, std::vector<std::string> PostMeta::*names,
                              const std::string& folder, Diagnostics& diagnostics) {
  std::map<std::string, Term> terms;                   // by slug
  std::unordered_map<std::string, std::string> slugs;  // by name
  const auto slug_of = [&](const std::string& name) -> const std::string& {
    std::string& slug = slugs[name];
    if (slug.empty()) slug = term_slug(name, index.terms_are_hugos);
    return slug;
  };
  for (const PostMeta& meta : index.metas) {
    if (!meta.is_post) continue;
    for (const std::string& name : meta.*names) {
      const std::string& slug = slug_of(name);
      const auto term = terms.find(slug);
      if (term == terms.end()) {
        terms.emplace(slug, Term{name, slug, folder + slug + "/", {}});
      } else if (name != term->second.name && !is_same_name(name, term->second.name)) {
        tell_merged(name, term->second, meta, diagnostics);
      }
    }
  }
  for (size_t post : index.posts) {
    for (const std::string& name : index.metas[post].*names) {
      std::vector<size_t>& posts = terms[slug_of(name)].posts;
      if (posts.empty() || posts.back() != post) posts.push_back(post);
    }
  }
  std::vector<Term> list;
  for (auto& [slug, term] : terms) list.push_back(std::move(term));
  return list;
}

void group_years(SiteIndex& index) {
  for (size_t post : index.posts) {
    const std::optional<WrittenDate>& date = index.metas[post].date;
    std::optional<int> year = date ? std::optional(static_cast<int>(date->day.year())) : std::nullopt;
    auto at = std::find_if(index.years.begin(), index.years.end(), [&](const Year& y) { return y.year == year; });
    if (at == index.years.end())
      at = index.years.insert(at, {year, year ? "archive/" + std::to_string(*year) + "/" : "", {}});
    at->posts.push_back(post);
  }
}

}  // namespace

std::optional<std::chrono::year_month_day> address_day(const PostMeta& meta, const Config& config) {
  if (!meta.date) return std::nullopt;
  bool converts = config.timezone_is_set && meta.date->offset.has_value();
  return converts ? config.timezone.civil_date(meta.moment) : meta.date->day;
}

void SiteIndex::add_names(const Inputs& inputs) {
  for (size_t i = 0; i < metas.size(); i++) {
    const DocumentInput& input = inputs.documents[metas[i].input];
    if (by_name_.emplace(input.stem, i).second) names_.push_back(input.stem);
  }
  ranks_.assign(metas.size(), kNoRank);
  for (size_t i = 0; i < posts.size(); i++) ranks_[posts[i]] = i;
}

const std::string* SiteIndex::address_of_source(std::string_view path) const {
  const auto is_before = [](const auto& one, std::string_view source) { return one.source < source; };
  const auto meta = std::lower_bound(metas.begin(), metas.end(), path, is_before);
  if (meta != metas.end() && meta->source == path) return &addresses[static_cast<size_t>(meta - metas.begin())];
  const auto copy = std::lower_bound(copies.begin(), copies.end(), path, is_before);
  return copy != copies.end() && copy->source == path ? &copy->output_path : nullptr;
}

const Withheld* SiteIndex::withheld_at(std::string_view path) const {
  auto at = withheld_.find(std::string(path));
  return at == withheld_.end() ? nullptr : &at->second;
}

void SiteIndex::withhold(const PostMeta& meta, const DocumentInput& input, const std::string& reason,
                         const Config& config) {
  withheld_.emplace(meta.source, Withheld{meta.source, reason});
  if (meta.kept_front_matter.value().is_null()) return;  // it could not be read
  Diagnostics of_others;                                 // it claims nothing
  withheld_.emplace(output_path(address_of(meta, input, config, of_others)), Withheld{meta.source, reason});
}

std::optional<size_t> SiteIndex::post_named(std::string_view path) const {
  if (path.starts_with('/')) path.remove_prefix(1);
  std::string_view name = name_of(path);
  name.remove_suffix(markdown_extension(name).size());
  if (name == "index") name = name_of(folder_of(path));
  auto at = by_name_.find(std::string(name));
  return at == by_name_.end() ? std::nullopt : std::optional(at->second);
}

std::vector<size_t> SiteIndex::posts_below(const std::string& address) const {
  std::vector<size_t> below;
  for (const size_t post : posts)
    if (addresses[post].starts_with(address)) below.push_back(post);
  return below;
}

std::optional<size_t> SiteIndex::rank(size_t meta) const {
  return ranks_[meta] == kNoRank ? std::nullopt : std::optional(ranks_[meta]);
}

const Term* SiteIndex::term_of(const std::string& name, const std::vector<Term>& terms) const {
  const std::string slug = term_slug(name, terms_are_hugos);
  auto at = std::lower_bound(terms.begin(), terms.end(), slug,
                             [](const Term& term, const std::string& wanted) { return term.slug < wanted; });
  return at != terms.end() && at->slug == slug ? &*at : nullptr;
}

SiteIndex index_site(std::vector<PostMeta> metas, const Inputs& inputs, const Config& config,
                     Diagnostics& diagnostics) {
  SiteIndex index;
  index.metas = std::move(metas);
  index.terms_are_hugos = config.conventions.kind == Convention::kHugo;
  if (config.conventions.is_foreign()) index.claims.give_way();
  index.feeds = inputs.feeds;
  index.sections = inputs.sections;
  claim_documents(index, inputs, config, diagnostics);
  claim_copies(index, inputs, diagnostics);
  claim_aliases(index, config, diagnostics);
  claim_writers_days(index, inputs, config, diagnostics);
  order_posts(index);
  index.tags = group_terms(index, &PostMeta::tags, "tags/", diagnostics);
  index.categories = group_terms(index, &PostMeta::categories, "categories/", diagnostics);
  group_years(index);
  index.add_names(inputs);
  return index;
}

}  // namespace milepost
