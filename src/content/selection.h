// Which of a writer's files are published, and what is said of those that are not.
#pragma once

#include <chrono>
#include <set>
#include <string>

namespace milepost {

// Which posts a build shows, and when "now" is.
struct Selection {
  bool drafts = false;  // show drafts (not: private or expired posts)
  bool future = false;  // show posts whose moment is still to come
  std::chrono::sys_seconds now{};
  std::set<std::string> broken = {};  // sources that are left out, since they have errors
};

struct LeftOutInput {
  std::string source;
  std::string kind;    // "post", "page", "file"
  std::string reason;  // "draft", "in the future until 2027-01-01", "expired since …", "private", …
  std::string title, date;
};

}  // namespace milepost
