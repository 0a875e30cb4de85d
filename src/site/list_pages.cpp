#include "site/list_pages.h"

#include "content/address.h"

namespace milepost::site {
namespace {

struct KindFacts {
  ListKind kind;
  const char* page_kind;
  const char* template_name;
};

constexpr KindFacts kFacts[] = {
    {ListKind::kHome, "home", "home.html"},         {ListKind::kArchive, "archive", "archive.html"},
    {ListKind::kYear, "year", "archive.html"},      {ListKind::kTags, "tags", "terms.html"},
    {ListKind::kTag, "tag", "term.html"},           {ListKind::kCategories, "categories", "terms.html"},
    {ListKind::kCategory, "category", "term.html"}, {ListKind::kNotFound, "404", "404.html"},
    {ListKind::kFeed, "feed", "atom.xml"},          {ListKind::kSitemap, "sitemap", "sitemap.xml"},
    {ListKind::kRobots, "robots", "robots.txt"},    {ListKind::kSection, "section", "term.html"},
};

const KindFacts& facts_of_kind(ListKind kind) { return kFacts[static_cast<size_t>(kind)]; }

// "posts/" -> "Posts"
std::string title_of_section(const std::string& address) {
  std::string title(folder_of(address));
  title = title.substr(title.rfind('/') + 1);
  if (!title.empty()) title[0] = title[0] >= 'a' && title[0] <= 'z' ? static_cast<char>(title[0] - 32) : title[0];
  return title;
}

// What the old theme's page at this address listed, by its name.
ListKind kind_at(const std::string& address) {
  if (address.empty()) return ListKind::kHome;
  if (address.find("tag") != address.npos) return ListKind::kTags;
  return address.find("categor") != address.npos ? ListKind::kCategories : ListKind::kArchive;
}

// The lists of another generator's folder that milepost's own do not cover.
void add_foreign_lists(SiteIndex& index, Diagnostics& diagnostics, std::vector<ListPage>& pages) {
  for (size_t i = 0; i < index.metas.size(); i++)
    if (index.metas[i].stands_for_list)
      pages.push_back({kind_at(index.addresses[i]), index.addresses[i], 0, index.metas[i].title});
  for (const std::string& section : index.sections)
    if (index.claims.claim_generated(output_path(section), "a section's list", diagnostics))
      pages.push_back({ListKind::kSection, section, 0, title_of_section(section)});
  for (const std::string& feed : index.feeds)
    if (index.claims.claim_generated(feed, "the feed", diagnostics)) pages.push_back({ListKind::kFeed, feed, 0, ""});
}

}  // namespace

std::string_view page_kind_of(ListKind kind) { return facts_of_kind(kind).page_kind; }
std::string_view template_of(ListKind kind) { return facts_of_kind(kind).template_name; }

std::vector<ListPage> plan_lists(SiteIndex& index, Diagnostics& diagnostics) {
  std::vector<ListPage> pages;
  auto add = [&](ListKind kind, const std::string& address, const std::string& words, size_t number = 0) {
    if (index.claims.claim_generated(output_path(address), words, diagnostics))
      pages.push_back({kind, address, number, ""});
  };
  add(ListKind::kHome, "", "the home page");
  add(ListKind::kArchive, "archive/", "the archive");
  for (size_t i = 0; i < index.years.size(); i++)
    if (index.years[i].year) add(ListKind::kYear, index.years[i].address, "the archive of a year", i);
  if (!index.tags.empty()) add(ListKind::kTags, "tags/", "the list of tags");
  for (size_t i = 0; i < index.tags.size(); i++) add(ListKind::kTag, index.tags[i].address, "a tag's page", i);
  if (!index.categories.empty()) add(ListKind::kCategories, "categories/", "the list of categories");
  for (size_t i = 0; i < index.categories.size(); i++)
    add(ListKind::kCategory, index.categories[i].address, "a category's page", i);
  add(ListKind::kNotFound, "404.html", "the page for addresses that are not there");
  add(ListKind::kFeed, "atom.xml", "the feed");
  add(ListKind::kSitemap, "sitemap.xml", "the sitemap");
  add(ListKind::kRobots, "robots.txt", "the file for robots");
  add_foreign_lists(index, diagnostics, pages);
  return pages;
}

}  // namespace milepost::site
