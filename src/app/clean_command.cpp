// `milepost clean`: takes away what builds wrote, nothing else.
#include "app/commands.h"
#include "app/excerpt.h"
#include "app/opened_site.h"
#include "app/say.h"
#include "app/wording.h"
#include "site/clean.h"

namespace milepost::app {
namespace {

Map clean_document(const site::CleanReport& report) {
  Map map;
  map.set("removed", Value(report.removed));
  List kept;
  for (const std::string& file : report.kept) kept.emplace_back(file);
  map.set("kept", Value(std::move(kept)));
  return map;
}

std::string clean_text(const site::CleanReport& report, const std::string& output) {
  std::string text = "removed " + counted(report.removed, "file") + " from " + without_controls(output) + "/";
  if (report.kept.empty()) return text + "\n";
  text += "; left " + counted(report.kept.size(), "file") + " that milepost did not write:\n";
  for (const std::string& file : report.kept) text += "  " + without_controls(file) + "\n";
  return text;
}

}  // namespace

ExitCode run_clean(const Invocation& invocation, const Surroundings& surroundings) {
  Diagnostics diagnostics;
  const OpenedSite site = open_site(invocation, diagnostics);
  if (diagnostics.has_errors()) return finish_config_failed(diagnostics, invocation, surroundings);
  const OpenedOutput output = open_output(site, invocation, diagnostics);
  if (diagnostics.has_errors()) return finish_failed(diagnostics, invocation, surroundings);
  site::CleanReport report = site::clean(output.place());
  Outcome outcome;
  outcome.exit_code = exit_code_for(report.diagnostics);
  outcome.document = clean_document(report);
  if (outcome.exit_code == kFine && !invocation.quiet) outcome.text = clean_text(report, output.shown);
  outcome.diagnostics = std::move(report.diagnostics);
  return finish(outcome, invocation, surroundings);
}

}  // namespace milepost::app
