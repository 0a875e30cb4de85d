// See unclosed_tags.h.
#include "markdown/unclosed_tags.h"

#include <string>

#include "ground/suggest.h"
#include "markdown/characters.h"

namespace milepost::markdown {
namespace {

class UnclosedTags {
 public:
  UnclosedTags(const SourceText& source, const TagScope& scope, Diagnostics& diagnostics)
      : source_(source), scope_(scope), diagnostics_(diagnostics) {}

  void look_at(const Node& node) {
    const std::string_view text = node.text;
    for (size_t at = text.find("{%"); at != std::string_view::npos; at = text.find("{%", at + 2)) {
      const size_t next = text.find("{%", at + 2), end = text.find("%}", at + 2);
      if (end == std::string_view::npos || end > next) warn(text.substr(at + 2, next - at - 2), node);
    }
  }

 private:
  void warn(std::string_view words, const Node& node) {
    if (words.starts_with('-')) words.remove_prefix(1);
    words = trim(words);
    const std::string_view name = words.substr(0, words.find_first_not_of("abcdefghijklmnopqrstuvwxyz_"));
    if (!scope_.is_figure(name) && (name.empty() || nearest(name, kTags).empty())) return;
    const Place place = place_of_opening(node, name);
    if (place.line == 0) return;
    diagnostics_.add(code::kLiquidSyntax, place,
                     "the tag `" + std::string(name) + "` is never closed; it stays as text",
                     "a tag ends with `%}`, in the same paragraph", "write `{% " + std::string(name) + " … %}`");
  }

  // Where `{%` and the name stand, from the node's line on; no line where they were written with an escape, and so
  // meant as text.
  Place place_of_opening(const Node& node, std::string_view name) const {
    const std::string_view text = source_.text();
    size_t at = text.find("{%", line_start(node.line));
    while (at != std::string_view::npos) {
      const size_t word = text.find_first_not_of(" \t-", at + 2);
      const bool is_escaped = at > 0 && text[at - 1] == '\\';
      if (word != std::string_view::npos && text.substr(word).starts_with(name))
        return is_escaped ? Place{} : source_.place(at, word + name.size() - at);
      at = text.find("{%", at + 2);
    }
    return {};
  }

  size_t line_start(uint32_t line) const {
    const std::string& text = source_.text();
    size_t at = 0;
    for (uint32_t i = 1; i < line && at != std::string::npos; ++i) {
      at = text.find('\n', at);
      if (at != std::string::npos) ++at;
    }
    return at;
  }

  const SourceText& source_;
  const TagScope& scope_;
  Diagnostics& diagnostics_;

  static constexpr std::string_view kTags[] = {"link", "post_url", "comparison", "spectrum"};
};

}  // namespace

void report_unclosed_tags(const Document& document, const SourceText& source, const TagScope& scope,
                          Diagnostics& diagnostics) {
  UnclosedTags tags(source, scope, diagnostics);
  const Node* root = document.root();
  for (const Node* node = root; node; node = next_in_order(node, root)) {
    if (node->kind == Kind::kText) tags.look_at(*node);
  }
}

}  // namespace milepost::markdown
