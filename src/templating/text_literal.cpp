// Reading the escapes of a quoted text. An unknown escape keeps its backslash, as in Python.
#include "templating/text_literal.h"

#include <charconv>

#include "ground/utf8.h"
#include "templating/failure.h"

namespace milepost::templating {
namespace {

class LiteralReader {
 public:
  LiteralReader(std::string_view inside, Span span) : text_(inside), span_(span) {}

  std::string run() {
    while (at_ < text_.size()) {
      size_t escape = text_.find('\\', at_);
      if (escape == std::string_view::npos || escape + 1 >= text_.size()) break;
      out_.append(text_, at_, escape - at_);
      at_ = escape + 2;
      read_escape(text_[escape + 1]);
    }
    out_.append(text_, at_);
    return std::move(out_);
  }

 private:
  void read_escape(char letter) {
    static constexpr std::string_view kLetters = "\\'\"abfnrtv";
    static constexpr std::string_view kMeanings = "\\'\"\a\b\f\n\r\t\v";
    size_t known = kLetters.find(letter);
    if (known != std::string_view::npos) {
      out_ += kMeanings[known];
    } else if (letter == 'x') {
      read_hex(2);
    } else if (letter == 'u') {
      read_hex(4);
    } else if (letter == 'U') {
      read_hex(8);
    } else if (letter >= '0' && letter <= '7') {
      read_octal();
    } else if (letter == 'N') {
      fail("`\\N` is not known", "write the character itself");
    } else if (letter != '\n') {  // a line end after a backslash is left out
      out_ += '\\';
      out_ += letter;
    }
  }

  void read_hex(size_t digits) {
    std::string_view hex = text_.substr(at_, digits);
    uint32_t number = 0;
    auto [end, error] = std::from_chars(hex.data(), hex.data() + hex.size(), number, 16);
    if (hex.size() < digits || error != std::errc() || end != hex.data() + digits) {
      fail("an escape needs " + std::to_string(digits) + " hexadecimal digits", "write the character itself");
    }
    at_ += digits;
    append(number);
  }

  void read_octal() {
    uint32_t number = 0;
    for (--at_; at_ < text_.size() && digits_ < 3 && text_[at_] >= '0' && text_[at_] <= '7'; ++at_, ++digits_) {
      number = number * 8 + static_cast<uint32_t>(text_[at_] - '0');
    }
    digits_ = 0;
    append(number);
  }

  void append(uint32_t number) {
    if (number > 0x10FFFF || (number >= 0xD800 && number < 0xE000)) fail("there is no such character", "");
    append_utf8(out_, static_cast<char32_t>(number));
  }

  [[noreturn]] void fail(std::string message, std::string fix) const {
    throw Failure{&code::kTemplateSyntax, std::move(message), {}, std::move(fix), span_};
  }

  std::string_view text_;
  Span span_;
  size_t at_ = 0;
  int digits_ = 0;
  std::string out_;
};

}  // namespace

std::string read_text_literal(std::string_view inside, Span span) { return LiteralReader(inside, span).run(); }

}  // namespace milepost::templating
