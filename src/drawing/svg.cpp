#include "drawing/svg.h"

#include "drawing/painted_style.h"
#include "drawing/px_text.h"
#include "formats/markup.h"

namespace milepost::drawing {
namespace {

// The same rules as themes/via/figures.css has for drawings; a test compares the colours.
constexpr std::string_view kStyle =
    "<style>svg{--mp-ink:#1a1a1a;--mp-quiet:#5b5b5b;--mp-line:#8a8a8a;--mp-rule:#d9d9d6;--mp-band:#eef2f5;--mp-band-b:#"
    "dfe7ec;--mp-paper:"
    "#fff;"
    "--mp-accent:#0071b1;--mp-blue:#0071b1;--mp-green:#009e73;--mp-red:#d55e00;--mp-purple:#b96698;--mp-grey:#767676;"
    "background:var(--mp-paper);fill:var(--mp-ink);font:14px system-ui,sans-serif}"
    "@media(prefers-color-scheme:dark){svg{--mp-ink:#e6e6e6;--mp-quiet:#a3a3a3;--mp-line:#7d7d7d;--mp-rule:#333;--mp-"
    "band:#1f2529;--"
    "mp-band-b:#29323a;"
    "--mp-paper:#121212;--mp-accent:#5cb6ea}}"
    ".mp-axis,.mp-leader,.mp-stem,.mp-bar,.mp-halo,.mp-drift,.mp-grid,.mp-open{fill:none;stroke:var(--mp-line)}"
    ".mp-grid{stroke:var(--mp-rule)}.mp-axis,.mp-open{stroke:var(--mp-ink);"
    "stroke-width:1.5}"
    ".mp-leader.mp-chosen,.mp-drift{stroke:var(--mp-accent)}.mp-halo{stroke:var(--mp-quiet)}"
    ".mp-band-b{fill:var(--mp-band-b)}.mp-under{fill:var(--mp-paper)}"
    ".mp-band{fill:var(--mp-band)}.mp-value{stroke:var(--mp-paper);stroke-width:4px;paint-order:stroke}.mp-small{font-"
    "size:12px;fill:var(--mp-quiet)}.mp-end,.mp-strong{font-weight:600}"
    ".mp-plane{fill:none;stroke:var(--mp-rule)}.mp-extent{stroke:var(--mp-line);stroke-width:5;stroke-linecap:round;"
    "opacity:.5}"
    ".mp-numbered{fill:var(--mp-paper);stroke:var(--mp-ink)}.mp-numbered.mp-chosen{stroke:var(--mp-accent);stroke-"
    "width:2}"
    ".mp-span{fill:var(--mp-band-b)}.mp-stage{fill:var(--mp-line)}.mp-stage.mp-rough{fill:var(--mp-band);stroke:var(--"
    "mp-line)}"
    ".mp-road{fill:none;stroke:var(--mp-line);stroke-width:1.5}.mp-station{fill:var(--mp-paper);stroke:var(--mp-line)}"
    ".mp-goal{stroke:var(--mp-accent);stroke-width:2}"
    ".mp-bar{fill:var(--mp-paper);stroke:var(--mp-ink)}.mp-rough{stroke-dasharray:3 2}.mp-guess{stroke-dasharray:1 3}"
    ".mp-ribbon{fill:var(--mp-band-b);stroke:var(--mp-line);stroke-width:.75}.mp-ribbon-end{fill:var(--mp-band)}"
    ".mp-node,.mp-named{fill:var(--mp-ink)}.mp-node.mp-unknown{fill:var(--mp-paper);stroke:var(--mp-ink)}"
    ".mp-ribbon.mp-guess{fill:var(--mp-paper)}"
    ".mp-mark-chosen,.mp-said{stroke:var(--mp-accent);fill:none;stroke-width:2}.mp-said{stroke:none;"
    "fill:var(--mp-accent);font-weight:600}"
    ".mp-plain{--c:var(--mp-ink)}.mp-outcome-accepted{--c:var(--mp-blue)}"
    ".mp-outcome-offer,.mp-outcome-verbal-offer,.mp-outcome-declined{--c:var(--mp-green)}"
    ".mp-outcome-rejected,.mp-outcome-rescinded{--c:var(--mp-red)}.mp-outcome-withdrawn{--c:var(--mp-purple)}"
    ".mp-outcome-none,.mp-outcome-not-pursued,.mp-outcome-no-response,.mp-outcome-pending{--c:var(--mp-grey)}"
    ".mp-series{fill:none;stroke:var(--c);stroke-width:2}.mp-series-1,.mp-series-1-mark{--c:var(--mp-ink)}"
    ".mp-series-2,.mp-series-2-mark{--c:var(--mp-blue)}.mp-series-3,.mp-series-3-mark{--c:var(--mp-green)}.mp-series-4,"
    ".mp-series-4-mark{--c:var(--mp-purple)}"
    ".mp-series-2{stroke-dasharray:6 3}.mp-series-3{stroke-dasharray:2 3}.mp-series-4{stroke-dasharray:8 3 2 3}"
    ".mp-solid{fill:var(--c)}.mp-line{fill:var(--mp-paper);stroke:var(--c);stroke-width:2}</style>";

// `begin` is all from the attribute's name to its opening quote: ` class="`.
void append_attribute(std::string& out, std::string_view begin, std::string_view value) {
  out += begin;
  append_escaped_attribute(out, value);
  out += '"';
}

void append_attribute(std::string& out, std::string_view begin, double px) {
  out += begin;
  append_px(out, px);
  out += '"';
}

void append_element(std::string& out, const ScenePath& path) {
  append_attribute(out, "<path class=\"", path.classes);
  append_attribute(out, " d=\"", path.data);
  out += "/>\n";
}

void append_element(std::string& out, const SceneRect& rect) {
  append_attribute(out, "<rect class=\"", rect.classes);
  append_attribute(out, " x=\"", rect.box.x);
  append_attribute(out, " y=\"", rect.box.y);
  append_attribute(out, " width=\"", rect.box.width);
  append_attribute(out, " height=\"", rect.box.height);
  if (rect.radius_px > 0) append_attribute(out, " rx=\"", rect.radius_px);
  out += "/>\n";
}

void append_element(std::string& out, const SceneText& text) {
  append_attribute(out, "<g class=\"", text.classes);
  if (text.anchor != Anchor::kStart)
    out += text.anchor == Anchor::kMiddle ? " text-anchor=\"middle\"" : " text-anchor=\"end\"";
  out += '>';
  for (const SceneLine& line : text.lines) {
    out += "<text";
    if (!line.classes.empty()) append_attribute(out, " class=\"", line.classes);
    append_attribute(out, " x=\"", text.x);
    append_attribute(out, " y=\"", line.baseline_px);
    out += '>';
    append_escaped(out, line.text);
    out += "</text>";
  }
  out += "</g>\n";
}

void append_words(std::string& out, const SvgNames& names) {
  out += "<title id=\"" + names.id + "-title\">";
  append_escaped(out, names.title);
  out += "</title>\n<desc id=\"" + names.id + "-desc\">";
  append_escaped(out, names.desc);
  out += "</desc>\n";
}

constexpr std::string_view kNamespace = " xmlns=\"http://www.w3.org/2000/svg\"";

std::string write_svg(const Scene& scene, const SvgNames& names, std::string_view head, std::string_view style) {
  constexpr size_t kUsualElement = 128;  // bytes
  const std::string width = px_text(scene.width_px), height = px_text(scene.height_px);
  std::string out;
  out.reserve(scene.elements.size() * kUsualElement + 2 * names.desc.size() + style.size());
  out += "<svg class=\"" + names.classes + "\"" + std::string(head) + " width=\"" + width + "\" height=\"" + height +
         "\" viewBox=\"0 0 " + width + " " + height + "\" role=\"img\" aria-labelledby=\"" + names.id + "-title " +
         names.id + "-desc\" direction=\"ltr\">\n";
  append_words(out, names);
  out += style;
  for (const SceneElement& element : scene.elements)
    std::visit([&](const auto& e) { append_element(out, e); }, element);
  out += "</svg>\n";
  return out;
}

}  // namespace

std::string svg_for_page(const Scene& scene, const SvgNames& names) { return write_svg(scene, names, "", ""); }

std::string svg_alone(const Scene& scene, const SvgNames& names) { return write_svg(scene, names, kNamespace, kStyle); }

std::string svg_for_painting(const Scene& scene, const SvgNames& names) {
  return svg_for_painting(scene, names, painted_style());
}

std::string svg_for_painting(const Scene& scene, const SvgNames& names, std::string_view style) {
  return write_svg(scene, names, kNamespace, style);
}

}  // namespace milepost::drawing
