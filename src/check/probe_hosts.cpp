#include "check/probe_hosts.h"

#include "check/probe_retry.h"

namespace milepost::check {
namespace {

constexpr int kMostTimeouts = 2;

bool is_busy(const HttpAnswer& answer) {
  return answer.failure == HttpFailure::kNone && (answer.status == 429 || answer.status == 503);
}

bool is_sign_of_life(const HttpAnswer& answer) {
  return answer.failure == HttpFailure::kNone || answer.failure == HttpFailure::kCertificate ||
         answer.failure == HttpFailure::kGarbage;
}

}  // namespace

HostQueue::Host& HostQueue::host(const std::string& server) {
  const std::scoped_lock lock(mutex_);
  std::unique_ptr<Host>& host = hosts_[server];
  if (!host) host = std::make_unique<Host>();
  return *host;
}

HttpAnswer HostQueue::ask_once(Host& host, const HttpRequest& request) {
  if (host.was_asked) pause_.wait(politeness_.pause);
  host.was_asked = true;
  return transport_.ask(request);
}

std::optional<std::chrono::seconds> HostQueue::wait_for(const HttpAnswer& answer, int tries) const {
  const auto wait = parse_retry_after(answer.retry_after, clock_.now()).value_or(politeness_.first_wait * (1 << tries));
  return wait > politeness_.longest_wait ? std::nullopt : std::optional(wait);
}

// A busy server (503) may have been so for one page alone; one that counts questions (429) means all of them.
void HostQueue::remember(Host& host, const HttpAnswer& answer) const {
  if (answer.failure == HttpFailure::kTimeout) ++host.timeouts;
  const bool is_final = answer.failure == HttpFailure::kNoSuchHost || answer.failure == HttpFailure::kUnreachable ||
                        answer.failure == HttpFailure::kCertificate || answer.failure == HttpFailure::kLocal ||
                        answer.status == 429 || host.timeouts >= kMostTimeouts;
  if (is_final) host.last_word = answer;
}

HttpAnswer HostQueue::ask(const WebAddress& address, HttpMethod method) {
  Host& host = this->host(address.server());
  const std::scoped_lock turn(host.turn);
  if (host.last_word) return *host.last_word;
  const HttpRequest request{address.url(), method};
  HttpAnswer answer = ask_once(host, request);
  for (int tries = 0; is_busy(answer) && tries < politeness_.most_retries; ++tries) {
    const std::optional<std::chrono::seconds> wait = wait_for(answer, tries);
    if (!wait) break;
    pause_.wait(*wait);
    answer = ask_once(host, request);
  }
  remember(host, answer);
  if (is_sign_of_life(answer) && !is_local_host(address.host)) is_online_ = true;
  return answer;
}

}  // namespace milepost::check
