// Liquid's filters that change words: case, ends, replacing, splitting.
#include "ground/ascii.h"
#include "templating/liquid_filters.h"
#include "templating/liquid_values.h"
#include "templating/text_operations.h"
#include "templating/unicode.h"

namespace milepost::templating {
namespace liquid_filters {
namespace {

// Ruby's to_s, which shows lists as they are written.
std::string as_text(const Item& item) {
  if (!item.is_array()) return liquid_text(item);
  std::string text;
  append_inspected(text, item);
  return text;
}

std::string input(const Application& call) { return as_text(call.value); }
std::string argument(const Application& call, size_t index) { return as_text(call.item(index)); }

Item stripped_text(const Application& call, bool left, bool right) {
  std::string text = input(call);
  std::string_view rest = text;
  while (left && !rest.empty() && is_ruby_blank(rest.front())) rest.remove_prefix(1);
  while (right && !rest.empty() && is_ruby_blank(rest.back())) rest.remove_suffix(1);
  return Item::text(std::string(rest));
}

Item append(const Application& call) { return Item::text(input(call) + argument(call, 0)); }
Item prepend(const Application& call) { return Item::text(argument(call, 0) + input(call)); }
Item capitalize(const Application& call) { return Item::text(capitalized(input(call))); }
Item downcase(const Application& call) { return Item::text(to_lower(input(call))); }
Item upcase(const Application& call) { return Item::text(to_upper(input(call))); }
Item strip(const Application& call) { return stripped_text(call, true, true); }
Item lstrip(const Application& call) { return stripped_text(call, true, false); }
Item rstrip(const Application& call) { return stripped_text(call, false, true); }

Item replace_some(const Application& call, const std::string& replacement, int64_t count) {
  return Item::text(replaced(input(call), argument(call, 0), replacement, count));
}
Item replace(const Application& call) { return replace_some(call, argument(call, 1), -1); }
Item replace_first(const Application& call) { return replace_some(call, argument(call, 1), 1); }
Item remove(const Application& call) { return replace_some(call, "", -1); }
Item remove_first(const Application& call) { return replace_some(call, "", 1); }

Item replace_at_end(const Application& call, const std::string& replacement) {
  std::string text = input(call), wanted = argument(call, 0);
  size_t at = text.rfind(wanted);
  if (at != text.npos) text.replace(at, wanted.size(), replacement);
  return Item::text(std::move(text));
}
Item replace_last(const Application& call) { return replace_at_end(call, argument(call, 1)); }
Item remove_last(const Application& call) { return replace_at_end(call, ""); }

Items liquid_characters(const Item& text) {
  Items parts;
  for (size_t at = 0; at < text.text().size();) {
    size_t size = offset_of(text.text().substr(at), 1);
    parts.push_back(text.part(at, size));
    at += size;
  }
  return parts;
}

// By a blank: at all white space, none at the begin; by nothing: into characters. Empty parts at the end go.
Item split(const Application& call) {
  Item text = Item::text(input(call));
  std::string separator = argument(call, 0);
  Items parts;
  if (separator.empty()) {
    parts = liquid_characters(text);
  } else if (separator == " ") {
    parts = split_at_space(text, -1);
  } else {
    parts = split_at(text, separator, -1);
  }
  while (!parts.empty() && parts.back().text().empty()) parts.pop_back();
  return Item::list(std::move(parts));
}

Item strip_newlines(const Application& call) {
  std::string text = replaced(input(call), "\r\n", "", -1);
  return Item::text(replaced(text, "\n", "", -1));
}

Item newline_to_br(const Application& call) {
  std::string text = replaced(input(call), "\r\n", "\n", -1);
  return Item::text(replaced(text, "\n", "<br />\n", -1));
}

Item normalize_whitespace(const Application& call) {
  std::string out;
  for (const Item& word : split_at_space(Item::text(input(call)), -1)) {
    if (!out.empty()) out += ' ';
    out += word.text();
  }
  return Item::text(std::move(out));
}

const FilterEntry kLiquidTextFilters[] = {
    {"append", append, {"text"}, 1},
    {"prepend", prepend, {"text"}, 1},
    {"capitalize", capitalize, {}},
    {"downcase", downcase, {}},
    {"upcase", upcase, {}},
    {"strip", strip, {}},
    {"lstrip", lstrip, {}},
    {"rstrip", rstrip, {}},
    {"replace", replace, {"old", "new"}, 1},
    {"replace_first", replace_first, {"old", "new"}, 1},
    {"replace_last", replace_last, {"old", "new"}, 2},
    {"remove", remove, {"text"}, 1},
    {"remove_first", remove_first, {"text"}, 1},
    {"remove_last", remove_last, {"text"}, 1},
    {"split", split, {"separator"}, 1},
    {"strip_newlines", strip_newlines, {}},
    {"newline_to_br", newline_to_br, {}},
    {"normalize_whitespace", normalize_whitespace, {}},
};

}  // namespace
}  // namespace liquid_filters

std::span<const FilterEntry> liquid_text_filters() { return liquid_filters::kLiquidTextFilters; }

}  // namespace milepost::templating
