// `from="post"`: the option set of a figure is what the post itself tells, in a table or a list
// (content/told_options.h). Which one: the nearest before the figure's tag, else the only one. Draws nothing.
#pragma once

#include <deque>
#include <map>
#include <optional>
#include <set>
#include <vector>

#include "content/told_options.h"
#include "figures/figure.h"
#include "ground/diagnostic.h"
#include "ground/source_text.h"
#include "markdown/markdown.h"

namespace milepost::site {

class PostOptions {
 public:
  // Both must outlive this.
  PostOptions(markdown::Document& document, const SourceText& source) : document_(document), source_(source) {}

  // Finds what each figure slot of the tree means; what one with `hide="true"` means is taken out of the tree,
  // but not a source that tells more than a figure takes. To be called while the slots are slots.
  void find();

  // The set that `request`, of the slot `node`, asks for; it lives as long as this. `from` and `hide` are taken out of
  // the request, and the ends in `axis` become an axis of the set, with the order of the text as ranks. `slot` is the
  // slot as it was in the tree. Nothing where there is no such set, which has been added to `diagnostics`.
  std::optional<const OptionSet*> set_for(figures::FigureRequest& request, const markdown::Node* node,
                                          const markdown::Node& slot, Diagnostics& diagnostics);

 private:
  markdown::Document& document_;
  const SourceText& source_;
  std::vector<ToldOptions> told_;
  std::map<const markdown::Node*, const ToldOptions*> meant_;  // by slot
  std::set<const ToldOptions*> explained_;                     // what they leave out is told once
  std::deque<OptionSet> sets_;
};

}  // namespace milepost::site
