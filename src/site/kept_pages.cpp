#include "site/kept_pages.h"

#include "formats/json.h"
#include "site/kept_diagnostic.h"

namespace milepost::site {
namespace {

constexpr std::string_view kKeptPagesMark = "milepost kept pages 2\n";

void add(const std::optional<WrittenDate>& date, RecordWriter& writer) {
  writer.add_unsigned(date.has_value());
  if (!date) return;
  writer.add(to_iso(*date));
  writer.add(date->time_of_day ? int64_t{date->time_of_day->count()} : int64_t{-1});
  writer.add_unsigned(date->offset.has_value());
  writer.add(date->offset ? int64_t{date->offset->count()} : int64_t{0});
}

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
  page.digest = read_digest(reader);
  page.said = read_diagnostics(reader);
  page.pictures = reader.all<std::vector<std::string>>();
  page.data = reader.all<std::vector<std::string>>();
  page.card = reader.bytes();
  return page;
}

std::string name_of_record(std::string_view record) { return std::to_string(check_sum(record)); }

}  // namespace

// Every field is named here, so that a new one does not compile until somebody has thought of it.
uint64_t facts_of(const PostMeta& meta) {
  const auto& [source, input, is_post, title, subtitle, summary, lang, image, type, image_place, authors, tags,
               categories, date, updated, expires, published_from, moment, slug, written_slug, permalink, aliases,
               address_categories, redirect_to, excerpt_separator, kept_back, is_html, is_whole_document, is_section,
               stands_for_list, draft, unpublished, is_private, show_contents, has_front_matter, body_begin,
               front_matter, kept_front_matter] = meta;
  static_cast<void>(image_place), static_cast<void>(body_begin),
      static_cast<void>(front_matter);  // only its own page and its own messages show them
  RecordWriter writer;
  for (const std::string* text : {&source, &title, &subtitle, &summary, &lang, &image, &type, &slug, &written_slug,
                                  &redirect_to, &excerpt_separator, &kept_back})
    writer.add(*text);
  for (const auto* texts : {&authors, &tags, &categories, &address_categories}) writer.add_all(*texts);
  for (const auto* day : {&date, &updated, &expires, &published_from}) add(*day, writer);
  writer.add(int64_t{moment.time_since_epoch().count()});
  writer.add(permalink ? permalink->text : std::string());
  writer.add_unsigned(permalink.has_value());
  for (const WrittenAddress& alias : aliases) writer.add(alias.text);
  for (const bool is : {is_post, is_html, is_whole_document, is_section, stands_for_list, draft, unpublished,
                        is_private, show_contents, has_front_matter})
    writer.add_unsigned(is);
  writer.add_unsigned(input);
  writer.add(kept_front_matter.bytes());
  return check_sum(writer.take());
}

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

std::string kept_pages_text(std::string pages, std::string_view record) {
  RecordWriter writer(std::move(pages));
  writer.add(name_of_record(record));
  return seal(kKeptPagesMark, writer.take());
}

std::optional<KeptPages> parse_kept_pages(std::string_view text, std::string_view record) {
  const std::optional<std::string_view> fields = unseal(kKeptPagesMark, text);
  if (!fields) return std::nullopt;
  RecordReader reader(*fields);
  KeptPages pages = read_kept_pages(reader);
  if (reader.bytes() != name_of_record(record) || !reader.is_at_end()) return std::nullopt;
  return pages;
}

}  // namespace milepost::site
