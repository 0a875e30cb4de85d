// Form: kramdown's extensions: comments, raw text, options, definitions of attribute lists, the mark `^` that ends a
// block. Spec: tests/conformance/kramdown_blocks.md.
#include <string>
#include <vector>

#include "markdown/attribute_list.h"
#include "markdown/characters.h"
#include "markdown/passes.h"

namespace milepost::markdown {
namespace {

using std::string_view;

// "comment" of `{::comment}`.
string_view extension_name(string_view text) {
  if (!text.starts_with("{::")) return {};
  text.remove_prefix(3);
  return text.substr(0, text.find_first_of(" }/\t"));
}

// What stands between the first line and the last, or on the one line.
string_view body_of(string_view text) {
  text = trim_right(text);
  size_t begin = text.find('\n');
  if (begin == string_view::npos) {
    begin = text.find('}') + 1;
    return text.substr(begin, text.rfind("{:/") - begin);
  }
  size_t end = trim_right(text).rfind('\n');
  return end > begin ? text.substr(begin + 1, end - begin) : string_view();
}

class KramdownForm {
 public:
  explicit KramdownForm(FormContext& context) : context_(context) {}

  void take(Node* node) {
    string_view name = extension_name(node->text);
    if (name == "nomarkdown") return show_raw(node);
    if (name.empty() && node->text.starts_with("{:")) define(*node);
    if (name == "options" && !is_honoured(node->text)) note_options(*node);
    unlink(node);
  }

 private:
  // What the option says holds below it; that elements are raw again is not heeded where the site has them read.
  bool is_honoured(string_view options) const {
    if (!elements_are_raw(context_.dialect())) return false;
    const bool is_off = options.find("parse_block_html=\"false\"") != string_view::npos;
    return is_off ? !context_.options().kramdown.markdown_in_elements
                  : options.find("parse_block_html=") != string_view::npos;
  }

  static void show_raw(Node* node) {
    node->kind = Kind::kHtmlBlock;
    node->text = body_of(node->text);
    node->info = {};
  }

  // `{:name: .class}`
  void define(const Node& node) {
    string_view text = trim(node.text);
    size_t colon = text.find(':', 2);
    std::string name(text.substr(2, colon - 2));
    std::string list = "{:" + std::string(text.substr(colon + 1));
    if (std::optional<AttributeList> read = read_attribute_list(list)) {
      context_.attribute_definitions()[name] = *read;
      return;
    }
    context_.diagnostics().add(code::kBadAttributeList, context_.place(node, text.size()),
                               "the attribute list `" + std::string(text) + "` cannot be read and is left out",
                               "it holds something other than `#id`, `.class` and `key=\"value\"`, separated by blanks",
                               "write it as `{:" + name + ": .class key=\"value\"}`");
  }

  void note_options(const Node& node) {
    context_.diagnostics().add(code::kExtensionIgnored, context_.place(node, trim(node.text).size()),
                               "`" + std::string(trim(node.text)) + "` is left out",
                               "options of kramdown change nothing here: the dialect decides",
                               "take the line out, or set `dialect` in the configuration");
  }

  FormContext& context_;
};

}  // namespace

void form_kramdown_blocks(Document& document, FormContext& context) {
  if (!context.had(Kind::kKeptLines)) return;
  Node* root = document.root();
  KramdownForm form(context);
  Node* next = nullptr;
  for (Node* node = root; node; node = next) {
    next = next_in_order(node, root);
    if (node->kind == Kind::kKeptLines && node->info == "extension") form.take(node);
  }
}

}  // namespace milepost::markdown
