// What a build shows of itself to somebody who wants to see its pages and not to publish them: src/check.
// An interface only; build.h calls it.
#pragma once

#include <string>
#include <string_view>

#include "ground/source_text.h"
#include "site/expand.h"
#include "site/loaded_site.h"

namespace milepost::site {

// A post or page once its HTML is made. Everything in it is gone after the call.
struct MadePage {
  size_t number;  // in SiteIndex::metas
  const PostMeta& meta;
  const std::string& address;
  const SourceText& source;     // as the writer wrote it
  const ExpandedPost& post;     // addresses as links.h resolves them
  const OptionSetPointer& own;  // its option set, or null
  std::string_view html;        // the whole page; empty where it has errors
};

class BuildVisitor {
 public:
  virtual ~BuildVisitor() = default;
  // Called from several threads at once, each page once, in no order.
  virtual void see_page(const MadePage& page) = 0;
  // A page, feed or file that milepost makes itself, by its output path; one after the other. Not the pages that
  // send readers on from old addresses.
  virtual void see_list(const std::string& output_path, std::string_view text) = 0;
  // Last, when nothing of the build is running: every path is claimed.
  virtual void take_site(LoadedSite site) = 0;
};

}  // namespace milepost::site
