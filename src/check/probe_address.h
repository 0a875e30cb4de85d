// Addresses of the web as the link prober asks for them: cut into parts, redirects resolved, and those told apart
// that must not be asked.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace milepost::check {

struct WebAddress {
  std::string scheme;  // "http" or "https"
  std::string host;    // in lower case, as written otherwise; IPv6 without brackets
  std::string port;    // "443" where nothing is written
  std::string target;  // path and query, percent-encoded, at least "/"; never a fragment
  bool has_credentials = false;

  std::string server() const { return host + ":" + port; }
  std::string url() const;  // without credentials
};

// Nothing where `url` is no http(s) address with a host. Blanks and letters beyond ASCII in the path are encoded.
std::optional<WebAddress> parse_web_address(std::string_view url);

// What a `Location` of the answer at `base` means (RFC 3986, 5.2).
std::optional<WebAddress> resolve_location(const WebAddress& base, std::string_view location);

// Hosts of the reader's own machine or network: by name (localhost, nas.local, intranet), or by number.
bool is_local_host(std::string_view host);
// Of an IP address in network order: loopback, private, link-local, multicast, unspecified.
bool is_local_ipv4(const std::array<uint8_t, 4>& address);
bool is_local_ipv6(const std::array<uint8_t, 16>& address);

}  // namespace milepost::check
