// Why an input of a site is or is not published, and what stands at an address: for `milepost explain`.
// Looks and tells; builds and writes nothing.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/config.h"
#include "ground/diagnostic.h"
#include "ground/file_system.h"
#include "markdown/form_census.h"
#include "site/build.h"

namespace milepost::site {

struct ExplainRequest {
  const FileSystem& root;
  const Config& config;
  Selection selection;
  unsigned jobs = 0;
  std::string_view version;            // of the program, for templates
  std::string asked;                   // as the writer named it
  std::optional<std::string> path;     // below the root, where it names something that is there
  std::optional<std::string> address;  // below the site, decoded, without slash in front, where it may be one
  std::optional<std::string> output;   // the output folder below the root, where it lies there
};

// One thing that a post or page says of itself, and where that was said.
struct Fact {
  std::string name;    // "date"
  std::string value;   // "2024-05-02"
  std::string origin;  // "front matter", "the file's name", "the setting `permalink`"
  Place place;         // of the value, where it has one in the post's file
};

struct TemplateUsed {
  std::string name;  // "post.html"
  std::string file;  // the site's own; empty where it is built in
};

struct Explanation {
  std::string subject;                 // a path below the root, or an address with a slash in front
  std::string kind;                    // see docs/explain.md; "nothing" where nothing is known
  std::string what;                    // "a post", "the page of the tag `maps`"
  bool is_published = false;           // its words or bytes stand in the output
  std::string reason;                  // why it is not, or why nothing is there
  Place reason_place;                  // what in the file makes it so; its file may be empty
  std::string remedy;                  // what would change that; may be empty
  std::optional<std::string> address;  // site path; for what is not published: the one that it would have
  std::string leads_to;                // of redirects: the site path or address
  std::vector<std::string> sources;    // the inputs that it is made of, the first one first
  std::vector<std::string> files;      // output paths of the files of its bundle
  std::vector<TemplateUsed> templates;
  std::vector<Fact> facts;
  std::vector<std::string> listed_in;  // site paths of lists and feeds
  std::string dialect;                 // of posts and pages
  std::vector<markdown::FormMet> forms;
  std::string nearest;  // where nothing is known: the nearest thing that is; may be empty
};

// What is wrong with the site goes to `diagnostics` as `list` tells it, and for a post or page as `build` does.
Explanation explain(const ExplainRequest& request, Diagnostics& diagnostics);

}  // namespace milepost::site
