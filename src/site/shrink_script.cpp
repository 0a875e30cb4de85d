#include "site/shrink_script.h"

#include "ground/ascii.h"

namespace milepost::site {
namespace {

constexpr std::string_view kSigns = "=+-*/(){}[],;:?<>&|!";
constexpr std::string_view kQuotes = "\"'`";

bool is_sign(char c) { return kSigns.find(c) != kSigns.npos; }

// One line, without blanks at its ends.
void append_line(std::string_view line, std::string& out) {
  char quote = 0;  // that is open
  for (size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    const bool is_needless = quote == 0 && c == ' ' && (is_sign(line[i - 1]) || is_sign(line[i + 1]));
    if (!is_needless) out += c;
    if (quote != 0 && c == '\\' && i + 1 < line.size()) {
      out += line[++i];
    } else if (c == quote) {
      quote = 0;
    } else if (quote == 0 && kQuotes.find(c) != kQuotes.npos) {
      quote = c;
    }
  }
  out += '\n';
}

}  // namespace

std::string shrink_script(std::string_view script) {
  std::string out;
  for (size_t begin = 0; begin < script.size();) {
    const size_t end = std::min(script.find('\n', begin), script.size());
    const std::string_view line = trim(script.substr(begin, end - begin));
    if (!line.empty() && !line.starts_with("//")) append_line(line, out);
    begin = end + 1;
  }
  return out;
}

}  // namespace milepost::site
