// The data that stands in the request itself (a fenced block with `low`, `high`, `options`) as an
// option set, so that everything behind reads one model.
#pragma once

#include <optional>

#include "figures/kind.h"

namespace milepost::figures {

// Nothing where the request has no data of its own.
Result<std::optional<OptionSet>> own_set(const FigureRequest& request, const FigureKind& kind,
                                         const Arguments& arguments, Diagnostics& diagnostics);

// The value, standing where `span` says: for the parts of an option set that nobody wrote.
Value placed(Value value, Span span);

}  // namespace milepost::figures
