#include "figures/caption.h"

#include "formats/date.h"
#include "formats/markup.h"

namespace milepost::figures {
namespace {

std::string as_of_words(const OptionSet& set) {
  if (set.as_of.empty()) return {};
  const auto date = parse_date(set.as_of, true);
  return "As of " + (date.ok() ? to_long(*date) : set.as_of) + ".";
}

bool ends_sentence(std::string_view html) {
  return html.ends_with('.') || html.ends_with('!') || html.ends_with('?') || html.ends_with('>');
}

std::string finished(std::string html) { return html.empty() || ends_sentence(html) ? html : html + "."; }

// For itself: a reader who sorts the table makes it untrue.
std::string order_html(std::string_view words) {
  return words.empty() ? "" : "<span class=\"mp-order\">" + finished(escape_html(words)) + "</span>";
}

}  // namespace

std::string caption_html(std::string_view label, std::string_view words_html, const OptionSet& set,
                         std::string_view disclaimer_html, std::string_view order) {
  std::string out;
  if (!label.empty()) out += "<span class=\"mp-label\">" + escape_html(label) + "</span> ";
  out += words_html;
  std::string rest = as_of_words(set);
  for (const std::string& part : {order_html(order), finished(std::string(disclaimer_html))})
    if (!part.empty()) rest += (rest.empty() ? "" : " ") + part;
  if (!rest.empty() && !words_html.empty() && !ends_sentence(words_html)) out += '.';
  if (!rest.empty()) out += " <span class=\"mp-remark\">" + rest + "</span>";
  return out;
}

}  // namespace milepost::figures
