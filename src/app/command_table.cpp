// The rows of the command line, and how each value is taken. What is asked twice: the last one wins.
#include "app/command_table.h"

#include <algorithm>
#include <charconv>

#include "formats/date.h"

namespace milepost::app {
namespace {

constexpr CommandRow kCommands[] = {
    {"build", Command::kBuild, "", "make the site and exchange it for the old one in one step"},
    {"check", Command::kCheck, "", "name everything doubtful in the site; publish nothing"},
    {"list", Command::kList, "", "name every input with its address, or the reason why it is left out"},
    {"explain", Command::kExplain, "FILE|URL", "tell why a file is or is not published, or what stands at an address"},
    {"render", Command::kRender, "[FILE]", "turn one Markdown file (or standard input) into an HTML fragment"},
    {"figure", Command::kFigure, "ID",
     "print one generated figure: --format svg, html, text, csv, json or sankeymatic"},
    {"import", Command::kImport, "KIND PATH",
     "turn a blog of another tool into a site: jekyll, hugo, substack, medium, text"},
    {"gather", Command::kGather, "DIR...", "join the shards that `build --shard` made, and make the rest of the site"},
    {"clean", Command::kClean, "", "remove the site from the output folder: only what milepost wrote"},
    {"version", Command::kVersion, "", "print the version"},
    {"help", Command::kHelp, "[COMMAND]", "explain a command"},
};

bool take_format(Invocation& invocation, const std::string& value) {
  constexpr std::pair<std::string_view, Format> kFormats[] = {{"human", Format::kHuman},
                                                              {"json", Format::kJson},
                                                              {"svg", Format::kSvg},
                                                              {"html", Format::kHtml},
                                                              {"text", Format::kText},
                                                              {"csv", Format::kCsv},
                                                              {"sankeymatic", Format::kSankeymatic}};
  for (const auto& [name, format] : kFormats) {
    if (name == value) return invocation.format = format, true;
  }
  return false;
}

bool take_color(Invocation& invocation, const std::string& value) {
  constexpr std::pair<std::string_view, ColorChoice> kChoices[] = {
      {"auto", ColorChoice::kAuto}, {"always", ColorChoice::kAlways}, {"never", ColorChoice::kNever}};
  for (const auto& [name, choice] : kChoices) {
    if (name == value) return invocation.color = choice, true;
  }
  return false;
}

bool take_confine(Invocation& invocation, const std::string& value) {
  constexpr std::pair<std::string_view, ConfineChoice> kChoices[] = {
      {"auto", ConfineChoice::kAuto}, {"require", ConfineChoice::kRequire}, {"off", ConfineChoice::kOff}};
  for (const auto& [name, choice] : kChoices) {
    if (name == value) return invocation.confine = choice, true;
  }
  return false;
}

bool take_clock(Invocation& invocation, const std::string& value) {
  const auto date = parse_date(value);
  if (!date) return false;
  invocation.clock = TimeZone::utc().moment(*date);
  return true;
}

std::optional<unsigned> number_up_to(unsigned most, const std::string& value) {
  unsigned number = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
  const bool is_number = error == std::errc() && end == value.data() + value.size() && number <= most;
  return is_number ? std::optional(number) : std::nullopt;
}

bool take_jobs(Invocation& invocation, const std::string& value) {
  constexpr unsigned kMostJobs = 256;
  const std::optional<unsigned> jobs = number_up_to(kMostJobs, value);
  invocation.jobs = jobs.value_or(0);
  return jobs.has_value();
}

bool take_timeout(Invocation& invocation, const std::string& value) {
  constexpr unsigned kMostSeconds = 300;
  invocation.timeout_seconds = number_up_to(kMostSeconds, value).value_or(0);
  return invocation.timeout_seconds > 0;
}

// "2/8"
bool take_share(Invocation& invocation, const std::string& value) {
  const size_t slash = value.find('/');
  if (slash == value.npos) return false;
  const std::optional<unsigned> number = number_up_to(site::kMostShares, value.substr(0, slash));
  const std::optional<unsigned> count = number_up_to(site::kMostShares, value.substr(slash + 1));
  if (!number || !count || *number < 1 || *number > *count) return false;
  invocation.share = site::Share{*number, *count};
  return true;
}

bool take_dialect(Invocation& invocation, const std::string& value) {
  invocation.dialect = markdown::dialect_named(value);
  return invocation.dialect.has_value();
}

template <std::string Invocation::*kMember>
bool take_text(Invocation& invocation, const std::string& value) {
  invocation.*kMember = value;
  return !value.empty();
}

template <bool Invocation::*kMember>
bool take_switch(Invocation& invocation, const std::string&) {
  return invocation.*kMember = true;
}

constexpr OptionRow kOptions[] = {
    {"-o,--output", "DIR", "build gather clean",
     "the output folder, counted from the present one (public in the site's folder)", take_text<&Invocation::output>,
     "the name of a folder"},
    {"--base-url", "URL", "build gather check list explain figure", "the address at which the site will stand",
     take_text<&Invocation::base_url>, "an address such as `https://example.org/notes/`"},
    {"-D,--drafts", "", "build gather check list explain", "publish drafts too", take_switch<&Invocation::drafts>, ""},
    {"-F,--future", "", "build gather check list explain", "publish posts of the future too",
     take_switch<&Invocation::future>, ""},
    {"--keep-going", "", "build import", "leave out posts with errors and take the others (the exit code stays 1)",
     take_switch<&Invocation::keep_going>, ""},
    {"--no-cache", "", "build", "build even where nothing has changed, and remember nothing",
     take_switch<&Invocation::no_cache>, ""},
    {"--shard", "K/N", "build", "make share K of N only, for `gather` (its folder: public.shard-K-of-N)", take_share,
     "a share such as `2/8`: the second of eight"},
    {"--confine", "HOW", "build gather check list explain render figure",
     "let the kernel keep it to its folders: `auto` (the default: where it can), `require` or `off`", take_confine,
     "`auto`, `require` or `off`"},
    {"--dialect", "NAME", "render",
     "`milepost` (the default), `jekyll`, `hugo`, `pandoc`, or `gfm`: the specification, nothing else", take_dialect,
     markdown::kDialectChoice},
    {"--into", "DIR", "import", "the folder that becomes the site (the root); what is there already stays",
     take_text<&Invocation::into>, "the name of a folder"},
    {"--dry-run", "", "import", "name the files that would be written, and write none",
     take_switch<&Invocation::dry_run>, ""},
    {"--fix", "", "check", "make the repairs that are safe, after showing and asking", take_switch<&Invocation::fix>,
     ""},
    {"--yes", "", "check", "make them without asking", take_switch<&Invocation::yes>, ""},
    {"--baseline", "FILE", "check", "fail only on what FILE does not know yet", take_text<&Invocation::baseline>,
     "the name of a file"},
    {"--write-baseline", "FILE", "check", "write what is found now into FILE, for `--baseline`",
     take_text<&Invocation::write_baseline>, "the name of a file"},
    {"--external", "", "check", "ask other hosts whether the links to them work", take_switch<&Invocation::external>,
     ""},
    {"--local-hosts", "", "check", "with --external: ask hosts of this machine and its network too",
     take_switch<&Invocation::local_hosts>, ""},
    {"--timeout", "SECONDS", "check", "with --external: how long to wait for one answer (15)", take_timeout,
     "a whole number from 1 to 300"},
    {"--report", "", "figure", "its layout report: labels, overlaps, crossings, clipped, switched forms",
     take_switch<&Invocation::report>, ""},
    {"--root", "DIR", "", "the site's folder (here)", take_text<&Invocation::root>, "the name of a folder"},
    {"--config", "FILE", "", "the configuration, below the site's folder (milepost.toml)",
     take_text<&Invocation::config>, "the name of a file"},
    {"--format", "FORM", "",
     "`human` (the default) or `json`; for `figure` also `svg`, `html`, `text`, `csv`, `sankeymatic`", take_format,
     "`human` or `json`, and `svg`, `html`, `text`, `csv` or `sankeymatic` for `figure`"},
    {"--color", "WHEN", "", "`auto` (the default: on a terminal), `always` or `never`", take_color,
     "`auto`, `always` or `never`"},
    {"--clock", "TIME", "", "build as if it were this time (UTC where it names no offset)", take_clock,
     "a date such as `2024-05-02` or `2024-05-02T10:00:00Z`"},
    {"--jobs", "N", "", "threads; 0 (the default): one per core", take_jobs, "a whole number from 0 to 256"},
    {"--strict", "", "", "take warnings as errors", take_switch<&Invocation::strict>, ""},
    {"--quiet", "", "", "print errors only", take_switch<&Invocation::quiet>, ""},
    {"--verbose", "", "", "print notes too", take_switch<&Invocation::verbose>, ""},
    {"-h,--help", "", "", "explain the command", take_switch<&Invocation::wants_help>, ""},
    {"--version", "", "", "print the version", take_switch<&Invocation::wants_version>, ""},
};

}  // namespace

std::span<const CommandRow> command_rows() { return kCommands; }
std::span<const OptionRow> option_rows() { return kOptions; }

const CommandRow* find_command(std::string_view name) {
  const auto* found = std::ranges::find(kCommands, name, &CommandRow::name);
  return found == std::end(kCommands) ? nullptr : found;
}

std::string_view long_name(const OptionRow& row) { return row.names.substr(row.names.find("--")); }

bool belongs_to(const OptionRow& row, std::string_view command) {
  if (row.commands.empty()) return true;
  const std::string padded = " " + std::string(row.commands) + " ";
  return padded.find(" " + std::string(command) + " ") != std::string::npos;
}

std::vector<std::string_view> command_names() {
  std::vector<std::string_view> names;
  for (const CommandRow& row : kCommands) names.push_back(row.name);
  return names;
}

std::vector<std::string_view> option_names() {
  std::vector<std::string_view> names;
  for (const OptionRow& row : kOptions) {
    names.push_back(long_name(row));
    if (row.names[1] != '-') names.push_back(row.names.substr(0, 2));
  }
  return names;
}

}  // namespace milepost::app
