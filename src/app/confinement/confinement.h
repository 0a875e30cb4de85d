// The program gives away what it will not need: from then on the kernel, not the program, keeps it to the folders
// that it names, away from the network, and from starting programs. The one door; landlock.* does the files,
// call_filter.* the calls. What it holds against, and what not, is docs/security.md.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace milepost::app {

// What is kept. Paths are of the operating system; what is not there is passed over.
struct Reach {
  std::vector<std::string> reads;   // folders and files
  std::vector<std::string> writes;  // folders: files in them and below are read, written, made, renamed and removed
  bool network = false;
};

struct Confinement {
  bool files = false, calls = false;
  std::string reason;  // where one of them is missing: in a writer's words
};

// "full", "files", "calls" or "none".
std::string_view confinement_name(const Confinement& confinement);

// Confines the calling thread, and each that it begins from now on, for good. Requires that there is no other yet. What
// the kernel does not know is left out; a refused call fails with EPERM, a refused file with EACCES.
Confinement confine(const Reach& reach);

}  // namespace milepost::app
