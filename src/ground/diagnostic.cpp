// Collecting diagnostics. See diagnostic.h.
#include "ground/diagnostic.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace milepost {

void Diagnostics::add(const Code& code, Place place, std::string message, std::string cause, std::string fix) {
  add(Diagnostic{&code, code.severity, std::move(place), std::move(message), std::move(cause), std::move(fix)});
}

void Diagnostics::add(Diagnostic diagnostic) { all_.push_back(std::move(diagnostic)); }

void Diagnostics::merge(Diagnostics&& other) {
  if (all_.empty()) {
    all_ = std::move(other.all_);
  } else {
    all_.insert(all_.end(), std::make_move_iterator(other.all_.begin()), std::make_move_iterator(other.all_.end()));
  }
  other.all_.clear();
}

bool Diagnostics::has_errors() const { return count(Severity::kError) > 0; }

size_t Diagnostics::count(Severity severity) const {
  return std::count_if(all_.begin(), all_.end(), [&](const Diagnostic& d) { return d.severity == severity; });
}

}  // namespace milepost
