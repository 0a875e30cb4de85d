// printf-style formatting: flags, width, precision, and the conversions s r d i u x X o e E f F g G c %.
#include "templating/percent_format.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "ground/utf8.h"
#include "templating/failure.h"
#include "templating/item_text.h"
#include "templating/sequence.h"
#include "templating/unicode.h"

namespace milepost::templating {
namespace {

constexpr size_t kMaxWidth = 10000;

struct Conversion {
  bool left = false, plus = false, blank = false, zero = false, alternative = false;
  size_t width = 0;
  int precision = -1;
  char kind = 's';
};

class Formatter {
 public:
  Formatter(const Item& format, const Item& arguments)
      : format_(format.text()), is_markup_(format.is_markup()), arguments_(arguments) {}

  Item run() {
    for (size_t i = format_.find('%'); i != std::string_view::npos; i = format_.find('%', at_)) {
      out_.append(format_, at_, i - at_);
      at_ = i + 1;
      convert();
    }
    out_.append(format_, at_);
    bool all_used = !arguments_.is_tuple() || used_ == arguments_.array_size();
    bool single_unused = !arguments_.is_tuple() && !arguments_.is_map() && !arguments_.is_list() && used_ == 0;
    if (!all_used || single_unused) fail_value("the format has fewer `%` than there are values");
    return Item::text(std::move(out_), is_markup_);
  }

 private:
  char peek() const { return at_ < format_.size() ? format_[at_] : '\0'; }

  void convert() {
    if (peek() == '%') {
      ++at_;
      out_ += '%';
      return;
    }
    Item argument;
    bool has_name = peek() == '(';
    if (has_name) argument = named();
    Conversion conversion = read_flags();
    if (!has_name) argument = next();
    append(conversion, argument);
  }

  Item named() {
    size_t end = format_.find(')', at_);
    if (end == std::string_view::npos) fail_value("the format's `%(` has no `)`");
    std::string_view key = format_.substr(at_ + 1, end - at_ - 1);
    at_ = end + 1;
    Item value;
    if (!arguments_.is_map()) fail_value("the format `%(" + std::string(key) + ")` needs a map of values");
    if (!arguments_.map_find(key, value)) fail_value("the format's value `" + std::string(key) + "` is missing");
    return value;
  }

  Item next() {
    size_t available = arguments_.is_tuple() ? arguments_.array_size() : 1;
    if (used_ >= available) fail_value("the format has more `%` than there are values");
    ++used_;
    return arguments_.is_tuple() ? arguments_.array_at(used_ - 1) : arguments_;
  }

  size_t read_number() {
    if (peek() == '*') {
      ++at_;
      Item width = next();
      if (!width.is_integer() || width.whole() < 0) fail_value("a format's `*` needs a whole number");
      return std::min(static_cast<size_t>(width.whole()), kMaxWidth);
    }
    size_t number = 0;
    for (; peek() >= '0' && peek() <= '9'; ++at_)
      number = std::min(number * 10 + static_cast<size_t>(peek() - '0'), kMaxWidth);
    return number;
  }

  Conversion read_flags() {
    Conversion conversion;
    for (;; ++at_) {
      if (peek() == '-')
        conversion.left = true;
      else if (peek() == '+')
        conversion.plus = true;
      else if (peek() == ' ')
        conversion.blank = true;
      else if (peek() == '0')
        conversion.zero = true;
      else if (peek() == '#')
        conversion.alternative = true;
      else
        break;
    }
    conversion.width = read_number();
    if (peek() == '.') {
      ++at_;
      conversion.precision = static_cast<int>(read_number());
    }
    if (at_ >= format_.size()) fail_value("the format ends within a `%`");
    conversion.kind = format_[at_++];
    return conversion;
  }

  void append(const Conversion& conversion, const Item& argument) {
    switch (conversion.kind) {
      case 's':
      case 'r':
        return append_text_argument(conversion, argument);
      case 'c':
        return pad(conversion, "", character_of(argument));
      case 'd':
      case 'i':
      case 'u':
      case 'x':
      case 'X':
      case 'o':
        return append_whole(conversion, argument);
      case 'e':
      case 'E':
      case 'f':
      case 'F':
      case 'g':
      case 'G':
        return append_real(conversion, argument);
      default:
        fail_value("the format has no conversion `%" + std::string(1, conversion.kind) + "`");
    }
  }

  void append_text_argument(const Conversion& conversion, const Item& argument) {
    std::string text;
    if (conversion.kind == 'r') {
      append_repr(text, argument);
      if (is_markup_) text = std::string(escaped(Item::text(text)).text());
    } else {
      is_markup_ ? append_escaped_item(text, argument) : append_text(text, argument);
    }
    if (conversion.precision >= 0) text.resize(offset_of(text, static_cast<size_t>(conversion.precision)));
    Conversion plain = conversion;
    plain.zero = false;
    pad(plain, "", text);
  }

  static std::string character_of(const Item& argument) {
    if (argument.is_text() && count_code_points(argument.text()) == 1) return std::string(argument.text());
    std::string text;
    if (!argument.is_whole() || argument.whole() < 0 || argument.whole() > 0x10FFFF ||
        (argument.whole() >= 0xD800 && argument.whole() < 0xE000)) {
      fail_value("`%c` needs one character");
    }
    append_utf8(text, static_cast<char32_t>(argument.whole()));
    return text;
  }

  void append_whole(const Conversion& conversion, const Item& argument) {
    bool decimal = conversion.kind == 'd' || conversion.kind == 'i' || conversion.kind == 'u';
    if (!(decimal ? argument.is_number() : argument.is_whole())) {
      fail_value("`%" + std::string(1, conversion.kind) + "` needs a number, not " + std::string(kind_name(argument)));
    }
    if (argument.is_real() && !(std::abs(argument.number()) < 9.2e18)) fail_value("the number is too large for `%d`");
    int64_t number = argument.is_real() ? static_cast<int64_t>(argument.number()) : argument.whole();
    uint64_t size = number < 0 ? 0 - static_cast<uint64_t>(number) : static_cast<uint64_t>(number);
    char buffer[32];
    const char* pattern = conversion.kind == 'x'   ? "%lx"
                          : conversion.kind == 'X' ? "%lX"
                          : conversion.kind == 'o' ? "%lo"
                                                   : "%lu";
    std::snprintf(buffer, sizeof buffer, pattern, size);
    std::string digits = buffer;
    if (conversion.precision > static_cast<int>(digits.size())) {
      digits.insert(0, static_cast<size_t>(conversion.precision) - digits.size(), '0');
    }
    std::string prefix = sign_of(conversion, number < 0);
    if (conversion.alternative && !decimal) prefix += std::string("0") + conversion.kind;
    pad(conversion, prefix, digits);
  }

  void append_real(const Conversion& conversion, const Item& argument) {
    if (!argument.is_number()) {
      fail_value("`%" + std::string(1, conversion.kind) + "` needs a number, not " + std::string(kind_name(argument)));
    }
    double number = argument.number();
    std::string pattern = conversion.alternative ? "%#.*" : "%.*";
    pattern += conversion.kind;
    int precision = conversion.precision < 0 ? 6 : std::min(conversion.precision, 500);
    char buffer[1024];
    int size = std::snprintf(buffer, sizeof buffer, pattern.c_str(), precision, std::abs(number));
    std::string_view digits(buffer, static_cast<size_t>(size));
    pad(conversion, sign_of(conversion, std::signbit(number) && !std::isnan(number)), digits);
  }

  static std::string sign_of(const Conversion& conversion, bool negative) {
    return negative ? "-" : conversion.plus ? "+" : conversion.blank ? " " : "";
  }

  void pad(const Conversion& conversion, std::string_view prefix, std::string_view body) {
    size_t size = count_code_points(prefix) + count_code_points(body);
    size_t missing = conversion.width > size ? conversion.width - size : 0;
    if (!conversion.left && !conversion.zero) out_.append(missing, ' ');
    out_ += prefix;
    if (!conversion.left && conversion.zero) out_.append(missing, '0');
    out_ += body;
    if (conversion.left) out_.append(missing, ' ');
  }

  std::string_view format_;
  bool is_markup_;
  const Item& arguments_;
  std::string out_;
  size_t at_ = 0;
  size_t used_ = 0;
};

}  // namespace

Item percent_format(const Item& format, const Item& arguments) { return Formatter(format, arguments).run(); }

}  // namespace milepost::templating
