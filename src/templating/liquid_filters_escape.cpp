// Liquid's filters that write or take away HTML, addresses, JSON.
#include "formats/markup.h"
#include "ground/ascii.h"
#include "ground/utf8.h"
#include "templating/liquid_filters.h"
#include "templating/liquid_values.h"
#include "templating/text_operations.h"

namespace milepost::templating {
namespace liquid_filters {
namespace {

std::string_view reference_for(char c) { return c == '\'' ? "&#39;" : entity_of(c); }

// Whether a character reference begins at the `&` at `at`, as escape_once sees it.
bool is_reference(std::string_view text, size_t at) {
  size_t i = at + 1;
  bool is_number = i < text.size() && text[i] == '#';
  if (is_number) ++i;
  size_t begin = i;
  while (i < text.size() && (is_number ? is_ascii_digit(text[i]) : is_ascii_letter(text[i]))) ++i;
  return i > begin && i < text.size() && text[i] == ';';
}

std::string escaped_text(std::string_view text, bool once, bool keeps_apostrophe) {
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    std::string_view reference = reference_for(text[i]);
    bool stays =
        reference.empty() || (once && text[i] == '&' && is_reference(text, i)) || (keeps_apostrophe && text[i] == '\'');
    stays ? void(out += text[i]) : void(out += reference);
  }
  return out;
}

Item escape(const Application& call) {
  return is_nil(call.value) ? Item() : Item::text(escaped_text(liquid_text(call.value), false, false));
}
Item escape_once(const Application& call) { return Item::text(escaped_text(liquid_text(call.value), true, false)); }
Item xml_escape(const Application& call) { return Item::text(escaped_text(liquid_text(call.value), false, true)); }

Item inspect(const Application& call) {
  std::string text;
  append_inspected(text, call.value);
  return Item::text(escaped_text(text, false, true));
}

Item strip_html(const Application& call) {
  std::string text = without(liquid_text(call.value), "<script", "</script>");
  text = without(without(text, "<!--", "-->"), "<style", "</style>");
  return Item::text(without(text, "<", ">"));
}

bool is_unreserved(char c) { return is_ascii_alphanumeric(c) || c == '_' || c == '.' || c == '-' || c == '~'; }
bool is_reserved(char c) { return std::string_view(":/?#[]@!$&'()*+,;=").find(c) != std::string_view::npos; }

void append_percent(std::string& out, char c) {
  static constexpr char kHex[] = "0123456789ABCDEF";
  out += '%';
  out += kHex[static_cast<unsigned char>(c) >> 4];
  out += kHex[static_cast<unsigned char>(c) & 15];
}

Item url_encode(const Application& call) {
  if (is_nil(call.value)) return {};
  std::string out;
  for (char c : liquid_text(call.value)) {
    if (c == ' ') {
      out += '+';
    } else {
      is_unreserved(c) ? void(out += c) : append_percent(out, c);
    }
  }
  return Item::text(std::move(out));
}

int hex_value(char c) {
  if (is_ascii_digit(c)) return c - '0';
  char lower = ascii_lower(c);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

std::string decoded(std::string_view text, bool plus_is_blank) {
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    int high = text[i] == '%' && i + 2 < text.size() ? hex_value(text[i + 1]) : -1;
    int low = high >= 0 ? hex_value(text[i + 2]) : -1;
    if (low >= 0) {
      out += static_cast<char>(high * 16 + low);
      i += 2;
    } else {
      out += plus_is_blank && text[i] == '+' ? ' ' : text[i];
    }
  }
  return out;
}

Item url_decode(const Application& call) {
  if (is_nil(call.value)) return {};
  std::string out = decoded(liquid_text(call.value), true);
  if (first_invalid_utf8(out)) fail_value("what stands behind the percent signs is no text");
  return Item::text(std::move(out));
}

// An address as it may stand in a link: what has a meaning in addresses stays.
Item uri_escape(const Application& call) {
  if (is_nil(call.value)) return {};
  std::string out;
  for (char c : decoded(liquid_text(call.value), false)) {
    is_unreserved(c) || is_reserved(c) ? void(out += c) : append_percent(out, c);
  }
  return Item::text(std::move(out));
}

void append_json_text(std::string& out, std::string_view text) {
  static constexpr char kHex[] = "0123456789abcdef";
  static constexpr std::string_view kSigns = "\"\\\b\f\n\r\t", kLetters = "\"\\bfnrt";
  out += '"';
  for (char c : text) {
    size_t sign = kSigns.find(c);
    if (sign != kSigns.npos) {
      out += '\\';
      out += kLetters[sign];
    } else if (static_cast<unsigned char>(c) < 0x20) {
      out += "\\u00";
      out += kHex[static_cast<unsigned char>(c) >> 4];
      out += kHex[static_cast<unsigned char>(c) & 15];
    } else {
      out += c;
    }
  }
  out += '"';
}

// Values nest no deeper than their readers allow.
void append_json(std::string& out, const Item& item) {
  if (is_nil(item)) {
    out += "null";
  } else if (item.is_array()) {
    out += '[';
    for (size_t i = 0; i < item.array_size(); ++i) {
      if (i > 0) out += ',';
      append_json(out, item.array_at(i));
    }
    out += ']';
  } else if (item.is_map()) {
    out += '{';
    for (size_t i = 0; i < item.map_size(); ++i) {
      auto [key, value] = item.map_at(i);
      if (i > 0) out += ',';
      append_json_text(out, liquid_text(key));
      out += ':';
      append_json(out, value);
    }
    out += '}';
  } else if (item.is_text()) {
    append_json_text(out, item.text());
  } else {
    append_liquid_text(out, item);
  }
}

Item jsonify(const Application& call) {
  std::string out;
  append_json(out, call.value);
  return Item::text(std::move(out));
}

const FilterEntry kLiquidEscapeFilters[] = {
    {"escape", escape, {}},           {"h", escape, {}},
    {"escape_once", escape_once, {}}, {"xml_escape", xml_escape, {}},
    {"inspect", inspect, {}},         {"strip_html", strip_html, {}},
    {"url_encode", url_encode, {}},   {"cgi_escape", url_encode, {}},
    {"url_decode", url_decode, {}},   {"uri_escape", uri_escape, {}},
    {"jsonify", jsonify, {}},
};

}  // namespace
}  // namespace liquid_filters

std::span<const FilterEntry> liquid_escape_filters() { return liquid_filters::kLiquidEscapeFilters; }

}  // namespace milepost::templating
