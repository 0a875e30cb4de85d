// Politeness: one question at a time to each server, a pause between two, and no further ones to a server that
// cannot be reached or asks to be left alone.
#pragma once

#include <atomic>
#include <chrono>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "check/http_transport.h"
#include "check/probe_address.h"
#include "ground/clock.h"
#include "ground/pause.h"

namespace milepost::check {

struct Politeness {
  std::chrono::milliseconds pause{500};  // between two questions to one server
  std::chrono::seconds first_wait{2};    // of a busy server that does not say how long; doubled each time
  std::chrono::seconds longest_wait{30};
  int most_retries = 2;
};

class HostQueue {
 public:
  HostQueue(HttpTransport& transport, Pause& pause, const Clock& clock, Politeness politeness)
      : transport_(transport), pause_(pause), clock_(clock), politeness_(politeness) {}

  // Waits for its turn and asks; a server that is busy (429, 503) is asked again, as it wishes. May be called from
  // several threads. A server that gave no answer before is not asked again: the same comes back.
  HttpAnswer ask(const WebAddress& address, HttpMethod method);

  // Whether any server beyond this machine and its network gave a sign of life.
  bool is_online() const { return is_online_; }

 private:
  struct Host {
    std::mutex turn;  // of all the rest
    bool was_asked = false;
    int timeouts = 0;
    std::optional<HttpAnswer> last_word;
  };

  Host& host(const std::string& server);
  HttpAnswer ask_once(Host& host, const HttpRequest& request);
  // How long to wait before the next try; nothing where it would be too long.
  std::optional<std::chrono::seconds> wait_for(const HttpAnswer& answer, int tries) const;
  void remember(Host& host, const HttpAnswer& answer) const;

  HttpTransport& transport_;
  Pause& pause_;
  const Clock& clock_;
  const Politeness politeness_;
  std::atomic<bool> is_online_ = false;
  std::mutex mutex_;  // of hosts_; what it points to stays where it is
  std::map<std::string, std::unique_ptr<Host>> hosts_;
};

}  // namespace milepost::check
