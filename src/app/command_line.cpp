// The command line by CLI11, which splits words into options and their values; what they mean
// (command_table.h) and every message is ours. CLI11 is seen in this file only.
#include "app/command_line.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <limits>
#include <string_view>

#include "app/command_table.h"
#include "app/wording.h"
#include "ground/suggest.h"

namespace milepost::app {
namespace {

struct Given {
  const OptionRow* row;
  std::string value;
};

// What CLI11 made of the words: options in their order of the table, other words in their own.
struct Split {
  std::vector<Given> options;
  std::vector<std::string> words;
  std::vector<std::string> unknown;
};

Diagnostic usage_error(const Code& code, std::string message, std::string cause, std::string fix) {
  return Diagnostic{&code, Severity::kError, {}, std::move(message), std::move(cause), std::move(fix)};
}

std::string see_help(std::string_view command) {
  return command.empty() ? "`milepost help` lists the commands and options"
                         : "`milepost help " + std::string(command) + "` lists its options";
}

std::string did_you_mean(std::string_view name, const std::vector<std::string_view>& known, std::string otherwise) {
  const std::string_view near = nearest(name, known);
  return near.empty() ? std::move(otherwise) : "did you mean " + in_backticks(near) + "?";
}

void add_options(CLI::App& parser, Split& split) {
  for (const OptionRow& row : option_rows()) {
    const std::string names(row.names);
    if (row.value.empty()) {
      parser.add_flag_callback(names, [&split, &row] { split.options.push_back({&row, {}}); });
    } else {
      parser
          .add_option_function<std::string>(names,
                                            [&split, &row](const std::string& value) {
                                              split.options.push_back({&row, value});
                                            })
          ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
    }
  }
  parser.add_option("words", split.words);
}

// CLI11's sentence holds the option's long name: "--root: 1 required TEXT missing".
Diagnostic describe_parse_error(const CLI::ParseError& error) {
  const std::string_view sentence = error.what();
  for (const OptionRow& row : option_rows()) {
    const std::string name(long_name(row));
    if (sentence.find(name) == std::string_view::npos) continue;
    if (row.value.empty()) {
      return usage_error(code::kBadOptionValue, in_backticks(name) + " takes no value", "it is a switch",
                         "leave the value out");
    }
    return usage_error(code::kMissingValue, in_backticks(name) + " needs a value", "nothing stands after it",
                       "write " + in_backticks(name + " " + std::string(row.value)) + ": " + std::string(row.help));
  }
  return usage_error(code::kBadOptionValue, "a word of the command line cannot be read", std::string(sentence),
                     see_help(""));
}

Result<Split> split_words(std::vector<std::string> arguments) {
  Split split;
  CLI::App parser;
  parser.set_help_flag();
  parser.allow_extras();
  add_options(parser, split);
  std::ranges::reverse(arguments);  // CLI11 takes them from the back
  try {
    parser.parse(std::move(arguments));
  } catch (const CLI::ParseError& error) {
    return describe_parse_error(error);
  }
  split.unknown = parser.remaining();
  std::erase(split.unknown, "--");
  return split;
}

Diagnostic unknown_option(std::string_view word) {
  const std::string_view name = word.substr(0, word.find('='));
  const bool is_letter = name.size() == 2;  // every letter is near every other one
  return usage_error(code::kUnknownOption, "unknown option " + in_backticks(name), "",
                     is_letter ? see_help("") : did_you_mean(name, option_names(), see_help("")));
}

Diagnostic bad_value(const Given& given) {
  std::string message = in_backticks(long_name(*given.row)) + " cannot be " + in_backticks(given.value);
  return usage_error(code::kBadOptionValue, std::move(message), "", "it takes " + std::string(given.row->allowed));
}

Diagnostic foreign_option(const Given& given, std::string_view command) {
  return usage_error(code::kForeignOption,
                     in_backticks(long_name(*given.row)) + " means nothing to " + in_backticks(command),
                     "it is an option of " + in_backticks(given.row->commands), "leave it out, or see `milepost help`");
}

bool fits(Format format, Command command) {
  return command == Command::kFigure || format == Format::kHuman || format == Format::kJson;
}

Result<Done> take_options(const Split& split, std::string_view command, Invocation& invocation) {
  for (const Given& given : split.options) {
    if (!belongs_to(*given.row, command)) return foreign_option(given, command);
    if (!given.row->take(invocation, given.value)) return bad_value(given);
    if (!fits(invocation.format, invocation.command)) return bad_value(given);
  }
  return Done{};
}

// "KIND PATH" is two; "DIR..." any number.
size_t count_arguments(const CommandRow& row) {
  if (row.argument.ends_with("...")) return std::numeric_limits<size_t>::max();
  return row.argument.empty() ? 0 : static_cast<size_t>(std::ranges::count(row.argument, ' ')) + 1;
}

Result<Done> take_argument(const Split& split, const CommandRow& row, Invocation& invocation) {
  constexpr std::string_view kCounts[] = {"none", "one", "two"};
  const size_t given = split.words.size() - std::min<size_t>(split.words.size(), 1), most = count_arguments(row);
  if (given > most) {
    return usage_error(code::kExtraArgument, "unexpected argument " + in_backticks(split.words.back()),
                       in_backticks(row.name) + " takes " + std::string(kCounts[most]), see_help(row.name));
  }
  const size_t fewest = row.argument.empty() || row.argument.front() == '[' ? 0
                        : row.argument.ends_with("...")                     ? 1
                                                                            : most;
  if (given < fewest && !invocation.wants_help) {
    return usage_error(code::kMissingArgument, in_backticks(row.name) + " needs " + in_backticks(row.argument), "",
                       see_help(row.name));
  }
  if (row.argument.ends_with("...")) {
    invocation.folders.assign(split.words.begin() + 1, split.words.end());
    return Done{};
  }
  if (given > 0) invocation.argument = split.words[1];
  if (given > 1) invocation.path = split.words[2];
  return Done{};
}

// A post that one shard leaves out is linked by the pages of all others.
Result<Done> check_together(const Invocation& invocation) {
  if (!invocation.share || !invocation.keep_going) return Done{};
  return usage_error(code::kOptionsClash, "`--shard` and `--keep-going` cannot stand together",
                     "what one shard leaves out, the pages of the others would still lead to",
                     "mend the posts with errors, or give them `draft: true`");
}

bool asks_for_help_or_version(const Split& split) {
  return std::ranges::any_of(split.options, [](const Given& given) {
    return long_name(*given.row) == "--help" || long_name(*given.row) == "--version";
  });
}

Result<const CommandRow*> command_of(const Split& split) {
  if (split.words.empty() && !split.options.empty() && !asks_for_help_or_version(split)) {
    return usage_error(code::kMissingArgument, "no command is given", "there are only options", see_help(""));
  }
  const std::string_view name = split.words.empty() ? "help" : std::string_view(split.words.front());
  if (const CommandRow* row = find_command(name)) return row;
  return usage_error(code::kUnknownCommand, "unknown command " + in_backticks(name), "",
                     did_you_mean(name, command_names(), see_help("")));
}

// `build --help` is `help build`, `--version` is `version`.
void apply_help_switches(const CommandRow& row, Invocation& invocation) {
  if (invocation.wants_help && invocation.command != Command::kHelp) {
    invocation.command = Command::kHelp;
    invocation.argument = row.name;
  } else if (invocation.wants_version) {
    invocation.command = Command::kVersion;
  }
}

}  // namespace

Result<Invocation> parse_command_line(const std::vector<std::string>& arguments) {
  auto split = split_words(arguments);
  if (!split) return split.error();
  if (!split->unknown.empty()) return unknown_option(split->unknown.front());
  const auto row = command_of(*split);
  if (!row) return row.error();
  Invocation invocation;
  invocation.command = row.value()->command;
  if (auto taken = take_options(*split, row.value()->name, invocation); !taken) return taken.error();
  if (auto taken = take_argument(*split, *row.value(), invocation); !taken) return taken.error();
  if (auto fine = check_together(invocation); !fine) return fine.error();
  apply_help_switches(*row.value(), invocation);
  return invocation;
}

}  // namespace milepost::app
