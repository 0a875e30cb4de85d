// What a figure asks for, as its tag or its block says it: checked by the table of its kind, with places. Values may
// come from a tag (all text) or from YAML (typed).
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "figures/figure.h"

namespace milepost::figures {

enum class ArgumentType {
  kText,    // text or a number
  kChoice,  // one of `choices`
  kWords,   // a list, or text with commas
  kNumber,  //
  kSwitch,  // true or false
  kId,      // a slug
  kFilter,  // which options: filter.h
  kData,    // as written; its kind reads it
};

struct ArgumentSpec {
  std::string_view key;
  ArgumentType type = ArgumentType::kText;
  std::span<const std::string_view> choices = {};
};

class Arguments {
 public:
  Arguments() = default;
  explicit Arguments(Map given) : given_(std::move(given)) {}

  bool has(std::string_view key) const { return given_.find(key) != nullptr; }
  // Each is empty, off or null where the argument is not given.
  std::string text(std::string_view key) const;
  std::vector<std::string> words(std::string_view key) const;
  std::optional<double> number(std::string_view key) const;
  bool is_on(std::string_view key) const;
  const Value& data(std::string_view key) const;

 private:
  Map given_;
};

// The arguments of `request`, over those that the set prepared under the same id in `figures`.
// Nothing where there was an error: the first is returned, the others have been added.
Result<Arguments> read_arguments(const FigureRequest& request, std::span<const ArgumentSpec> specs,
                                 const OptionSet* set, Diagnostics& diagnostics);

// The error `message` at the argument `key` of the request, or at the whole tag.
Diagnostic argument_error(const FigureRequest& request, const Code& code, std::string_view key, std::string message,
                          std::string fix);

// The error that the argument `key`, which holds a figure's own data, is empty or no `wants`; `example` is how to write
// it.
Diagnostic data_error(const FigureRequest& request, std::string_view key, std::string_view wants,
                      std::string_view example);

}  // namespace milepost::figures
