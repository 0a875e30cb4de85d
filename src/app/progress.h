// A line on the terminal that says how far something is, and goes when it is done.
#pragma once

#include <cstddef>
#include <functional>
#include <string>

#include "app/invocation.h"
#include "app/surroundings.h"

namespace milepost::app {

class ProgressLine {
 public:
  // `verb`: "rendering". Shown to people at a terminal only.
  ProgressLine(std::string verb, const Invocation& invocation, const Surroundings& surroundings);
  ~ProgressLine();
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;

  // To be called with how much is done of how much; empty where nothing is shown. Lives as long as this.
  std::function<void(size_t, size_t)> teller();

 private:
  const std::string verb_;
  std::ostream& err_;
  const bool is_shown_;
};

}  // namespace milepost::app
