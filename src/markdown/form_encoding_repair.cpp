// Form: words that were UTF-8 and were read as Windows-1252 are mended, outside code, where that can be done
// exactly; where a byte is lost it is only said. Spec: tests/conformance/encoding_repair.md.
#include <string>
#include <unordered_set>

#include "formats/mojibake.h"
#include "markdown/passes.h"

namespace milepost::markdown {
namespace {

class RepairForm {
 public:
  RepairForm(Document& document, FormContext& context) : document_(document), context_(context) {}

  void run() {
    Node* root = document_.root();
    for (Node* node = root; node; node = next_in_order(node, root)) {
      if (node->kind == Kind::kText) mend(*node, node->text);
      if (node->kind == Kind::kImage || node->kind == Kind::kLink) mend(*node, node->title);
    }
  }

 private:
  void mend(const Node& node, std::string_view& words) {
    // A mangled character always begins with one of À to ô.
    if (words.find('\xC3') == std::string_view::npos) return;
    Mojibake found = find_mojibake(words);
    for (const Repair& repair : found.repairs) say_repaired(node, words, repair);
    for (Span lost : found.lost) say_lost(node, words, lost);
    if (!found.repairs.empty()) words = document_.keep(repaired(words, found.repairs));
  }

  void say_repaired(const Node& node, std::string_view words, const Repair& repair) {
    if (!repaired_lines_.insert(node.line).second) return;
    const std::string_view mangled = words.substr(repair.begin, repair.length);
    context_.diagnostics().add(
        code::kEncodingRepaired, place(node, words, repair.begin, repair.length),
        "`" + std::string(mangled) + "` was decoded wrongly and is shown as `" + repair.replacement + "`",
        "the file was UTF-8, was read as Windows-1252 and saved again",
        "write `" + repair.replacement + "` in the file");
  }

  void say_lost(const Node& node, std::string_view words, Span lost) {
    if (!lost_lines_.insert(node.line).second) return;
    const std::string_view mangled = words.substr(lost.begin, lost.length);
    context_.diagnostics().add(code::kEncodingLost, place(node, words, lost.begin, lost.length),
                               "`" + std::string(mangled) + "` is the rest of a character that was decoded wrongly",
                               "one of its bytes is lost, so it cannot be mended", "write the character anew");
  }

  // Typography changes lengths, so the run is looked up in the line as written: behind as many of its like as stand
  // before it in the text.
  Place place(const Node& node, std::string_view words, size_t begin, size_t length) const {
    const std::string_view mangled = words.substr(begin, length);
    uint32_t column = 0;
    for (size_t at = words.find(mangled); at <= begin; at = words.find(mangled, at + 1))
      column = context_.column_of(node, mangled, column);
    return context_.source().place_at(node.line, column, mangled.size());
  }

  Document& document_;
  FormContext& context_;
  std::unordered_set<uint32_t> repaired_lines_, lost_lines_;
};

}  // namespace

void form_encoding_repair(Document& document, FormContext& context) {
  // A character reference may bring the byte in.
  const bool may_have_any =
      context.body().find("\xC3") != std::string_view::npos || context.body().find("&") != std::string_view::npos;
  if (context.options().repair_encoding && may_have_any) RepairForm(document, context).run();
}

}  // namespace milepost::markdown
