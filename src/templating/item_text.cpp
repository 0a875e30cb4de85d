// Printing items. Depth is bounded: templates cannot nest lists past kMaxValueDepth, and the readers of
// data have bounds of their own.
#include "templating/item_text.h"

#include "formats/markup.h"
#include "ground/byte_blocks.h"
#include "ground/utf8.h"
#include "templating/limits.h"
#include "templating/number_text.h"
#include "templating/object.h"
#include "templating/unicode.h"

namespace milepost::templating {
namespace {

void append_code_point_escape(std::string& out, char32_t c) {
  static constexpr char kHex[] = "0123456789abcdef";
  int digits = c < 0x100 ? 2 : c < 0x10000 ? 4 : 8;
  out += c < 0x100 ? "\\x" : c < 0x10000 ? "\\u" : "\\U";
  for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) out += kHex[(c >> shift) & 15];
}

void append_quoted(std::string& out, std::string_view text) {
  bool single = text.find('\'') != std::string_view::npos && text.find('"') == std::string_view::npos;
  char quote = single ? '"' : '\'';
  out += quote;
  for (size_t i = 0; i < text.size();) {
    char32_t c = next_code_point(text, i);
    if (c == '\n') {
      out += "\\n";
    } else if (c == '\r') {
      out += "\\r";
    } else if (c == '\t') {
      out += "\\t";
    } else if (c == '\\' || c == static_cast<char32_t>(quote)) {
      out += '\\';
      out += static_cast<char>(c);
    } else if (is_printable(c)) {
      append_utf8(out, c);
    } else {
      append_code_point_escape(out, c);
    }
  }
  out += quote;
}

void append_array(std::string& out, const Item& item) {
  out += item.is_tuple() ? '(' : '[';
  for (size_t i = 0; i < item.array_size(); ++i) {
    if (i > 0) out += ", ";
    append_repr(out, item.array_at(i));
  }
  if (item.is_tuple() && item.array_size() == 1) out += ',';
  out += item.is_tuple() ? ')' : ']';
}

void append_map(std::string& out, const Item& item) {
  out += '{';
  for (size_t i = 0; i < item.map_size(); ++i) {
    auto [key, value] = item.map_at(i);
    if (i > 0) out += ", ";
    append_repr(out, key);
    out += ": ";
    append_repr(out, value);
  }
  out += '}';
}

void append_text_repr(std::string& out, const Item& item) {
  if (!item.is_markup()) return append_quoted(out, item.text());
  out += "Markup(";
  append_quoted(out, item.text());
  out += ')';
}

// As Markup() of Python writes it, which Jinja2 uses: quotation marks by their numbers.
std::string_view markup_entity(char c) { return c == '\'' ? "&#39;" : c == '"' ? "&#34;" : entity_of(c); }

constexpr auto kIsMarkedUp = kIsByteOf<'&', '<', '>', '\'', '"'>;

}  // namespace

void append_text(std::string& out, const Item& item) {
  if (item.is_text()) {
    out += item.text();
  } else if (!item.is_undefined()) {
    append_repr(out, item);
  }
}

void append_repr(std::string& out, const Item& item) {
  switch (item.kind()) {
    case Item::Kind::kUndefined:
      out += "Undefined";
      break;
    case Item::Kind::kNone:
      out += "None";
      break;
    case Item::Kind::kBoolean:
      out += item.boolean() ? "True" : "False";
      break;
    case Item::Kind::kInteger:
      out += std::to_string(item.whole());
      break;
    case Item::Kind::kReal:
      out += real_text(item.number());
      break;
    case Item::Kind::kText:
      append_text_repr(out, item);
      break;
    case Item::Kind::kList:
    case Item::Kind::kTuple:
      append_array(out, item);
      break;
    case Item::Kind::kMap:
      append_map(out, item);
      break;
    case Item::Kind::kObject:
      out += item.object().repr();
      break;
  }
  if (out.size() > 2 * kMaxOutputBytes) fail_limit("a printed value grows past 128 MiB");
}

std::string text_of(const Item& item) {
  std::string out;
  append_text(out, item);
  return out;
}

std::string repr_of(const Item& item) {
  std::string out;
  append_repr(out, item);
  return out;
}

Item text_item(const Item& item) { return item.is_text() ? item : Item::text(text_of(item)); }

void append_markup_escaped(std::string& out, std::string_view text) {
  size_t done = 0;
  for (size_t i = next_byte(text, 0, kIsMarkedUp); i < text.size(); i = next_byte(text, i + 1, kIsMarkedUp)) {
    out.append(text, done, i - done);
    out += markup_entity(text[i]);
    done = i + 1;
  }
  out.append(text, done);
}

void append_escaped_item(std::string& out, const Item& item) {
  if (item.is_text()) {
    item.is_markup() ? void(out += item.text()) : append_markup_escaped(out, item.text());
  } else if (item.is_whole() || item.is_none()) {
    append_text(out, item);
  } else if (!item.is_undefined()) {
    append_markup_escaped(out, repr_of(item));
  }
}

Item escaped(const Item& item) {
  if (item.is_text() && item.is_markup()) return item;
  std::string out;
  append_escaped_item(out, item);
  return Item::text(std::move(out), true);
}

}  // namespace milepost::templating
