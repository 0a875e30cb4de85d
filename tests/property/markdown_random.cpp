// Random posts: see markdown_random.h.
#include "markdown_random.h"

#include <initializer_list>

namespace milepost::markdown {
namespace {

constexpr int kDeepest = 3;

// The parts of a braced list are made in their order, unlike those of a sum.
std::string joined(std::initializer_list<std::string> parts) {
  std::string text;
  for (const std::string& part : parts) text += part;
  return text;
}

class Writer {
 public:
  explicit Writer(unsigned seed, std::string mark = "w") : random_(seed), mark_(std::move(mark)) {}

  RandomPost write() {
    const int blocks = 3 + below(6);
    for (int i = 0; i < blocks; ++i) post_.markdown += block(0) + "\n";
    for (const std::string& definition : definitions_) post_.markdown += definition + "\n";
    return std::move(post_);
  }

 private:
  int below(int bound) { return static_cast<int>(random_() % static_cast<unsigned>(bound)); }

  std::string word() {
    post_.in_order.push_back(mark_ + std::to_string(++words_) + "z");
    return post_.in_order.back();
  }
  // A word of a note.
  std::string word_elsewhere() {
    post_.somewhere.push_back(mark_ + std::to_string(++words_) + "z");
    return post_.somewhere.back();
  }
  std::string name() { return "n" + std::to_string(++names_); }

  // Something in a line.
  std::string phrase() {
    switch (below(22)) {
      case 0:
        return joined({"**", word(), " ", word(), "**"});
      case 1:
        return "*" + word() + "*";
      case 2:
        return "`" + word() + "`";
      case 3:
        return "[" + word() + "](https://example.org/" + name() + ")";
      case 4:
        return "$" + word() + "_i + x$";
      case 5:
        return "pay of $120k, then $180k " + word();
      case 6:
        return "[" + word() + "]{.note #" + name() + "}";
      case 7:
        return joined({"\"", word(), "\" -- ", word()});
      case 8: {
        const std::string before = word();
        return before + "^[" + word_elsewhere() + "]";
      }
      case 9: {
        const std::string label = name(), before = word();
        definitions_.push_back("[^" + label + "]: " + word_elsewhere() + "\n");
        return before + "[^" + label + "]";
      }
      case 10:
        return "{{< own key=\"x\" >}}" + word() + "{{< /own >}}";
      case 11:
        return "<Badge kind={1}>" + word() + "</Badge>";
      case 12:
        return "<span class=\"x\">" + word() + "</span>";
      case 13:
        return "[[" + word() + "]]";
      case 14:
        return "![" + word() + "](a.png){width=50}";
      case 15:
        return "~5 to ~9 " + word();
      case 16:
        return "P(a|b) " + word();
      case 17:
        return "\\\\(" + word() + "\\\\)";
      case 18:
        return "{/* away */}" + word();
      case 19:
        return "`<b>`{=html}" + word() + "`</b>`{=html}";
      case 20:
        return "[@" + word() + "]";
      default:
        return word();
    }
  }

  std::string sentence() {
    std::string text = word();
    for (int i = below(4); i >= 0; --i) text += " " + phrase();
    return text + ".\n";
  }

  static std::string indented(const std::string& text, const std::string& first, const std::string& rest) {
    std::string out;
    size_t at = 0;
    while (at < text.size()) {
      const size_t end = text.find('\n', at);
      const std::string line = text.substr(at, end - at);
      out += (at == 0        ? first
              : line.empty() ? (rest[0] == '>' ? std::string(">") : std::string())
                             : rest) +
             line + "\n";
      at = end + 1;
    }
    return out;
  }

  std::string blocks(int depth) {
    std::string text = block(depth);
    if (below(2)) text += "\n" + block(depth);
    return text;
  }

  std::string holder(int depth) {
    switch (below(9)) {
      case 0:
        return indented(blocks(depth + 1), "> ", "> ");
      case 1:
        return indented(blocks(depth + 1), "- ", "  ");
      case 2:
        return indented(blocks(depth + 1), "1. ", "   ");
      case 3:
        return "::: {.box #" + name() + "}\n" + blocks(depth + 1) + "\n:::\n";
      case 4:
        return joined({"!!! note \"", word(), "\"\n", indented(blocks(depth + 1), "    ", "    ")});
      case 5:
        return "> [!TIP]\n" + indented(sentence(), "> ", "> ");
      case 6:
        return "{{< own >}}\n\n" + blocks(depth + 1) + "\n{{< /own >}}\n";
      case 7:
        return "<Note>\n\n" + blocks(depth + 1) + "\n</Note>\n";
      default:
        return "<div>\n\n" + blocks(depth + 1) + "\n</div>\n";
    }
  }

  std::string table() {
    std::string text = joined({"| ", word(), " | ", word(), " |\n|---|---|\n"});
    for (int i = below(3); i >= 0; --i) text += joined({"| ", word(), " | **", word(), "** |\n"});
    return captioned(text);
  }

  // A caption between two tables may become that of the first, so that its words may stand before it.
  std::string captioned(const std::string& table) {
    switch (below(6)) {
      case 0:
        return joined({"Table: ", word_elsewhere(), " *", word_elsewhere(), "* {#tbl-", name(), "}\n\n", table});
      case 1:
        return joined({table, "\n: ", word_elsewhere(), "\n"});
      case 2:
        return joined({table, "{: .row-heads #tbl-", name(), "}\n"});
      default:
        return table;
    }
  }

  std::string html_table() {
    return joined(
        {"<table>\n<caption>", word(), "</caption>\n<tr><th>", word(), "</th><td>", word(), "</td></tr>\n</table>\n"});
  }

  // Any of it, as code: it must be seen as it is written.
  std::string code() {
    // No code within code: its fence would end this one.
    Writer other(static_cast<unsigned>(random_()), "c" + std::to_string(++names_) + "w");
    other.in_code_ = true;
    const std::string text = other.sentence() + (below(2) ? other.table() : other.holder(kDeepest));
    size_t at = 0;
    while (at < text.size()) {
      const size_t end = text.find('\n', at);
      if (end > at) post_.verbatim.push_back(text.substr(at, end - at));
      at = end + 1;
    }
    return "````" + std::string(below(2) ? "{.python}" : "md") + "\n" + text + "````\n";
  }

  std::string block(int depth) {
    if (depth < kDeepest && below(3) == 0) return holder(depth);
    switch (below(13)) {
      case 0:
        return joined({"## ", word(), " ", phrase(), "\n"});
      case 1:
        return table();
      case 2:
        return "$$\n" + word() + "\n+ x\n$$\n";
      case 3:
        return in_code_ ? sentence() : code();
      case 4:
        return "{{< figure src=\"a.png\" caption=\"" + word() + "\" alt=\"x\" >}}\n";
      case 5:
        return "{{< highlight go >}}\n" + word() + " := `*b*`\n{{< /highlight >}}\n";
      case 6:
        return joined({"+----+----+\n| ", word(), " | ", word(), " |\n+----+----+\n"});
      case 7:
        return joined({"| ", word(), "\n| ", word(), "\n"});
      case 8:
        return "![x](a.png \"" + word() + "\")\n";
      case 9:
        return html_table();
      default:
        return sentence();
    }
  }

  std::mt19937 random_;
  std::string mark_;  // begins every word
  bool in_code_ = false;
  RandomPost post_;
  std::vector<std::string> definitions_;
  int words_ = 0, names_ = 0;
};

}  // namespace

RandomPost random_post(unsigned seed) { return Writer(seed).write(); }

}  // namespace milepost::markdown
