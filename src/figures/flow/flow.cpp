#include "figures/flow/flow.h"

#include "figures/flow/flow_layout.h"
#include "figures/frame.h"
#include "figures/funnel/funnel_list.h"
#include "figures/funnel/own_data.h"

namespace milepost::figures {
namespace {

using enum ArgumentType;
constexpr ArgumentSpec kArguments[] = {{"caption"},        {"alt"},          {"id", kId}, {"filter", kFilter},
                                       {"merge", kSwitch}, {"flows", kData}, {"unit"}};

class FlowFigure : public KindFigure {
 public:
  FlowFigure(const FigureInput& input, FunnelData data) : input_(input), data_(std::move(data)) {}

  std::string id() const override { return "fig-flow"; }

  FigureHtml draw(const FigurePlan& plan, std::string_view label) const override {
    std::optional<drawing::Scene> scene = lay_out_flow(data_);
    FigureHtml html = scene ? drawn(std::move(*scene), plan, label) : listed(plan, label);
    html.csv = funnel_csv(data_);
    html.json = funnel_json(data_, input_.set);
    html.sankeymatic = funnel_sankeymatic(data_);
    return html;
  }

 private:
  FigureWords words() const {
    const std::string caption = input_.arguments.text("caption");
    return {"Flow through " + funnel_finding(data_), funnel_description(data_),
            caption.empty() ? funnel_caption(data_) : caption, ""};
  }

  FigureHtml drawn(drawing::Scene scene, const FigurePlan& plan, std::string_view label) const {
    const auto companion = [&](bool with_bars) {
      return "<div class=\"mp-companion\">\n" + funnel_list_html(data_, with_bars) + "</div>\n";
    };
    return framed(
        DrawnFigure{"mp-flow", std::move(scene), words(), companion(true), companion(false), funnel_text(data_)},
        input_, plan, label);
  }

  // Where there is more than a drawing has room for, the list is the figure.
  FigureHtml listed(const FigurePlan& plan, std::string_view label) const {
    FigureHtml html = framed(ListFigure{"mp-funnel", words(), funnel_list_html(data_, true),
                                        funnel_list_html(data_, false), funnel_text(data_)},
                             input_, plan, label);
    html.report.notes = data_.notes;
    html.report.notes.push_back(std::string(flow_hindrance(data_.funnel)) + ": the list is the figure");
    return html;
  }

  const FigureInput& input_;
  const FunnelData data_;
};

MadeFigure make_flow(const FigureInput& input, Diagnostics&) {
  Result<FunnelData> data = funnel_data(input);
  if (!data.ok()) return std::move(data).error();
  return std::unique_ptr<KindFigure>(std::make_unique<FlowFigure>(input, std::move(data).value()));
}

}  // namespace

const FigureKind& flow_kind() {
  static const FigureKind kKind{"flow",    false, kArguments,   funnel_own_data, kFlowDataKeys,
                                make_flow, true,  is_flowchart, has_stated_flows};
  return kKind;
}

bool is_flowchart(std::string_view block) {
  constexpr std::string_view kShapes[] = {"start",      "end",         "operation", "condition",
                                          "subroutine", "inputoutput", "parallel"};
  for (const std::string_view shape : kShapes)
    if (block.find("=>" + std::string(shape)) != block.npos) return true;
  return false;
}

}  // namespace milepost::figures
