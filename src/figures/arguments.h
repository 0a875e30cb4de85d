// What a figure tag may ask for: a table of arguments per figure kind, checked with places, and
// handed on as plain data. Values may come from a tag (all text) or from YAML (typed).
#pragma once

#include "figures/figure.h"

namespace milepost::figures {

struct FigureArguments {
  std::string axis, orientation, order, side, caption, alt, id, filter, sort;
  std::vector<std::string> columns;
  // An inline spectrum: low, high, label, kind, domain, zones, options as written.
  Value inline_options, domain, zones;
  std::string low, high, label, axis_kind;
};

// The arguments of `request`, over those that the set prepared under the same id in `figures`.
// Nothing where there was an error, which has been added.
Result<FigureArguments> read_arguments(const FigureRequest& request, const OptionSet* set, Diagnostics& diagnostics);

// The error `message` at the argument `key` of the request, or at the whole tag.
Diagnostic argument_error(const FigureRequest& request, const Code& code, std::string_view key, std::string message,
                          std::string fix);

// Whether figures of `kind` take an argument `key`.
bool is_figure_argument(std::string_view kind, std::string_view key);

// Whether an option is one that `filter` asks for: "", all, top, offers, chosen, tag:x, or an outcome.
bool passes(const Option& option, std::string_view filter);
bool is_filter(std::string_view filter);

}  // namespace milepost::figures
