// The second door of src/templating: Liquid, as Jekyll's posts and includes use it, over the syntax tree and evaluator
// of the first. Nothing is escaped, undefined names print nothing, and a mistake is a warning: the page goes on.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "formats/value.h"
#include "ground/diagnostic.h"
#include "ground/source_text.h"

namespace milepost::templating {

// What Liquid asks of the site. Calls may come from several threads.
class LiquidHost {
 public:
  virtual ~LiquidHost() = default;
  // A map of all names: "site", "page", …
  virtual const Value& names() const = 0;
  virtual std::string markdown_to_html(std::string_view text) const { return std::string(text); }
  // Where `link` or `post_url` leads; empty where there is no such post.
  virtual std::string address_of(std::string_view tag, std::string_view argument) const;
  virtual std::string nearest_post(std::string_view argument) const;
  virtual bool is_figure(std::string_view tag) const;
  // The file that `include` (or `include_relative`, `beside_page`) names; nullptr where there is none. Lives as long
  // as the host.
  virtual const SourceText* included(std::string_view name, bool beside_page) const;
  virtual std::vector<std::string_view> include_names() const { return {}; }
};

struct LiquidOptions {
  // What nothing is known of (a name, a filter) stays as it was written; else it prints nothing.
  bool keeps_unknown = true;
  // Names that nothing is known of are reported.
  bool reports_unknown = true;
  // Parts that hold no Liquid, whatever they look like: code. In order, none within another.
  std::vector<Span> verbatim;
};

// A text after Liquid, and where each of its lines comes from.
struct LiquidPage {
  std::string text;
  std::vector<uint32_t> lines;  // by line: the line of the source, both from 1
};

// Runs the Liquid of source.text() from `begin` on; what stands before is copied. Figure tags are left, marked by
// kLiveFigure, for the Markdown that follows. Diagnostics are warnings, but for a page that goes past a bound.
LiquidPage run_liquid(const SourceText& source, size_t begin, const LiquidOptions& options, const LiquidHost& host,
                      Diagnostics& diagnostics);

// What a figure's tag in a LiquidPage begins with; a tag that was written so that it is shown has no such mark.
inline constexpr std::string_view kLiveFigure = "{% =";

// Whether `text` holds a tag that must run before Markdown: any but `link`, `post_url` and figures. Looks no further
// than it must, and may say yes for what stands in code.
bool has_structural_liquid(std::string_view text, const LiquidHost& host);

// The part of `text` that the tag at `open` begins, up to its end tag, for tags whose insides are no Markdown (`raw`,
// `highlight`, `comment`); an empty span where another tag stands there, or no end.
Span opaque_block(std::string_view text, size_t open);

// What stands in {{ … }}: a text, or why there is none.
struct LiquidValue {
  std::string text;
  const Code* problem = nullptr;
  std::string message, cause, fix;
};
LiquidValue evaluate_liquid(std::string_view expression, const LiquidHost& host, bool keeps_unknown = true);

}  // namespace milepost::templating
