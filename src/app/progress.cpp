#include "app/progress.h"

#include <ostream>

namespace milepost::app {
namespace {

constexpr std::string_view kEraseLine = "\r\x1b[K";

}  // namespace

ProgressLine::ProgressLine(std::string verb, const Invocation& invocation, const Surroundings& surroundings)
    : verb_(std::move(verb)),
      err_(surroundings.err),
      is_shown_(surroundings.err_is_terminal && !surroundings.color_unwanted && !invocation.quiet &&
                invocation.format == Format::kHuman) {}

ProgressLine::~ProgressLine() {
  if (is_shown_) err_ << kEraseLine << std::flush;
}

std::function<void(size_t, size_t)> ProgressLine::teller() {
  if (!is_shown_) return {};
  return
      [this](size_t done, size_t total) { err_ << kEraseLine << verb_ << " " << done << "/" << total << std::flush; };
}

}  // namespace milepost::app
