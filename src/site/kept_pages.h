// What stays of the pages of a build, so that the next one can leave those alone whose text did not change: what lists
// show of each, what was said of it, which files it has. Kept beside the record of the build (build_record.h), and
// worth something only with it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ground/diagnostic.h"
#include "site/post_digest.h"
#include "site/record_bytes.h"

namespace milepost::site {

struct KeptPage {
  std::string source;
  uint64_t facts = 0;  // of its PostMeta, see facts_of()
  std::string meta;    // itself (kept_meta.h); "" where its text must be read again, as where loading it said something
  PostDigest digest;
  std::vector<Diagnostic> said;
  std::vector<std::string> pictures, data;  // output paths of files beside the page, as render_post() gave them
  std::string card;                         // likewise; "" where it has none of its own
};
using KeptPages = std::vector<KeptPage>;  // by number in SiteIndex::metas

// Whether lists and feeds show the same of both.
bool shows_the_same(const PostDigest& one, const PostDigest& other);

// As fields of something larger: their number, then each.
void add(const KeptPage& page, RecordWriter& writer);
void add(const KeptPages& pages, RecordWriter& writer);
KeptPages read_kept_pages(RecordReader& reader);

// `pages`: the fields of all pages. `record`: the text of the record that they belong to.
std::string kept_pages_text(std::string pages, std::string_view record);
// Nothing where the bytes are damaged, of another form, or belong to another record.
std::optional<KeptPages> parse_kept_pages(std::string_view text, std::string_view record);

}  // namespace milepost::site
