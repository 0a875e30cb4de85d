// The link prober against a scripted web: verdicts, politeness, what is asked and what is not.
#include "check/link_prober.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "scripted_web.h"

namespace milepost::check {
namespace {

using Web = ScriptedWeb;
using Log = std::vector<std::string>;

std::string shown(const ProbeResult& result) {
  constexpr std::string_view kNames[] = {"ok", "broken", "unknown"};
  std::string text(kNames[static_cast<size_t>(result.reach)]);
  if (!result.reason.empty()) text += ": " + result.reason;
  if (!result.moved_to.empty()) text += " -> " + result.moved_to;
  return text;
}

std::vector<std::string> probe_all(Web& web, const std::vector<std::string>& urls, ProbeCache& cache,
                                   ProbeSettings settings = {}) {
  std::vector<std::string> texts;
  for (const ProbeResult& result : LinkProber(web, web, web, std::move(settings)).probe(urls, cache))
    texts.push_back(shown(result));
  return texts;
}

std::string probe_one(Web& web, const std::string& url, ProbeSettings settings = {}) {
  ProbeCache cache;
  return probe_all(web, {url}, cache, std::move(settings)).front();
}

std::string verdict_of_status(int status) {
  Web web;
  web.answers("https://example.org/a", {Web::status(status)});
  return probe_one(web, "https://example.org/a");
}

std::string verdict_of_failure(HttpFailure failure) {
  Web web;
  web.answers("https://example.org/a", {Web::failure(failure, "the library's words")});
  return probe_one(web, "https://example.org/a");
}

}  // namespace

TEST_CASE("what a status means") {
  CHECK(verdict_of_status(200) == "ok");
  CHECK(verdict_of_status(206) == "ok");
  CHECK(verdict_of_status(404) == "broken: it answers 404 (not found)");
  CHECK(verdict_of_status(410) == "broken: it answers 410 (gone for good)");
  CHECK(verdict_of_status(401) == "unknown: it answers 401 (it wants a password)");
  CHECK(verdict_of_status(403) == "unknown: it answers 403 (it refuses)");
  CHECK(verdict_of_status(418) == "unknown: it answers 418");
  CHECK(verdict_of_status(500) == "unknown: it answers 500 (an error of its own)");
  CHECK(verdict_of_status(999) == "unknown: it answers 999");
  CHECK(verdict_of_status(301) == "unknown: it answers 301");  // without saying where to
}

TEST_CASE("what no answer means") {
  CHECK(verdict_of_failure(HttpFailure::kUnreachable) == "unknown: `example.org` cannot be reached");
  CHECK(verdict_of_failure(HttpFailure::kTimeout) == "unknown: `example.org` does not answer in time");
  CHECK(verdict_of_failure(HttpFailure::kCertificate) ==
        "unknown: `example.org` cannot prove who it is: the library's words");
  CHECK(verdict_of_failure(HttpFailure::kGarbage) == "unknown: what `example.org` answers is not HTTP");
  CHECK(verdict_of_failure(HttpFailure::kOther) == "unknown: `example.org` breaks off: the library's words");
  CHECK(verdict_of_failure(HttpFailure::kLocal) ==
        "unknown: `example.org` leads to this machine or its network, which is not asked");
}

TEST_CASE("a name that nobody knows is broken, unless this machine is offline") {
  Web web;
  web.answers("https://gone.example/", {Web::failure(HttpFailure::kNoSuchHost)});
  web.answers("http://10.0.0.1/", {Web::status(200)});
  ProbeSettings settings;
  settings.asks_local = true;
  ProbeCache cache;
  const std::vector<std::string> urls{"https://gone.example/", "http://10.0.0.1/"};
  CHECK(probe_all(web, urls, cache, settings).front() ==
        "unknown: there is no host `gone.example`, or this machine is offline: nobody answers it");
  CHECK_FALSE(cache.find("https://gone.example/", web.now()));
  CHECK(probe_all(web, {"https://gone.example/", "https://live.example/"}, cache, settings).front() ==
        "broken: there is no host `gone.example`");
  CHECK(cache.find("https://gone.example/", web.now()));
}

TEST_CASE("where all other links are remembered, one of them says whether this machine is online") {
  Web web;
  web.answers("https://gone.example/", {Web::failure(HttpFailure::kNoSuchHost)});
  const std::vector<std::string> urls{"https://gone.example/", "https://live.example/"};
  ProbeCache cache;
  cache.store("https://live.example/", {Reach::kOk, {}, {}}, web.now());
  CHECK(probe_all(web, urls, cache).front() == "broken: there is no host `gone.example`");
  CHECK(web.log == Log{"HEAD https://gone.example/", "HEAD https://live.example/"});
}

TEST_CASE("a name with letters beyond ASCII is never said to be broken") {
  Web web;
  web.answers("https://größe.example/", {Web::failure(HttpFailure::kNoSuchHost)});
  CHECK(probe_one(web, "https://größe.example/") == "unknown: the name `größe.example` cannot be looked up here");
}

TEST_CASE("a server that refuses HEAD is asked with GET") {
  for (const int status : {400, 403, 404, 405, 500, 501}) {
    Web web;
    web.answers_head("https://example.org/a", Web::status(status));
    CHECK(probe_one(web, "https://example.org/a") == "ok");
    CHECK(web.log == Log{"HEAD https://example.org/a", "wait 500", "GET https://example.org/a"});
  }
  Web web;
  web.answers_head("https://example.org/a", Web::failure(HttpFailure::kOther, "empty reply"));
  CHECK(probe_one(web, "https://example.org/a") == "ok");
}

TEST_CASE("redirects are followed, also to other hosts") {
  Web web;
  web.answers("https://a.example/x", {Web::redirect(302, "/y")});
  web.answers("https://a.example/y", {Web::redirect(303, "https://b.example/z")});
  CHECK(probe_one(web, "https://a.example/x") == "ok");
  CHECK(web.log == Log{"HEAD https://a.example/x", "wait 500", "HEAD https://a.example/y", "HEAD https://b.example/z"});
}

TEST_CASE("what has moved for good is told with its new address") {
  Web web;
  web.answers("http://a.example/x", {Web::redirect(301, "https://a.example/x")});
  web.answers("https://a.example/x", {Web::redirect(308, "https://b.example/x")});
  CHECK(probe_one(web, "http://a.example/x") == "ok -> https://b.example/x");
  web.answers("https://a.example/x", {Web::redirect(302, "https://b.example/x")});
  CHECK(probe_one(web, "http://a.example/x") == "ok");
  web.answers("https://a.example/x", {Web::status(404)});
  CHECK(probe_one(web, "http://a.example/x") == "broken: it answers 404 (not found)");
}

TEST_CASE("redirects in a circle are broken, unless a cookie might end them") {
  Web web;
  web.answers("https://a.example/x", {Web::redirect(301, "/y")});
  web.answers("https://a.example/y", {Web::redirect(301, "/x")});
  CHECK(probe_one(web, "https://a.example/x") == "broken: its redirects lead in a circle");
  HttpAnswer with_cookie = Web::redirect(302, "/x");
  with_cookie.sets_cookie = true;
  web.answers("https://a.example/y", {with_cookie});
  CHECK(probe_one(web, "https://a.example/x") ==
        "unknown: its redirects lead in a circle, perhaps since no cookies are sent");
}

TEST_CASE("ten redirects are followed, eleven are not") {
  const auto chain = [](int length) {
    Web web;
    for (int i = 0; i < length; ++i)
      web.answers("https://a.example/" + std::to_string(i), {Web::redirect(302, "/" + std::to_string(i + 1))});
    return probe_one(web, "https://a.example/0");
  };
  CHECK(chain(10) == "ok");
  CHECK(chain(11) == "broken: it is redirected more than 10 times");
}

TEST_CASE("a redirect cannot lead to one's own network, nor out of the web") {
  Web web;
  web.answers("https://a.example/1", {Web::redirect(302, "http://169.254.169.254/latest/")});
  web.answers("https://a.example/2", {Web::redirect(302, "file:///etc/passwd")});
  web.answers("https://a.example/3", {Web::redirect(302, "https://ada:secret@b.example/")});
  CHECK(
      probe_one(web, "https://a.example/1") ==
      "unknown: it is redirected to `http://169.254.169.254/latest/`: `169.254.169.254` is a host of one's own machine "
      "or network");
  CHECK(probe_one(web, "https://a.example/2") ==
        "unknown: it is redirected to `file:///etc/passwd`, which is no address of the web");
  CHECK(probe_one(web, "https://a.example/3") ==
        "unknown: it is redirected to `https://b.example/`: it holds a user name or password, which are not sent");
  CHECK(std::ranges::none_of(web.log, [](const std::string& line) {
    return line.find("a.example") == line.npos && !line.starts_with("wait");
  }));
}

TEST_CASE("who must not be asked is not asked") {
  Web web;
  CHECK(probe_one(web, "http://localhost:8080/x") == "unknown: `localhost` is a host of one's own machine or network");
  CHECK(probe_one(web, "https://ada:secret@example.org/") ==
        "unknown: it holds a user name or password, which are not sent");
  CHECK(probe_one(web, "https:///nothing") == "unknown: it is no address of the web");
  CHECK(web.log.empty());
  ProbeSettings settings;
  settings.asks_local = true;
  CHECK(probe_one(web, "http://localhost:8080/x", settings) == "ok");
}

TEST_CASE("a busy server is asked again as it wishes") {
  Web web;
  web.answers("https://example.org/a",
              {Web::busy(429, "7"), Web::busy(503, "Tue, 14 Nov 2023 22:13:40 GMT"), Web::status(200)});
  CHECK(probe_one(web, "https://example.org/a") == "ok");
  CHECK(web.log == Log{"HEAD https://example.org/a", "wait 7000", "wait 500", "HEAD https://example.org/a",
                       "wait 13000", "wait 500", "HEAD https://example.org/a"});
}

TEST_CASE("a busy server that does not say how long is asked less and less, and then no more") {
  Web web;
  web.answers("https://example.org/a", {Web::status(503)});
  CHECK(probe_one(web, "https://example.org/a") == "unknown: it answers 503 (it is busy)");
  CHECK(web.log == Log{"HEAD https://example.org/a", "wait 2000", "wait 500", "HEAD https://example.org/a", "wait 4000",
                       "wait 500", "HEAD https://example.org/a"});
}

TEST_CASE("nobody waits for an hour") {
  Web web;
  web.answers("https://example.org/a", {Web::busy(429, "3600")});
  CHECK(probe_one(web, "https://example.org/a") == "unknown: it answers 429 (too many requests)");
  CHECK(web.waited.count() == 0);
}

TEST_CASE("a server that counts questions is left alone from then on") {
  Web web;
  web.answers("https://example.org/b", {Web::busy(429, "3600")});
  ProbeCache cache;
  CHECK(probe_all(web, {"https://example.org/c", "https://example.org/b", "https://example.org/a"}, cache) ==
        Log{"unknown: it answers 429 (too many requests)", "unknown: it answers 429 (too many requests)", "ok"});
  CHECK(web.log == Log{"HEAD https://example.org/a", "wait 500", "HEAD https://example.org/b"});
}

TEST_CASE("a server that cannot be reached is asked once, one that is slow twice") {
  const auto questions = [](HttpFailure failure) {
    Web web;
    std::vector<std::string> urls;
    for (const char name : {'a', 'b', 'c', 'd'}) {
      urls.push_back(std::string("https://example.org/") + name);
      web.answers(urls.back(), {Web::failure(failure)});
    }
    ProbeCache cache;
    const std::vector<std::string> verdicts = probe_all(web, urls, cache);
    CHECK(std::ranges::count(verdicts, verdicts.front()) == 4);
    return std::ranges::count_if(web.log, [](const std::string& line) { return line.starts_with("HEAD"); });
  };
  CHECK(questions(HttpFailure::kUnreachable) == 1);
  CHECK(questions(HttpFailure::kNoSuchHost) == 1);
  CHECK(questions(HttpFailure::kCertificate) == 1);
  CHECK(questions(HttpFailure::kTimeout) == 2);
  CHECK(questions(HttpFailure::kGarbage) == 4);
}

TEST_CASE("a slow page does not shut out the others for ever") {
  Web web;
  web.answers("https://example.org/a", {Web::failure(HttpFailure::kTimeout)});
  ProbeCache cache;
  CHECK(probe_all(web, {"https://example.org/a", "https://example.org/b"}, cache).back() == "ok");
}

TEST_CASE("links that differ behind # alone are one question") {
  Web web;
  ProbeCache cache;
  CHECK(probe_all(web, {"https://example.org/a#x", "https://example.org/a", "https://EXAMPLE.org/a#y"}, cache) ==
        Log{"ok", "ok", "ok"});
  CHECK(web.log == Log{"HEAD https://example.org/a"});
}

TEST_CASE("verdicts come in the order of the links, however many servers are asked at once") {
  Web web;
  std::vector<std::string> urls;
  Log expected;
  for (int i = 0; i < 60; ++i) {
    urls.push_back("https://h" + std::to_string(i % 20) + ".example/" + std::to_string(i));
    expected.push_back(i % 3 == 0 ? "broken: it answers 404 (not found)" : "ok");
    if (i % 3 == 0) web.answers(urls.back(), {Web::status(404)});
  }
  ProbeCache cache;
  size_t told = 0;
  ProbeSettings settings;
  settings.progress = [&told](size_t done, size_t total) { told = total == 60 && done == told + 1 ? done : 0; };
  CHECK(probe_all(web, urls, cache, settings) == expected);
  CHECK(told == 60);
}

TEST_CASE("what is known from an earlier run is not asked again until it is old") {
  Web web;
  web.answers("https://example.org/b", {Web::status(404)});
  ProbeCache cache;
  const std::vector<std::string> urls{"https://example.org/a", "https://example.org/b"};
  const std::vector<std::string> first = probe_all(web, urls, cache);
  web.log.clear();
  ProbeCache again = ProbeCache::read(cache.write(web.now()));
  CHECK(probe_all(web, urls, again) == first);
  CHECK(web.log.empty());
  web.start += std::chrono::hours(25);
  CHECK(probe_all(web, urls, again) == first);
  CHECK(web.log.front() == "HEAD https://example.org/b");
}

TEST_CASE("an interrupted run asks nobody and remembers nothing") {
  Web web;
  std::atomic<bool> stop = true;
  ProbeSettings settings;
  settings.stop = &stop;
  ProbeCache cache;
  CHECK(probe_all(web, {"https://example.org/a"}, cache, settings) == Log{"unknown: the run was interrupted"});
  CHECK(web.log.empty());
  CHECK_FALSE(cache.find("https://example.org/a", web.now()));
}

}  // namespace milepost::check
