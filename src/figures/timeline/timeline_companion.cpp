#include "figures/timeline/timeline_companion.h"

#include "formats/markup.h"
#include "formats/write_csv.h"
#include "options/words.h"

namespace milepost::figures {
namespace {

std::string joined(std::initializer_list<std::string> parts) {
  std::string text;
  for (const std::string& part : parts)
    if (!part.empty()) text += (text.empty() ? "" : ", ") + part;
  return text;
}

std::string entry_html(const TimelineItem& item) {
  std::string out = (item.chosen ? "<li class=\"mp-chosen\">" : "<li>") + entry_head_html(item) + "\n<ul>\n";
  for (const TimelineEvent& event : item.events) {
    const std::string& more = event.words;
    out += "<li>" + escape_html(event.stage);
    if (!more.empty()) out += " <span class=\"mp-part\">" + escape_html(more) + "</span>";
    out += "</li>\n";
  }
  return out + "</ul>\n</li>\n";
}

std::string cell(const std::string& words) {
  return "<td>" + (words.empty() ? "<span class=\"mp-empty\">not stated</span>" : escape_html(words)) + "</td>";
}

}  // namespace

std::string timeline_companion(const TimelineData& data) {
  std::string out = "<div class=\"mp-companion\">\n<ol>\n";
  for (const TimelineItem& item : data.items) out += entry_html(item);
  return out + "</ol>\n" + not_drawn_html(data.not_drawn) + "</div>\n";
}

std::string timeline_text(const TimelineData& data) {
  std::string out;
  for (const TimelineItem& item : data.items) {
    out += entry_head_text(item) + "\n";
    for (const TimelineEvent& event : item.events) {
      const std::string& more = event.words;
      out += "  " + event.stage + (more.empty() ? "" : ": " + more) + "\n";
    }
  }
  return out + not_drawn_text(data.not_drawn);
}

std::string timeline_table(const TimelineData& data, const std::string& caption_html) {
  std::string out = "<table>\n<caption>" + caption_html +
                    "</caption>\n<thead>\n<tr><th scope=\"col\">Option</th><th scope=\"col\">Stage</th>"
                    "<th scope=\"col\">When</th><th scope=\"col\">Result</th></tr>\n</thead>\n<tbody>\n";
  for (const TimelineItem& item : data.items)
    for (const TimelineEvent& event : item.events)
      out += "<tr><th scope=\"row\">" + entry_head_html(item) + "</th>" + cell(event.stage) + cell(event.when) +
             cell(joined({event.result, event.note})) + "</tr>\n";
  return out + "</tbody>\n</table>\n";
}

std::string timeline_csv(const TimelineData& data) {
  CsvWriter csv;
  csv.row({"Option", "Part of", "Outcome", "Chosen", "Stage", "When", "Result", "Note"});
  for (const TimelineItem& item : data.items)
    for (const TimelineEvent& event : item.events)
      csv.row({item.name, item.parent, item.outcome ? outcome_words(*item.outcome) : "", item.chosen ? "yes" : "",
               event.stage, event.when, event.result, event.note});
  return csv.take();
}

}  // namespace milepost::figures
