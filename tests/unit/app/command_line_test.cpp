// Words to Invocation: options anywhere, each message for a wrong word.
#include "app/command_line.h"

#include <catch2/catch.hpp>
#include <sstream>

#include "app/command_table.h"

namespace milepost::app {
namespace {

std::vector<std::string> words(const std::string& line) {
  std::istringstream stream(line);
  std::vector<std::string> words;
  for (std::string word; stream >> word;) words.push_back(word);
  return words;
}

Invocation understood(const std::string& line) {
  auto invocation = parse_command_line(words(line));
  INFO(line);
  if (!invocation) FAIL(invocation.error().message);
  return *invocation;
}

// "MP0702 message | fix"
std::string refused(const std::string& line) {
  const auto invocation = parse_command_line(words(line));
  if (invocation) return "understood";
  const Diagnostic& error = invocation.error();
  return std::string(error.code->id) + " " + error.message + " | " + error.fix;
}

TEST_CASE("options stand anywhere") {
  for (const std::string line :
       {"--root site --strict build -D --jobs 3 -o out", "build -D -o out --jobs=3 --strict --root=site",
        "--jobs 3 -o out --root site -D build --strict"}) {
    const Invocation invocation = understood(line);
    CHECK(invocation.command == Command::kBuild);
    CHECK(invocation.root == "site");
    CHECK(invocation.strict);
    CHECK(invocation.drafts);
    CHECK_FALSE(invocation.future);
    CHECK(invocation.jobs == 3);
    CHECK(invocation.output == "out");
  }
}

TEST_CASE("short switches are joined, the last of two values wins") {
  const Invocation invocation = understood("build -DF --root a --root b");
  CHECK(invocation.drafts);
  CHECK(invocation.future);
  CHECK(invocation.root == "b");
}

TEST_CASE("a share is counted from one") {
  const Invocation invocation = understood("build --shard 2/8");
  REQUIRE(invocation.share);
  CHECK(invocation.share->number == 2);
  CHECK(invocation.share->count == 8);
  for (const char* const value : {"0/8", "9/8", "2", "/", "2/", "/8", "-1/8", "2/8x", "1/1000001", ""}) {
    CAPTURE(value);
    CHECK(parse_command_line({"build", "--shard", value}).ok() == false);
  }
  CHECK(refused("build --shard 1/2 --keep-going").starts_with("MP0711 "));
}

TEST_CASE("gather takes any number of folders, but not none") {
  CHECK(understood("gather a b c -o out").folders == std::vector<std::string>{"a", "b", "c"});
  CHECK(understood("gather a").folders.size() == 1);
  CHECK(refused("gather").starts_with("MP0706 "));
}

TEST_CASE("without words, help is asked for") {
  CHECK(understood("").command == Command::kHelp);
  CHECK(understood("-h").command == Command::kHelp);
  CHECK(understood("--version").command == Command::kVersion);
  CHECK(understood("build --help").argument == "build");
  CHECK(understood("figure --help").argument == "figure");
  CHECK(refused("--strict") == "MP0706 no command is given | `milepost help` lists the commands and options");
}

TEST_CASE("a command's argument") {
  CHECK(understood("figure fig-a --format svg").format == Format::kSvg);
  CHECK(understood("figure list").argument == "list");
  CHECK(understood("render").argument.empty());
  CHECK(understood("render -").argument == "-");
  CHECK(understood("render -- --odd.md").argument == "--odd.md");
  CHECK(refused("figure") == "MP0706 `figure` needs `ID` | `milepost help figure` lists its options");
  CHECK(refused("build site") == "MP0707 unexpected argument `site` | `milepost help build` lists its options");
  CHECK(refused("render a b") == "MP0707 unexpected argument `b` | `milepost help render` lists its options");
}

TEST_CASE("what is misspelt is answered by the nearest name") {
  CHECK(refused("biuld") == "MP0701 unknown command `biuld` | did you mean `build`?");
  CHECK(refused("xyzzy") == "MP0701 unknown command `xyzzy` | `milepost help` lists the commands and options");
  CHECK(refused("build --drafs") == "MP0702 unknown option `--drafs` | did you mean `--drafts`?");
  CHECK(refused("build --ouput=x") == "MP0702 unknown option `--ouput` | did you mean `--output`?");
  CHECK(refused("build -x") == "MP0702 unknown option `-x` | `milepost help` lists the commands and options");
}

TEST_CASE("values are checked") {
  CHECK(refused("build --jobs many") == "MP0704 `--jobs` cannot be `many` | it takes a whole number from 0 to 256");
  CHECK(refused("build --jobs -1").substr(0, 6) == "MP0704");
  CHECK(refused("build --jobs 257").substr(0, 6) == "MP0704");
  CHECK(refused("build --color red") == "MP0704 `--color` cannot be `red` | it takes `auto`, `always` or `never`");
  CHECK(refused("build --clock tomorrow").substr(0, 6) == "MP0704");
  CHECK(refused("build --format svg").substr(0, 6) == "MP0704");
  CHECK(refused("render --dialect kramdown") ==
        "MP0704 `--dialect` cannot be `kramdown` | it takes `milepost`, `gfm`, `jekyll`, `hugo` or `pandoc`");
  CHECK(refused("build --strict=maybe") == "MP0704 `--strict` takes no value | leave the value out");
  CHECK(refused("build --root") == "MP0703 `--root` needs a value | write `--root DIR`: the site's folder (here)");
  CHECK(refused("build -o") ==
        "MP0703 `--output` needs a value | write `--output DIR`: the output folder, counted from the present one "
        "(public in the site's folder)");
}

TEST_CASE("an option of another command is refused") {
  CHECK(refused("render --drafts") ==
        "MP0705 `--drafts` means nothing to `render` | leave it out, or see `milepost help`");
  CHECK(refused("build --dialect gfm").substr(0, 6) == "MP0705");
  for (const char* line : {"list -o out", "figure fig-a -o out", "figure fig-a -D", "figure fig-a --future"})
    CHECK(refused(line).substr(0, 6) == "MP0705");
}

TEST_CASE("a clock without offset is UTC") {
  using namespace std::chrono_literals;
  CHECK(*understood("build --clock 2024-05-02").clock == std::chrono::sys_days{2024y / 5 / 2});
  CHECK(*understood("build --clock 2024-05-02T10:00:00+02:00").clock == std::chrono::sys_days{2024y / 5 / 2} + 8h);
}

TEST_CASE("each row of the table is taken by the parser") {
  for (const OptionRow& row : option_rows()) {
    std::string command = row.commands.empty() ? "build" : std::string(row.commands.substr(0, row.commands.find(' ')));
    if (command == "import") command += " text notes";
    if (command == "figure") command += " fig-a";
    const std::string name(long_name(row));
    if (row.value.empty()) {
      CHECK_NOTHROW(understood(command + " " + name));
    } else {
      CHECK(refused(command + " " + name).substr(0, 6) == "MP0703");
    }
  }
}

}  // namespace
}  // namespace milepost::app
