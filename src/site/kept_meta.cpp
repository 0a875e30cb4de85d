#include "site/kept_meta.h"

#include <type_traits>

#include "site/record_bytes.h"

namespace milepost::site {
namespace {

// Calls `visit` with every field that is kept, apart for those that nobody else can show. All are named here, so that a
// new one does not compile until somebody has thought of it.
template <class Meta, class Visit>
void visit_fields(Meta& meta, Visit& visit) {
  auto& [source, input, is_post, title, subtitle, summary, lang, image, type, image_place, authors, tags, categories,
         date, updated, expires, published_from, moment, slug, written_slug, permalink, aliases, address_categories,
         redirect_to, excerpt_separator, kept_back, is_html, is_whole_document, is_section, stands_for_list, draft,
         unpublished, is_private, show_contents, has_front_matter, body_begin, front_matter, kept_front_matter] = meta;
  static_cast<void>(input), static_cast<void>(front_matter);  // the one is found anew, the other is gone by then
  for (auto* text : {&source, &title, &subtitle, &summary, &lang, &image, &type, &slug, &written_slug, &redirect_to,
                     &excerpt_separator, &kept_back})
    visit.field(*text);
  for (auto* texts : {&authors, &tags, &categories, &address_categories}) visit.field(*texts);
  for (auto* day : {&date, &updated, &expires, &published_from}) visit.field(*day);
  for (auto* is : {&is_post, &is_html, &is_whole_document, &is_section, &stands_for_list, &draft, &unpublished,
                   &is_private, &show_contents, &has_front_matter})
    visit.field(*is);
  visit.field(moment);
  visit.field(permalink);
  visit.field(aliases);
  visit.field(kept_front_matter);
  visit.own(image_place);  // only its own page and its own messages show them
  visit.own(body_begin);
}

class MetaWriter {
 public:
  template <class Field>
  void own(const Field& value) {
    field(value);
  }
  void field(const std::string& text) { writer_.add(text); }
  void field(const std::vector<std::string>& texts) { writer_.add_all(texts); }
  void field(bool is) { writer_.add_unsigned(is); }
  void field(size_t number) { writer_.add_unsigned(number); }
  void field(std::chrono::sys_seconds moment) { writer_.add(int64_t{moment.time_since_epoch().count()}); }
  void field(const PackedValue& value) { writer_.add(value.bytes()); }
  void field(const std::optional<WrittenDate>& date) {
    writer_.add_unsigned(date.has_value());
    if (!date) return;
    writer_.add(int64_t{static_cast<int>(date->day.year())});
    writer_.add_unsigned(static_cast<unsigned>(date->day.month()));
    writer_.add_unsigned(static_cast<unsigned>(date->day.day()));
    writer_.add_unsigned(static_cast<unsigned>(date->precision));
    add_count(date->time_of_day);
    add_count(date->offset);
  }
  void field(const Place& place) {
    field(place.file);
    for (const uint32_t number : {place.line, place.column, place.length, place.excerpt_offset})
      writer_.add_unsigned(number);
    field(place.excerpt);
  }
  void field(const WrittenAddress& address) {
    field(address.text);
    field(address.place);
  }
  void field(const std::optional<WrittenAddress>& address) {
    writer_.add_unsigned(address.has_value());
    if (address) field(*address);
  }
  void field(const std::vector<WrittenAddress>& addresses) {
    writer_.add_unsigned(addresses.size());
    for (const WrittenAddress& address : addresses) field(address);
  }
  std::string take() { return writer_.take(); }

 private:
  template <class Duration>
  void add_count(const std::optional<Duration>& duration) {
    writer_.add_unsigned(duration.has_value());
    writer_.add(duration ? int64_t{duration->count()} : int64_t{0});
  }

  RecordWriter writer_;
};

class FactsWriter : public MetaWriter {
 public:
  template <class Field>
  void own(const Field&) {}
};

class MetaReader {
 public:
  explicit MetaReader(std::string_view bytes) : reader_(bytes) {}
  template <class Field>
  void own(Field& value) {
    field(value);
  }

  void field(std::string& text) { text = reader_.bytes(); }
  void field(std::vector<std::string>& texts) { texts = reader_.all<std::vector<std::string>>(); }
  void field(bool& is) { is = reader_.truth(); }
  void field(size_t& number) { number = reader_.number<size_t>(); }
  void field(std::chrono::sys_seconds& moment) {
    moment = std::chrono::sys_seconds(std::chrono::seconds(reader_.number<int64_t>()));
  }
  void field(PackedValue& value) { value = PackedValue::of_bytes(reader_.bytes()); }
  void field(std::optional<WrittenDate>& date) {
    if (!reader_.truth()) return;
    date.emplace();
    const auto year = static_cast<int>(reader_.number<int64_t>());
    const auto month = reader_.number<unsigned>(), day = reader_.number<unsigned>();
    date->day = std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(day);
    date->precision = static_cast<Precision>(reader_.number<unsigned>());
    read_count(date->time_of_day);
    read_count(date->offset);
  }
  void field(Place& place) {
    field(place.file);
    for (uint32_t* number : {&place.line, &place.column, &place.length, &place.excerpt_offset})
      *number = reader_.number<uint32_t>();
    field(place.excerpt);
  }
  void field(WrittenAddress& address) {
    field(address.text);
    field(address.place);
  }
  void field(std::optional<WrittenAddress>& address) {
    if (reader_.truth()) field(address.emplace());
  }
  void field(std::vector<WrittenAddress>& addresses) {
    for (auto left = reader_.number<size_t>(); left > 0 && reader_.is_fine(); --left) field(addresses.emplace_back());
  }
  bool is_at_end() const { return reader_.is_at_end(); }

 private:
  template <class Duration>
  void read_count(std::optional<Duration>& duration) {
    const bool is_there = reader_.truth();
    const Duration count(reader_.number<int64_t>());
    if (is_there) duration = count;
  }

  RecordReader reader_;
};

}  // namespace

uint64_t facts_of(const PostMeta& meta) {
  FactsWriter writer;
  visit_fields(meta, writer);
  writer.field(meta.input);
  return check_sum(writer.take());
}

std::string kept_meta(const PostMeta& meta) {
  MetaWriter writer;
  visit_fields(meta, writer);
  return writer.take();
}

std::optional<PostMeta> meta_kept_in(std::string_view bytes) {
  std::optional<PostMeta> meta(std::in_place);
  MetaReader reader(bytes);
  visit_fields(*meta, reader);
  if (!reader.is_at_end()) meta.reset();
  return meta;
}

}  // namespace milepost::site
