// The one list of commands and options: the parser, the help text and the suggestions read it.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/invocation.h"

namespace milepost::app {

struct CommandRow {
  std::string_view name;
  Command command;
  std::string_view argument;  // "ID"; "[FILE]" where it may be left out; empty: takes none
  std::string_view help;
};

struct OptionRow {
  std::string_view names;     // "-o,--output"
  std::string_view value;     // "DIR"; empty: a switch
  std::string_view commands;  // names separated by blanks; empty: every command
  std::string_view help;
  // Stores the value (empty for a switch); false where it cannot be one.
  bool (*take)(Invocation&, const std::string& value);
  // What a value can be, in a writer's words, for the message.
  std::string_view allowed;
};

std::span<const CommandRow> command_rows();
std::span<const OptionRow> option_rows();

const CommandRow* find_command(std::string_view name);
// The long name with its dashes: "--output".
std::string_view long_name(const OptionRow& row);
bool belongs_to(const OptionRow& row, std::string_view command);
std::vector<std::string_view> command_names();
std::vector<std::string_view> option_names();  // long and short

}  // namespace milepost::app
