// Any text as an address and as the name of one: what is encoded reads back, what is cut apart can be put together, no
// way of writing makes a dangerous scheme a safe one, and what the link prober asks for is one line of a request.
#include <algorithm>

#include "check/probe_address.h"
#include "formats/foreign_slug.h"
#include "formats/html_addresses.h"
#include "formats/slug.h"
#include "formats/url.h"
#include "ground/ascii.h"
#include "promise.h"

namespace {

using namespace milepost;

bool is_graphic_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < 0x7F; });
}

void promise_encoding(const std::string& bytes) {
  const std::string encoded = encode_path(bytes);
  promise(decode_percent(encoded) == bytes);
  promise(is_graphic_ascii(encoded) && encoded.find_first_of(":?#\"<>\\^`{|}[]") == encoded.npos);
  const std::optional<std::string> decoded = decode_percent(bytes);
  promise(!decoded || decoded->size() <= bytes.size());
}

// The parts stand in order, and with what parts them they are the whole.
void promise_parts(std::string_view url) {
  const UrlParts parts = split_url(url);
  const size_t begin = parts.scheme.empty() ? 0 : parts.scheme.size() + 1;
  promise(url.starts_with(parts.scheme) && (begin == 0 || url[begin - 1] == ':'));
  const auto path_begin = static_cast<size_t>(parts.path.data() - url.data());
  promise(path_begin >= begin && path_begin + parts.path.size() <= url.size());
  const std::string_view authority = url.substr(begin, path_begin - begin);
  promise(parts.has_authority == authority.starts_with("//") && (parts.has_authority || authority.empty()));
  promise(!parts.has_authority || authority.find_first_of("/?#", 2) == authority.npos);
  promise(parts.path.find_first_of("?#") == parts.path.npos && parts.query.find('#') == parts.query.npos);
  std::string rest(url.substr(path_begin + parts.path.size()));
  if (rest.starts_with('?')) rest.erase(0, 1);
  promise(rest.starts_with(parts.query));
  rest.erase(0, parts.query.size());
  if (rest.starts_with('#')) rest.erase(0, 1);
  promise(rest == parts.fragment);
}

// Browsers drop controls and do not mind capitals: neither changes what an address is.
void promise_safety(const std::string& url) {
  const UrlSafety safety = safety_of_url(url, false), of_image = safety_of_url(url, true);
  promise(of_image == safety || of_image == UrlSafety::kSafe);
  std::string capitals = " \x01" + url;
  for (char& c : capitals)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
  promise(safety_of_url(capitals, false) == safety);
  for (size_t at = 0; at <= std::min<size_t>(url.size(), 80); at += 3) {
    std::string broken = url;
    broken.insert(at, "\t\n");
    promise(safety_of_url(broken, false) == safety && safety_of_url(broken, true) == of_image);
  }
  promise(safety_of_url(encode_path(url), false) == UrlSafety::kSafe);
}

void promise_slugs(const std::string& text) {
  const std::string slug = slugify(text);
  promise(slugify(slug) == slug);
  promise(!slug.starts_with('-') && !slug.ends_with('-') && slug.find("--") == slug.npos);
  promise(slug.find_first_of("/.%?#:\\ ") == slug.npos);
  const std::string pretty = jekyll_pretty_slug(text), path = hugo_path(text), id = github_heading_id(text);
  promise(pretty.find_first_of("/%?# \t\n") == pretty.npos && path.find_first_of("%? \t\n") == path.npos);
  promise(id.find_first_of("/.%?#:\\ \t\n\"") == id.npos);
  for (const std::string& made : {slug, pretty, path, id, jekyll_slug(text)}) promise(!first_invalid_utf8(made));
}

void promise_html_addresses(std::string_view html) {
  size_t end = 0;
  for (const HtmlAddress& found : find_html_addresses(html)) {
    promise(found.begin >= end);
    end = found.begin + found.length;
    promise(found.attribute_begin < found.begin && end <= found.attribute_begin + found.attribute_length);
    promise(found.attribute_begin + found.attribute_length <= html.size());
  }
}

void promise_asked(const check::WebAddress& address) {
  promise(address.scheme == "http" || address.scheme == "https");
  promise(!address.host.empty() && !address.host.ends_with('.') && ascii_lower(address.host) == address.host);
  promise(std::none_of(address.host.begin(), address.host.end(), [](char c) {
    return static_cast<unsigned char>(c) <= ' ' || std::string_view("/?#\x7F").find(c) != std::string_view::npos;
  }));
  promise(address.target.starts_with('/') && is_graphic_ascii(address.target) &&
          address.target.find('#') == std::string::npos);
  const auto again = check::parse_web_address(address.url());
  promise(again && again->server() == address.server() && again->target == address.target && !again->has_credentials);
  check::is_local_host(address.host);
}

void promise_probe(const std::string& url) {
  if (const auto address = check::parse_web_address(url)) promise_asked(*address);
  const check::WebAddress base{"https", "example.org", "443", "/a/b?c", false};
  const auto led = check::resolve_location(base, url);
  if (!led) return;
  promise_asked(*led);
  const UrlParts parts = split_url(url);
  if (!parts.scheme.empty() || parts.has_authority) return;
  const std::string path = led->target.substr(0, led->target.find('?')) + "/";
  promise(led->host == base.host && path.find("/../") == path.npos);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size), text = as_text(data, size);
  promise_encoding(bytes);
  promise_parts(text);
  promise_safety(text);
  promise_slugs(text);
  promise_html_addresses(text);
  promise_probe(text);
  return 0;
}
