#include "check/probe_inquiry.h"

#include <algorithm>
#include <set>

namespace milepost::check {
namespace {

bool is_redirect(const HttpAnswer& answer) {
  const int status = answer.status;
  const bool has_code = status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
  return answer.failure == HttpFailure::kNone && has_code && !answer.location.empty();
}

// Many servers answer a HEAD with anything; what counts is what a reader's GET gets.
bool refuses_head(const HttpAnswer& answer) {
  if (answer.failure != HttpFailure::kNone)
    return answer.failure == HttpFailure::kGarbage || answer.failure == HttpFailure::kOther;
  return answer.status >= 400 && answer.status != 429 && answer.status != 503;  // these two were asked often enough
}

HttpAnswer ask(const WebAddress& address, HostQueue& hosts) {
  HttpAnswer answer = hosts.ask(address, HttpMethod::kHead);
  return refuses_head(answer) ? hosts.ask(address, HttpMethod::kGet) : answer;
}

std::string status_words(int status) {
  constexpr std::pair<int, std::string_view> kWords[] = {
      {400, "bad request"},       {401, "it wants a password"}, {403, "it refuses"},    {404, "not found"},
      {405, "method refused"},    {406, "not acceptable"},      {410, "gone for good"}, {429, "too many requests"},
      {451, "kept back by law"},  {500, "an error of its own"}, {502, "bad gateway"},   {503, "it is busy"},
      {504, "its gateway waits"},
  };
  const auto* found = std::ranges::find(kWords, status, [](const auto& row) { return row.first; });
  const std::string code = "it answers " + std::to_string(status);
  return found == std::end(kWords) ? code : code + " (" + std::string(found->second) + ")";
}

ProbeResult unknown(std::string reason) { return {Reach::kUnknown, std::move(reason), {}}; }
ProbeResult broken(std::string reason) { return {Reach::kBroken, std::move(reason), {}}; }

// How names beyond ASCII are looked up differs from machine to machine.
ProbeResult verdict_of_name(const WebAddress& address) {
  const std::string host = "`" + address.host + "`";
  if (std::ranges::any_of(address.host, [](char c) { return static_cast<unsigned char>(c) >= 0x80; }))
    return unknown("the name " + host + " cannot be looked up here");
  ProbeResult result = broken("there is no host " + host);
  result.hangs_on_name = true;
  return result;
}

ProbeResult verdict_of_failure(const HttpAnswer& answer, const WebAddress& address) {
  const std::string detail = answer.detail.empty() ? "" : ": " + answer.detail;
  const std::string host = "`" + address.host + "`";
  switch (answer.failure) {
    case HttpFailure::kNoSuchHost:
      return verdict_of_name(address);
    case HttpFailure::kUnreachable:
      return unknown(host + " cannot be reached");
    case HttpFailure::kTimeout:
      return unknown(host + " does not answer in time");
    case HttpFailure::kCertificate:
      return unknown(host + " cannot prove who it is" + detail);
    case HttpFailure::kGarbage:
      return unknown("what " + host + " answers is not HTTP");
    case HttpFailure::kLocal:
      return unknown(host + " leads to this machine or its network, which is not asked");
    case HttpFailure::kStopped: {
      ProbeResult result = unknown("the run was interrupted");
      result.is_final = false;
      return result;
    }
    default:
      return unknown(host + " breaks off" + detail);
  }
}

// Of an answer that is no redirect.
ProbeResult verdict_of(const HttpAnswer& answer, const WebAddress& address) {
  if (answer.failure != HttpFailure::kNone) return verdict_of_failure(answer, address);
  if (answer.status >= 200 && answer.status < 300) return {Reach::kOk, {}, {}};
  if (answer.status == 404 || answer.status == 410) return broken(status_words(answer.status));
  return unknown(status_words(answer.status));
}

// Servers that know a reader by a cookie send others round in circles.
ProbeResult verdict_of_circle(bool wants_cookies, const std::string& what) {
  return wants_cookies ? unknown(what + ", perhaps since no cookies are sent") : broken(what);
}

}  // namespace

std::string reason_not_to_ask(const WebAddress& address, bool asks_local) {
  if (address.has_credentials) return "it holds a user name or password, which are not sent";
  if (!asks_local && is_local_host(address.host))
    return "`" + address.host + "` is a host of one's own machine or network";
  return "";
}

ProbeResult inquire(const WebAddress& address, bool asks_local, HostQueue& hosts) {
  WebAddress at = address;
  std::set<std::string> seen;
  bool wants_cookies = false, has_moved = true;
  while (true) {
    if (!seen.insert(at.url()).second) return verdict_of_circle(wants_cookies, "its redirects lead in a circle");
    if (seen.size() > kMostRedirects + 1)
      return verdict_of_circle(wants_cookies,
                               "it is redirected more than " + std::to_string(kMostRedirects) + " times");
    const HttpAnswer answer = ask(at, hosts);
    wants_cookies = wants_cookies || answer.sets_cookie;
    if (!is_redirect(answer)) {
      ProbeResult result = verdict_of(answer, at);
      if (result.reach == Reach::kOk && has_moved && seen.size() > 1) result.moved_to = at.url();
      return result;
    }
    has_moved = has_moved && (answer.status == 301 || answer.status == 308);
    const std::optional<WebAddress> next = resolve_location(at, answer.location);
    if (!next) return unknown("it is redirected to `" + answer.location + "`, which is no address of the web");
    if (const std::string reason = reason_not_to_ask(*next, asks_local); !reason.empty())
      return unknown("it is redirected to `" + next->url() + "`: " + reason);
    at = *next;
  }
}

}  // namespace milepost::check
