// `help` and `version`: text made from the table of commands and options.
#include <algorithm>
#include <ostream>

#include "app/command_table.h"
#include "app/commands.h"
#include "app/program_version.h"
#include "app/report.h"
#include "app/say.h"
#include "ground/suggest.h"

namespace milepost::app {
namespace {

// Two columns; the first is as wide as its widest entry.
using Rows = std::vector<std::pair<std::string, std::string_view>>;

void print_rows(std::ostream& out, const Rows& rows) {
  size_t width = 0;
  for (const auto& row : rows) width = std::max(width, row.first.size());
  for (const auto& [name, help] : rows) {
    out << "  " << name << std::string(width - name.size() + 2, ' ') << help << "\n";
  }
}

std::string joined(std::string_view a, std::string_view b) {
  return b.empty() ? std::string(a) : std::string(a) + " " + std::string(b);
}

Rows rows_of_options(std::string_view command, bool own) {
  Rows rows;
  for (const OptionRow& row : option_rows()) {
    if (row.commands.empty() == own || !belongs_to(row, command)) continue;
    const std::string indent = row.names[1] == '-' ? "    " : "";
    std::string names(row.names);
    if (const size_t comma = names.find(','); comma != std::string::npos) names.insert(comma + 1, " ");
    rows.emplace_back(joined(indent + names, row.value), row.help);
  }
  return rows;
}

void print_overview(std::ostream& out) {
  out << "milepost turns a folder of Markdown posts and option sets into a site.\n\n"
         "usage: milepost COMMAND [options]\n\ncommands:\n";
  Rows rows;
  for (const CommandRow& row : command_rows()) rows.emplace_back(joined(row.name, row.argument), row.help);
  print_rows(out, rows);
  out << "\noptions of every command:\n";
  print_rows(out, rows_of_options("", false));
  out << "\n`milepost help COMMAND` names a command's own options.\n"
         "exit codes: 0 fine, 1 content or template, 2 usage, 3 configuration, 4 findings of check, 70 a bug of ours, "
         "130 interrupted\n";
}

void print_command(std::ostream& out, const CommandRow& command) {
  out << "usage: milepost " << joined(command.name, command.argument) << " [options]\n\n" << command.help << "\n";
  if (const Rows own = rows_of_options(command.name, true); !own.empty()) {
    out << "\noptions:\n";
    print_rows(out, own);
  }
  out << "\noptions of every command:\n";
  print_rows(out, rows_of_options(command.name, false));
}

ExitCode unknown_topic(const Invocation& invocation, const Surroundings& surroundings) {
  const std::string_view near = nearest(invocation.argument, command_names());
  Diagnostics diagnostics;
  diagnostics.add(code::kUnknownCommand, {}, "unknown command `" + invocation.argument + "`", "",
                  near.empty() ? "`milepost help` lists the commands" : "did you mean `" + std::string(near) + "`?");
  return finish_failed(diagnostics, invocation, surroundings);
}

}  // namespace

ExitCode run_help(const Invocation& invocation, const Surroundings& surroundings) {
  if (invocation.argument.empty()) {
    print_overview(surroundings.out);
  } else if (const CommandRow* command = find_command(invocation.argument)) {
    print_command(surroundings.out, *command);
  } else {
    return unknown_topic(invocation, surroundings);
  }
  return kFine;
}

ExitCode run_version(const Invocation& invocation, const Surroundings& surroundings) {
  if (invocation.format == Format::kJson) {
    surroundings.out << "{\"version\":\"" << kProgramVersion << "\"}\n";
  } else {
    surroundings.out << "milepost " << kProgramVersion << "\n";
  }
  return kFine;
}

}  // namespace milepost::app
