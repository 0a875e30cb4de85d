// HttpProbe: the real HttpTransport, by libcurl. Asks for http and https only, without proxy, cookies, credentials
// or a user's own settings, and takes no byte of a body.
#pragma once

#include <atomic>
#include <chrono>
#include <string>

#include "check/http_transport.h"

namespace milepost::check {

struct HttpProbeSettings {
  std::chrono::milliseconds timeout{15'000};  // for one answer, from looking up the name to the last header
  bool asks_local = false;                    // false: no connection to this machine and its network is opened
  std::string user_agent = "milepost (link check)";
  const std::atomic<bool>* stop = nullptr;
};

class HttpProbe final : public HttpTransport {
 public:
  explicit HttpProbe(HttpProbeSettings settings);
  ~HttpProbe() override;
  HttpProbe(const HttpProbe&) = delete;
  HttpProbe& operator=(const HttpProbe&) = delete;

  HttpAnswer ask(const HttpRequest& request) override;

 private:
  const HttpProbeSettings settings_;
};

}  // namespace milepost::check
