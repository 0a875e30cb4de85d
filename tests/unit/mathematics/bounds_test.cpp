// Hostile formulas end, threads agree, nothing is started without need.
#include <thread>
#include <vector>

#include "formula_fixture.h"
#include "mathematics/script_engine.h"
#include "mathematics/script_memory.h"

namespace milepost {
namespace {

std::string repeated(std::string_view text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += text;
  return out;
}

// \a doubles its argument for \b, and so on for 26 commands.
std::string doubling() {
  std::string tex;
  for (char c = 'a'; c < 'z'; ++c) tex += std::string("\\def\\") + c + "#1{\\" + static_cast<char>(c + 1) + "{#1#1}}";
  return tex + "\\def\\z#1{#1}\\a{xxxxxxxx}";
}

}  // namespace

TEST_CASE("hostile formulas end with a message, and the next one is converted") {
  CHECK(mistake("\\def\\a{\\a\\a}\\a").message == "its commands expand without an end");
  CHECK(mistake(doubling()).message == "it is nested too deeply or grows too large");
  CHECK(mistake(repeated("{", 9'999) + "x" + repeated("}", 9'999)).message ==
        "it is nested too deeply or grows too large");
  CHECK(mistake(repeated("\\sqrt{", 2'800) + "x" + repeated("}", 2'800)).message ==
        "it is nested too deeply or grows too large");
  CHECK(mistake(std::string(1'000'000, 'x')).message == "it has 1000000 bytes, more than 20000");
  CHECK(inside("x") == "<mrow><mi>x</mi></mrow>");
}

TEST_CASE("the longest formulas are converted") {
  CHECK(inside(repeated("x+", 9'999) + "x").size() > 100'000);
  CHECK(inside("\\begin{matrix}" + repeated("a&b\\\\", 3'300) + "\\end{matrix}").size() > 100'000);
}

TEST_CASE("memory has a bound and is given back") {
  ScriptMemory memory;
  void* most = memory.allocate(ScriptMemory::kMostBytes - 100);
  REQUIRE(most);
  CHECK(memory.allocate(200) == nullptr);
  CHECK(memory.reallocate(most, ScriptMemory::kMostBytes + 1) == nullptr);
  memory.release(memory.reallocate(most, 10));
  CHECK(memory.bytes_in_use() == 0);

  std::unique_ptr<ScriptEngine> engine = ScriptEngine::start();
  REQUIRE(engine);
  engine->ask("x", false, {});
  const size_t before = engine->bytes_in_use();
  for (int i = 0; i < 20; ++i) engine->ask(repeated("x+", 500) + std::to_string(i), false, {});
  CHECK(before < 4'000'000);
  CHECK(engine->bytes_in_use() < 20'000'000);
}

TEST_CASE("requests for memory have a bound for each formula") {
  ScriptMemory memory;
  memory.begin_formula();
  for (uint64_t i = 0; i < ScriptMemory::kMostRequests; ++i) memory.release(memory.allocate(1));
  CHECK(memory.allocate(1) == nullptr);
  memory.begin_formula();
  void* block = memory.allocate(1);
  CHECK(block != nullptr);
  memory.release(block);
}

TEST_CASE("no engine is started before a formula, and few for many threads") {
  MathRenderer renderer;
  CHECK(renderer.engines_started() == 0);
  std::vector<std::string> formulas;
  for (int i = 0; i < 40; ++i) formulas.push_back("\\frac{" + std::to_string(i) + "}{\\def\\x{y}\\x}");
  std::vector<std::vector<std::string>> results(4, std::vector<std::string>(formulas.size()));
  {
    std::vector<std::jthread> threads;
    for (size_t t = 0; t < results.size(); ++t) {
      threads.emplace_back([&, t] {
        for (size_t i = 0; i < formulas.size(); ++i) {
          const size_t at = (i * 7 + t * 11) % formulas.size();
          results[t][at] = renderer.to_mathml(formulas[at], false).value();
        }
      });
    }
  }
  CHECK(results[0][3].find("<mn>3</mn>") != std::string::npos);
  for (size_t t = 1; t < results.size(); ++t) CHECK(results[t] == results[0]);
  CHECK(renderer.engines_started() <= 4);
}

}  // namespace milepost
