// Picks the command, and catches what must not get out.
#include "app/run.h"

#include <exception>
#include <ostream>

#include "app/command_line.h"
#include "app/commands.h"
#include "app/say.h"

namespace milepost::app {
namespace {

ExitCode run_command(const Invocation& invocation, const Surroundings& surroundings) {
  switch (invocation.command) {
    case Command::kHelp:
      return run_help(invocation, surroundings);
    case Command::kVersion:
      return run_version(invocation, surroundings);
    case Command::kBuild:
      return run_build(invocation, surroundings);
    case Command::kList:
      return run_list(invocation, surroundings);
    case Command::kExplain:
      return run_explain(invocation, surroundings);
    case Command::kRender:
      return run_render(invocation, surroundings);
    case Command::kFigure:
      return run_figure(invocation, surroundings);
    case Command::kImport:
      return run_import(invocation, surroundings);
    case Command::kCheck:
      return run_check(invocation, surroundings);
    case Command::kGather:
      return run_gather(invocation, surroundings);
    case Command::kClean:
      return run_clean(invocation, surroundings);
  }
  return kOurBug;
}

ExitCode report_bug(const std::exception& error, std::ostream& err) {
  err << "milepost has a bug: " << error.what()
      << "\nplease report this with the command and, if you can, the file that it read\n";
  return kOurBug;
}

// Whether JSON is wanted although the rest of the command line is wrong.
Format wanted_format(const std::vector<std::string>& arguments) {
  for (size_t i = 0; i < arguments.size(); ++i) {
    if (arguments[i] == "--format=json") return Format::kJson;
    if (arguments[i] == "--format" && i + 1 < arguments.size() && arguments[i + 1] == "json") return Format::kJson;
  }
  return Format::kHuman;
}

ExitCode report_usage(Diagnostic error, Format format, const Surroundings& surroundings) {
  Invocation invocation;
  invocation.format = format;
  Diagnostics diagnostics;
  diagnostics.add(std::move(error));
  return finish_failed(diagnostics, invocation, surroundings);
}

}  // namespace

ExitCode run(const std::vector<std::string>& arguments, const Surroundings& surroundings) {
  try {
    const Result<Invocation> invocation = parse_command_line(arguments);
    if (!invocation) return report_usage(invocation.error(), wanted_format(arguments), surroundings);
    return run_command(*invocation, surroundings);
  } catch (const std::exception& error) {
    return report_bug(error, surroundings.err);
  }
}

}  // namespace milepost::app
