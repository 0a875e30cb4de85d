// The door of src/figures: an option set and a writer's request become HTML.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "figures/card_figure.h"
#include "figures/inline_text.h"
#include "figures/option_set.h"
#include "formats/value.h"
#include "ground/diagnostic.h"
#include "ground/result.h"

namespace milepost::figures {

// What a tag or a fenced block asks for.
struct FigureRequest {
  std::string kind;                    // "comparison", "spectrum"
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
  std::string html;                // for the page: drawing and companion, with caption
  std::string feed_html;           // for feeds and mail: the companion list or table alone
  std::string text;                // plain text, for `milepost figure --format text`
  std::string svg;                 // the drawing alone, standing by itself; empty for tables
  std::string painting;            // the same for paint_png (raster.h): literal colours, pinned font
  std::string csv, json;           // the figure's data (figure_data.h); empty where the request itself holds it
  std::string title;               // what the drawing shows, in plain words; empty for tables
  std::vector<std::string> notes;  // layout report: forms that were switched
  CardFigure card;                 // what a social card shows of it
};

bool is_figure_kind(std::string_view kind);
std::vector<std::string_view> figure_kinds();

// `set` may be null: then the request itself must hold the data (an inline spectrum).
// A missing axis, unknown key, unknown column or missing data is an error with its place.
Result<FigurePlan> plan_figure(const FigureRequest& request, const OptionSet* set, Diagnostics& diagnostics);

// Draws it. `label` is "Figure 2" or "Table 1" (empty: no number). Inner ids (title, desc, rows)
// start with plan.id, which is unique in the page. Pure: same input, same bytes.
Result<FigureHtml> draw_figure(const FigureRequest& request, const OptionSet* set, const FigurePlan& plan,
                               std::string_view label, const InlineText& inline_text, Diagnostics& diagnostics);

}  // namespace milepost::figures
