#include "app/confined_command.h"

#include <filesystem>

namespace milepost::app {
namespace {

bool is_full(const Confinement& confinement) { return confinement.files && confinement.calls; }

Confinement entered(const Reach& reach, const Invocation& invocation, const Surroundings& surroundings) {
  if (invocation.confine == ConfineChoice::kOff) return {false, false, "`--confine off` was asked for"};
  if (!surroundings.confine) return {false, false, "there is nothing to confine"};
  Confinement confinement = surroundings.confine(reach);
  // Programs and processes are refused all the same, but what the word promises does not hold.
  if (confinement.calls && reach.network) {
    confinement.calls = false;
    confinement.reason = "`--external` asks other hosts";
  }
  return confinement;
}

std::string described(const Confinement& confinement) {
  const std::string why = confinement.reason.empty() ? "" : ": " + confinement.reason;
  if (is_full(confinement)) return "the kernel kept this run to its folders, and from the network and other programs\n";
  if (confinement.files) return "the kernel kept this run to its folders only" + why + "\n";
  if (confinement.calls) return "the kernel kept this run from the network and other programs only" + why + "\n";
  return "the kernel kept this run from nothing" + why + "\n";
}

}  // namespace

Reach reach_of(const OpenedSite& site) { return {{site.path}, {}, false}; }

void add_output(const OpenedOutput& output, Reach& reach) {
  const std::filesystem::path folder = std::filesystem::path(output.root) / output.folder;
  reach.writes.push_back(folder.parent_path().string());
}

Confinement confine_command(const Reach& reach, const Invocation& invocation, const Surroundings& surroundings,
                            Diagnostics& diagnostics) {
  const bool is_required = invocation.confine == ConfineChoice::kRequire;
  if (is_required && reach.network) {
    diagnostics.add(code::kNotConfined, {}, "`--confine require` cannot be met",
                    "`--external` asks other hosts, and that needs the network",
                    "leave one of the two out: `check` without `--external` needs no network");
    return {};
  }
  Confinement confinement = entered(reach, invocation, surroundings);
  if (is_required && !is_full(confinement))
    diagnostics.add(code::kNotConfined, {}, "`--confine require` cannot be met", confinement.reason,
                    "take a system that has Landlock and seccomp, or leave the option out");
  return confinement;
}

void tell_confinement(const Confinement& confinement, const Invocation& invocation, Outcome& outcome) {
  outcome.document.set("confinement", Value(confinement_name(confinement)));
  // What the other commands print is the result itself.
  const Command command = invocation.command;
  const bool has_summary = command == Command::kBuild || command == Command::kGather || command == Command::kCheck;
  if (invocation.verbose && !invocation.quiet && has_summary) outcome.text += described(confinement);
}

}  // namespace milepost::app
