// What one start of the program asks for: the command and its options, all typed.
// Made by parse_command_line (command_line.h); the names are those of the command line.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "markdown/markdown.h"
#include "site/share.h"

namespace milepost::app {

enum class Command { kHelp, kVersion, kBuild, kList, kExplain, kRender, kFigure, kImport, kCheck, kGather, kClean };
enum class Format { kHuman, kJson, kSvg, kHtml, kText, kCsv, kSankeymatic };
enum class ColorChoice { kAuto, kAlways, kNever };
enum class ConfineChoice { kAuto, kRequire, kOff };

struct Invocation {
  Command command = Command::kHelp;
  // The word after the command: `figure`'s id, `explain`'s file or address, `render`'s file, `import`'s kind, `help`'s
  // topic; may be empty.
  std::string argument;

  // of every command
  std::string root = ".";
  std::string config;  // relative to the root; empty: milepost.toml
  Format format = Format::kHuman;
  bool quiet = false;
  bool verbose = false;
  bool strict = false;
  bool wants_help = false;
  bool wants_version = false;
  ColorChoice color = ColorChoice::kAuto;
  std::optional<std::chrono::sys_seconds> clock;
  unsigned jobs = 0;  // threads; 0: one per core

  // of build, gather and clean
  std::string output;  // empty: as configured
  // of build, gather, check, list, explain, figure
  std::string base_url;
  // of build, gather, check, list, explain, render, figure
  ConfineChoice confine = ConfineChoice::kAuto;
  // of build, import
  bool keep_going = false;
  // of build
  bool no_cache = false;
  std::optional<site::Share> share;
  // of gather
  std::vector<std::string> folders;  // of the shards
  // of build, gather, check, list, explain
  bool drafts = false;
  bool future = false;

  // of import
  std::string path;  // the second word: what is imported
  std::string into;  // empty: the root
  bool dry_run = false;

  // of check
  bool fix = false;
  bool yes = false;            // repairs are made unasked
  std::string baseline;        // a file; empty: none
  std::string write_baseline;  // likewise
  bool external = false;
  bool local_hosts = false;
  unsigned timeout_seconds = 0;  // 0: the usual one

  // of figure
  bool report = false;  // its layout report instead of itself

  // of render
  std::optional<markdown::Dialect> dialect;  // absent: as configured
};

}  // namespace milepost::app
