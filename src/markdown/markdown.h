// The door of src/markdown: text to tree, passes over the tree, tree to HTML.
// Order of use: parse, [the site resolves tags and fills figure slots], finish, then render_html.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ground/diagnostic.h"
#include "ground/source_text.h"
#include "markdown/dialect.h"
#include "markdown/kramdown_options.h"
#include "markdown/quotes.h"
#include "markdown/tree.h"

namespace milepost::markdown {

struct ParseOptions {
  Dialect dialect = Dialect::kMilepost;
  bool typography = true;       // curly quotes, dashes, ellipses
  std::string lang;             // whose quotation marks, in the dialects that have them by language
  bool repair_encoding = true;  // mend UTF-8 that was read as Windows-1252
  bool is_thread = false;       // the file has no front matter: it may be a pasted thread
  KramdownOptions kramdown;
};

// Parses source.text() from `body_begin` on (valid UTF-8) and runs all forms of the dialect that
// need nothing from the site. Adds diagnostics with places in the whole file. Nesting past 100 is
// an error and is flattened; a line past 8 MiB is an error and gives an empty document.
Document parse(const SourceText& source, size_t body_begin, const ParseOptions& options, Diagnostics& diagnostics);

// What tags mean on this site: asked by resolve_tags.
class TagScope {
 public:
  virtual ~TagScope() = default;
  // The address of the post that `{% link path %}` or `{% post_url name %}` means; empty where there is none.
  virtual std::string address_of(std::string_view tag, std::string_view argument) const = 0;
  // What the page says under `name`, else the site; nothing where neither does.
  virtual std::optional<std::string> parameter(std::string_view) const { return std::nullopt; }
  // The nearest known name, for the warning; may be empty.
  virtual std::string nearest_post(std::string_view argument) const = 0;
  // Whether `name` is a figure that a tag or a fenced block may ask for.
  virtual bool is_figure(std::string_view name) const { return name == "comparison" || name == "spectrum"; }
};

enum class TagsFrom {
  kWriter,  // every tag means what it says
  kLiquid,  // Liquid ran over the text: a tag that still means something begins with `{% =`, others are text
};

// Turns a figure's tag alone in its paragraph into a kFigureSlot, and tags that name a post into its address, in text,
// in targets of links and in raw HTML. An unknown post is a warning; the words stay.
void resolve_tags(Document& document, const SourceText& source, const TagScope& scope, TagsFrom from,
                  Diagnostics& diagnostics);

struct FinishOptions {
  std::string title;  // a first heading that repeats it is dropped
  int top_level = 2;  // the body's highest heading becomes this level, without gaps below it
  HeadingIds heading_ids = HeadingIds::kGithub;
  bool keep_levels = false;  // gaps between levels stay; all move only where one is above top_level
  HeadingLevels contents_levels = kAllHeadingLevels;  // as written: of the headings that a list of contents has
  std::vector<std::string> reserved_ids;              // ids of the page's template
};

// Drops the repeated title, shifts headings, gives every heading its id (unique), numbers footnotes.
void finish(Document& document, const FinishOptions& options);
// Likewise; links within the page lead to the headings that they mean, or it is said that they lead nowhere.
void finish(Document& document, const FinishOptions& options, const SourceText& source, Diagnostics& diagnostics);

struct OutlineEntry {
  int level = 2;
  std::string id;
  std::string text;  // plain
};
std::vector<OutlineEntry> outline(const Document& document);

// Begins an address that the site completes in the finished HTML.
inline constexpr char kAddressMark = '\x01';

struct RenderOptions {
  // Called for the target of each link and image; returns what stands in the page. kAddressMark at its begin is
  // written as it is; everything else that an address cannot have is encoded.
  std::function<std::string(const Node&)> address;
  // Called for each formula; returns its HTML, without an id. Not set: the TeX is shown as it is.
  std::function<std::string(const Node&)> mathematics;
  bool bare = false;  // no ids, no footnotes and no footnote references: for excerpts and lists
};
std::string render_html(const Document& document, const RenderOptions& options = {});
// The part before <!--more--> (or the first paragraph where there is none), as render_html does.
std::string render_excerpt(const Document& document, const RenderOptions& options = {});

// The words of a node and everything below it, as a reader would read them aloud.
std::string plain_text(const Node& node);
size_t count_words(const Document& document);

// The quotation marks of a text that is parsed so: those that kramdown's options name, else in some dialects those of
// its language, else English ones. They live as long as the options.
const QuoteMarks& marks_of(const ParseOptions& options);

// How short texts are set.
struct InlineStyle {
  bool typography = true;
  const QuoteMarks* quotes = &kEnglishQuotes;
};
// As the text that they belong to. To be used while the options live.
InlineStyle inline_style(const ParseOptions& options);

// One short text as inline Markdown (option names, captions). Raw HTML in it is text. Its links are as written:
// whoever renders it resolves them first.
Document parse_inline(std::string_view text, const InlineStyle& style = {});
// Such a document as HTML without a paragraph around it.
std::string render_inline(const Document& document, const RenderOptions& options = {});
std::string plain_inline(std::string_view text, const InlineStyle& style = {});

}  // namespace milepost::markdown
