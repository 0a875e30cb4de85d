#include "figures/inline_set.h"

#include "options/read_option_set.h"

namespace milepost::figures {

Value placed(Value value, Span span) {
  value.span = span;
  return value;
}

Result<std::optional<OptionSet>> own_set(const FigureRequest& request, const FigureKind& kind,
                                         const Arguments& arguments, Diagnostics& diagnostics) {
  Diagnostics found;
  Result<Value> data = kind.own_data(request, arguments, found);
  if (data.ok() && data->is_null() && !found.has_errors()) return std::optional<OptionSet>();
  if (!request.source)
    return argument_error(request, code::kFigureDataMissing, "", "a figure of its own data needs its source", "");
  OptionSet read;
  if (!data.ok())
    found.add(std::move(data).error());
  else if (!data->is_null())
    read = read_option_set(placed(std::move(data).value(), request.span), *request.source, "inline", found);
  if (!found.has_errors()) {
    diagnostics.merge(std::move(found));
    return std::optional<OptionSet>(std::move(read));
  }
  // The first error is the result; the others go to the list.
  std::optional<Diagnostic> first;
  for (const Diagnostic& diagnostic : found.all()) {
    if (!first && diagnostic.severity == Severity::kError) {
      first = diagnostic;
    } else {
      diagnostics.add(diagnostic);
    }
  }
  return *first;
}

}  // namespace milepost::figures
