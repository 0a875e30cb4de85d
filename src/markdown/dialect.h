// The dialects, and where they disagree. kMilepost is the union of all forms, with GFM's rules where the generators
// disagree; the others have the same forms and follow their generator. What a form does in one dialect and not in
// another is a line of the table below: no form compares dialects by name.
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

enum class Display : uint8_t {
  kOwnParagraph,  // what is all of it
  kOwnLines,      // what begins and ends a line
  kAlways,
};

// One line per disagreement, in the order of the enumeration above.
template <class T>
struct PerDialect {
  T milepost, gfm, jekyll, hugo, pandoc;

  constexpr T of(Dialect dialect) const {
    const T all[] = {milepost, gfm, jekyll, hugo, pandoc};
    return all[static_cast<size_t>(dialect)];
  }
};

// clang-format off
namespace disagreements {
inline constexpr HeadingIds kGithub = HeadingIds::kGithub, kPandocs = HeadingIds::kPandoc;
inline constexpr Display kParagraph = Display::kOwnParagraph, kLines = Display::kOwnLines, kAlways = Display::kAlways;

//                                                       milepost gfm      jekyll   hugo     pandoc
inline constexpr PerDialect<bool> kForms               { true,    false,   true,    true,    true };     // anything beyond the specification
inline constexpr PerDialect<HeadingIds> kHeadingIds    { kGithub, kGithub, kGithub, kGithub, kPandocs }; // the ids that old links to headings expect
inline constexpr PerDialect<bool> kKeepLevels          { false,   false,   true,    false,   false };    // headings go down together, not to close gaps
inline constexpr PerDialect<bool> kLiquid              { true,    false,   true,    false,   false };    // {{ … }} and {% … %} in the text mean something
inline constexpr PerDialect<bool> kLiquidInCode        { false,   false,   true,    false,   false };    // also in code, where the site asks for it
inline constexpr PerDialect<bool> kDelimiterRow        { false,   true,    false,   true,    true };     // rows of pipes are no table without |---| below the first
inline constexpr PerDialect<bool> kBoldHead            { true,    false,   false,   false,   false };    // a first row that is all bold heads such a table
inline constexpr PerDialect<bool> kTextBeforeTable     { false,   false,   true,    false,   true };     // a table right below a line of text is text
inline constexpr PerDialect<bool> kTextJoinsTable      { true,    true,    false,   true,    false };    // a line of text right below a table is its last row
inline constexpr PerDialect<bool> kNestByTwo           { false,   false,   true,    false,   false };    // below "1. a", two blanks before "- b" nest it
inline constexpr PerDialect<bool> kParenthesis         { true,    true,    false,   true,    true };     // "1) a" begins a list
inline constexpr PerDialect<bool> kStrongOutside       { false,   false,   true,    false,   true };     // ***a*** is <strong><em>, not <em><strong>
inline constexpr PerDialect<bool> kLooseEmphasis       { false,   false,   true,    false,   true };     // stars open at every edge of a word, whatever is around
inline constexpr PerDialect<bool> kTriedEmphasis       { false,   false,   true,    false,   false };    // from left to right, none within its own kind
inline constexpr PerDialect<bool> kCodeEndsEarly       { false,   false,   true,    false,   false };    // `a``b` is two spans of code, and ` is a backtick between blanks
inline constexpr PerDialect<bool> kResume              { true,    false,   true,    false,   true };     // Markdown goes on right behind a complete HTML element
inline constexpr PerDialect<bool> kRawElements         { false,   false,   true,    false,   false };    // <font> begins a block; indented text in a <div> is no code
inline constexpr PerDialect<bool> kRawContent          { false,   false,   true,    false,   false };    // <code>, <kbd>, <u> in a line hold no Markdown
inline constexpr PerDialect<bool> kHtmlOnlyTags        { false,   false,   true,    false,   false };    // <? … ?>, <!NAME …>, CDATA and <a b=c"> are words; a comment ends no paragraph
inline constexpr PerDialect<bool> kShowsStrayTags      { false,   false,   true,    false,   false };    // </div> that closes nothing, or stands in a <p> that is left open, is words
inline constexpr PerDialect<bool> kFigures             { true,    false,   false,   true,    true };     // images with a title and caption tables are <figure>
inline constexpr PerDialect<bool> kImplicitFigures     { false,   false,   false,   false,   true };     // a lone image is a <figure> with its alt text as caption
inline constexpr PerDialect<bool> kDoubleBackslash     { true,    false,   true,    true,    false };    // \\(x\\) is mathematics
inline constexpr PerDialect<bool> kComponents          { true,    false,   false,   true,    true };     // imports, exports and <Components> of MDX are known
inline constexpr PerDialect<bool> kUnescape            { true,    false,   false,   true,    false };    // {{</* x */>}} in code shows {{< x >}}
inline constexpr PerDialect<bool> kAlerts              { true,    false,   false,   true,    true };     // > [!NOTE] and ::: note are asides
inline constexpr PerDialect<bool> kInlineNotes         { true,    false,   false,   false,   true };     // ^[note] is a footnote
inline constexpr PerDialect<bool> kVerse               { true,    false,   false,   false,   true };     // lines that begin with a bar keep their breaks
inline constexpr PerDialect<bool> kCountedLists        { true,    false,   false,   false,   true };     // #. and (@) begin items
inline constexpr PerDialect<bool> kLetteredLists       { false,   false,   false,   false,   true };     // a. ii) (A) (1) begin items
inline constexpr PerDialect<bool> kTildeDefines        { false,   false,   false,   false,   true };     // ~ defines as a colon does
inline constexpr PerDialect<bool> kCitations           { true,    false,   false,   false,   true };     // [@key] cites
inline constexpr PerDialect<bool> kTextReferences      { true,    false,   false,   false,   true };     // @fig-x and [[page]] refer to something
inline constexpr PerDialect<bool> kContentsMark        { true,    false,   false,   false,   false };    // a line [TOC] is the post's contents
inline constexpr PerDialect<bool> kSpacedReferences    { false,   false,   true,    false,   false };    // [words] [1] with a blank is a link
inline constexpr PerDialect<bool> kEscapedBarInCode    { true,    true,    false,   true,    false };    // in a table's code, \| is a bar
inline constexpr PerDialect<bool> kSingleBackslash     { false,   false,   false,   true,    false };    // \(x\) is mathematics where x is TeX beyond doubt
inline constexpr PerDialect<bool> kQuotesByLanguage    { true,    false,   false,   false,   false };    // lang = "de" sets „…“; the generators set “…” in every language
inline constexpr PerDialect<bool> kAngleQuotes         { false,   false,   true,    false,   false };    // <<words>> are «words»
inline constexpr PerDialect<Display> kDisplay          { kLines,  kParagraph, kParagraph, kLines, kAlways }; // which $$x$$ in a paragraph is set as a block
}  // namespace disagreements
// clang-format on

constexpr bool has_forms(Dialect dialect) { return disagreements::kForms.of(dialect); }
constexpr HeadingIds heading_ids(Dialect dialect) { return disagreements::kHeadingIds.of(dialect); }
constexpr bool keeps_heading_levels(Dialect dialect) { return disagreements::kKeepLevels.of(dialect); }
constexpr bool runs_liquid(Dialect dialect) { return disagreements::kLiquid.of(dialect); }
constexpr bool runs_liquid_in_code(Dialect dialect) { return disagreements::kLiquidInCode.of(dialect); }
constexpr bool tables_need_delimiter_row(Dialect dialect) { return disagreements::kDelimiterRow.of(dialect); }
constexpr bool bold_row_is_head(Dialect dialect) { return disagreements::kBoldHead.of(dialect); }
constexpr bool text_keeps_table_away(Dialect dialect) { return disagreements::kTextBeforeTable.of(dialect); }
constexpr bool text_joins_table(Dialect dialect) { return disagreements::kTextJoinsTable.of(dialect); }
constexpr bool nests_lists_by_two(Dialect dialect) { return disagreements::kNestByTwo.of(dialect); }
constexpr bool numbers_with_parenthesis(Dialect dialect) { return disagreements::kParenthesis.of(dialect); }
constexpr bool strong_holds_emphasis(Dialect dialect) { return disagreements::kStrongOutside.of(dialect); }
constexpr bool emphasis_is_loose(Dialect dialect) { return disagreements::kLooseEmphasis.of(dialect); }
constexpr bool tries_emphasis(Dialect dialect) { return disagreements::kTriedEmphasis.of(dialect); }
constexpr bool ends_code_early(Dialect dialect) { return disagreements::kCodeEndsEarly.of(dialect); }
constexpr bool resumes_after_elements(Dialect dialect) { return disagreements::kResume.of(dialect); }
constexpr bool elements_are_raw(Dialect dialect) { return disagreements::kRawElements.of(dialect); }
constexpr bool keeps_content_raw(Dialect dialect) { return disagreements::kRawContent.of(dialect); }
constexpr bool has_tags_only(Dialect dialect) { return disagreements::kHtmlOnlyTags.of(dialect); }
constexpr bool shows_stray_tags(Dialect dialect) { return disagreements::kShowsStrayTags.of(dialect); }
constexpr bool makes_figures(Dialect dialect) { return disagreements::kFigures.of(dialect); }
constexpr bool captions_lone_images(Dialect dialect) { return disagreements::kImplicitFigures.of(dialect); }
constexpr bool reads_double_backslash(Dialect dialect) { return disagreements::kDoubleBackslash.of(dialect); }
constexpr bool reads_components(Dialect dialect) { return disagreements::kComponents.of(dialect); }
constexpr bool unescapes_shortcodes(Dialect dialect) { return disagreements::kUnescape.of(dialect); }
constexpr bool reads_alerts(Dialect dialect) { return disagreements::kAlerts.of(dialect); }
constexpr bool reads_inline_notes(Dialect dialect) { return disagreements::kInlineNotes.of(dialect); }
constexpr bool reads_verse(Dialect dialect) { return disagreements::kVerse.of(dialect); }
constexpr bool counts_lists(Dialect dialect) { return disagreements::kCountedLists.of(dialect); }
constexpr bool letters_lists(Dialect dialect) { return disagreements::kLetteredLists.of(dialect); }
constexpr bool defines_with_tilde(Dialect dialect) { return disagreements::kTildeDefines.of(dialect); }
constexpr bool reads_citations(Dialect dialect) { return disagreements::kCitations.of(dialect); }
constexpr bool reads_text_references(Dialect dialect) { return disagreements::kTextReferences.of(dialect); }
constexpr bool reads_contents_mark(Dialect dialect) { return disagreements::kContentsMark.of(dialect); }
constexpr bool reads_spaced_references(Dialect dialect) { return disagreements::kSpacedReferences.of(dialect); }
constexpr bool unescapes_bars_in_code(Dialect dialect) { return disagreements::kEscapedBarInCode.of(dialect); }
constexpr bool reads_single_backslash(Dialect dialect) { return disagreements::kSingleBackslash.of(dialect); }
constexpr bool sets_quotes_by_language(Dialect dialect) { return disagreements::kQuotesByLanguage.of(dialect); }
constexpr bool quotes_with_angles(Dialect dialect) { return disagreements::kAngleQuotes.of(dialect); }
constexpr Display display_mathematics(Dialect dialect) { return disagreements::kDisplay.of(dialect); }

inline constexpr std::string_view kDialectNames[] = {"milepost", "gfm", "jekyll", "hugo", "pandoc"};
// The names for messages.
inline constexpr std::string_view kDialectChoice = "`milepost`, `gfm`, `jekyll`, `hugo` or `pandoc`";

constexpr std::string_view dialect_name(Dialect dialect) { return kDialectNames[static_cast<size_t>(dialect)]; }

constexpr std::optional<Dialect> dialect_named(std::string_view name) {
  for (size_t i = 0; i < std::size(kDialectNames); ++i) {
    if (kDialectNames[i] == name) return static_cast<Dialect>(i);
  }
  return std::nullopt;
}

}  // namespace milepost::markdown
