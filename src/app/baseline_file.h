// The file of `check --baseline` and `--write-baseline`: its path counts from the present folder.
#pragma once

#include <optional>
#include <string>

#include "check/baseline.h"

namespace milepost::app {

std::string folder_of_baseline(const std::string& path);
// Nothing, and an error in `diagnostics`, where it cannot be read.
std::optional<check::Baseline> open_baseline(const std::string& path, Diagnostics& diagnostics);
void write_baseline(const std::string& path, const Diagnostics& found, Diagnostics& diagnostics);

}  // namespace milepost::app
