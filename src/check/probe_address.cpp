#include "check/probe_address.h"

#include <arpa/inet.h>

#include <algorithm>
#include <bit>
#include <vector>

#include "formats/url.h"
#include "ground/ascii.h"

namespace milepost::check {
namespace {

// Escapes stay; what may not stand in a request line is escaped.
std::string encoded(std::string_view target) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string out;
  for (const char c : target) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte > 0x20 && byte < 0x7F && c != '"' && c != '<' && c != '>' && c != '\\' && c != '^' && c != '`') {
      out += c;
    } else {
      out += {'%', kHex[byte >> 4], kHex[byte & 15]};
    }
  }
  return out;
}

std::string target_of(std::string_view path, std::string_view url) {
  const size_t query = url.substr(0, url.find('#')).find('?');
  std::string target = encoded(path.empty() ? "/" : path);
  if (query != url.npos) target += encoded(url.substr(query, url.find('#') - query));
  return target;
}

bool is_port(std::string_view text) {
  return text.size() <= 5 && std::all_of(text.begin(), text.end(), [](char c) { return is_ascii_digit(c); });
}

bool is_ipv6(const std::string& host) {
  std::array<uint8_t, 16> address{};
  return inet_pton(AF_INET6, host.c_str(), address.data()) == 1;
}

// What ends a host or has no place in one (WHATWG's "forbidden host code points").
bool is_forbidden_in_host(char c) {
  return static_cast<unsigned char>(c) <= 0x20 || c == 0x7F ||
         std::string_view("#%/:<>?@[\\]^|").find(c) != std::string_view::npos;
}

// "user:secret@host:port" into `address`; false where it holds no host.
bool take_authority(std::string_view authority, WebAddress& address) {
  const size_t at = authority.rfind('@');
  address.has_credentials = at != authority.npos;
  if (address.has_credentials) authority.remove_prefix(at + 1);
  std::string_view port;
  const bool is_number = authority.starts_with('[');
  if (is_number) {
    const size_t close = authority.find(']');
    if (close == authority.npos) return false;
    address.host = ascii_lower(authority.substr(1, close - 1));
    port = authority.substr(close + 1);
  } else {
    const size_t colon = std::min(authority.find(':'), authority.size());
    address.host = ascii_lower(authority.substr(0, colon));
    port = authority.substr(colon);
  }
  while (address.host.ends_with('.')) address.host.pop_back();
  if (!port.empty() && (port.front() != ':' || !is_port(port.substr(1)))) return false;
  address.port = port.size() > 1 ? port.substr(1) : address.scheme == "https" ? "443" : "80";
  if (is_number) return is_ipv6(address.host);
  return !address.host.empty() && std::none_of(address.host.begin(), address.host.end(), is_forbidden_in_host);
}

// "." and ".." resolved; what leads out at the top is dropped.
std::string without_dots(std::string_view path) {
  std::vector<std::string_view> parts;
  bool ends_in_folder = true;
  for (size_t begin = 1; begin <= path.size();) {
    const size_t end = std::min(path.find('/', begin), path.size());
    const std::string_view part = path.substr(begin, end - begin);
    ends_in_folder = part.empty() || part == "." || part == "..";
    if (part == ".." && !parts.empty()) parts.pop_back();
    if (part != "." && part != ".." && !(part.empty() && end == path.size())) parts.push_back(part);
    begin = end + 1;
  }
  std::string out;
  for (const std::string_view part : parts) out.append("/").append(part);
  return ends_in_folder ? out + "/" : out;
}

bool ends_in(std::string_view host, std::string_view name) {
  return host == name ||
         (host.size() > name.size() && host.ends_with(name) && host[host.size() - name.size() - 1] == '.');
}

}  // namespace

std::string WebAddress::url() const {
  const bool is_default = port == (scheme == "https" ? "443" : "80");
  const std::string shown = host.find(':') == host.npos ? host : "[" + host + "]";
  return scheme + "://" + shown + (is_default ? "" : ":" + port) + target;
}

std::optional<WebAddress> parse_web_address(std::string_view url) {
  const UrlParts parts = split_url(url);
  WebAddress address;
  address.scheme = ascii_lower(parts.scheme);
  if (!parts.has_authority || (address.scheme != "http" && address.scheme != "https")) return std::nullopt;
  const size_t begin = parts.scheme.size() + 3;
  const size_t end = std::min(url.find_first_of("/?#", begin), url.size());
  if (!take_authority(url.substr(begin, end - begin), address)) return std::nullopt;
  address.target = target_of(parts.path, url);
  return address;
}

std::optional<WebAddress> resolve_location(const WebAddress& base, std::string_view location) {
  const UrlParts parts = split_url(location);
  if (!parts.scheme.empty()) return parse_web_address(location);
  if (parts.has_authority) return parse_web_address(base.scheme + ":" + std::string(location));
  WebAddress address = base;
  const std::string_view old_path = std::string_view(base.target).substr(0, base.target.find('?'));
  if (parts.path.starts_with('/')) {
    address.target = target_of(without_dots(parts.path), location);
  } else if (!parts.path.empty()) {
    const std::string folder(old_path.substr(0, old_path.rfind('/') + 1));
    address.target = target_of(without_dots(folder + std::string(parts.path)), location);
  } else if (location.starts_with('?')) {
    address.target = target_of(old_path, location);
  }
  return address;
}

bool is_local_ipv4(const std::array<uint8_t, 4>& a) {
  return a[0] == 0 || a[0] == 10 || a[0] == 127 || a[0] >= 224 || (a[0] == 100 && (a[1] & 0xC0) == 64) ||
         (a[0] == 169 && a[1] == 254) || (a[0] == 172 && (a[1] & 0xF0) == 16) || (a[0] == 192 && a[1] == 168);
}

bool is_local_ipv6(const std::array<uint8_t, 16>& a) {
  const auto are_zero = [&a](size_t begin, size_t end) {
    return std::all_of(a.begin() + static_cast<std::ptrdiff_t>(begin), a.begin() + static_cast<std::ptrdiff_t>(end),
                       [](uint8_t byte) { return byte == 0; });
  };
  const std::array<uint8_t, 4> last{a[12], a[13], a[14], a[15]};
  if (are_zero(0, 12)) return true;                                                   // ::, ::1 and the old ::1.2.3.4
  if (are_zero(0, 10) && a[10] == 0xFF && a[11] == 0xFF) return is_local_ipv4(last);  // ::ffff:1.2.3.4
  if (a[0] == 0 && a[1] == 0x64 && a[2] == 0xFF && a[3] == 0x9B) return is_local_ipv4(last);  // NAT64
  return a[0] == 0xFF || (a[0] & 0xFE) == 0xFC || (a[0] == 0xFE && (a[1] & 0x80) == 0x80);
}

bool is_local_host(std::string_view host) {
  const std::string name(host);
  in_addr four{};  // "2130706433" and "127.1" are numbers too
  std::array<uint8_t, 16> sixteen{};
  if (inet_aton(name.c_str(), &four)) return is_local_ipv4(std::bit_cast<std::array<uint8_t, 4>>(four.s_addr));
  if (inet_pton(AF_INET6, name.c_str(), sixteen.data()) == 1) return is_local_ipv6(sixteen);
  constexpr std::string_view kLocal[] = {"localhost", "local",    "internal",   "lan",
                                         "home.arpa", "intranet", "localdomain"};
  const bool is_one_word = host.find('.') == host.npos;
  return is_one_word ||
         std::any_of(std::begin(kLocal), std::end(kLocal), [host](std::string_view end) { return ends_in(host, end); });
}

}  // namespace milepost::check
