// libcurl is seen in this file only, and loaded when the first link is asked for.
#include "check/http_probe.h"

#include <curl/curl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstring>
#include <memory>

#include "check/probe_address.h"
#include "ground/ascii.h"
#include "ground/late_library.h"

namespace milepost::check {
namespace {

constexpr size_t kMostHeaderBytes = size_t{64} << 10;

struct Curl {
  LateLibrary library{"libcurl.so.4"};
  MILEPOST_LATE(library, curl_easy_cleanup);
  MILEPOST_LATE(library, curl_easy_getinfo);
  MILEPOST_LATE(library, curl_easy_init);
  MILEPOST_LATE(library, curl_easy_perform);
  MILEPOST_LATE(library, curl_easy_setopt);
  MILEPOST_LATE(library, curl_easy_strerror);
  MILEPOST_LATE(library, curl_global_cleanup);
  MILEPOST_LATE(library, curl_global_init);
  MILEPOST_LATE(library, curl_slist_append);
  MILEPOST_LATE(library, curl_slist_free_all);
};

const Curl& lib() {
  static const Curl loaded;
  return loaded;
}

// One question while libcurl works on it.
struct Exchange {
  const HttpProbeSettings& settings;
  HttpAnswer answer;
  size_t header_bytes = 0;
  bool has_body = false;
  bool met_local = false;
};

template <size_t kBytes>
std::array<uint8_t, kBytes> bytes_of(const void* address) {
  std::array<uint8_t, kBytes> bytes{};
  std::memcpy(bytes.data(), address, kBytes);
  return bytes;
}

bool is_local(const curl_sockaddr& address) {
  if (address.family == AF_INET) {
    sockaddr_in four{};
    std::memcpy(&four, &address.addr, std::min(sizeof four, sizeof address.addr));
    return is_local_ipv4(bytes_of<4>(&four.sin_addr));
  }
  sockaddr_in6 six{};
  // libcurl keeps room for every family behind `addr`.
  std::memcpy(&six, static_cast<const void*>(&address.addr), std::min<size_t>(sizeof six, address.addrlen));
  return address.family != AF_INET6 || is_local_ipv6(bytes_of<16>(&six.sin6_addr));
}

// The last door: whatever a name was said to lead to, this is where the connection goes.
curl_socket_t open_socket(void* data, curlsocktype, curl_sockaddr* address) {
  auto& exchange = *static_cast<Exchange*>(data);
  if (!exchange.settings.asks_local && is_local(*address)) {
    exchange.met_local = true;
    return CURL_SOCKET_BAD;
  }
  return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

bool takes(std::string_view line, std::string_view name, std::string& value) {
  if (line.size() <= name.size() || line[name.size()] != ':' || ascii_lower(line.substr(0, name.size())) != name)
    return false;
  value = trim(line.substr(name.size() + 1));
  return true;
}

size_t take_header(char* data, size_t size, size_t count, void* user) {
  auto& exchange = *static_cast<Exchange*>(user);
  const std::string_view line(data, size * count);
  exchange.header_bytes += line.size();
  if (exchange.header_bytes > kMostHeaderBytes) return 0;
  HttpAnswer& answer = exchange.answer;
  // Interim answers (103) come first; the headers of the last one count.
  if (line.starts_with("HTTP/")) answer.location = answer.retry_after = "";
  std::string cookie;
  takes(line, "location", answer.location);
  takes(line, "retry-after", answer.retry_after);
  answer.sets_cookie = takes(line, "set-cookie", cookie) || answer.sets_cookie;
  return line.size();
}

// Ends the transfer: the first byte of a body says that all headers are there.
size_t refuse_body(char*, size_t, size_t, void* user) {
  static_cast<Exchange*>(user)->has_body = true;
  return 0;
}

int watch(void* user, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
  const std::atomic<bool>* stop = static_cast<Exchange*>(user)->settings.stop;
  return stop && stop->load() ? 1 : 0;
}

// libcurl does not tell a name that does not exist from name servers that do not answer.
HttpFailure failure_of_name(const std::string& url) {
  const std::optional<WebAddress> address = parse_web_address(url);
  addrinfo* found = nullptr;
  const int error = address ? getaddrinfo(address->host.c_str(), nullptr, nullptr, &found) : EAI_NONAME;
  if (found) freeaddrinfo(found);
  return error == EAI_NONAME || error == EAI_NODATA ? HttpFailure::kNoSuchHost : HttpFailure::kUnreachable;
}

HttpFailure failure_of(CURLcode code, const std::string& url) {
  switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST:
      return failure_of_name(url);
    case CURLE_COULDNT_CONNECT:
      return HttpFailure::kUnreachable;
    case CURLE_OPERATION_TIMEDOUT:
      return HttpFailure::kTimeout;
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_SSL_ISSUER_ERROR:
      return HttpFailure::kCertificate;
    case CURLE_UNSUPPORTED_PROTOCOL:  // HTTP/0.9, which is any bytes at all
    case CURLE_WEIRD_SERVER_REPLY:
    case CURLE_HTTP2:
      return HttpFailure::kGarbage;
    case CURLE_ABORTED_BY_CALLBACK:
      return HttpFailure::kStopped;
    default:
      return HttpFailure::kOther;
  }
}

void set_up(CURL* curl, const HttpRequest& request, Exchange& exchange, char* error) {
  lib().curl_easy_setopt(curl, CURLOPT_URL, request.url.c_str());
  lib().curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
  lib().curl_easy_setopt(curl, CURLOPT_NOBODY, request.method == HttpMethod::kHead ? 1L : 0L);
  lib().curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 0L);
  lib().curl_easy_setopt(curl, CURLOPT_PROXY, "");
  lib().curl_easy_setopt(curl, CURLOPT_NETRC, static_cast<long>(CURL_NETRC_IGNORED));
  lib().curl_easy_setopt(curl, CURLOPT_USERAGENT, exchange.settings.user_agent.c_str());
  lib().curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
  lib().curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, static_cast<long>(exchange.settings.timeout.count()));
  lib().curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, error);
  lib().curl_easy_setopt(curl, CURLOPT_OPENSOCKETFUNCTION, open_socket);
  lib().curl_easy_setopt(curl, CURLOPT_OPENSOCKETDATA, &exchange);
  lib().curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, take_header);
  lib().curl_easy_setopt(curl, CURLOPT_HEADERDATA, &exchange);
  lib().curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, refuse_body);
  lib().curl_easy_setopt(curl, CURLOPT_WRITEDATA, &exchange);
  lib().curl_easy_setopt(curl, CURLOPT_NOPROGRESS, 0L);
  lib().curl_easy_setopt(curl, CURLOPT_XFERINFOFUNCTION, watch);
  lib().curl_easy_setopt(curl, CURLOPT_XFERINFODATA, &exchange);
}

struct Freer {
  void operator()(CURL* curl) const { lib().curl_easy_cleanup(curl); }
  void operator()(curl_slist* list) const { lib().curl_slist_free_all(list); }
};
using EasyHandle = std::unique_ptr<CURL, Freer>;
using HeaderList = std::unique_ptr<curl_slist, Freer>;

}  // namespace

HttpProbe::HttpProbe(HttpProbeSettings settings) : settings_(std::move(settings)) {
  if (lib().library.problem().empty()) lib().curl_global_init(CURL_GLOBAL_DEFAULT);
}

HttpProbe::~HttpProbe() {
  if (lib().library.problem().empty()) lib().curl_global_cleanup();
}

HttpAnswer HttpProbe::ask(const HttpRequest& request) {
  if (!lib().library.problem().empty()) return {HttpFailure::kOther, lib().library.problem()};
  Exchange exchange{settings_, {}};
  const EasyHandle curl(lib().curl_easy_init());
  const HeaderList accept(lib().curl_slist_append(nullptr, "Accept: text/html,application/xhtml+xml,*/*;q=0.8"));
  if (!curl) return {HttpFailure::kOther, "no memory"};
  char error[CURL_ERROR_SIZE] = "";
  set_up(curl.get(), request, exchange, error);
  lib().curl_easy_setopt(curl.get(), CURLOPT_HTTPHEADER, accept.get());
  const CURLcode code = lib().curl_easy_perform(curl.get());
  long status = 0;
  lib().curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &status);
  exchange.answer.status = static_cast<int>(status);
  if (code == CURLE_OK || (exchange.has_body && status > 0)) return std::move(exchange.answer);
  const HttpFailure failure = exchange.met_local ? HttpFailure::kLocal : failure_of(code, request.url);
  // The library's longer words tell addresses and milliseconds; only of certificates they say what is wrong.
  const bool is_certificate = failure == HttpFailure::kCertificate && *error;
  return {failure, is_certificate ? error : lib().curl_easy_strerror(code)};
}

}  // namespace milepost::check
