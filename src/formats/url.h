// Addresses: site paths, percent-encoding.
// A site path is the address of a page or file below the site's root, without leading slash,
// percent-decoded: "" is the home page, "posts/two-offers/" a page, "css/via.css" a file.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace milepost {

// Percent-encodes what may not stand in a URL path (keeps "/" and unreserved characters).
std::string encode_path(std::string_view path);
std::optional<std::string> decode_percent(std::string_view text);  // nothing where an escape is broken

struct UrlParts {
  std::string_view scheme;  // "https", lower or upper case as written; empty for a relative reference
  bool has_authority = false;
  std::string_view path, query, fragment;  // without "?" and "#"
};
UrlParts split_url(std::string_view url);

enum class UrlSafety {
  kSafe,       // https, http, mailto, tel and the like, relative references
  kUnknown,    // a scheme that browsers do not run: it leads nowhere, or to a program of the reader's
  kDangerous,  // javascript:, vbscript:, data: (but images), blob: and what else can run, whatever blanks and controls
               // stand in it
};

// Of an address as a browser gets it: character references in HTML are resolved first.
UrlSafety safety_of_url(std::string_view url, bool is_image);

}  // namespace milepost
