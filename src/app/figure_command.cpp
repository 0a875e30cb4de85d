// `milepost figure ID`: one generated figure on the output stream.
#include "app/commands.h"
#include "app/confined_command.h"
#include "app/fold_text.h"
#include "app/opened_site.h"
#include "app/say.h"
#include "app/wording.h"
#include "formats/json.h"
#include "site/figure_one.h"

namespace milepost::app {
namespace {

std::string form_of(const figures::FigureHtml& figure, Format format) {
  if (format == Format::kSvg) return figure.alone.svg();
  if (format == Format::kCsv) return figure.csv;
  if (format == Format::kSankeymatic) return figure.sankeymatic;
  return format == Format::kHtml ? figure.html : fold_text(figure.text, kTerminalCells);
}

std::string_view form_without_drawing(const site::FoundFigure& found) {
  return found.plan.is_table ? "a table" : "a list";
}

// A line each; a table or a list has no layout to report on.
std::string report_text(const site::FoundFigure& found) {
  std::string text = found.plan.id + " (" + found.plan.kind + "): ";
  text += found.figure.alone.empty() ? std::string(form_without_drawing(found)) + ", laid out by the reader's browser"
                                     : report_words(found.figure.report);
  for (const std::string& note : found.figure.report.notes) text += "\n  " + note;
  return text + "\n";
}

Map report_document(const drawing::LayoutReport& report) {
  Map map;
  map.set("labels", Value(report.labels));
  map.set("overlaps", Value(report.overlaps));
  map.set("crossings", Value(report.crossings));
  map.set("clipped", Value(report.clipped));
  List notes;
  for (const std::string& note : report.notes) notes.emplace_back(note);
  map.set("notes", Value(std::move(notes)));
  return map;
}

// The option set of what the figure shows, as it stands in the file beside the page.
Value data_value(const figures::FigureHtml& figure) {
  Result<Value> data = parse_json(SourceText("data", figure.json));
  return data.ok() ? std::move(data).value() : Value();
}

Map figure_document(const site::FoundFigure& found) {
  Map map;
  map.set("id", Value(found.plan.id));
  map.set("kind", Value(found.plan.kind));
  map.set("source", Value(found.source));
  map.set("html", Value(found.figure.html));
  map.set("svg", Value(found.figure.alone.svg()));
  map.set("text", Value(found.figure.text));
  map.set("csv", Value(found.figure.csv));
  map.set("sankeymatic", Value(found.figure.sankeymatic));
  map.set("data", data_value(found.figure));
  map.set("report", Value(report_document(found.figure.report)));
  return map;
}

void add_found(const site::FoundFigure& found, const Invocation& invocation, Outcome& outcome) {
  outcome.document = figure_document(found);
  if (invocation.report) {
    outcome.text = report_text(found);
    return;
  }
  outcome.text = form_of(found.figure, invocation.format);
  if (!outcome.text.empty() && outcome.text.back() != '\n') outcome.text += '\n';
  if (invocation.format == Format::kSvg && found.figure.alone.empty()) {
    outcome.diagnostics.add(code::kBadOptionValue, {}, in_backticks(found.plan.id) + " has no drawing",
                            "it is " + std::string(form_without_drawing(found)), "ask for `--format html` or `text`");
  }
  if (invocation.format == Format::kSankeymatic && found.figure.sankeymatic.empty()) {
    outcome.diagnostics.add(code::kBadOptionValue, {}, in_backticks(found.plan.id) + " has no flows",
                            "lines of SankeyMATIC say what went from stage to stage",
                            "ask for it of a `flow` or a `funnel`");
  }
}

}  // namespace

ExitCode run_figure(const Invocation& invocation, const Surroundings& surroundings) {
  Diagnostics diagnostics;
  const OpenedSite site = open_site(invocation, diagnostics);
  if (diagnostics.has_errors()) return finish_config_failed(diagnostics, invocation, surroundings);
  const Confinement confinement = confine_command(reach_of(site), invocation, surroundings, diagnostics);
  if (diagnostics.has_errors()) return finish_failed(diagnostics, invocation, surroundings);
  site::FigureReport report = site::find_figure(*site.root, site.config, invocation.argument, invocation.jobs);
  Outcome outcome;
  outcome.diagnostics = std::move(report.diagnostics);
  if (report.found) add_found(*report.found, invocation, outcome);
  outcome.exit_code = exit_code_for(outcome.diagnostics, invocation.strict);
  tell_confinement(confinement, invocation, outcome);
  return finish(outcome, invocation, surroundings);
}

}  // namespace milepost::app
