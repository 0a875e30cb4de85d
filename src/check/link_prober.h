// The door to remote links: addresses of the web to verdicts, politely. Never used by a build.
#pragma once

#include <atomic>
#include <functional>
#include <string>
#include <vector>

#include "check/http_transport.h"
#include "check/probe_cache.h"
#include "check/probe_hosts.h"
#include "check/probe_result.h"
#include "ground/clock.h"
#include "ground/pause.h"

namespace milepost::check {

struct ProbeSettings {
  Politeness politeness;
  unsigned servers_at_once = 16;  // different ones; each is asked one question at a time
  bool asks_local = false;        // hosts of this machine and its network too
  const std::atomic<bool>* stop = nullptr;
  // Called now and then, from several threads, never two at once.
  std::function<void(size_t done, size_t total)> progress;
};

class LinkProber {
 public:
  LinkProber(HttpTransport& transport, Pause& pause, const Clock& clock, ProbeSettings settings)
      : transport_(transport), pause_(pause), clock_(clock), settings_(std::move(settings)) {}

  // One verdict for each of `urls` (http or https), in their order. Those that differ behind `#` alone are one
  // question. `cache` is asked first and learns what is found out.
  std::vector<ProbeResult> probe(const std::vector<std::string>& urls, ProbeCache& cache);

 private:
  HttpTransport& transport_;
  Pause& pause_;
  const Clock& clock_;
  const ProbeSettings settings_;
};

}  // namespace milepost::check
