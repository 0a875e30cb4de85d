// What `check` looks for beyond what `build` says: one finder, one file find_<what>.cpp, one row of the tables in
// finders.cpp. A finder adds diagnostics with codes MP09xx and changes nothing.
#pragma once

#include <span>
#include <string_view>

#include "check/page_source.h"
#include "check/surveyed_site.h"
#include "site/build_visitor.h"

namespace milepost::check {

// One post or page, while its tree is there.
struct PageView {
  const site::MadePage& page;
  const PageSource& source;
  const Config& config;
};

// Asks one page; called from several threads at once.
struct PageFinder {
  std::string_view name;
  void (*find)(const PageView& view, Diagnostics& found);
};

// Compares pages, when all have been seen.
struct SiteFinder {
  std::string_view name;
  void (*find)(const SurveyedSite& survey, const FileSystem& root, Diagnostics& found);
};

std::span<const PageFinder> page_finders();
std::span<const SiteFinder> site_finders();

void find_images(const PageView& view, Diagnostics& found);
void find_headings(const PageView& view, Diagnostics& found);
void find_near_tables(const PageView& view, Diagnostics& found);
void find_near_links(const PageView& view, Diagnostics& found);
void find_unclosed(const PageView& view, Diagnostics& found);
void find_left_markup(const PageView& view, Diagnostics& found);
void find_front_matter(const PageView& view, Diagnostics& found);
void find_funnel(const PageView& view, Diagnostics& found);

void find_lost_anchors(const SurveyedSite& survey, const FileSystem& root, Diagnostics& found);
void find_same_titles(const SurveyedSite& survey, const FileSystem& root, Diagnostics& found);
void find_orphans(const SurveyedSite& survey, const FileSystem& root, Diagnostics& found);
void find_descriptions(const SurveyedSite& survey, const FileSystem& root, Diagnostics& found);
void find_feeds(const SurveyedSite& survey, const FileSystem& root, Diagnostics& found);
void find_private_links(const SurveyedSite& survey, const FileSystem& root, Diagnostics& found);

}  // namespace milepost::check
