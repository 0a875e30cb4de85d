// Figures and tables of one post: generated ones are drawn into their slots, all are numbered in the
// order of the text, and empty links to them get "Figure 2" as words.
#pragma once

#include <string>
#include <vector>

#include "content/option_files.h"
#include "figures/figure.h"
#include "ground/diagnostic.h"
#include "ground/source_text.h"
#include "markdown/markdown.h"
#include "site/links.h"

namespace milepost::site {

struct PlacedFigure {
  markdown::Node* node;  // an HTML block in the tree
  figures::FigurePlan plan;
  figures::FigureHtml figure;
};

struct PostFigures {
  std::vector<PlacedFigure> placed;
  std::vector<std::string> ids;   // of all figures and tables, drawn and written
  bool has_gaps = false;          // a figure could not be drawn, which has been told
  bool has_private_gaps = false;  // a figure is left out, since its options are private
  HiddenNames hidden;             // of the sets that tags name
};

// `own` may be null. A figure that cannot be drawn is an error and leaves its slot empty. Links in names and
// captions lead where `links` says; their quotation marks are `style`'s.
PostFigures place_figures(markdown::Document& document, const SourceText& source, const OptionSet* own,
                          const SharedOptions& shared, const LinkScope& links, const markdown::InlineStyle& style,
                          Diagnostics& diagnostics);

// Which of a figure's forms stands in the tree when it is rendered next.
enum class FigureForm { kPage, kFeed, kNothing };
void show_figures(PostFigures& figures, FigureForm form);

}  // namespace milepost::site
