// `milepost check`: names everything doubtful in the site; with --fix makes the safe repairs first.
#include <istream>
#include <ostream>
#include <utility>

#include "app/baseline_file.h"
#include "app/commands.h"
#include "app/confined_command.h"
#include "app/excerpt.h"
#include "app/external_check.h"
#include "app/interrupt.h"
#include "app/opened_site.h"
#include "app/program_version.h"
#include "app/say.h"
#include "app/wording.h"
#include "check/check.h"
#include "check/fix_site.h"

namespace milepost::app {
namespace {

// What is said beside the findings.
struct Extras {
  std::vector<check::RepairedFile> repairs;
  size_t repaired = 0;  // files
  std::optional<check::Baseline> baseline;
  size_t known = 0, gone = 0;  // of the baseline
};

size_t count_repairs(const std::vector<check::RepairedFile>& files) {
  size_t count = 0;
  for (const check::RepairedFile& file : files) count += file.repairs;
  return count;
}

std::string repairs_in_files(const std::vector<check::RepairedFile>& files) {
  return counted(count_repairs(files), "repair") + " in " + counted(files.size(), "file");
}

bool is_agreed(const Extras& extras, const Invocation& invocation, const Surroundings& surroundings) {
  if (invocation.yes) return true;
  if (!surroundings.in_is_terminal || invocation.format != Format::kHuman) return false;
  surroundings.err << "make " << repairs_in_files(extras.repairs) << "? [y/N] " << std::flush;
  std::string answer;
  return std::getline(surroundings.in, answer) && (answer == "y" || answer == "Y" || answer == "yes");
}

// For a terminal: line ends of Windows are not seen there.
std::string shown_diff(const check::RepairedFile& file) {
  std::string diff = check::diff_of(file);
  std::erase(diff, '\r');
  return without_controls(diff);
}

// Shows what would change, asks, and makes it so.
void fix(OpenedSite& site, const Invocation& invocation, const Surroundings& surroundings, Extras& extras,
         Diagnostics& diagnostics) {
  extras.repairs = check::plan_repairs(*site.root, site.config, invocation.jobs);
  const bool is_shown = invocation.format == Format::kHuman && !(invocation.quiet && invocation.yes);
  for (const check::RepairedFile& file : extras.repairs)
    if (is_shown) surroundings.out << shown_diff(file);
  surroundings.out << std::flush;
  if (!extras.repairs.empty() && is_agreed(extras, invocation, surroundings))
    extras.repaired = check::write_repairs(*site.root, extras.repairs, diagnostics);
}

std::string describe_repairs(const Extras& extras) {
  if (extras.repairs.empty()) return "nothing that can be repaired safely\n";
  if (extras.repaired > 0) return "made " + repairs_in_files(extras.repairs) + "\n";
  return "nothing was changed; `milepost check --fix --yes` makes " + repairs_in_files(extras.repairs) + "\n";
}

// "2 errors, 1 warning, 3 hints in 4 posts; 5 known ones are not shown"
std::string describe_check(const check::CheckReport& report, const Extras& extras) {
  std::string counts;
  const auto add = [&](Severity severity, std::string_view noun) {
    const size_t count = report.diagnostics.count(severity);
    if (count > 0) counts += (counts.empty() ? "" : ", ") + counted(count, noun);
  };
  add(Severity::kError, "error");
  add(Severity::kWarning, "warning");
  add(Severity::kHint, "hint");
  if (counts.empty()) counts = extras.baseline ? "nothing new" : "nothing doubtful";
  std::string text = counts + " in " + counted(report.posts, "post");
  if (report.pages > 0) text += " and " + counted(report.pages, "page");
  if (extras.known > 0) text += "; " + counted(extras.known, "known finding") + " not shown";
  if (extras.gone > 0) text += "; " + std::to_string(extras.gone) + " of the baseline gone";
  return text + "\n";
}

void apply_baseline(check::CheckReport& report, Extras& extras) {
  if (!extras.baseline) return;
  check::NewFindings compared = check::compare_with(*extras.baseline, report.diagnostics);
  report.diagnostics = std::move(compared.found);
  extras.known = compared.known;
  extras.gone = compared.gone;
}

Map document_of(const check::CheckReport& report, const Extras& extras, const Invocation& invocation) {
  Map map;
  map.set("posts", Value(report.posts));
  map.set("pages", Value(report.pages));
  map.set("findings", Value(check::count_findings(report.diagnostics)));
  map.set("hints", Value(report.diagnostics.count(Severity::kHint)));
  if (extras.baseline) map.set("known", Value(extras.known)), map.set("gone", Value(extras.gone));
  if (!invocation.fix) return map;
  List repairs;
  for (const check::RepairedFile& file : extras.repairs) {
    Map entry;
    entry.set("file", Value(file.path));
    entry.set("repairs", Value(file.repairs));
    entry.set("diff", Value(check::diff_of(file)));
    repairs.emplace_back(std::move(entry));
  }
  map.set("repairs", Value(std::move(repairs)));
  map.set("repaired", Value(extras.repaired));
  return map;
}

// `trouble`: with the files of this command; else what is found decides.
ExitCode exit_code_of(const check::CheckReport& report, const Diagnostics& trouble, bool is_recorded) {
  if (report.interrupted) return kInterrupted;
  if (trouble.has_errors()) return kContentError;
  return check::count_findings(report.diagnostics) > 0 && !is_recorded ? kFindings : kFine;
}

// `trouble`: what the settings and the repairs gave rise to.
Outcome check_outcome(check::CheckReport report, Extras extras, Diagnostics trouble, const Invocation& invocation) {
  const bool is_recorded = !invocation.write_baseline.empty() && !report.interrupted;
  if (is_recorded) write_baseline(invocation.write_baseline, report.diagnostics, trouble);
  apply_baseline(report, extras);
  Outcome outcome;
  outcome.exit_code = exit_code_of(report, trouble, is_recorded);
  outcome.document = document_of(report, extras, invocation);
  if (report.interrupted) {
    outcome.trailer = "interrupted\n";
  } else if (!invocation.quiet) {
    outcome.text = (invocation.fix ? describe_repairs(extras) : "") + describe_check(report, extras);
  }
  outcome.diagnostics = std::move(trouble);
  outcome.diagnostics.merge(std::move(report.diagnostics));
  return outcome;
}

Reach reach_of_check(const OpenedSite& site, const Invocation& invocation) {
  Reach reach = reach_of(site);
  if (!invocation.baseline.empty()) reach.reads.push_back(invocation.baseline);
  if (!invocation.write_baseline.empty()) reach.writes.push_back(folder_of_baseline(invocation.write_baseline));
  if (invocation.fix || invocation.external) reach.writes.push_back(site.path);  // repairs; what hosts have answered
  reach.network = invocation.external;
  return reach;
}

}  // namespace

ExitCode run_check(const Invocation& invocation, const Surroundings& surroundings) {
  Diagnostics diagnostics;
  OpenedSite site = open_site(invocation, diagnostics);
  if (diagnostics.has_errors()) return finish_config_failed(diagnostics, invocation, surroundings);
  Diagnostics of_settings = std::exchange(diagnostics, {});
  const Confinement confinement =
      confine_command(reach_of_check(site, invocation), invocation, surroundings, diagnostics);
  if (diagnostics.has_errors()) return finish_failed(diagnostics, invocation, surroundings);
  Extras extras;
  if (!invocation.baseline.empty()) extras.baseline = open_baseline(invocation.baseline, diagnostics);
  if (diagnostics.has_errors()) return finish_failed(diagnostics, invocation, surroundings);
  if (invocation.fix) fix(site, invocation, surroundings, extras, diagnostics);
  const InterruptWatch watch;
  const check::SurveyRequest request{*site.root,        site.config,     selection_of(invocation, surroundings.clock),
                                     invocation.strict, invocation.jobs, kProgramVersion,
                                     &watch.stop()};
  check::CheckReport report = check::check_site(request);
  of_settings.merge(std::exchange(report.diagnostics, {}));
  report.diagnostics = std::move(of_settings);
  if (invocation.external && !report.interrupted) {
    report.diagnostics.merge(check_external(report.outer, site, invocation, surroundings, watch.stop()));
    report.interrupted = watch.stop();
  }
  Outcome outcome = check_outcome(std::move(report), std::move(extras), std::move(diagnostics), invocation);
  tell_confinement(confinement, invocation, outcome);
  return finish(outcome, invocation, surroundings);
}

}  // namespace milepost::app
