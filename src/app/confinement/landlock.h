// Landlock: which files the kernel lets this thread open. Private to confinement.cpp.
#pragma once

#include <string>
#include <vector>

namespace milepost::app {

// From now on only what lies at or below these paths can be opened; nothing can be executed. False, and nothing is
// changed, where the kernel has no Landlock.
bool confine_files(const std::vector<std::string>& reads, const std::vector<std::string>& writes);

}  // namespace milepost::app
