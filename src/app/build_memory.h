// What `build` remembers from one run to the next: that nothing has to be done, or what has not to be done again.
#pragma once

#include <chrono>
#include <optional>

#include "app/invocation.h"
#include "app/opened_site.h"
#include "app/say.h"
#include "site/build.h"
#include "site/build_record.h"

namespace milepost::app {

class BuildMemory {
 public:
  // To be made before the site is read; `begun`: before its configuration was.
  BuildMemory(const Invocation& invocation, const OpenedSite& site, const OpenedOutput& output,
              std::chrono::sys_seconds now, std::chrono::system_clock::time_point begun);

  // What the last build said, where this one would find, write and say the same.
  std::optional<Outcome> recall();
  // Otherwise, after recall(): what of the last build may stand; null where nothing does.
  site::ReuseOffer* offer() { return offer_ ? &*offer_ : nullptr; }
  bool keeps() const { return !invocation_.no_cache; }
  // To be called after the exchange, with the output still locked; where something was wrong, nothing is kept. What
  // cannot be kept is not: the next build then builds.
  void keep_piece(const std::string& piece);  // of what stays of the pages, before keep()
  void keep(const site::BuildReport& report, const Outcome& outcome);

 private:
  const Invocation& invocation_;
  const OpenedSite& site_;
  const OpenedOutput& output_;
  std::chrono::sys_seconds now_;
  std::chrono::system_clock::time_point begun_;
  std::string key_;
  std::string names_before_;  // around the output folder
  std::optional<site::ReuseOffer> offer_;
  site::BuildRecord offered_;  // of the build that the offer is of

  size_t pieces_ = 0;
  bool pieces_are_kept_ = false;

  site::Asked asked_for() const;
  bool keep_record(const site::BuildReport& report, const Outcome& outcome);
  bool keep_pages(const site::BuildReport& report, std::string_view record_text);
  void drop(const std::string& path) const;
  void make_offer(site::BuildRecord record, std::string_view record_text, site::ReuseOffer offer);
};

}  // namespace milepost::app
