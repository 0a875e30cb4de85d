// Addresses of the web: their parts, redirects, and who must not be asked.
#include "check/probe_address.h"

#include <catch2/catch.hpp>

namespace milepost::check {
namespace {

std::string url_of(std::string_view written) {
  const std::optional<WebAddress> address = parse_web_address(written);
  return address ? address->url() : "none";
}

std::string led_to(std::string_view base, std::string_view location) {
  const std::optional<WebAddress> address = resolve_location(*parse_web_address(base), location);
  return address ? address->url() : "none";
}

}  // namespace

TEST_CASE("addresses are asked for in one spelling") {
  CHECK(url_of("https://Example.ORG") == "https://example.org/");
  CHECK(url_of("HTTP://example.org:80/a?b=c#part") == "http://example.org/a?b=c");
  CHECK(url_of("https://example.org:8443/a") == "https://example.org:8443/a");
  CHECK(url_of("https://example.org./a") == "https://example.org/a");
  CHECK(url_of("https://example.org?x=#y?z") == "https://example.org/?x=");
  CHECK(url_of("https://[2001:DB8::1]:443/") == "https://[2001:db8::1]/");
  CHECK(url_of("https://example.org/Größe und %20") == "https://example.org/Gr%C3%B6%C3%9Fe%20und%20%20");
}

TEST_CASE("what is no address of the web is none") {
  for (const char* written :
       {"", "mailto:a@example.org", "ftp://example.org/", "/local", "//example.org/", "https:///a", "https://",
        "https:example.org", "https://a b/", "https://example.org:port/", "https://example.org:123456/",
        "https://[::1/", "https://[one]/", "https://a]b/", "https://a[b.net/", "https://127%2e0.0.1/",
        "javascript:alert(1)"})
    CHECK(url_of(written) == "none");
}

TEST_CASE("line ends cannot be smuggled into a request") {
  CHECK(url_of("https://example.org/a\r\nX-Evil: 1") == "https://example.org/a%0D%0AX-Evil:%201");
  CHECK(url_of("https://example.org\r\n/") == "none");
}

TEST_CASE("credentials are seen, and never part of what is asked") {
  const std::optional<WebAddress> address = parse_web_address("https://ada:secret@example.org:444/x");
  REQUIRE(address);
  CHECK(address->has_credentials);
  CHECK(address->url() == "https://example.org:444/x");
  CHECK(parse_web_address("https://example.org@evil.example/")->host == "evil.example");
}

TEST_CASE("a redirect leads where RFC 3986 says") {
  const std::string base = "https://example.org/a/b?q=1";
  CHECK(led_to(base, "https://other.example/x#y") == "https://other.example/x");
  CHECK(led_to(base, "//other.example/x") == "https://other.example/x");
  CHECK(led_to(base, "/c") == "https://example.org/c");
  CHECK(led_to(base, "c") == "https://example.org/a/c");
  CHECK(led_to(base, "../c/") == "https://example.org/c/");
  CHECK(led_to(base, "../../../c") == "https://example.org/c");
  CHECK(led_to(base, ".") == "https://example.org/a/");
  CHECK(led_to(base, "?q=2") == "https://example.org/a/b?q=2");
  CHECK(led_to(base, "/c?q=../x") == "https://example.org/c?q=../x");
  CHECK(led_to(base, "/a//b/") == "https://example.org/a//b/");
  CHECK(led_to(base, "ftp://example.org/") == "none");
}

TEST_CASE("hosts of one's own machine and network are known") {
  for (const char* host :
       {"localhost",  "blog.localhost", "nas",        "nas.local",      "wiki.internal",    "127.0.0.1",
        "127.1",      "10.2.3.4",       "172.16.0.1", "172.31.255.255", "192.168.1.1",      "169.254.169.254",
        "100.64.0.1", "0.0.0.0",        "2130706433", "0x7f.1",         "255.255.255.255",  "::1",
        "::",         "fe80::1",        "fd12::1",    "ff02::1",        "::ffff:127.0.0.1", "64:ff9b::10.0.0.1"})
    CHECK((is_local_host(host) ? "local" : host) == std::string("local"));
  for (const char* host : {"example.org", "localhost.example.org", "mylocal.example", "172.32.0.1", "100.128.0.1",
                           "8.8.8.8", "192.169.0.1", "2001:db8::1", "::ffff:8.8.8.8", "local.org"})
    CHECK((is_local_host(host) ? host : "public") == std::string("public"));
}

}  // namespace milepost::check
