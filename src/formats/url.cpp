// Addresses by RFC 3986; what is safe, by the rules of WHATWG's URL parser. See url.h.
#include "formats/url.h"

#include <algorithm>
#include <array>

#include "ground/ascii.h"
#include "ground/one_of.h"

namespace milepost {
namespace {

constexpr std::string_view kSafeSchemes[] = {"https", "http", "mailto", "tel",    "sms",    "xmpp",   "irc",  "ircs",
                                             "ftp",   "sip",  "geo",    "magnet", "matrix", "webcal", "news", "gemini"};
// What browsers run or ran, what stands for something that a page made, and what programs beside a browser run.
constexpr std::string_view kDangerousSchemes[] = {
    "javascript", "vbscript",    "livescript", "mocha",     "jscript", "ecmascript",   "data",   "blob",
    "filesystem", "view-source", "mhtml",      "jar",       "mk",      "its",          "ms-its", "wyciwyg",
    "res",        "chrome",      "shell",      "search-ms", "ms-msdt", "ms-officecmd", "hcp"};

// A colon may stand in a path, but in the first part of a relative link it would end a scheme.
constexpr std::array<bool, 256> path_bytes() {
  std::array<bool, 256> table{};
  for (const char c : std::string_view("-._~/!$&'()*+,;=@")) table[static_cast<unsigned char>(c)] = true;
  for (size_t i = 0; i < 128; ++i) table[i] = table[i] || is_ascii_alphanumeric(static_cast<char>(i));
  return table;
}
constexpr std::array<bool, 256> kPathBytes = path_bytes();
bool stays_in_path(char c) { return kPathBytes[static_cast<unsigned char>(c)]; }

int hex_value(char c) {
  if (is_ascii_digit(c)) return c - '0';
  const char lower = ascii_lower(c);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

// The length of the scheme before its colon, 0 where there is none.
size_t scheme_length(std::string_view url) {
  const size_t colon = url.find(':');
  if (colon == std::string_view::npos || colon == 0 || !is_ascii_letter(url[0])) return 0;
  const auto is_scheme_character = [](char c) { return is_ascii_alphanumeric(c) || c == '+' || c == '-' || c == '.'; };
  return std::all_of(url.begin(), url.begin() + static_cast<ptrdiff_t>(colon), is_scheme_character) ? colon : 0;
}

// The part of `rest` before the first of `ends`; `rest` keeps what follows.
std::string_view take_until(std::string_view& rest, std::string_view ends) {
  const std::string_view part = rest.substr(0, rest.find_first_of(ends));
  rest.remove_prefix(part.size());
  return part;
}

}  // namespace

std::string encode_path(std::string_view path) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  if (std::all_of(path.begin(), path.end(), stays_in_path)) return std::string(path);
  std::string out;
  out.reserve(path.size() * 2);
  for (const char c : path) {
    if (stays_in_path(c)) {
      out += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      out += {'%', kHex[byte >> 4], kHex[byte & 15]};
    }
  }
  return out;
}

std::optional<std::string> decode_percent(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '%') {
      out += text[i];
      continue;
    }
    if (i + 2 >= text.size()) return std::nullopt;
    const int high = hex_value(text[i + 1]), low = hex_value(text[i + 2]);
    if (high < 0 || low < 0) return std::nullopt;
    out += static_cast<char>(high * 16 + low);
    i += 2;
  }
  return out;
}

UrlParts split_url(std::string_view url) {
  UrlParts parts;
  parts.scheme = url.substr(0, scheme_length(url));
  std::string_view rest = url.substr(parts.scheme.empty() ? 0 : parts.scheme.size() + 1);
  if (rest.substr(0, 2) == "//") {
    parts.has_authority = true;
    rest.remove_prefix(2);
    take_until(rest, "/?#");
  }
  parts.path = take_until(rest, "?#");
  if (!rest.empty() && rest.front() == '?') parts.query = take_until(rest, "#").substr(1);
  if (!rest.empty()) parts.fragment = rest.substr(1);
  return parts;
}

UrlSafety safety_of_url(std::string_view url, bool is_image) {
  if (url.starts_with("https:") || url.starts_with("http:")) return UrlSafety::kSafe;  // as most are
  // Browsers drop tabs and line ends anywhere, and blanks and controls in front.
  constexpr size_t kEnough = 64;  // no scheme is near that long
  std::string seen;
  for (size_t i = 0; i < url.size() && seen.size() < kEnough; ++i) {
    const bool is_dropped = static_cast<unsigned char>(url[i]) <= 0x20 || url[i] == 0x7F;
    if (!is_dropped) seen += ascii_lower(url[i]);
  }
  std::string_view rest = seen;
  if (is_image && rest.substr(0, 11) == "data:image/") return UrlSafety::kSafe;
  const std::string_view first = rest.substr(0, scheme_length(rest));
  if (first.empty() || is_one_of(first, kSafeSchemes)) return UrlSafety::kSafe;
  // `feed:javascript:` was a way in.
  for (size_t length = first.size(); length > 0; length = scheme_length(rest)) {
    if (is_one_of(rest.substr(0, length), kDangerousSchemes)) return UrlSafety::kDangerous;
    rest.remove_prefix(length + 1);
    while (rest.substr(0, 1) == "/") rest.remove_prefix(1);
  }
  return UrlSafety::kUnknown;
}

}  // namespace milepost
