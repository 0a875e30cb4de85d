// What a post or page says about itself: its front matter, typed, with everything that may be left out
// filled in from the file's name and text. Stays in memory for the whole build; the text does not.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "formats/date.h"
#include "formats/packed_value.h"
#include "formats/value.h"

namespace milepost {

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
  std::optional<WrittenDate> published_from;  // Hugo's publishDate: not shown before it
  std::chrono::sys_seconds moment{};          // of `date`; requires a date
  std::string slug;                           // for the address
  std::string written_slug;                   // as front matter has it; may be empty
  std::optional<WrittenAddress> permalink;
  std::vector<WrittenAddress> aliases;
  std::vector<std::string> address_categories;  // of Jekyll's addresses: as Jekyll splits them
  std::string redirect_to;                      // Jekyll's: the page only sends readers there
  std::string excerpt_separator;                // a comment that ends the excerpt; "" for <!--more--> alone
  std::string kept_back;                        // why another generator makes no page of it; else empty
  bool is_html = false;                         // the text is HTML, not Markdown
  bool is_whole_document = false;               // … and has its own <html>: no template is put around it
  bool is_section = false;                      // a list of posts stands below the text
  bool stands_for_list = false;                 // a page whose text was a template's loop: milepost's own list instead
  bool draft = false, unpublished = false, is_private = false;
  bool show_contents = true;  // `toc: false` hides the table of contents
  bool has_front_matter = false;
  size_t body_begin = 0;
  // While the post is loaded: a map. Then kept as bytes, since few are asked for theirs.
  Value front_matter;
  PackedValue kept_front_matter;  // what Liquid in the text sees as page.*; of null where the post could not be read
};

// Where its address was written; the whole file, where it was not.
inline Place place_of_address(const PostMeta& meta) {
  Place whole;
  whole.file = meta.source;
  return meta.permalink ? meta.permalink->place : whole;
}

}  // namespace milepost
