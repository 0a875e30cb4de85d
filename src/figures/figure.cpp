#include "figures/figure.h"

#include "figures/inline_set.h"
#include "figures/kinds.h"

namespace milepost::figures {

struct PreparedFigure::Parts {
  const FigureKind& kind;
  Arguments arguments;
  std::optional<OptionSet> own;  // made from the request's own data
  std::optional<FigureInput> input;
  std::unique_ptr<KindFigure> figure;
};

namespace {

Diagnostic no_set(const FigureRequest& request, const FigureKind& kind) {
  std::string fix = "name one in the front matter";
  fix += kind.own_data ? " (`options: options.yaml`), or give " + std::string(kind.own_data_keys)
                       : ": `options: options.yaml`";
  return argument_error(request, code::kFigureDataMissing, "",
                        "there is no option set for this " + std::string(kind.own_data ? "figure" : kind.name), fix);
}

Diagnostic no_kind(const FigureRequest& request) {
  return argument_error(request, code::kFigureArgumentValue, "", "there is no figure `" + request.kind + "`", "");
}

}  // namespace

PreparedFigure::PreparedFigure(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
PreparedFigure::PreparedFigure(PreparedFigure&&) noexcept = default;
PreparedFigure::~PreparedFigure() = default;

FigurePlan PreparedFigure::plan() const {
  const std::string wanted = parts_->arguments.text("id");
  return {std::string(parts_->kind.name), parts_->kind.is_table, wanted.empty() ? parts_->figure->id() : wanted};
}

// Data that stands in the post is not handed out beside it once more.
FigureHtml PreparedFigure::draw(FigurePlan plan, std::string_view label) const {
  if (parts_->own) plan.data_href = plan.data_url = "";
  FigureHtml html = parts_->figure->draw(plan, label);
  html.has_own_data = parts_->own.has_value();
  return html;
}

bool is_figure_kind(std::string_view kind) { return figure_kind(kind) != nullptr; }

bool is_figure_block(std::string_view kind, std::string_view block) {
  const FigureKind* known = figure_kind(kind);
  return known && !(known->is_foreign && known->is_foreign(block));
}

bool takes_flow_lines(std::string_view kind) {
  const FigureKind* known = figure_kind(kind);
  return known && known->takes_flow_lines;
}

bool is_figure_argument(std::string_view kind, std::string_view key) {
  const FigureKind* known = figure_kind(kind);
  if (!known) return false;
  for (const ArgumentSpec& spec : known->arguments)
    if (spec.key == key) return true;
  return false;
}

bool holds_own_data(const FigureRequest& request) {
  const FigureKind* known = figure_kind(request.kind);
  if (!known || !known->own_data || !request.arguments.is_map()) return false;
  Diagnostics ignored;  // told when the figure is prepared
  const Result<Value> data = known->own_data(request, Arguments(request.arguments.map()), ignored);
  return !data.ok() || !data->is_null();
}

bool shows_without_options(std::string_view kind, const OptionSet& set) {
  const FigureKind* known = figure_kind(kind);
  return known && known->shows_without_options && known->shows_without_options(set);
}

Result<PreparedFigure> prepare_figure(const FigureRequest& request, const OptionSet* set, const InlineText& inline_text,
                                      Diagnostics& diagnostics) {
  const FigureKind* kind = figure_kind(request.kind);
  if (!kind) return no_kind(request);
  Result<Arguments> arguments = read_arguments(request, kind->arguments, set, diagnostics);
  if (!arguments.ok()) return std::move(arguments).error();
  auto parts = std::make_unique<PreparedFigure::Parts>(
      PreparedFigure::Parts{*kind, std::move(arguments).value(), {}, {}, nullptr});
  if (kind->own_data) {
    Result<std::optional<OptionSet>> own = own_set(request, *kind, parts->arguments, diagnostics);
    if (!own.ok()) return std::move(own).error();
    parts->own = std::move(own).value();
  }
  const OptionSet* shown = parts->own ? &*parts->own : set;
  if (!shown) return no_set(request, *kind);
  parts->input.emplace(FigureInput{request, parts->arguments, *shown, parts->own.has_value(), inline_text});
  MadeFigure figure = kind->make(*parts->input, diagnostics);
  if (!figure.ok()) return std::move(figure).error();
  parts->figure = std::move(figure).value();
  return PreparedFigure(std::move(parts));
}

}  // namespace milepost::figures
