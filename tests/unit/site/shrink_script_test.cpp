#include "site/shrink_script.h"

#include <catch2/catch.hpp>

#include "site/builtin_files.h"
#include "site/page_scripts.h"

using namespace milepost;
using namespace milepost::site;

TEST_CASE("a script loses comments and needless blanks, and nothing else") {
  struct Case {
    std::string_view script, shrunk;
  };
  const Case cases[] = {
      {"// What it does.\n\n{\n  // Why.\n  const a = 1;\n}\n", "{\nconst a=1;\n}\n"},
      {"const f = (a, b) => a - b;\n", "const f=(a,b)=>a-b;\n"},
      {"return a ? \"one , two\" : 'x = y';", "return a?\"one , two\":'x = y';\n"},
      {"const t = `${a} to ${b}: (c)`;", "const t=`${a} to ${b}: (c)`;\n"},
      {"const q = \"a \\\" = b\";", "const q=\"a \\\" = b\";\n"},
      {"/^(not stated|n\\/a)$/i.test(words)", "/^(not stated|n\\/a)$/i.test(words)\n"},
      {"", ""},
  };
  for (const Case& c : cases) CHECK(shrink_script(c.script) == c.shrunk);
}

TEST_CASE("the theme has each script that a site can ask for") {
  for (const std::string_view name : kScriptNames) {
    const std::string path = "themes/via/" + std::string(name) + ".js";
    const auto files = builtin_files();
    CHECK(std::any_of(files.begin(), files.end(), [&](const BuiltinFile& file) { return file.path == path; }));
    CHECK(is_optional_script(std::string(name) + ".js"));
  }
  CHECK(!is_optional_script("sort.css"));
}
