// What earlier runs found out about remote links, so that a check asks nobody twice within a few hours or days.
// Text and back; whoever has the file system reads and writes the file.
#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "check/probe_result.h"

namespace milepost::check {

inline constexpr std::string_view kProbeCacheFile = ".milepost/external-links.json";

// How long a verdict counts: what works goes on working for a while, what is broken may be mended soon.
std::chrono::seconds lifetime_of(Reach reach);

class ProbeCache {
 public:
  // A text that is no such cache gives an empty one.
  static ProbeCache read(std::string text);
  // JSON, by address; what is too old at `now` is left out.
  std::string write(std::chrono::sys_seconds now) const;

  // The verdict where it is young enough at `now`; its is_remembered is set.
  std::optional<ProbeResult> find(const std::string& url, std::chrono::sys_seconds now) const;
  void store(const std::string& url, ProbeResult result, std::chrono::sys_seconds now);

 private:
  struct Entry {
    ProbeResult result;
    std::chrono::sys_seconds asked{};
    bool is_fresh(std::chrono::sys_seconds now) const;
  };
  std::map<std::string, Entry> entries_;
};

}  // namespace milepost::check
