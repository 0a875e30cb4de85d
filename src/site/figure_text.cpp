#include "site/figure_text.h"

#include <charconv>
#include <memory>

#include "content/address.h"
#include "markdown/html_escape.h"
#include "markdown/markdown.h"

namespace milepost::site {

figures::InlineText FigureText::functions(Place place, std::map<std::string, Place, std::less<>> places) {
  figures::InlineText functions;
  auto known = std::make_shared<const std::map<std::string, Place, std::less<>>>(std::move(places));
  functions.html = [this, place, known](std::string_view text) {
    auto at = known->find(text);
    return html(text, at == known->end() ? place : at->second);
  };
  functions.plain = [this](std::string_view text) { return markdown::plain_inline(text, style_); };
  return functions;
}

std::string FigureText::html(std::string_view text, const Place& place) {
  auto made = made_.find(text);
  if (made != made_.end()) return made->second;
  markdown::Document document = markdown::parse_inline(text, style_);
  Diagnostics found;
  const SourceText source(scope_.source, std::string(text));
  resolve_links(document, source, scope_, found);
  for (Diagnostic diagnostic : found.all()) {
    diagnostic.place = place;  // that of resolve_links is one in the short text
    diagnostics_.add(std::move(diagnostic));
  }
  markdown::RenderOptions options;
  options.address = [this](const markdown::Node& node) {
    urls_.emplace_back(node.url);
    return kUp + std::to_string(urls_.size() - 1);
  };
  return made_.emplace(text, markdown::render_inline(document, options)).first->second;
}

std::string FigureText::for_page(std::string_view html) const { return with_links(html, false); }
std::string FigureText::for_feed(std::string_view html) const { return with_links(html, true); }

std::string FigureText::with_links(std::string_view html, bool in_feed) const {
  // Only attributes have a quote before the mark: a writer's own is escaped.
  constexpr std::string_view kBegin = "=\"";
  std::string out;
  out.reserve(html.size());
  while (true) {
    const size_t mark = html.find(kUp);
    const std::string_view before = html.substr(0, mark);
    out += before;
    if (mark == html.npos) return out;
    html.remove_prefix(mark + 1);
    if (!before.ends_with(kBegin)) {
      out += kUp;
      continue;
    }
    size_t number = 0;
    auto [end, error] = std::from_chars(html.data(), html.data() + html.size(), number);
    if (error == std::errc() && number < urls_.size()) {
      const std::string& url = urls_[number];
      markdown::append_href(
          out, in_feed ? href_in_feed(url, scope_.config) : href_from_page(url, scope_.address, scope_.config.links));
    }
    html.remove_prefix(static_cast<size_t>(end - html.data()));
  }
}

}  // namespace milepost::site
