#include "figures/figure.h"

#include <algorithm>

#include "figures/comparison.h"
#include "figures/figure_data.h"
#include "figures/inline_set.h"
#include "figures/shown_set.h"
#include "figures/spectrum.h"
#include "figures/write_option_set.h"
#include "formats/slug.h"

namespace milepost::figures {
namespace {

constexpr std::string_view kKinds[] = {"comparison", "spectrum"};

// A request with its arguments read and the set that it speaks of: the post's, or the inline one.
struct Prepared {
  FigureArguments arguments;
  OptionSet own;
  const OptionSet* set = nullptr;
};

Result<Prepared> prepare(const FigureRequest& request, const OptionSet* set, Diagnostics& diagnostics) {
  auto arguments = read_arguments(request, set, diagnostics);
  if (!arguments.ok()) return std::move(arguments).error();
  Prepared prepared{std::move(arguments).value(), {}, set};
  if (prepared.arguments.inline_options.is_null()) return prepared;
  if (!prepared.arguments.axis.empty())
    return argument_error(request, code::kFigureArgumentValue, "axis",
                          "a figure with `options` of its own takes no `axis`",
                          "take `axis` away, or take `options` from the option set");
  auto own = inline_set(request, prepared.arguments, diagnostics);
  if (!own.ok()) return std::move(own).error();
  prepared.own = std::move(own).value();
  return prepared;
}

// A copy moves `own`, so the set is looked up where it is used.
const OptionSet* set_of(const Prepared& prepared) {
  return prepared.arguments.inline_options.is_null() ? prepared.set : &prepared.own;
}

std::string spectrum_id(const FigureArguments& arguments, const Axis& axis) {
  if (!arguments.id.empty()) return arguments.id;
  if (axis.id != kInlineAxis) return "fig-" + axis.id;
  const std::string words = slugify(arguments.low + " " + arguments.high);
  return words.empty() ? "fig-spectrum" : "fig-" + words;
}

// Its data too, unless the request itself holds it: that stands in the post, and no file is made of it.
Result<FigureHtml> draw_spectrum_of(const FigureRequest& request, const Prepared& prepared, FigurePlan plan,
                                    std::string_view label, const InlineText& inline_text) {
  const FigureArguments& arguments = prepared.arguments;
  const OptionSet* set = set_of(prepared);
  auto data = spectrum_data(request, set, arguments, inline_text);
  if (!data.ok()) return std::move(data).error();
  const bool has_set = arguments.inline_options.is_null();
  if (!has_set) plan.data_href = plan.data_url = "";
  FigureHtml html = draw_spectrum(*data, *set, arguments, plan, label, inline_text);
  html.card = card_of(*data);
  const auto axis = spectrum_axis(request, set, arguments);
  if (!has_set || !axis.ok()) return html;
  const OptionSet shown = shown_in_spectrum(*set, *axis, arguments.filter);
  html.csv = spectrum_csv(shown, *axis, inline_text);
  html.json = option_set_json(shown);
  return html;
}

Diagnostic no_set(const FigureRequest& request) {
  return argument_error(request, code::kFigureDataMissing, "", "there is no option set for this " + request.kind,
                        "name one in the front matter: `options: options.yaml`");
}

}  // namespace

std::vector<std::string_view> figure_kinds() { return {std::begin(kKinds), std::end(kKinds)}; }

bool is_figure_kind(std::string_view kind) {
  return std::find(std::begin(kKinds), std::end(kKinds), kind) != std::end(kKinds);
}

Result<FigurePlan> plan_figure(const FigureRequest& request, const OptionSet* set, Diagnostics& diagnostics) {
  auto prepared = prepare(request, set, diagnostics);
  if (!prepared.ok()) return std::move(prepared).error();
  const FigureArguments& arguments = prepared->arguments;
  const OptionSet* own_set = set_of(*prepared);
  if (request.kind == "spectrum") {
    auto axis = spectrum_axis(request, own_set, arguments);
    if (!axis.ok()) return std::move(axis).error();
    return FigurePlan{request.kind, false, spectrum_id(arguments, *axis)};
  }
  if (!own_set) return no_set(request);
  auto columns = comparison_columns(request, *own_set, arguments);
  if (!columns.ok()) return std::move(columns).error();
  auto rows = comparison_rows(request, *own_set, arguments);
  if (!rows.ok()) return std::move(rows).error();
  return FigurePlan{request.kind, true, arguments.id.empty() ? "tbl-" + slugify(own_set->id) : arguments.id};
}

Result<FigureHtml> draw_figure(const FigureRequest& request, const OptionSet* set, const FigurePlan& plan,
                               std::string_view label, const InlineText& inline_text, Diagnostics& diagnostics) {
  auto prepared = prepare(request, set, diagnostics);
  if (!prepared.ok()) return std::move(prepared).error();
  const FigureArguments& arguments = prepared->arguments;
  const OptionSet* own_set = set_of(*prepared);
  if (request.kind == "spectrum") return draw_spectrum_of(request, *prepared, plan, label, inline_text);
  if (!own_set) return no_set(request);
  auto columns = comparison_columns(request, *own_set, arguments);
  if (!columns.ok()) return std::move(columns).error();
  auto rows = comparison_rows(request, *own_set, arguments);
  if (!rows.ok()) return std::move(rows).error();
  FigureHtml drawn = draw_comparison(*rows, *columns, *own_set, arguments, plan, label, inline_text);
  drawn.card = card_of(*rows, inline_text);
  return drawn;
}

}  // namespace milepost::figures
