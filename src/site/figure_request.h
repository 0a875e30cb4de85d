// From a figure slot of the tree to what src/figures is asked for: the arguments of a tag or a fenced block, and
// the option set that they mean. Draws nothing.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "content/option_files.h"
#include "figures/figure.h"
#include "ground/diagnostic.h"
#include "ground/source_text.h"
#include "markdown/markdown.h"

namespace milepost::site {

Place place_of_node(const markdown::Node& node, const SourceText& source);

// Nothing where the arguments cannot be read, which has been added to `diagnostics`.
std::optional<figures::FigureRequest> read_figure_request(const markdown::Node& slot, const SourceText& source,
                                                          Diagnostics& diagnostics);

// `set="id"` of the request, which is taken out of it, else `own` (which may be null). Nothing where there is no
// such set, which has been added to `diagnostics`.
std::optional<const OptionSet*> find_option_set(figures::FigureRequest& request, const OptionSet* own,
                                                const SharedOptions& shared, const SourceText& source,
                                                Diagnostics& diagnostics);

// Where the texts of the request itself stand, such as its caption.
std::map<std::string, Place, std::less<>> places_of_texts(const markdown::Node& slot,
                                                          const figures::FigureRequest& request,
                                                          const SourceText& source);

}  // namespace milepost::site
