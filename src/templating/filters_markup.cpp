// Filters on markup: escaping, and everything that writes HTML, JSON or addresses.
#include "formats/entities.h"
#include "ground/utf8.h"
#include "templating/filter_table.h"
#include "templating/item_text.h"
#include "templating/json_text.h"
#include "templating/sequence.h"
#include "templating/text_operations.h"
#include "templating/unicode.h"

namespace milepost::templating {
namespace filters {
namespace {

Item escape(const Application& call) { return escaped(call.value); }

Item forceescape(const Application& call) { return escaped(text_item(call.value).as_markup(false)); }

Item safe(const Application& call) { return text_item(call.value).as_markup(true); }

Item striptags(const Application& call) {
  std::string text = without(text_of(call.value), "<!--", "-->");
  text = without(text, "<", ">");
  std::string out;
  for (const Item& word : split_at_space(Item::borrowed_text(text), -1)) {
    if (!out.empty()) out += ' ';
    out += word.text();
  }
  return Item::text(unescape_entities(out));
}

std::string percent_encoded(const Item& item, bool in_query) {
  static constexpr char kHex[] = "0123456789ABCDEF";
  std::string out;
  for (char c : text_of(item)) {
    bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
                    c == '.' || c == '-' || c == '~' || (c == '/' && !in_query);
    if (is_plain) {
      out += c;
    } else if (c == ' ' && in_query) {
      out += '+';
    } else {
      out += '%';
      out += kHex[static_cast<unsigned char>(c) >> 4];
      out += kHex[static_cast<unsigned char>(c) & 15];
    }
  }
  return out;
}

Item urlencode(const Application& call) {
  if (call.value.is_text() || !is_iterable(call.value)) return Item::text(percent_encoded(call.value, false));
  Sequence sequence(call.value);
  std::string out;
  for (size_t i = 0; i < sequence.size(); ++i) {
    Item pair =
        call.value.is_map() ? Item::tuple({call.value.map_at(i).first, call.value.map_at(i).second}) : sequence.at(i);
    Sequence parts(pair);
    if (parts.size() != 2) fail_value("`urlencode` needs text, a map or a list of pairs");
    if (i > 0) out += '&';
    out += percent_encoded(parts.at(0), true) + "=" + percent_encoded(parts.at(1), true);
  }
  return Item::text(std::move(out));
}

bool is_attribute_name(std::string_view name) {
  for (size_t i = 0; i < name.size();) {
    char32_t c = next_code_point(name, i);
    if (is_space(c) || c == '/' || c == '>' || c == '=') return false;
  }
  return true;
}

Item xmlattr(const Application& call) {
  if (!call.value.is_map()) fail_value("`xmlattr` needs a map, not " + std::string(kind_name(call.value)));
  std::string out;
  for (size_t i = 0; i < call.value.map_size(); ++i) {
    auto [key, value] = call.value.map_at(i);
    if (value.is_none() || value.is_undefined()) continue;
    if (!key.is_text() || !is_attribute_name(key.text()))
      fail_value("`" + text_of(key) + "` cannot be an attribute's name");
    if (!out.empty() || call.flag(0, true)) out += ' ';
    append_escaped_item(out, key);
    out += "=\"";
    append_escaped_item(out, value);
    out += '"';
  }
  return Item::text(std::move(out), call.autoescape);
}

Item tojson(const Application& call) {
  bool has_indent = call.has(0) && !call.argument(0)->is_none();
  return Item::text(json_text(call.value, has_indent ? call.whole(0, 0) : -1), true);
}

const FilterEntry kMarkupFilters[] = {
    {"escape", escape, {}},
    {"e", escape, {}},
    {"forceescape", forceescape, {}},
    {"safe", safe, {}},
    {"striptags", striptags, {}},
    {"urlencode", urlencode, {}},
    {"xmlattr", xmlattr, {"autospace"}},
    {"tojson", tojson, {"indent"}},
};

}  // namespace
}  // namespace filters

std::span<const FilterEntry> markup_filters() { return filters::kMarkupFilters; }

}  // namespace milepost::templating
