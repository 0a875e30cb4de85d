// What `build` remembers from one run to the next: that nothing has to be done.
#pragma once

#include <chrono>
#include <optional>

#include "app/invocation.h"
#include "app/opened_site.h"
#include "app/say.h"
#include "site/build.h"

namespace milepost::app {

class BuildMemory {
 public:
  // To be made before the site is read; `begun`: before its configuration was.
  BuildMemory(const Invocation& invocation, const OpenedSite& site, const OpenedOutput& output,
              std::chrono::sys_seconds now, std::chrono::system_clock::time_point begun);

  // What the last build said, where this one would find, write and say the same.
  std::optional<Outcome> recall() const;
  // To be called after the exchange, with the output still locked; where something was wrong, nothing is kept. What
  // cannot be kept is not: the next build then builds.
  void keep(const site::BuildReport& report, const Outcome& outcome) const;

 private:
  const Invocation& invocation_;
  const OpenedSite& site_;
  const OpenedOutput& output_;
  std::chrono::sys_seconds now_;
  std::chrono::system_clock::time_point begun_;
  std::string key_;
  std::string names_before_;  // around the output folder
};

}  // namespace milepost::app
