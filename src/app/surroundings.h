// What the program finds around it: streams, terminal, clock. Handed in, so that a test runs a
// whole command in memory. main.cpp makes the real one.
#pragma once

#include <iosfwd>

#include "app/confinement/confinement.h"
#include "ground/clock.h"

namespace milepost::app {

struct Surroundings {
  std::istream& in;
  std::ostream& out;  // results
  std::ostream& err;  // diagnostics and progress
  bool err_is_terminal = false;
  bool color_unwanted = false;  // NO_COLOR is set, or TERM is "dumb"
  const Clock& clock;
  bool in_is_terminal = false;  // there is somebody to ask
  // Confines the process for good; null where that must not be: it also runs something else.
  Confinement (*confine)(const Reach&) = nullptr;
};

}  // namespace milepost::app
