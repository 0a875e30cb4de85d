// Addresses of a site: from file names and permalinks to site paths, output paths and links.
// Pure text; who owns which address is site_index.h's business.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "content/config.h"
#include "formats/date.h"
#include "ground/normal_path.h"

namespace milepost {

// "2024-05-02-two-offers" -> date and "two-offers"; without a date, all of it is the slug.
struct NameParts {
  std::optional<WrittenDate> date;
  std::string slug;  // as written
};
NameParts split_post_name(std::string_view stem);

// Why `permalink` cannot be an address, in a writer's words; "" where it can. Patterns' `:slug` and the
// like count as text. Refused: `..`, other hosts, escapes, names that some systems reserve.
std::string permalink_problem(std::string_view permalink);

// What the tokens of a permalink stand for.
struct PermalinkFacts {
  std::string slug;
  std::optional<std::chrono::year_month_day> day;  // absent: parts that hold a date token are left out
};
// The site path for a permalink or pattern that has no problem: "/:year/:slug" -> "2024/two-offers/".
std::string site_path_for(std::string_view permalink, const PermalinkFacts& facts);

// The file that answers a site path: "posts/a/" -> "posts/a/index.html"; files are themselves.
std::string output_path(std::string_view site_path);

// The key under which two output paths are the same on every file system (ASCII and common letters
// without case).
std::string claim_key(std::string_view path);

// "/" between parts, "." and ".." resolved; nothing where it leads out at the top.
std::optional<std::string> resolve_path(std::string_view folder, std::string_view relative);
// The same of a whole path, as browsers do it: a ".." at the top leads nowhere.
std::string contained_path(std::string_view path);
// A path with its escapes read; as it is written where they are broken or give what no file name should have.
std::string decoded_path(std::string_view path);
// One part of a path that is neither "", "." nor "..".
bool is_plain_name(std::string_view name);

// How many folders deep the page at `site_path` stands: "" 0, "posts/a/" 2, "404.html" 0.
size_t depth_of(std::string_view site_path);

// Links inside text that is made once and used at several depths start with this byte in place of "../../".
inline constexpr char kUp = '\x01';  // = markdown::kAddressMark
// Replaces every kUp of `text` by `prefix`.
std::string with_prefix(std::string_view text, std::string_view prefix);
std::string up_prefix(size_t depth);

}  // namespace milepost
