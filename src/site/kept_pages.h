// What stays of the pages of a build, so that the next one can leave those alone whose text did not change: what lists
// show of each, what was said of it, which files it has. Kept beside the record of the build (build_record.h), and
// worth something only with it.
#pragma once

#include <cstdint>
#include <functional>
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

// Of all pages a text in pieces, handed on one by one, so that it stands nowhere as a whole.
class KeptPagesWriter {
 public:
  using Sink = std::function<void(const std::string& piece)>;
  explicit KeptPagesWriter(Sink sink) : sink_(std::move(sink)) {}

  void add(const KeptPage& page);
  // To be called last: how many pieces there were.
  size_t finish();

 private:
  void end_piece();

  Sink sink_;
  RecordWriter piece_;
  size_t count_ = 0;
};
// What follows `count` pieces. `record`: the text of the record that the pages belong to.
std::string last_piece(size_t count, std::string_view record);
// Nothing where the bytes are damaged, of another form, or belong to another record.
std::optional<KeptPages> parse_kept_pages(std::string_view text, std::string_view record);

}  // namespace milepost::site
