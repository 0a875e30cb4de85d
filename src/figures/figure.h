// The door of src/figures: an option set and a writer's request become HTML.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "drawing/layout_report.h"
#include "figures/card/card_figure.h"
#include "figures/inline_text.h"
#include "figures/lone_drawing.h"
#include "formats/value.h"
#include "ground/diagnostic.h"
#include "ground/result.h"
#include "options/option_set.h"

namespace milepost::figures {

// What a tag or a fenced block asks for.
struct FigureRequest {
  std::string kind;                    // "comparison", "spectrum": kinds.cpp
  Value arguments;                     // a map: axis, columns, caption, id, … ; spans are in `source`
  const SourceText* source = nullptr;  // of the post, for places
  Span span;                           // the tag
};

// Everything about a figure that is known before it is drawn; numbering needs it.
struct FigurePlan {
  std::string kind;
  bool is_table = false;  // counts as "Table N" rather than "Figure N"
  std::string id;         // "fig-research-applied", "tbl-options"; the anchor in the page
  // Links to the figure's data without ".csv" and ".json", from the page and from a feed; empty: no such line.
  std::string data_href = {}, data_url = {};
};

struct FigureHtml {
  std::string html;              // for the page: drawing and companion, with caption
  std::string feed_html;         // for feeds and mail: the companion list or table alone
  std::string text;              // plain text, for `milepost figure --format text`
  LoneDrawing alone;             // its drawing; none for tables and lists
  std::string csv, json;         // the figure's data (figure_data.h)
  bool has_own_data = false;     // the request itself holds the data, which then does not stand beside the page
  std::string sankeymatic;       // its flows as lines of SankeyMATIC; empty where it shows none
  std::string title;             // what the drawing shows, in plain words; empty for tables
  drawing::LayoutReport report;  // of the drawing, and forms that were switched
  CardFigure card;               // what a social card shows of it
};

bool is_figure_kind(std::string_view kind);
std::vector<std::string_view> figure_kinds();
// Whether a fenced block named `kind` asks for a figure: there is such a kind, and the block is no other program's
// code.
bool is_figure_block(std::string_view kind, std::string_view block);
// Whether a block of `kind` may hold lines of SankeyMATIC (`Applied [7] Replied`) instead of YAML.
bool takes_flow_lines(std::string_view kind);
// Whether figures of `kind` take an argument `key`.
bool is_figure_argument(std::string_view kind, std::string_view key);

// Whether the request holds its data itself, right or wrong: such a figure needs no option set.
bool holds_own_data(const FigureRequest& request);
// Whether figures of `kind` show something of the set that is no option: its flows, its roadmap, its series.
bool shows_without_options(std::string_view kind, const OptionSet& set);

// A request that has been understood. Movable; drawing is pure: same input, same bytes.
class PreparedFigure {
 public:
  PreparedFigure(PreparedFigure&&) noexcept;
  ~PreparedFigure();

  // With the id that the figure has where the page has not taken it yet.
  FigurePlan plan() const;
  // `label` is "Figure 2" or "Table 1" (empty: no number). Inner ids (title, desc, rows) start with plan.id, which is
  // unique in the page.
  FigureHtml draw(FigurePlan plan, std::string_view label) const;

 private:
  struct Parts;
  explicit PreparedFigure(std::unique_ptr<Parts> parts);
  friend Result<PreparedFigure> prepare_figure(const FigureRequest&, const OptionSet*, const InlineText&, Diagnostics&);

  std::unique_ptr<Parts> parts_;
};

// `set` may be null: then the request itself must hold the data (an inline spectrum). All but `diagnostics` must
// outlive the figure. A missing axis, unknown key, unknown column or missing data is an error with its place.
Result<PreparedFigure> prepare_figure(const FigureRequest& request, const OptionSet* set, const InlineText& inline_text,
                                      Diagnostics& diagnostics);

}  // namespace milepost::figures
