// Property: whatever HTML says, the Markdown made of it says too, in the same order. HTML is generated together with
// the words that a reader would see, so that nothing of the converter is needed to know them.
#include <catch2/catch.hpp>
#include <random>

#include "converted.h"
#include "formats/markup.h"

namespace milepost::import {
namespace {

class Generator {
 public:
  explicit Generator(unsigned seed) : random_(seed) {}

  std::string html, seen;

  void make_blocks(int count, int depth) {
    for (int i = 0; i < count; ++i) make_block(depth);
  }

 private:
  int below(int n) { return static_cast<int>(random_() % static_cast<unsigned>(n)); }

  void make_block(int depth) {
    switch (below(depth > 0 ? 10 : 5)) {
      case 0:
      case 1:
        return wrap("p", [&] { make_inlines(4, 2); });
      case 2:
        return wrap("h" + std::to_string(1 + below(6)), [&] { make_inlines(2, 1); });
      case 3:
        return make_inlines(2, 1);
      case 4:
        return wrap("pre", [&] { add_words(kWords[below(kWordCount)]); });
      case 5:
        return wrap("blockquote", [&] { make_blocks(1 + below(2), depth - 1); });
      case 6:
      case 7:
        return wrap(below(2) ? "ul" : "ol", [&] { make_items(depth); });
      case 8:
        return wrap("div", [&] { make_blocks(2, depth - 1); });
      default:
        return make_table();
    }
  }

  void make_items(int depth) {
    for (int i = 0, count = 1 + below(3); i < count; ++i)
      wrap("li", [&] {
        if (below(2)) make_inlines(2, 1);
        if (below(2)) make_blocks(1 + below(2), depth - 1);
      });
  }

  void make_table() {
    const int columns = 1 + below(3);
    wrap("table", [&] {
      for (int row = 0, rows = 2 + below(2); row < rows; ++row)
        wrap("tr", [&] {
          for (int i = 0; i < columns; ++i) wrap(row == 0 ? "th" : "td", [&] { make_inlines(1, 1); });
        });
    });
  }

  void make_inlines(int count, int depth) {
    for (int i = 0; i < count; ++i) make_inline(depth);
  }

  void make_inline(int depth) {
    static constexpr const char* kElements[] = {
        "strong", "em", "b", "i", "s", "code", "a href=\"https://a.org/(x)_y\"", "sup", "span"};
    if (depth == 0 || below(3) == 0) return add_words(kWords[below(kWordCount)]);
    if (below(12) == 0) html += "<br>";
    const std::string element = kElements[below(static_cast<int>(std::size(kElements)))];
    if (element.starts_with("a ") && in_link_) return;
    in_link_ = element.starts_with("a ");
    wrap(element, [&] { make_inlines(1 + below(2), element == "code" ? 0 : depth - 1); });
    in_link_ = false;
  }

  void add_words(const std::string& words) {
    if (below(2)) html += " ";
    html += escape_html(words);
    for (char c : words)
      if (c != ' ') seen += c;
    if (below(2)) html += " ";
  }

  template <class Inside>
  void wrap(const std::string& element, Inside inside) {
    html += "<" + element + ">";
    inside();
    html += "</" + element.substr(0, element.find(' ')) + ">";
  }

  static constexpr const char* kWords[] = {"plain",
                                           "two words",
                                           "*starred*",
                                           "_under_ snake_case",
                                           "1. first",
                                           "# no heading",
                                           "- no item",
                                           "+ nor this",
                                           "> no quote",
                                           "a < b > c",
                                           "R&D &copy; &#1",
                                           "<b>tag</b>",
                                           "$120k to $5",
                                           "{{ site.x }}",
                                           "{% link %}",
                                           "a | b",
                                           "~~gone~~ ~3",
                                           "`ticks`",
                                           "[a](b) ]x[",
                                           "![pic](u)",
                                           "back\\slash\\",
                                           "http://a.org/x_y_z!",
                                           "https://b.org/?q=1&r=2",
                                           "===",
                                           "---",
                                           "***",
                                           "café naïve",
                                           "“quoted”",
                                           "结论：好",

                                           "[^1]: note",
                                           "::: div",
                                           "!!! note",
                                           "12) twelve",
                                           "\"said\"",
                                           "(paren).",
                                           "{#id .class}",
                                           "{:.x}",
                                           "x^2^",
                                           "www.a.org/_x_",
                                           "me_you@a.org",
                                           "&nbsp;"};
  static constexpr int kWordCount = static_cast<int>(std::size(kWords));

  std::mt19937 random_;
  bool in_link_ = false;
};

TEST_CASE("what HTML says, its Markdown says") {
  for (unsigned seed = 1; seed <= 1500; ++seed) {
    Generator generator(seed);
    generator.make_blocks(3, 3);
    const Converted converted = convert(generator.html);
    INFO("seed " << seed << "\n" << generator.html << "\n-----\n" << converted.markdown);
    REQUIRE(seen_in_markdown(converted.markdown) == generator.seen);
  }
}

TEST_CASE("the same HTML becomes the same Markdown") {
  Generator generator(7);
  generator.make_blocks(20, 3);
  CHECK(convert(generator.html).markdown == convert(generator.html).markdown);
}

}  // namespace
}  // namespace milepost::import
