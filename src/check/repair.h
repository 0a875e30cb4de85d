// The repairs that `check --fix` makes in sources: only those after which the text means what it meant, or what it
// beyond doubt should have meant. Nothing is touched in code, mathematics, HTML and Liquid. Pure: changes texts, not
// files.
#pragma once

#include <string>
#include <string_view>

#include "content/config.h"
#include "content/discover.h"

namespace milepost::check {

struct RepairedText {
  std::string bytes;  // with the line ends that it had
  size_t repairs = 0;
};

// `bytes`: a post's file as read. Repairing its result again changes nothing. No repairs where the bytes are not UTF-8,
// hold control characters, or have line ends of their own kind.
RepairedText repair_source(std::string_view bytes, const DocumentInput& input, const Config& config);

}  // namespace milepost::check
