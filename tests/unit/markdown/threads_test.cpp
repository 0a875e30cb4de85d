// Many parses at once give what one gives alone: cmark's process-wide tables do not leak between threads.
#include <atomic>
#include <catch2/catch.hpp>
#include <thread>
#include <vector>

#include "support.h"

namespace milepost::markdown {
namespace {

std::string page(int i) {
  return "# Post " + std::to_string(i) +
         " {#p}\n\nIt's {{ x }} | ~~y~~ www.example.org [a](b){.c} -- \"q\"...\n\n|a|b|\n|c|d|\n\n::: "
         "n\nx[^1]\n:::\n\n[^1]: n\n";
}

TEST_CASE("eight threads parse as one does") {
  constexpr int kThreads = 8, kRounds = 200;
  ParseOptions gfm;
  gfm.dialect = Dialect::kGfm;
  std::vector<std::string> expected, expected_gfm;
  for (int i = 0; i < kThreads; ++i) {
    expected.push_back(Parsed(page(i)).html());
    expected_gfm.push_back(Parsed(page(i), gfm).html());
  }
  std::atomic<int> different = 0;
  std::vector<std::thread> threads;
  for (int i = 0; i < kThreads; ++i) {
    threads.emplace_back([&, i] {
      for (int round = 0; round < kRounds; ++round) {
        size_t which = static_cast<size_t>((i + round) % kThreads);
        if (Parsed(page(static_cast<int>(which))).html() != expected[which]) ++different;
        if (Parsed(page(static_cast<int>(which)), gfm).html() != expected_gfm[which]) ++different;
        if (render_inline(parse_inline("*a* -- 'b'")) !=
            "<em>a</em> \xE2\x80\x93 \xE2\x80\x98"
            "b\xE2\x80\x99")
          ++different;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(different == 0);
}

}  // namespace
}  // namespace milepost::markdown
