// The addresses that other generators gave: Jekyll's permalink patterns, Hugo's sections, and what may be an alias.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "formats/date.h"
#include "import/imported_site.h"

namespace milepost::import {

// What the tokens of a pattern stand for.
struct AddressFacts {
  std::string title;    // the slug as the old generator wrote it; Hugo's `:title`
  std::string slug;     // Hugo's `:slug`; "" where it is the title's
  std::string name;     // the file's name without its extension
  std::string folder;   // where the file stands, below its collection: "a/b"
  std::string section;  // Hugo's
  std::vector<std::string> categories;
  std::optional<std::chrono::year_month_day> day;
  std::optional<std::chrono::seconds> time_of_day;
};

// Jekyll's names of patterns ("date", "pretty", …) as patterns; others as they are.
std::string jekyll_pattern(std::string_view written);
// The address for a pattern of Jekyll or Hugo; nothing where it needs what is not known.
std::optional<std::string> expand_address(std::string_view pattern, const AddressFacts& facts);
// Jekyll's `:title`: letters, digits and `._~!$&'()+,;=@` kept, everything else one hyphen; the case stays.
std::string jekyll_title(std::string_view name);
// Hugo's names in addresses: lower case, blanks to hyphens, letters, digits, `.` and `_` kept.
std::string hugo_name(std::string_view name);

// The site path that a post will have: "posts/two-offers/".
std::string own_address(const ImportedPost& post);
// What two addresses of one page have in common: the file that answers, without case.
std::string address_claim(std::string_view address);
// Why milepost cannot take `address` as an alias, in a writer's words; "" where it can.
std::string alias_problem(std::string_view address);
// Gives each post its `aliases`: its old addresses that no page of the new site and no other post has. Others are told.
// Also gives posts whose addresses would be the same slugs that differ.
void settle_addresses(ImportedSite& site, Diagnostics& diagnostics);

}  // namespace milepost::import
