// Attribute lists as pandoc and kramdown write them: {#id .class key="value"} and {: …}. Reading only;
// which attributes a page takes over is for form_attributes to say.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace milepost::markdown {

struct AttributeList {
  std::string id;
  std::string classes;  // separated by blanks
  std::vector<std::pair<std::string, std::string>> pairs;
  std::vector<std::string> references;  // kramdown's bare words, in a list that begins with {:
};

// The offset past the list that begins with the brace at `at`, or 0 where none begins: it must open with
// `{#`, `{.`, `{:` or `{key=` and hold no other opening brace.
size_t attribute_list_end(std::string_view text, size_t at);

// Reads a whole list, braces included. Nothing where it is malformed; then `fault`, where it is asked for, says why.
std::optional<AttributeList> read_attribute_list(std::string_view text, std::string* fault = nullptr);

}  // namespace milepost::markdown
