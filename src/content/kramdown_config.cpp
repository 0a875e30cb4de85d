// See kramdown_config.h. What the options mean and take follows kramdown 2.4's options.rb and its parser for GFM.
#include "content/kramdown_config.h"

#include <algorithm>
#include <iterator>

#include "content/foreign_config.h"
#include "content/foreign_value.h"
#include "ground/ascii.h"

namespace milepost {
namespace {

using markdown::HeadingLevels;
using markdown::QuoteMarks;
using std::string_view;

// The texts of a list, or the parts of a text between commas.
std::vector<std::string> parts_of(const Value& value) {
  std::vector<std::string> parts;
  for (const std::string& text : texts_in(value)) {
    for (size_t at = 0; at <= text.size();) {
      const size_t comma = std::min(text.find(',', at), text.size());
      parts.emplace_back(trim(string_view(text).substr(at, comma - at)));
      at = comma + 1;
    }
  }
  return parts;
}

// 0: there is no such level.
size_t level_in(string_view text) {
  return text.size() == 1 && text[0] >= '1' && text[0] <= '6' ? static_cast<size_t>(text[0] - '0') : 0;
}

// "1..3", "2,3" or a list.
std::optional<HeadingLevels> levels_in(const Value& value) {
  HeadingLevels levels;
  for (const string_view part : parts_of(value)) {
    const size_t dots = part.find("..");
    const size_t first = level_in(part.substr(0, dots));
    const size_t last = dots == part.npos ? first : level_in(part.substr(dots + 2));
    if (first == 0 || last == 0) return std::nullopt;
    for (size_t level = first; level <= last; ++level) levels.set(level - 1);
  }
  return levels;
}

struct Mark {
  string_view name, number, shown;  // of the entity
};

constexpr Mark kMarks[] = {
    {"apos", "39", "'"},    {"quot", "34", "\""},   {"lsquo", "8216", "‘"},  {"rsquo", "8217", "’"},
    {"sbquo", "8218", "‚"}, {"ldquo", "8220", "“"}, {"rdquo", "8221", "”"},  {"bdquo", "8222", "„"},
    {"laquo", "171", "«"},  {"raquo", "187", "»"},  {"lsaquo", "8249", "‹"}, {"rsaquo", "8250", "›"},
};

// Empty where no such mark is known.
string_view mark_named(string_view name) {
  const auto* found = std::find_if(std::begin(kMarks), std::end(kMarks),
                                   [&](const Mark& mark) { return mark.name == name || mark.number == name; });
  return found == std::end(kMarks) ? string_view() : found->shown;
}

// "lsquo,rsquo,ldquo,rdquo"
std::optional<QuoteMarks> quotes_in(const Value& value) {
  const std::vector<std::string> names = parts_of(value);
  if (names.size() != 4) return std::nullopt;
  const QuoteMarks marks{mark_named(names[2]), mark_named(names[3]), mark_named(names[0]), mark_named(names[1])};
  const bool are_known = !marks.open_double.empty() && !marks.close_double.empty() && !marks.open_single.empty() &&
                         !marks.close_single.empty();
  return are_known ? std::optional(marks) : std::nullopt;
}

struct UnhonouredOption {
  string_view key, usual, why;
};

constexpr UnhonouredOption kUnhonouredOfKramdown[] = {
    {"input", "gfm", "posts are read as kramdown's parser for GFM reads them"},
    {"gfm_quirks", "paragraph_end", "headings, lists and quotes end a paragraph, and dashes are set"},
    {"auto_ids", "true", "every heading has an id, so that links can lead to it"},
    {"auto_id_prefix", "", "ids of headings have no prefix"},
    {"transliterated_header_ids", "false", "ids of headings keep their letters"},
    {"header_offset", "0", "the highest heading of a post stands right below the page's title"},
    {"parse_span_html", "true", "what stands in an element within a line is Markdown"},
    {"typographic_symbols", "", "dashes, ellipses and marks of quotation are set as usual"},
    {"footnote_nr", "1", "the first note of a post has the number 1"},
    {"footnote_backlink", "&#8617;", "the way back from a note has the theme's sign"},
    {"link_defs", "", "a link's address stands in the post that has the link"},
    {"remove_line_breaks_for_cjk", "false", "the end of a line is a blank in all languages"},
};

bool is_usual(const Value& value, string_view usual) {
  if (value.is_null()) return true;
  if (usual == "true" || usual == "false") return switch_in(value).value_or(usual == "true") == (usual == "true");
  if (value.is_map()) return value.map().empty();
  const std::vector<std::string> texts = texts_in(value);
  return texts.empty() ? usual.empty() : texts.size() == 1 && ascii_lower(texts[0]) == usual;
}

void tell_unhonoured_of_kramdown(const SourceText& source, const Value& options, Diagnostics& diagnostics) {
  for (const Member& member : options.map())
    for (const UnhonouredOption& option : kUnhonouredOfKramdown)
      if (option.key == member.key && !is_usual(member.value, option.usual))
        tell_not_honoured(source.place(member.key_span), "`" + member.key + "` is not honoured",
                          std::string(option.why), diagnostics);
}

// Reads the option `key` into `out`, or says that its value means nothing.
template <class T, class Out>
void take(const SourceText& source, const Map& options, string_view key, std::optional<T> (*read)(const Value&),
          string_view expected, Out& out, Diagnostics& diagnostics) {
  const Member* member = options.member(key);
  if (!member || member->value.is_null()) return;
  if (const std::optional<T> value = read(member->value)) {
    out = *value;
  } else {
    tell_not_honoured(source.place(member->key_span), "`" + member->key + "` is not honoured", std::string(expected),
                      diagnostics);
  }
}

}  // namespace

void read_kramdown_options(const SourceText& source, const Value& settings, Config& config, Diagnostics& diagnostics) {
  const Value* options = settings.find("kramdown");
  if (!options || !options->is_map()) return;
  markdown::KramdownOptions& taken = config.kramdown;
  taken.markdown_in_elements = switch_at(*options, "parse_block_html", false);
  taken.breaks_lines = switch_at(*options, "hard_wrap", false);
  take(source, options->map(), "toc_levels", levels_in, "it takes levels from 1 to 6, such as `2..3` or `[2, 3]`",
       taken.contents_levels, diagnostics);
  take(source, options->map(), "smart_quotes", quotes_in,
       "it takes the names of four marks of quotation, such as `lsquo,rsquo,ldquo,rdquo`", taken.quotes, diagnostics);
  tell_unhonoured_of_kramdown(source, *options, diagnostics);
}

}  // namespace milepost
