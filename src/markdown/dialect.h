// The dialects, and where they disagree. kMilepost is the union of all forms, with GFM's rules where the generators
// disagree; the others have the same forms and follow their generator. Everything that a form does in one dialect
// and not in another is a column of kRules below: no form compares dialects by name.
#pragma once

#include <cstdint>
#include <iterator>
#include <optional>
#include <string_view>

namespace milepost::markdown {

enum class Dialect : uint8_t {
  kMilepost,  // GFM and every form of tests/conformance/
  kGfm,       // the specification, nothing else
  kJekyll,    // kramdown with GFM's input, as Jekyll sets it up
  kHugo,      // goldmark, as Hugo sets it up
  kPandoc,    // pandoc's Markdown: also Quarto's and R Markdown's
};

enum class HeadingIds : uint8_t {
  kGithub,  // "2. What's next?" -> 2-whats-next
  kPandoc,  // "2. What's next?" -> whats-next
};

struct DialectRules {
  std::string_view name;
  bool has_forms;              // anything beyond the specification
  HeadingIds heading_ids;      // the ids that old links to headings expect
  bool runs_liquid;            // {{ … }} and {% … %} in the text mean something
  bool runs_liquid_in_code;    // also within code spans and blocks, where the site asks for it
  bool needs_delimiter_row;    // rows of pipes are no table without |---| below the first
  bool text_keeps_table_away;  // a table right below a line of text is text
  bool text_joins_table;       // a line of text right below a table is its last row
  bool nests_lists_by_two;     // below "1. a", two blanks before "- b" nest it
  bool strong_holds_emphasis;  // ***a*** is <strong><em>, not <em><strong>
  bool heading_needs_blank;    // #Heading is text
  bool numbers_begin_at_one;   // "3. a" begins a list with 1
  bool parenthesis_numbers;    // "1) a" begins a list
};

// clang-format off
inline constexpr DialectRules kRules[] = {
    //            forms  heading_ids          liquid code   delim  away   joins  two    strong blank  one    paren
    {"milepost", true,  HeadingIds::kGithub, true,  false, false, false, true,  false, false, true,  false, true},
    {"gfm",      false, HeadingIds::kGithub, false, false, true,  false, true,  false, false, true,  false, true},
    {"jekyll",   true,  HeadingIds::kGithub, true,  true,  false, true,  false, true,  true,  true,  true,  false},
    {"hugo",     true,  HeadingIds::kGithub, false, false, true,  false, true,  false, false, true,  false, true},
    {"pandoc",   true,  HeadingIds::kPandoc, false, false, true,  true,  false, false, true,  true,  false, true},
};
// clang-format on

constexpr const DialectRules& rules_of(Dialect dialect) { return kRules[static_cast<size_t>(dialect)]; }

constexpr std::string_view dialect_name(Dialect dialect) { return rules_of(dialect).name; }
constexpr bool has_forms(Dialect dialect) { return rules_of(dialect).has_forms; }
constexpr HeadingIds heading_ids(Dialect dialect) { return rules_of(dialect).heading_ids; }
constexpr bool runs_liquid(Dialect dialect) { return rules_of(dialect).runs_liquid; }
constexpr bool runs_liquid_in_code(Dialect dialect) { return rules_of(dialect).runs_liquid_in_code; }
constexpr bool tables_need_delimiter_row(Dialect dialect) { return rules_of(dialect).needs_delimiter_row; }
constexpr bool text_keeps_table_away(Dialect dialect) { return rules_of(dialect).text_keeps_table_away; }
constexpr bool text_joins_table(Dialect dialect) { return rules_of(dialect).text_joins_table; }
constexpr bool nests_lists_by_two(Dialect dialect) { return rules_of(dialect).nests_lists_by_two; }
constexpr bool strong_holds_emphasis(Dialect dialect) { return rules_of(dialect).strong_holds_emphasis; }

// The names for messages: "`milepost`, `gfm`, `jekyll`, `hugo` or `pandoc`".
inline constexpr std::string_view kDialectChoice = "`milepost`, `gfm`, `jekyll`, `hugo` or `pandoc`";

constexpr std::optional<Dialect> dialect_named(std::string_view name) {
  for (size_t i = 0; i < std::size(kRules); ++i) {
    if (kRules[i].name == name) return static_cast<Dialect>(i);
  }
  return std::nullopt;
}

}  // namespace milepost::markdown
