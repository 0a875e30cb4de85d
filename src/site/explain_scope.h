// What the parts of `explain` share. Private to explain*.cpp.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "content/post_meta.h"
#include "site/explain.h"
#include "site/loaded_site.h"

namespace milepost::site {

struct ExplainScope {
  const ExplainRequest& request;
  const LoadedSite& site;
  Diagnostics& diagnostics;  // what is wrong with the site, and with what is asked about

  const Config& config() const { return request.config; }
  // The entry of left_out for a path; nullptr where there is none.
  const LeftOutInput* left_out(std::string_view path) const;
  // The number in SiteIndex::metas of a document's input; nothing where it is not published.
  std::optional<size_t> meta_of(size_t input) const;
  std::optional<size_t> input_at(std::string_view path) const;
};

// A document that is not published, with the addresses that it would have.
struct WithheldDocument {
  size_t input = 0;
  std::string address;
  std::vector<std::string> old_paths;  // output paths that would send readers on to it
};

// "posts/a/index.html" -> "posts/a/": the site path that a file answers.
std::string site_path_of(std::string_view output_path);

// explain_post.cpp
void explain_document(size_t input, const ExplainScope& scope, Explanation& explanation);
std::vector<WithheldDocument> withheld_documents(const ExplainScope& scope);

// explain_file.cpp: files that are no documents. False where nothing is known of the path.
bool explain_file(const std::string& path, const ExplainScope& scope, Explanation& explanation);
// A file of the output folder that no input and no list owns.
void explain_stray_output(const std::string& path, const std::string& below_output, const ExplainScope& scope,
                          Explanation& explanation);

// explain_address.cpp. False where nothing stands there.
bool explain_address(const std::string& address, const ExplainScope& scope, Explanation& explanation);
// The nearest address or path that is known, as a writer would write it; may be empty.
std::string nearest_known(const ExplainScope& scope);

// explain_lists.cpp: whether a list shows a post (number in SiteIndex::metas).
bool shows_post(const ListPage& list, size_t meta, const ExplainScope& scope);
std::vector<std::string> lists_of(size_t meta, const ExplainScope& scope);
void explain_list(const ListPage& list, const ExplainScope& scope, Explanation& explanation);

// explain_templates.cpp: the template and those that it extends, includes and imports, itself first.
std::vector<TemplateUsed> templates_behind(std::string_view name, const ExplainScope& scope);

}  // namespace milepost::site
