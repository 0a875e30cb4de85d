// Filters that change words: case, trimming, replacing, formatting, counting.
#include "ground/utf8.h"
#include "templating/filter_table.h"
#include "templating/item_text.h"
#include "templating/percent_format.h"
#include "templating/text_operations.h"
#include "templating/unicode.h"

namespace milepost::templating {
namespace filters {
namespace {

Item same(const Item& source, std::string text) { return Item::text(std::move(text), source.is_markup()); }

Item upper(const Application& call) {
  Item text = text_item(call.value);
  return same(text, to_upper(text.text()));
}

Item lower(const Application& call) {
  Item text = text_item(call.value);
  return same(text, to_lower(text.text()));
}

Item capitalize(const Application& call) {
  Item text = text_item(call.value);
  return same(text, capitalized(text.text()));
}

bool parts_words(char32_t c) { return is_space(c) || c == '-' || c == '(' || c == '{' || c == '[' || c == '<'; }

// Words begin after white space, "-" and opening brackets; the result is plain text, as in Jinja2.
Item title(const Application& call) {
  Item item = text_item(call.value);
  std::string_view text = item.text();
  std::string out;
  for (size_t begin = 0; begin < text.size();) {
    size_t first_end = begin;
    bool is_word = !parts_words(next_code_point(text, first_end));
    size_t end = first_end;
    for (size_t next = end; next < text.size(); end = next) {
      if (parts_words(next_code_point(text, next)) == is_word) break;
    }
    out += to_upper(text.substr(begin, first_end - begin)) + to_lower(text.substr(first_end, end - first_end));
    begin = end;
  }
  return Item::text(std::move(out));
}

Item trim(const Application& call) {
  Item text = text_item(call.value);
  Item characters = call.item(0);
  if (characters.is_none()) return stripped(text, std::nullopt);
  if (!characters.is_text()) fail_value("`trim` needs the characters as text");
  return stripped(text, characters.text());
}

Item replace(const Application& call) {
  Item text = text_item(call.value), wanted = text_item(*call.argument(0)), replacement = text_item(*call.argument(1));
  int64_t count = call.item(2).is_none() ? -1 : call.whole(2, -1);
  if (!call.autoescape) {
    return Item::text(replaced(text.text(), wanted.text(), replacement.text(), count));
  }
  if (wanted.is_markup() || (replacement.is_markup() && !text.is_markup())) text = escaped(text);
  if (text.is_markup()) {
    wanted = escaped(wanted);
    replacement = escaped(replacement);
  }
  return same(text, replaced(text.text(), wanted.text(), replacement.text(), count));
}

Item format(const Application& call) {
  Item text = text_item(call.value);
  const Arguments& arguments = call.arguments;
  if (!arguments.positional.empty() && !arguments.named.empty()) {
    fail_value("`format` takes either values or names with values, not both");
  }
  if (arguments.named.empty()) return percent_format(text, Item::tuple(arguments.positional));
  Dictionary named;
  for (const auto& [key, value] : arguments.named) named.set(Item::text(std::string(key)), value);
  return percent_format(text, Item::map(std::move(named)));
}

Item string(const Application& call) { return text_item(call.value); }

Item wordcount(const Application& call) {
  Item text = text_item(call.value);
  int64_t words = 0;
  bool in_word = false;
  for (size_t i = 0; i < text.text().size();) {
    bool is_part = is_word(next_code_point(text.text(), i));
    if (is_part && !in_word) ++words;
    in_word = is_part;
  }
  return Item(words);
}

const FilterEntry kTextFilters[] = {
    {"upper", upper, {}},
    {"lower", lower, {}},
    {"capitalize", capitalize, {}},
    {"title", title, {}},
    {"trim", trim, {"chars"}},
    {"replace", replace, {"old", "new", "count"}, 2},
    {"format", format, {}, 0, true},
    {"string", string, {}},
    {"wordcount", wordcount, {}},
};

}  // namespace
}  // namespace filters

std::span<const FilterEntry> text_filters() { return filters::kTextFilters; }

}  // namespace milepost::templating
