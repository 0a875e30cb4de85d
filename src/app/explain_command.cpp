// `milepost explain FILE|URL`: why an input is or is not published, and what stands at an address.
#include "app/commands.h"
#include "app/confined_command.h"
#include "app/explain_target.h"
#include "app/explain_text.h"
#include "app/opened_site.h"
#include "app/program_version.h"
#include "app/say.h"
#include "app/wording.h"
#include "site/explain.h"

namespace milepost::app {
namespace {

Diagnostic unknown_target(const std::string& asked, const std::string& cause, const std::string& near) {
  const std::string fix =
      near.empty() ? "`milepost list` names every input with its address" : "did you mean " + in_backticks(near) + "?";
  return {&code::kNoSuchPath, Severity::kError, {}, "nothing is known of " + in_backticks(asked), cause, fix};
}

// What is wrong with other inputs is not the question.
Diagnostics about(const site::Explanation& explanation, const Diagnostics& all) {
  Diagnostics found;
  for (const Diagnostic& diagnostic : all.all()) {
    const auto& sources = explanation.sources;
    const bool is_own =
        diagnostic.place.file == explanation.subject || (!sources.empty() && diagnostic.place.file == sources.front());
    if (is_own && explanation.kind != "list" && !diagnostic.place.file.empty()) found.add(diagnostic);
  }
  return found;
}

std::optional<std::string> output_below_root(const OpenedSite& site, const Invocation& invocation) {
  Diagnostics ignored;  // nothing is written there
  return open_output(site, invocation, ignored).path_in_site;
}

}  // namespace

ExitCode run_explain(const Invocation& invocation, const Surroundings& surroundings) {
  Diagnostics diagnostics;
  const OpenedSite site = open_site(invocation, diagnostics);
  if (diagnostics.has_errors()) return finish_config_failed(diagnostics, invocation, surroundings);
  const Confinement confinement = confine_command(reach_of(site), invocation, surroundings, diagnostics);
  if (diagnostics.has_errors()) return finish_failed(diagnostics, invocation, surroundings);
  const std::string& asked = invocation.argument;
  const ExplainTarget target = explain_target(asked, site);
  if (!target.refusal.empty()) {
    diagnostics.add(unknown_target(asked, target.refusal, ""));
    return finish_failed(diagnostics, invocation, surroundings);
  }
  const site::ExplainRequest request{*site.root,      site.config,     selection_of(invocation, surroundings.clock),
                                     invocation.jobs, kProgramVersion, asked,
                                     target.path,     target.address,  output_below_root(site, invocation)};
  Diagnostics found;
  const site::Explanation explanation = site::explain(request, found);
  if (explanation.kind == "nothing") {
    diagnostics.add(
        unknown_target(asked, "it is no file of the site, and nothing stands at that address", explanation.nearest));
    return finish_failed(diagnostics, invocation, surroundings);
  }
  Outcome outcome;
  outcome.text = explanation_text(explanation);
  outcome.document = explanation_document(explanation);
  outcome.diagnostics = about(explanation, found);
  outcome.exit_code = exit_code_for(outcome.diagnostics, invocation.strict);
  tell_confinement(confinement, invocation, outcome);
  return finish(outcome, invocation, surroundings);
}

}  // namespace milepost::app
