// What stands around every figure: caption, companion, the line with its data; and its forms for page, feed and
// terminal put together.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "drawing/scene.h"
#include "figures/kind.h"

namespace milepost::figures {

// The words of a figure: all but `caption` are plain.
struct FigureWords {
  std::string title;        // kind, subject and finding: "Spectrum of seven options; chosen: A lab"
  std::string description;  // every item in words, for those who cannot see the drawing
  std::string caption;      // inline Markdown
  std::string order;        // "Sorted by rent", for the caption; may be empty
};

// A drawing with its companion list or table, which is the figure where there is no room for the drawing.
struct DrawnFigure {
  std::string_view kind_class;  // "mp-spectrum"
  drawing::Scene scene;
  FigureWords words;
  std::string companion, feed_companion;  // HTML: with marks for the page, words alone for feeds
  std::string text;                       // for terminals, without the title
  // For where there is no room for the drawing, in whose place it then stands with the companion.
  std::optional<drawing::Scene> narrow = {};
};
FigureHtml framed(DrawnFigure figure, const FigureInput& input, const FigurePlan& plan, std::string_view label);

// A table that is the figure.
struct TableFigure {
  std::string_view kind_class;
  FigureWords words;
  // The table element with the caption as it is; for feeds without ids and classes.
  std::function<std::string(const std::string& caption_html, bool for_feed)> table;
  std::string text;
  std::string after = {};  // HTML below the table, in the page and in feeds
};
FigureHtml framed(const TableFigure& figure, const FigureInput& input, const FigurePlan& plan, std::string_view label);

// A list that is the figure, however wide the page.
struct ListFigure {
  std::string_view kind_class;
  FigureWords words;
  std::string list, feed_list;  // HTML: with bars for the page, words alone for feeds
  std::string text;             // for terminals, without the title
};
FigureHtml framed(const ListFigure& figure, const FigureInput& input, const FigurePlan& plan, std::string_view label);

}  // namespace milepost::figures
