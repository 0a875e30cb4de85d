// Filters that lay text out in lines and widths.
#include <algorithm>

#include "ground/utf8.h"
#include "templating/filter_table.h"
#include "templating/item_text.h"
#include "templating/operators.h"
#include "templating/sequence.h"
#include "templating/text_operations.h"
#include "templating/unicode.h"
#include "templating/word_wrap.h"

namespace milepost::templating {
namespace filters {
namespace {

constexpr int64_t kMaxColumns = 1'000'000;

Item truncate(const Application& call) {
  Item text = call.value;
  if (!text.is_text()) fail_value("`truncate` needs text, not " + std::string(kind_name(text)));
  Item end = call.item(2, Item::borrowed_text("..."));
  if (!end.is_text()) fail_value("`truncate` needs its `end` as text");
  int64_t length = call.whole(0, 255), end_size = static_cast<int64_t>(length_of(end));
  int64_t leeway = call.item(3).is_none() ? 5 : call.whole(3, 5);
  if (length < end_size || leeway < 0) fail_value("`truncate` needs a length of at least that of its `end`");
  if (static_cast<int64_t>(length_of(text)) <= length + leeway) return text;
  Item start = text.part(0, offset_of(text.text(), static_cast<size_t>(length - end_size)));
  size_t space = call.flag(1) ? std::string_view::npos : start.text().rfind(' ');
  if (space != std::string_view::npos) start = start.part(0, space);
  return add(start, end);
}

Item wordwrap(const Application& call) {
  if (!call.value.is_text()) fail_value("`wordwrap` needs text, not " + std::string(kind_name(call.value)));
  WrapOptions options;
  int64_t width = call.whole(0, 79);
  if (width <= 0) fail_value("`wordwrap` needs a width of at least 1");
  options.width = static_cast<size_t>(std::min(width, kMaxColumns));
  options.break_long_words = call.flag(1, true);
  options.break_on_hyphens = call.flag(3, true);
  Item line_end = call.item(2).is_none() ? Item::borrowed_text("\n") : *call.argument(2);
  if (!line_end.is_text()) fail_value("`wordwrap` needs its `wrapstring` as text");
  std::string out;
  bool is_first = true;
  for (const Item& line : lines_of(call.value)) {
    std::vector<std::string> wrapped = wrap_line(line.text(), options);
    if (wrapped.empty()) wrapped.emplace_back();
    for (const std::string& one : wrapped) {
      if (!is_first) out += line_end.text();
      out += one;
      is_first = false;
    }
  }
  return Item::text(std::move(out));
}

std::string indentation_of(const Application& call) {
  Item width = call.item(0, Item(int64_t{4}));
  if (width.is_text()) return std::string(width.text());
  if (!width.is_whole()) fail_value("`indent` needs a number of blanks, or text");
  return std::string(static_cast<size_t>(std::clamp<int64_t>(width.whole(), 0, kMaxColumns)), ' ');
}

Item indent(const Application& call) {
  if (!call.value.is_text()) fail_value("`indent` needs text, not " + std::string(kind_name(call.value)));
  std::string indentation = indentation_of(call);
  bool first = call.flag(1), blank = call.flag(2);
  std::string text = std::string(call.value.text()) + "\n";
  Items lines = lines_of(Item::borrowed_text(text));
  std::string out = first ? indentation : "";
  for (size_t i = 0; i < lines.size(); ++i) {
    if (i > 0) out += "\n";
    if (i > 0 && (blank || !lines[i].text().empty())) out += indentation;
    out += lines[i].text();
    if (out.size() > kMaxOutputBytes) fail_limit("a text grows past 64 MiB");
  }
  return Item::text(std::move(out), call.value.is_markup());
}

// Python puts the odd blank left where the width is odd.
Item center(const Application& call) {
  Item text = text_item(call.value);
  int64_t width = std::min(call.whole(0, 80), kMaxColumns), size = static_cast<int64_t>(length_of(text));
  int64_t missing = std::max<int64_t>(width - size, 0);
  int64_t left = missing / 2 + (missing & width & 1);
  std::string out(static_cast<size_t>(left), ' ');
  out += text.text();
  out.append(static_cast<size_t>(missing - left), ' ');
  return Item::text(std::move(out), text.is_markup());
}

const FilterEntry kLayoutFilters[] = {
    {"truncate", truncate, {"length", "killwords", "end", "leeway"}},
    {"wordwrap", wordwrap, {"width", "break_long_words", "wrapstring", "break_on_hyphens"}},
    {"indent", indent, {"width", "first", "blank"}},
    {"center", center, {"width"}},
};

}  // namespace
}  // namespace filters

std::span<const FilterEntry> layout_filters() { return filters::kLayoutFilters; }

}  // namespace milepost::templating
