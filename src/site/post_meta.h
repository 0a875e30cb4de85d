// What a post or page says about itself: its front matter, typed, with everything that may be left out
// filled in from the file's name and text. Stays in memory for the whole build; the text does not.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "formats/date.h"
#include "formats/value.h"

namespace milepost::site {

struct WrittenAddress {
  std::string text;
  Place place;
};

struct PostMeta {
  std::string source;    // the Markdown file's path
  size_t input = 0;      // its number in Inputs::documents
  bool is_post = false;  // stands among the posts; else a page
  std::string title, subtitle, summary, lang, image, type;
  Place image_place;  // of `image`, where there is one
  std::vector<std::string> authors, tags, categories;
  std::optional<WrittenDate> date, updated, expires;
  std::chrono::sys_seconds moment{};  // of `date`; requires a date
  std::string slug;                   // for the address
  std::optional<WrittenAddress> permalink;
  std::vector<WrittenAddress> aliases;
  bool draft = false, unpublished = false, is_private = false;
  bool show_contents = true;  // `toc: false` hides the table of contents
  bool has_front_matter = false;
  size_t body_begin = 0;
  Value front_matter;  // a map; what Liquid in the text sees as page.*
};

}  // namespace milepost::site
