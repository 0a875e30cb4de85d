// The second door of src/templating: Liquid, as Jekyll's posts and includes use it, over the syntax tree and evaluator
// of the first. Nothing is escaped, undefined names print nothing, and a mistake is a warning: the page goes on.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "formats/value.h"
#include "ground/diagnostic.h"
#include "ground/source_text.h"

namespace milepost::templating {

class LiquidLibrary;
struct Program;

// What to say of a name that is not there. Empty texts: what is said of any other.
struct MissingName {
  std::string message, cause, fix;
  bool may_be_misspelt = true;  // a name that is nearly it is the fix
  bool concerns_loops = false;  // a loop over it is told too
};

// What Liquid asks of the site. Calls may come from several threads.
class LiquidHost {
 public:
  virtual ~LiquidHost() = default;
  // A map of all names: "site", "page", …
  virtual const Value& names() const = 0;
  virtual std::string markdown_to_html(std::string_view text) const { return std::string(text); }
  // Where `link` or `post_url` leads; empty where there is no such post.
  virtual std::string address_of(std::string_view tag, std::string_view argument) const;
  virtual bool is_figure(std::string_view tag) const;
  // What the site knows of a name that is not there: `page.date` of a page without one, `site.data.x` without its file.
  virtual MissingName about_missing(std::string_view) const { return {}; }
  // The file that `include` (or `include_relative`, `beside_page`) names; nullptr where there is none. Lives as long
  // as the host.
  virtual const SourceText* included(std::string_view name, bool beside_page) const;
  virtual std::vector<std::string_view> include_names() const { return {}; }
  // Files that are compiled already; null where all are compiled for the page.
  virtual const LiquidLibrary* library() const { return nullptr; }
};

struct LiquidOptions {
  // What nothing is known of (a name, a filter) stays as it was written; else it prints nothing.
  bool keeps_unknown = true;
  // Names that nothing is known of are reported.
  bool reports_unknown = true;
  // Parts that hold no Liquid, whatever they look like: code. In order, none within another.
  std::vector<Span> verbatim;
};

// Files that pages include, compiled once and then only read, by any number of threads.
class LiquidLibrary {
 public:
  // What is wrong in a file is told to each page that runs it. `host` is asked for figures, and not kept.
  LiquidLibrary(std::vector<SourceText> files, const LiquidOptions& options, const LiquidHost& host);
  ~LiquidLibrary();
  LiquidLibrary(const LiquidLibrary&) = delete;
  LiquidLibrary& operator=(const LiquidLibrary&) = delete;

  // By the name of its SourceText; nullptr where there is none.
  const SourceText* find(std::string_view name) const;
  std::vector<std::string_view> names() const;  // sorted
  const Program& program() const { return *program_; }
  // What these files include beside the page that they are run for.
  const std::vector<std::string>& wanted_beside_pages() const { return wanted_beside_pages_; }

 private:
  std::unique_ptr<Program> program_;
  std::vector<std::string> wanted_beside_pages_;
};

// From `text_offset` on, up to the next mark, a page's text comes from this place of its source.
struct LiquidMark {
  size_t text_offset = 0;
  size_t source_offset = 0;
  bool is_verbatim = false;  // byte for byte; else all of it from the tag that begins there
};

struct LiquidPage {
  std::string text;
  std::vector<LiquidMark> marks;  // by text_offset; the first is 0
};

// Where the byte at `offset` of the text comes from. `marks` as in a LiquidPage.
LiquidMark origin_of(const std::vector<LiquidMark>& marks, size_t offset);

// Runs the Liquid of source.text() from `begin` on; what stands before is copied. Figure tags, and links to posts that
// are not there, are left for the Markdown that follows, marked by kLiveTag. Diagnostics are warnings, but for a page
// that goes past a bound.
LiquidPage run_liquid(const SourceText& source, size_t begin, const LiquidOptions& options, const LiquidHost& host,
                      Diagnostics& diagnostics);

// What a tag in a LiquidPage that still means something begins with; one that was written so that it is shown does not.
inline constexpr std::string_view kLiveTag = "{% =";

// Whether `text` may hold Liquid at all: braces that are none of a shortcode's.
bool may_hold_liquid(std::string_view text);

// The part of `text` that the tag at `open` begins, up to its end tag, for tags whose insides are no Markdown (`raw`,
// `highlight`, `comment`); an empty span where another tag stands there, or no end.
Span opaque_block(std::string_view text, size_t open);

}  // namespace milepost::templating
