#include "site/kept_pages.h"

#include "site/kept_diagnostic.h"

namespace milepost::site {
namespace {

constexpr std::string_view kKeptPagesMark = "milepost kept pages 4\n";

// The parts of a page as one number: each is a bit.
template <class Parts>
auto bits_of(Parts& parts) {
  return std::vector{&parts.asides, &parts.figures, &parts.formulas, &parts.scripts,
                     &parts.tables, &parts.widths,  &parts.lists};
}

void add(const Dressed& dressed, RecordWriter& writer) {
  uint64_t bits = 0;
  for (const bool* part : bits_of(dressed)) bits = bits * 2 + *part;
  writer.add_unsigned(bits);
}

Dressed read_dressed(RecordReader& reader) {
  auto bits = reader.number<uint64_t>();
  Dressed dressed;
  std::vector<bool*> parts = bits_of(dressed);
  for (size_t i = parts.size(); i-- > 0; bits /= 2) *parts[i] = bits % 2 == 1;
  return dressed;
}

void add(const PostDigest& digest, RecordWriter& writer) {
  writer.add_unsigned(digest.words);
  writer.add_unsigned(digest.reading_minutes);
  writer.add(digest.excerpt);
  add(digest.excerpt_has, writer);
  add(digest.page_has, writer);
  writer.add_all(digest.scripts);
  writer.add(digest.summary);
  writer.add(digest.feed_content);
  writer.add_unsigned(digest.has_options);
  writer.add_unsigned(digest.options.considered);
  writer.add_unsigned(digest.options.offers);
  writer.add(digest.options.chosen);
}

PostDigest read_digest(RecordReader& reader) {
  PostDigest digest;
  digest.words = reader.number<size_t>();
  digest.reading_minutes = reader.number<size_t>();
  digest.excerpt = reader.bytes();
  digest.excerpt_has = read_dressed(reader);
  digest.page_has = read_dressed(reader);
  digest.scripts = reader.all<std::vector<std::string>>();
  digest.summary = reader.bytes();
  digest.feed_content = reader.bytes();
  digest.has_options = reader.truth();
  digest.options.considered = reader.number<size_t>();
  digest.options.offers = reader.number<size_t>();
  digest.options.chosen = reader.bytes();
  return digest;
}

KeptPage read_page(RecordReader& reader) {
  KeptPage page;
  page.source = reader.bytes();
  page.facts = reader.number<uint64_t>();
  page.meta = reader.bytes();
  page.digest = read_digest(reader);
  page.said = read_diagnostics(reader);
  page.pictures = reader.all<std::vector<std::string>>();
  page.data = reader.all<std::vector<std::string>>();
  page.card = reader.bytes();
  return page;
}

constexpr size_t kPieceBytes = size_t{256} << 10;  // about

std::string sealed_piece(std::string fields) {
  RecordWriter writer;
  writer.add(seal(kKeptPagesMark, std::move(fields)));
  return writer.take();
}

std::string name_of_record(std::string_view record) { return std::to_string(check_sum(record)); }

}  // namespace

bool shows_the_same(const PostDigest& one, const PostDigest& other) {
  RecordWriter ours, theirs;
  PostDigest counted = one;
  counted.words = other.words;  // no list shows them
  add(counted, ours);
  add(other, theirs);
  return ours.take() == theirs.take();
}

void add(const KeptPage& page, RecordWriter& writer) {
  writer.add(page.source);
  writer.add_unsigned(page.facts);
  writer.add(page.meta);
  add(page.digest, writer);
  add(page.said, writer);
  writer.add_all(page.pictures);
  writer.add_all(page.data);
  writer.add(page.card);
}

void add(const KeptPages& pages, RecordWriter& writer) {
  writer.add_unsigned(pages.size());
  for (const KeptPage& page : pages) add(page, writer);
}

KeptPages read_kept_pages(RecordReader& reader) {
  KeptPages pages;
  for (auto left = reader.number<size_t>(); left > 0 && reader.is_fine(); --left) pages.push_back(read_page(reader));
  return pages;
}

void KeptPagesWriter::add(const KeptPage& page) {
  site::add(page, piece_);
  if (piece_.size() >= kPieceBytes) end_piece();
}

void KeptPagesWriter::end_piece() {
  sink_(sealed_piece(piece_.take()));
  piece_ = {};
  ++count_;
}

size_t KeptPagesWriter::finish() {
  if (piece_.size() > 0) end_piece();
  return count_;
}

std::string last_piece(size_t count, std::string_view record) {
  RecordWriter writer;
  writer.add(name_of_record(record));
  writer.add_unsigned(count);
  return sealed_piece(writer.take());
}

std::optional<KeptPages> parse_kept_pages(std::string_view text, std::string_view record) {
  KeptPages pages;
  RecordReader pieces(text);
  for (size_t count = 0;; ++count) {
    const std::optional<std::string_view> piece = unseal(kKeptPagesMark, pieces.view());
    if (!piece) return std::nullopt;
    RecordReader fields(*piece);
    if (pieces.is_at_end()) {
      const bool is_of_record = fields.bytes() == name_of_record(record) && fields.number<size_t>() == count;
      return is_of_record && fields.is_at_end() ? std::optional(std::move(pages)) : std::nullopt;
    }
    while (fields.is_fine() && !fields.is_at_end()) pages.push_back(read_page(fields));
    if (!fields.is_fine()) return std::nullopt;
  }
}

}  // namespace milepost::site
