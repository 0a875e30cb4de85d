// What became of one remote link: three-valued, since a server may refuse programs what it shows to readers.
#pragma once

#include <string>

namespace milepost::check {

enum class Reach {
  kOk,
  kBroken,   // a reader will not find the page either
  kUnknown,  // could not tell
};

struct ProbeResult {
  Reach reach = Reach::kUnknown;
  std::string reason;          // why it is not kOk: "it answers 404 (not found)"
  std::string moved_to;        // where it has moved for good; empty where it has not
  bool is_remembered = false;  // from an earlier run
  bool is_final = true;        // false: not worth remembering (interrupted, not asked)
  // kBroken since the host's name is not known; on a machine that is offline that means nothing.
  bool hangs_on_name = false;
};

}  // namespace milepost::check
