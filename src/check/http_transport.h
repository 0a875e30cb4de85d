// One question to a web server and its answer: what the link prober needs of HTTP, and no more. The real one is
// HttpProbe (http_probe.h); tests have scripted ones.
#pragma once

#include <string>

namespace milepost::check {

enum class HttpMethod { kHead, kGet };

struct HttpRequest {
  std::string url;  // http or https, percent-encoded
  HttpMethod method = HttpMethod::kHead;
};

// Why there is no answer.
enum class HttpFailure {
  kNone,
  kNoSuchHost,   // the name servers say that the name does not exist
  kUnreachable,  // nobody listens there, or the network does not lead there
  kTimeout,
  kCertificate,  // the server cannot prove who it is
  kGarbage,      // what came back is not HTTP
  kLocal,        // the name leads to this machine or its network, which is not asked
  kStopped,      // the whole run was interrupted
  kOther,
};

struct HttpAnswer {
  HttpFailure failure = HttpFailure::kNone;
  std::string detail = {};  // of a failure, in a few words; may be empty
  int status = 0;
  std::string location = {};     // as written; of redirects
  std::string retry_after = {};  // as written
  bool sets_cookie = false;
};

class HttpTransport {
 public:
  virtual ~HttpTransport() = default;
  // Follows no redirect, sends no credentials and no cookies, reads no body. May be called from several threads.
  virtual HttpAnswer ask(const HttpRequest& request) = 0;
};

}  // namespace milepost::check
