#include "mathematics/definitions.h"

#include <algorithm>
#include <iterator>

#include "ground/ascii.h"

namespace milepost {
namespace {

constexpr std::string_view kDefining[] = {
    "def",       "edef",       "gdef",         "xdef",           "let",
    "futurelet", "newcommand", "renewcommand", "providecommand", "DeclareMathOperator"};

}  // namespace

bool defines_commands(std::string_view tex) {
  for (size_t at = tex.find('\\'); at < tex.size(); at = tex.find('\\', at)) {
    size_t end = ++at;
    while (end < tex.size() && is_ascii_letter(tex[end])) ++end;
    const std::string_view name = tex.substr(at, end - at);
    if (std::find(std::begin(kDefining), std::end(kDefining), name) != std::end(kDefining)) return true;
    at = std::max(end, at + 1);  // `\\` is one command
  }
  return false;
}

}  // namespace milepost
