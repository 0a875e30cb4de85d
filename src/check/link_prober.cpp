#include "check/link_prober.h"

#include <algorithm>
#include <map>
#include <mutex>

#include "check/probe_inquiry.h"
#include "ground/parallel.h"

namespace milepost::check {
namespace {

ProbeResult not_asked(std::string reason) {
  ProbeResult result{Reach::kUnknown, std::move(reason), {}};
  result.is_final = false;
  return result;
}

// What is to be asked of one server, by address: the order in which it is asked does not depend on posts.
struct Questions {
  std::map<std::string, WebAddress> by_url;
};

// Everything that one run asks and finds out.
class Run {
 public:
  Run(const ProbeSettings& settings, HostQueue& hosts, ProbeCache& cache, std::chrono::sys_seconds now)
      : settings_(settings), hosts_(hosts), cache_(cache), now_(now) {}

  // The key of a link's verdict.
  std::string add(const std::string& written) {
    const std::optional<WebAddress> address = parse_web_address(written);
    if (!address) return verdicts_[written] = not_asked("it is no address of the web"), written;
    std::string key = address->has_credentials ? written : address->url();
    if (const std::string reason = reason_not_to_ask(*address, settings_.asks_local); !reason.empty()) {
      verdicts_[key] = not_asked(reason);
    } else if (std::optional<ProbeResult> known = cache_.find(key, now_)) {
      if (known->reach == Reach::kOk) known_to_work_.push_back(*address);
      verdicts_[key] = std::move(*known);
    } else {
      servers_[address->server()].by_url.emplace(key, *address);
    }
    return key;
  }

  void ask_all() {
    std::vector<const Questions*> servers;
    for (const auto& [server, questions] : servers_) {
      servers.push_back(&questions);
      total_ += questions.by_url.size();
    }
    parallel_for(servers.size(), std::max(1u, settings_.servers_at_once), [&](size_t i) { ask_server(*servers[i]); });
    if (must_know_whether_online()) ask_witnesses();
    for (const Questions* server : servers)
      for (const auto& [key, address] : server->by_url) settle(key);
  }

  const ProbeResult& verdict(const std::string& key) const { return verdicts_.at(key); }

 private:
  bool stopped() const { return settings_.stop && settings_.stop->load(); }

  void ask_server(const Questions& questions) {
    for (const auto& [key, address] : questions.by_url)
      take(key, stopped() ? not_asked("the run was interrupted") : inquire(address, settings_.asks_local, hosts_));
  }

  void take(const std::string& key, ProbeResult result) {
    const std::scoped_lock lock(mutex_);
    verdicts_[key] = std::move(result);
    if (settings_.progress) settings_.progress(++done_, total_);
  }

  bool must_know_whether_online() const {
    return !hosts_.is_online() && !stopped() &&
           std::ranges::any_of(verdicts_, [](const auto& entry) { return entry.second.hangs_on_name; });
  }

  // Pages that worked lately, and so need not have been asked.
  void ask_witnesses() {
    constexpr size_t kMost = 3;
    for (size_t i = 0; i < std::min(kMost, known_to_work_.size()) && !hosts_.is_online(); ++i)
      hosts_.ask(known_to_work_[i], HttpMethod::kHead);
  }

  // When all have been asked it is known whether this machine is online.
  void settle(const std::string& key) {
    ProbeResult& result = verdicts_[key];
    if (result.hangs_on_name && !hosts_.is_online())
      result = not_asked(result.reason + ", or this machine is offline: nobody answers it");
    if (result.is_final) cache_.store(key, result, now_);
  }

  const ProbeSettings& settings_;
  HostQueue& hosts_;
  ProbeCache& cache_;
  const std::chrono::sys_seconds now_;
  std::map<std::string, Questions> servers_;
  std::vector<WebAddress> known_to_work_;
  size_t done_ = 0, total_ = 0;
  std::mutex mutex_;  // while servers are asked: of the verdicts and the progress
  std::map<std::string, ProbeResult> verdicts_;
};

}  // namespace

std::vector<ProbeResult> LinkProber::probe(const std::vector<std::string>& urls, ProbeCache& cache) {
  HostQueue hosts(transport_, pause_, clock_, settings_.politeness);
  Run run(settings_, hosts, cache, clock_.now());
  std::vector<std::string> keys;
  keys.reserve(urls.size());
  for (const std::string& url : urls) keys.push_back(run.add(url));
  run.ask_all();
  std::vector<ProbeResult> results;
  results.reserve(keys.size());
  for (const std::string& key : keys) results.push_back(run.verdict(key));
  return results;
}

}  // namespace milepost::check
