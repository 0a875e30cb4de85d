// How a failure is thrown: one function per kind, so that callers stay one line long.
#include "templating/failure.h"

namespace milepost::templating {

void fail_value(std::string message, std::string fix) {
  throw Failure{&code::kTemplateValue, std::move(message), {}, std::move(fix), std::nullopt};
}

void fail_limit(std::string message, std::string fix) {
  throw Failure{&code::kTemplateLimit, std::move(message), {}, std::move(fix), std::nullopt};
}

void fail_undefined(std::string message, std::string fix) {
  throw Failure{&code::kTemplateUndefined, std::move(message), {}, std::move(fix), std::nullopt};
}

}  // namespace milepost::templating
