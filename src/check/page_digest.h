// What stays of a page once it was seen: where it leads and which ids it has. What finders that compare pages ask.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "check/page_source.h"
#include "site/build_visitor.h"

namespace milepost::check {

// A link of the writer's to a place of this site.
struct InnerLink {
  std::string target;    // the output path of the page or file
  std::string fragment;  // the id that is meant, decoded; may be empty
  Place place;
};

// A link or an image of the writer's on another host.
struct OuterLink {
  std::string url;
  bool is_image = false;
  Place place;
};

struct PageDigest {
  std::vector<InnerLink> links;
  std::vector<OuterLink> outer;
  std::set<std::string> ids;       // of the whole page, the template's too
  std::set<std::string> leads_to;  // output paths that the finished page names, its own left out
  bool is_made = false;            // false: it has errors, and nothing is known of its ids
};

PageDigest digest_page(const site::MadePage& page, const PageSource& source, const Config& config);

// The ids of finished HTML.
std::set<std::string> ids_of(std::string_view html);
// The output paths that the addresses in finished HTML at `output_path` name, whether they are there or not.
std::set<std::string> paths_named(std::string_view html, const std::string& output_path, const Config& config);

}  // namespace milepost::check
