// A web that answers by a script and takes no time: the other side of the link prober's tests.
#pragma once

#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "check/link_prober.h"

namespace milepost::check {

class ScriptedWeb final : public HttpTransport, public Pause, public Clock {
 public:
  // What `url` answers: one after the other, the last one for ever. Addresses without a script answer 200.
  void answers(const std::string& url, std::vector<HttpAnswer> list) { script_[url] = std::move(list); }
  // The same to HEAD alone.
  void answers_head(const std::string& url, HttpAnswer answer) { head_[url] = std::move(answer); }

  HttpAnswer ask(const HttpRequest& request) override {
    const std::scoped_lock lock(mutex_);
    const bool is_head = request.method == HttpMethod::kHead;
    log.push_back((is_head ? "HEAD " : "GET ") + request.url);
    if (const auto at = head_.find(request.url); is_head && at != head_.end()) return at->second;
    const auto at = script_.find(request.url);
    if (at == script_.end()) return status(200);
    const HttpAnswer answer = at->second.front();
    if (at->second.size() > 1) at->second.erase(at->second.begin());
    return answer;
  }

  void wait(std::chrono::milliseconds span) override {
    const std::scoped_lock lock(mutex_);
    log.push_back("wait " + std::to_string(span.count()));
    waited += span;
  }

  std::chrono::sys_seconds now() const override {
    return start + std::chrono::duration_cast<std::chrono::seconds>(waited);
  }

  static HttpAnswer status(int status) {
    HttpAnswer answer;
    answer.status = status;
    return answer;
  }
  static HttpAnswer redirect(int code, const std::string& location) {
    HttpAnswer answer = status(code);
    answer.location = location;
    return answer;
  }
  static HttpAnswer busy(int code, const std::string& retry_after) {
    HttpAnswer answer = status(code);
    answer.retry_after = retry_after;
    return answer;
  }
  static HttpAnswer failure(HttpFailure failure, const std::string& detail = "") { return {failure, detail}; }

  std::chrono::sys_seconds start{std::chrono::seconds(1'700'000'000)};
  std::chrono::milliseconds waited{0};
  std::vector<std::string> log;  // "HEAD https://…", "wait 500"

 private:
  std::mutex mutex_;
  std::map<std::string, std::vector<HttpAnswer>> script_;
  std::map<std::string, HttpAnswer> head_;
};

}  // namespace milepost::check
