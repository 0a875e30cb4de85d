// Liquid's filters that cut and count: slice, truncate, size, slugs.
#include <algorithm>

#include "ground/ascii.h"
#include "ground/utf8.h"
#include "templating/liquid_filters.h"
#include "templating/liquid_numbers.h"
#include "templating/liquid_values.h"
#include "templating/sequence.h"
#include "templating/text_operations.h"
#include "templating/unicode.h"

namespace milepost::templating {
namespace liquid_filters {
namespace {

Item slice(const Application& call) {
  int64_t offset = whole_of(call.item(0));
  int64_t length = is_nil(call.item(1)) ? 1 : whole_of(call.item(1));
  bool is_list = call.value.is_array();
  Item source = is_list ? call.value : Item::text(liquid_text(call.value));
  int64_t size = static_cast<int64_t>(length_of(source));
  if (offset < 0) offset += size;
  bool is_there = offset >= 0 && offset <= size && length >= 0;
  int64_t begin = is_there ? offset : 0;
  int64_t end = is_there ? std::min(size, begin + std::min(length, size)) : 0;
  return slice_of(source, Item(begin), Item(end), Item());
}

Item truncate(const Application& call) {
  if (is_nil(call.value)) return {};
  std::string text = liquid_text(call.value);
  int64_t length = call.has(0) ? whole_of(call.item(0)) : 50;
  std::string end = call.has(1) ? liquid_text(call.item(1)) : "...";
  if (static_cast<int64_t>(count_code_points(text)) <= length) return Item::text(std::move(text));
  int64_t kept = std::max<int64_t>(0, length - static_cast<int64_t>(count_code_points(end)));
  return Item::text(text.substr(0, milepost::templating::offset_of(text, static_cast<size_t>(kept))) + end);
}

// The first `count` words joined by one blank; all of the text where nothing stands behind them.
Item truncatewords(const Application& call) {
  if (is_nil(call.value)) return {};
  std::string text = liquid_text(call.value);
  int64_t count = std::max<int64_t>(1, call.has(0) ? whole_of(call.item(0)) : 15);
  std::string out;
  size_t at = 0;
  auto skip = [&](bool spaces) {
    while (at < text.size() && is_ascii_space(text[at]) == spaces) ++at;
  };
  skip(true);
  for (int64_t i = 0; i < count; ++i) {
    size_t begin = at;
    skip(false);
    if (at == text.size()) return Item::text(std::move(text));
    if (i > 0) out += ' ';
    out.append(text, begin, at - begin);
    skip(true);
  }
  return Item::text(out + (call.has(1) ? liquid_text(call.item(1)) : "..."));
}

Item size(const Application& call) {
  bool has_size = call.value.is_text() || call.value.is_array() || call.value.is_map();
  return Item(has_size ? static_cast<int64_t>(length_of(call.value)) : int64_t{0});
}

Item number_of_words(const Application& call) {
  return Item(static_cast<int64_t>(split_at_space(Item::text(liquid_text(call.value)), -1).size()));
}

bool stays_in_slug(char32_t c, std::string_view mode) {
  if (mode == "raw") return !is_space(c);
  if (mode == "ascii") return c < 128 && is_ascii_alphanumeric(static_cast<char>(c));
  bool is_sign = c < 128 && std::string_view("._~!$&'()+,;=@").find(static_cast<char>(c)) != std::string_view::npos;
  if (mode == "pretty" && is_sign) return true;
  return c != '_' && is_word(c);
}

// Runs of what does not stay become one hyphen, none at the ends.
Item slugify(const Application& call) {
  if (is_nil(call.value)) return {};
  std::string text = liquid_text(call.value), mode = call.has(0) ? liquid_text(call.item(0)) : "default";
  static constexpr std::string_view kModes[] = {"raw", "default", "pretty", "ascii", "latin"};
  if (std::find(std::begin(kModes), std::end(kModes), mode) == std::end(kModes)) return Item::text(to_lower(text));
  std::string slug;
  bool in_gap = false;
  for (size_t i = 0; i < text.size();) {
    char32_t c = next_code_point(text, i);
    bool stays = stays_in_slug(c, mode);
    if (!stays && !in_gap) slug += '-';
    if (stays) append_utf8(slug, c);
    in_gap = !stays;
  }
  if (slug.starts_with('-')) slug.erase(0, 1);
  if (slug.ends_with('-')) slug.pop_back();
  return Item::text(to_lower(slug));
}

const FilterEntry kLiquidLengthFilters[] = {
    {"slice", slice, {"offset", "length"}, 1},          {"truncate", truncate, {"length", "end"}},
    {"truncatewords", truncatewords, {"words", "end"}}, {"size", size, {}},
    {"number_of_words", number_of_words, {"mode"}},     {"slugify", slugify, {"mode"}},
};

}  // namespace
}  // namespace liquid_filters

std::span<const FilterEntry> liquid_length_filters() { return liquid_filters::kLiquidLengthFilters; }

}  // namespace milepost::templating
