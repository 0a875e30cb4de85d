// The program: the real surroundings, and nothing else.
#include <unistd.h>

#include <cstdlib>
#include <iostream>
#include <string_view>

#include "app/run.h"
#include "ground/system_clock.h"

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  const char* no_color = std::getenv("NO_COLOR");
  const char* terminal = std::getenv("TERM");
  const bool is_dumb = terminal != nullptr && std::string_view(terminal) == "dumb";
  const bool color_unwanted = is_dumb || (no_color != nullptr && *no_color != '\0');
  const milepost::SystemClock clock;
  const milepost::app::Surroundings surroundings{std::cin,
                                                 std::cout,
                                                 std::cerr,
                                                 isatty(STDERR_FILENO) == 1,
                                                 color_unwanted,
                                                 clock,
                                                 isatty(STDIN_FILENO) == 1,
                                                 milepost::app::confine};
  const int code = milepost::app::run({argv + 1, argv + argc}, surroundings);
  std::cout.flush();
  return code == milepost::app::kFine && !std::cout ? milepost::app::kContentError : code;
}
