// Inline Markdown in figures: option names, reasons, captions. Its links go where the post's own go, and its
// unsafe ones are taken out. Draws nothing.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "figures/inline_text.h"
#include "ground/diagnostic.h"
#include "markdown/markdown.h"
#include "site/links.h"

namespace milepost::site {

class FigureText {
 public:
  // All, also the marks that `style` names, must outlive this.
  FigureText(const LinkScope& scope, markdown::InlineStyle style, Diagnostics& diagnostics)
      : scope_(scope), style_(style), diagnostics_(diagnostics) {}
  FigureText(const FigureText&) = delete;
  FigureText& operator=(const FigureText&) = delete;

  // The functions that a figure is drawn with. A bad link is told at the text's own place in `places`, else at
  // `place`; once per text.
  figures::InlineText functions(Place place, std::map<std::string, Place, std::less<>> places);

  // A drawn figure's HTML, with the links that lead from the post's page, or from a feed.
  std::string for_page(std::string_view html) const;
  std::string for_feed(std::string_view html) const;

 private:
  std::string html(std::string_view text, const Place& place);
  std::string with_links(std::string_view html, bool in_feed) const;

  const LinkScope& scope_;
  const markdown::InlineStyle style_;
  Diagnostics& diagnostics_;
  std::map<std::string, std::string, std::less<>> made_;  // by text: a name stands in several cells
  std::vector<std::string> urls_;  // of the links; in a figure's HTML kUp and the number stand for them
};

}  // namespace milepost::site
