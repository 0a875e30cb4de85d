#include "figures/funnel/funnel.h"

#include "figures/frame.h"
#include "figures/funnel/funnel_list.h"
#include "figures/funnel/own_data.h"

namespace milepost::figures {
namespace {

using enum ArgumentType;
constexpr ArgumentSpec kArguments[] = {{"caption"}, {"id", kId}, {"filter", kFilter}, {"flows", kData}, {"unit"}};

class FunnelFigure : public KindFigure {
 public:
  FunnelFigure(const FigureInput& input, FunnelData data) : input_(input), data_(std::move(data)) {}

  std::string id() const override { return "fig-funnel"; }

  FigureHtml draw(const FigurePlan& plan, std::string_view label) const override {
    const std::string caption = input_.arguments.text("caption");
    FigureWords words{"Funnel of " + funnel_finding(data_), funnel_description(data_),
                      caption.empty() ? funnel_caption(data_) : caption, ""};
    FigureHtml html = framed(ListFigure{"mp-funnel", std::move(words), funnel_list_html(data_, true),
                                        funnel_list_html(data_, false), funnel_text(data_)},
                             input_, plan, label);
    html.report.notes = data_.notes;
    html.csv = funnel_csv(data_);
    html.json = funnel_json(data_, input_.set);
    html.sankeymatic = funnel_sankeymatic(data_);
    return html;
  }

 private:
  const FigureInput& input_;
  const FunnelData data_;
};

MadeFigure make_funnel_figure(const FigureInput& input, Diagnostics&) {
  Result<FunnelData> data = funnel_data(input);
  if (!data.ok()) return std::move(data).error();
  return std::unique_ptr<KindFigure>(std::make_unique<FunnelFigure>(input, std::move(data).value()));
}

}  // namespace

const FigureKind& funnel_kind() {
  static const FigureKind kKind{"funnel",           false, kArguments, funnel_own_data, kFlowDataKeys,
                                make_funnel_figure, true,  nullptr,    has_stated_flows};
  return kKind;
}

}  // namespace milepost::figures
