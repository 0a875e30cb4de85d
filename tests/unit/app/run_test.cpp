// Whole commands in memory: streams, exit codes, summary words.
#include "app/run.h"

#include <unistd.h>

#include <catch2/catch.hpp>
#include <csignal>
#include <sstream>

#include "app/interrupt.h"
#include "app/summary.h"

namespace milepost::app {
namespace {

struct Ended {
  int code;
  std::string out, err;
};

Ended run_with(const std::vector<std::string>& arguments, bool terminal = false, bool color_unwanted = false) {
  std::istringstream in("Some *words*.\n");
  std::ostringstream out, err;
  const FixedClock clock(std::chrono::sys_days{std::chrono::year{2024} / 6 / 1});
  const ExitCode code = run(arguments, {in, out, err, terminal, color_unwanted, clock});
  return {code, out.str(), err.str()};
}

TEST_CASE("version and help go to standard output") {
  const Ended version = run_with({"version"});
  CHECK(version.code == 0);
  CHECK(version.out.rfind("milepost 0.", 0) == 0);
  CHECK(version.err.empty());
  const Ended help = run_with({});
  CHECK(help.code == 0);
  CHECK(help.out.find("  figure ID") != std::string::npos);
  const Ended build_help = run_with({"build", "-h"});
  CHECK(build_help.out.find("-o, --output DIR") != std::string::npos);
  CHECK(build_help.out.find("--dialect") == std::string::npos);
}

TEST_CASE("a usage error ends with 2 and says so on standard error") {
  const Ended ended = run_with({"biuld"});
  CHECK(ended.code == 2);
  CHECK(ended.out.empty());
  CHECK(ended.err == "error[MP0701]: unknown command `biuld`\nfix: did you mean `build`?\n");
}

TEST_CASE("with --format json a usage error is a document") {
  const Ended ended = run_with({"build", "--jobs", "x", "--format", "json"});
  CHECK(ended.code == 2);
  CHECK(ended.err.empty());
  CHECK(ended.out.find(R"("code": "MP0704")") != std::string::npos);
}

TEST_CASE("colour: on a terminal, unless unwanted; --color decides") {
  const auto is_painted = [](const Ended& ended) { return ended.err.find('\x1b') != std::string::npos; };
  const std::vector<std::string> always = {"list", "--root", "no-such-folder", "--color", "always"};
  const std::vector<std::string> never = {"list", "--root", "no-such-folder", "--color", "never"};
  const std::vector<std::string> automatic = {"list", "--root", "no-such-folder"};
  CHECK(is_painted(run_with(always)));
  CHECK_FALSE(is_painted(run_with(never, true)));
  CHECK(is_painted(run_with(automatic, true)));
  CHECK_FALSE(is_painted(run_with(automatic, true, true)));
  CHECK_FALSE(is_painted(run_with(automatic)));
}

TEST_CASE("a folder that is not there is a usage error") {
  const Ended ended = run_with({"build", "--root", "no-such-folder"});
  CHECK(ended.code == 2);
  CHECK(ended.err.rfind("error[MP0708]: there is no folder `no-such-folder`\n", 0) == 0);
}

TEST_CASE("exit codes of diagnostics") {
  Diagnostics diagnostics;
  CHECK(exit_code_for(diagnostics) == kFine);
  diagnostics.add(code::kDeadLink, {}, "a link to nothing");
  CHECK(exit_code_for(diagnostics) == kFine);
  CHECK(exit_code_for(diagnostics, true) == kContentError);
  diagnostics.add(code::kYamlSyntax, {}, "a tab");
  CHECK(exit_code_for(diagnostics) == kContentError);
  Diagnostics usage;
  usage.add(code::kUnknownOption, {}, "unknown option");
  CHECK(exit_code_for(usage) == kUsageError);
  Diagnostics schema;
  schema.add(code::kUnknownOptionKey, {}, "unknown key");
  CHECK(exit_code_for(schema) == kConfigError);
  Diagnostics figure;
  figure.add(code::kFigureDataMissing, {}, "no axis");
  CHECK(exit_code_for(figure) == kContentError);
}

site::BuildReport four_posts() {
  site::BuildReport report;
  report.posts = 4;
  report.html_pages = 12;
  report.exchanged = true;
  return report;
}

TEST_CASE("the summary line of a build") {
  site::BuildReport report = four_posts();
  CHECK(describe_build(report, "public", "built") == "built 12 pages from 4 posts in public/\n");
  report.pages = 1;
  report.diagnostics.add(code::kDeadLink, {}, "a link to nothing");
  report.left_out = {{"content/posts/a.md", "post", "draft", "", ""},
                     {"content/posts/b.md", "post", "in the future until 2027-01-01", "", ""},
                     {"content/posts/c.md", "post", "draft", "", ""},
                     {"content/posts/x/options.yaml", "file", "an option set", "", ""}};
  CHECK(describe_build(report, "public/", "built") ==
        "built 12 pages from 4 posts and 1 page in public/, 1 warning; left out: 2 draft, 1 in the future\n");
  CHECK(describe_left_out(report, 2) ==
        "  content/posts/a.md: draft\n  content/posts/b.md: in the future until 2027-01-01\n"
        "  and 1 more: see `milepost list`\n");
}

TEST_CASE("the line of a build that failed or was stopped") {
  site::BuildReport report;
  report.diagnostics.add(code::kYamlSyntax, {}, "a tab");
  report.diagnostics.add(code::kDeadLink, {}, "a link to nothing");
  CHECK(describe_failed_build(report, "public") == "built nothing: 1 error, 1 warning; public/ is as it was\n");
  report.interrupted = true;
  CHECK(describe_failed_build(report, "public") == "interrupted; public/ is as it was\n");
}

TEST_CASE("a signal to the process sets the watch's flag and ends nothing") {
  const InterruptWatch watch;
  CHECK_FALSE(watch.stop());
  kill(getpid(), SIGINT);
  for (int i = 0; i < 2000 && !watch.stop(); ++i) std::this_thread::sleep_for(std::chrono::milliseconds(1));
  CHECK(watch.stop());
}

}  // namespace
}  // namespace milepost::app
