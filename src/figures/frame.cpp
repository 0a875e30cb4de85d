#include "figures/frame.h"

#include "drawing/svg.h"
#include "figures/caption.h"
#include "figures/figure_data.h"

namespace milepost::figures {
namespace {

std::string caption_of(const FigureWords& words, const FigureInput& input, std::string_view label) {
  return caption_html(label, input.inline_text.html(words.caption), input.set,
                      input.inline_text.html(input.set.disclaimer), words.order);
}

std::string narrow_svg(const DrawnFigure& figure, drawing::SvgNames names) {
  if (!figure.narrow) return {};
  names.id += "-narrow";
  names.classes += " mp-narrow";
  return svg_for_page(*figure.narrow, names);
}

}  // namespace

FigureHtml framed(DrawnFigure figure, const FigureInput& input, const FigurePlan& plan, std::string_view label) {
  const std::string alt = input.arguments.text("alt");
  const drawing::SvgNames names{plan.id, figure.words.title, alt.empty() ? figure.words.description : alt};
  const std::string caption = "<figcaption>" + caption_of(figure.words, input, label);
  const std::string end = "</figcaption>\n</figure>\n";
  FigureHtml html;
  html.html = "<figure class=\"mp-figure " + std::string(figure.kind_class) + "\" id=\"" + plan.id + "\">\n" +
              svg_for_page(figure.scene, names) + narrow_svg(figure, names) + figure.companion + caption +
              data_line_html(plan.data_href) + end;
  html.feed_html = "<figure>\n" + figure.feed_companion + caption + data_line_html(plan.data_url) + end;
  html.text = figure.words.title + "\n" + figure.text;
  html.title = names.title;
  html.report = report_on(figure.scene);
  html.alone = LoneDrawing(std::move(figure.scene), names);
  return html;
}

FigureHtml framed(const TableFigure& figure, const FigureInput& input, const FigurePlan& plan, std::string_view label) {
  const std::string caption = caption_of(figure.words, input, label);
  FigureHtml html;
  html.html = "<div class=\"mp-figure " + std::string(figure.kind_class) + "\" id=\"" + plan.id + "\">\n" +
              figure.table(caption, false) + figure.after + data_line_html(plan.data_href) + "</div>\n";
  html.feed_html = figure.table(caption, true) + figure.after + data_line_html(plan.data_url);
  html.text = input.inline_text.plain(figure.words.caption) + "\n" + figure.text;
  return html;
}

FigureHtml framed(const ListFigure& figure, const FigureInput& input, const FigurePlan& plan, std::string_view label) {
  const std::string caption = "<figcaption>" + caption_of(figure.words, input, label);
  const std::string end = "</figcaption>\n</figure>\n";
  FigureHtml html;
  html.html = "<figure class=\"mp-figure " + std::string(figure.kind_class) + "\" id=\"" + plan.id + "\">\n" +
              figure.list + caption + data_line_html(plan.data_href) + end;
  html.feed_html = "<figure>\n" + figure.feed_list + caption + data_line_html(plan.data_url) + end;
  html.text = figure.words.title + "\n" + figure.text;
  return html;
}

}  // namespace milepost::figures
