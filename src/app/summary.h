// What a build did, in one line and the inputs that it left out.
#pragma once

#include <string>
#include <string_view>

#include "formats/value.h"
#include "site/build.h"

namespace milepost::app {

// "built 12 pages from 4 posts in public/, 2 warnings; left out: 1 draft"
// `verb`: what was done, "built" or "gathered".
std::string describe_build(const site::BuildReport& report, std::string_view output, std::string_view verb);
// "built nothing: 2 errors, 1 warning; public/ is as it was"
std::string describe_failed_build(const site::BuildReport& report, std::string_view output);
// One line for each post and page left out: "  content/posts/x.md: draft". At most `most`, then how many more.
std::string describe_left_out(const site::BuildReport& report, size_t most);

Map build_document(const site::BuildReport& report, std::string_view output);
// Lists of {source, kind, address, title, date} and {source, kind, reason, title, date}.
Value published_value(const std::vector<site::PublishedInput>& published);
Value left_out_value(const std::vector<LeftOutInput>& left_out);

}  // namespace milepost::app
