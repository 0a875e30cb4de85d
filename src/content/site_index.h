// What the whole site knows of its posts once all front matter is read: addresses, order, tags, years,
// and who owns which output path.
#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "content/claims.h"
#include "content/config.h"
#include "content/discover.h"
#include "content/post_meta.h"
#include "ground/diagnostic.h"

namespace milepost {

struct Term {
  std::string name;           // the first spelling
  std::string slug;           // "job-search"
  std::string address;        // "tags/job-search/"
  std::vector<size_t> posts;  // numbers in SiteIndex::metas, newest first
};

struct Year {
  std::optional<int> year;  // absent: undated
  std::string address;      // "archive/2024/"; "" for the undated
  std::vector<size_t> posts;
};

struct Copy {
  std::string source, output_path;
  size_t begin = 0;  // bytes of the source that are left out
};

struct Redirect {
  std::string output_path;
  size_t meta = 0;  // what it leads to
};

// A post or page that is not published, for messages about links to it.
struct Withheld {
  std::string source;
  std::string reason;  // "draft"
};

// The day that stands in an address: in the site's zone where that is set and the date has its own.
std::optional<std::chrono::year_month_day> address_day(const PostMeta& meta, const Config& config);

class SiteIndex {
 public:
  std::vector<PostMeta> metas;         // published ones, by source
  std::vector<std::string> addresses;  // site path of each meta
  std::vector<size_t> posts;           // newest first, undated last
  std::vector<Term> tags, categories;  // by slug
  std::vector<Year> years;             // newest first, undated last
  std::vector<Copy> copies;            // by source
  std::vector<Redirect> redirects;
  Claims claims;
  std::vector<std::string> feeds;     // site paths of feeds beside atom.xml
  std::vector<std::string> sections;  // site paths of lists of Hugo's sections
  bool terms_are_hugos = false;       // the addresses of tags follow Hugo's rule

  // The term of `terms` (tags or categories) that a name in front matter means; nullptr where there is none.
  const Term* term_of(const std::string& name, const std::vector<Term>& terms) const;
  // The posts whose addresses lie below a section's, newest first.
  std::vector<size_t> posts_below(const std::string& address) const;
  // The site path that an input's path leads to, as a post or as a copied file; nullptr where none.
  const std::string* address_of_source(std::string_view path) const;
  // What is left out and has this source or would have this output path; nullptr where none.
  const Withheld* withheld_at(std::string_view path) const;
  void withhold(const PostMeta& meta, const DocumentInput& input, const std::string& reason, const Config& config);
  // The post that Jekyll's `link` and `post_url` mean: by path, else by file name; nothing where there is none.
  std::optional<size_t> post_named(std::string_view path_or_name) const;
  // All names that post_named knows, for suggestions.
  const std::vector<std::string>& post_names() const { return names_; }
  // Place in `posts` of a meta; nothing for pages.
  std::optional<size_t> rank(size_t meta) const;

 private:
  friend SiteIndex index_site(std::vector<PostMeta>, const Inputs&, const Config&, Diagnostics&);
  void add_names(const Inputs& inputs);

  std::unordered_map<std::string, Withheld> withheld_;  // by source and by output path
  std::unordered_map<std::string, size_t> by_name_;
  std::vector<std::string> names_;
  std::vector<size_t> ranks_;
};

// `metas`: the published ones, by source. Errors: addresses that cannot be, claims on one path.
SiteIndex index_site(std::vector<PostMeta> metas, const Inputs& inputs, const Config& config, Diagnostics& diagnostics);

}  // namespace milepost
