// `milepost list`: every input with its address or the reason why it is left out.
#include <algorithm>

#include "app/commands.h"
#include "app/confined_command.h"
#include "app/excerpt.h"
#include "app/opened_site.h"
#include "app/say.h"
#include "app/summary.h"
#include "ground/utf8.h"
#include "site/list.h"

namespace milepost::app {
namespace {

struct Row {
  std::string source, fate;
};

std::vector<Row> rows_of(const site::ListReport& report) {
  std::vector<Row> rows;
  for (const site::PublishedInput& input : report.published) {
    rows.push_back({without_controls(input.source), "-> /" + without_controls(input.address)});
  }
  for (const LeftOutInput& input : report.left_out) {
    rows.push_back({without_controls(input.source), "left out: " + without_controls(input.reason)});
  }
  std::ranges::sort(rows, {}, &Row::source);
  return rows;
}

std::string table_of(const std::vector<Row>& rows) {
  constexpr size_t kWidest = 60;
  size_t width = 0;
  for (const Row& row : rows) width = std::max(width, std::min(count_code_points(row.source), kWidest));
  std::string text;
  for (const Row& row : rows) {
    const size_t length = count_code_points(row.source);
    text += row.source + std::string(length < width ? width - length : 0, ' ') + "  " + row.fate + "\n";
  }
  return text;
}

}  // namespace

ExitCode run_list(const Invocation& invocation, const Surroundings& surroundings) {
  Diagnostics diagnostics;
  const OpenedSite site = open_site(invocation, diagnostics);
  if (diagnostics.has_errors()) return finish_config_failed(diagnostics, invocation, surroundings);
  const Confinement confinement = confine_command(reach_of(site), invocation, surroundings, diagnostics);
  if (diagnostics.has_errors()) return finish_failed(diagnostics, invocation, surroundings);
  site::ListReport report =
      site::list_inputs(*site.root, site.config, selection_of(invocation, surroundings.clock), invocation.jobs);
  Outcome outcome;
  outcome.text = table_of(rows_of(report));
  outcome.document.set("published", published_value(report.published));
  outcome.document.set("left_out", left_out_value(report.left_out));
  outcome.exit_code = exit_code_for(report.diagnostics, invocation.strict);
  outcome.diagnostics = std::move(report.diagnostics);
  tell_confinement(confinement, invocation, outcome);
  return finish(outcome, invocation, surroundings);
}

}  // namespace milepost::app
