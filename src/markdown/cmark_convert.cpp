// cmark-gfm's finished tree becomes ours, once, without recursion. See cmark_convert.h.
#include "markdown/cmark_convert.h"

#include <string>
#include <vector>

#include "formats/controls.h"
#include "ground/utf8.h"
#include "markdown/cmark_kept_lines.h"
#include "markdown/cmark_lettered_lists.h"
#include "markdown/cmark_raw_spans.h"
#include "markdown/cmark_rules.h"
#include "markdown/code_spans.h"
#include "markdown/component_tag.h"
#include "markdown/mathematics_scan.h"
#include "markdown/syntax.h"

namespace milepost::markdown {
namespace {

constexpr char kTextMarks[] = {kMathMark, kComponentMark, kCodeMark, kBacktickMark, '\0'};

class Converter {
 public:
  Converter(CmarkTree& tree, uint32_t first_line, bool is_clean)
      : tree_(tree), line_shift_(first_line - 1), is_clean_(is_clean) {}

  void run(const cmark_node* root) {
    std::vector<Level> levels{{tree_.document.root(), 0}};
    const cmark_node* from = root->first_child;
    while (from) {
      Level here = levels.back();
      Level below = add(from, here);
      if (from->first_child) {
        levels.push_back(below);
        from = from->first_child;
        continue;
      }
      from = last_of_text(from);
      while (from != root && !from->next) {
        from = from->parent;
        if (from != root) levels.pop_back();
      }
      from = from == root ? nullptr : from->next;
    }
  }

 private:
  struct Level {
    Node* parent;
    int nesting;
  };

  Level add(const cmark_node* from, Level here) {
    Kind kind = kind_of(from);
    int deeper = nests(kind) ? here.nesting + 1 : here.nesting;
    // A list needs room for its items.
    if (nests(kind) && deeper + (kind == Kind::kList ? 1 : 0) > kMaxNesting) return note_too_deep(from), here;
    Node* node = tree_.document.make(kind);
    set_place(*node, from);
    append_child(here.parent, node);
    fill(*node, from);
    tree_.kinds.set(static_cast<size_t>(kind));
    return {node, deeper};
  }

  // cmark forgets to count the line that a backslash breaks: the rest of the block would be one line behind.
  void set_place(Node& node, const cmark_node* from) {
    if (is_block(node.kind)) {
      uncounted_lines_ = 0;
    } else if (node.kind == Kind::kLineBreak) {
      after_line_break_ = true;
    } else if (from->start_line > 0) {
      if (after_line_break_ && from->start_line == last_line_) ++uncounted_lines_;
      after_line_break_ = false;
    }
    if (from->end_line > 0) last_line_ = from->end_line;
    node.line = static_cast<uint32_t>(from->start_line + uncounted_lines_) + line_shift_;
    bool is_known = from->start_column >= 1 && uncounted_lines_ == 0;
    node.column = is_known ? static_cast<uint32_t>(from->start_column) : 1;
  }

  static bool is_text(const cmark_node* from) { return from && from->type == CMARK_NODE_TEXT; }

  // Neighbouring texts are one.
  static const cmark_node* last_of_text(const cmark_node* from) {
    while (is_text(from) && is_text(from->next)) from = from->next;
    return from;
  }

  static bool nests(Kind kind) {
    switch (kind) {
      case Kind::kBlockQuote:
      case Kind::kList:
      case Kind::kItem:
      case Kind::kFootnoteDefinition:
      case Kind::kAside:
      case Kind::kHtmlContainer:
      case Kind::kEmphasis:
      case Kind::kStrong:
      case Kind::kStrikethrough:
      case Kind::kLink:
      case Kind::kImage:
        return true;
      default:
        return false;
    }
  }

  void note_too_deep(const cmark_node* from) {
    if (tree_.too_deep_line) return;
    tree_.too_deep_line = static_cast<uint32_t>(from->start_line) + line_shift_;
    tree_.too_deep_column = static_cast<uint32_t>(from->start_column < 1 ? 1 : from->start_column);
  }

  static Kind extension_kind(cmark_node_type type) {
    const Syntax& all = syntax();
    if (type == CMARK_NODE_TABLE) return Kind::kTable;
    if (type == CMARK_NODE_TABLE_ROW) return Kind::kTableRow;
    if (type == CMARK_NODE_TABLE_CELL) return Kind::kTableCell;
    if (type == CMARK_NODE_STRIKETHROUGH) return Kind::kStrikethrough;
    if (type == all.pipe) return Kind::kPipe;
    if (type == all.liquid_output) return Kind::kLiquidOutput;
    if (type == all.liquid_tag) return Kind::kLiquidTag;
    if (type == all.attribute_list) return Kind::kAttributeList;
    if (type == all.bracket_open) return Kind::kBracketOpen;
    if (type == all.bracket_close) return Kind::kBracketClose;
    if (type == all.liquid_target) return Kind::kLiquidTarget;
    if (type == all.div_fence) return Kind::kDivFence;
    if (type == all.html_element) return Kind::kHtmlBlock;
    if (type == all.html_container) return Kind::kHtmlContainer;
    if (type == all.aside) return Kind::kAside;
    if (type == all.note) return Kind::kInlineNote;
    if (type == all.shortcode) return Kind::kShortcode;
    if (type == all.component_tag) return Kind::kHtmlInline;
    if (type == all.formula || type == all.display_formula) return Kind::kMathInline;
    return Kind::kText;
  }

  static Kind kind_of(const cmark_node* from) {
    switch (static_cast<cmark_node_type>(from->type)) {
      case CMARK_NODE_BLOCK_QUOTE:
        return Kind::kBlockQuote;
      case CMARK_NODE_LIST:
        return Kind::kList;
      case CMARK_NODE_ITEM:
        return Kind::kItem;
      case CMARK_NODE_CODE_BLOCK:
        return KeptLines::kept_as(from) == KeptAs::kNothing ? Kind::kCodeBlock : Kind::kKeptLines;
      case CMARK_NODE_HTML_BLOCK:
        return Kind::kHtmlBlock;
      case CMARK_NODE_PARAGRAPH:
        return Kind::kParagraph;
      case CMARK_NODE_HEADING:
        return Kind::kHeading;
      case CMARK_NODE_THEMATIC_BREAK:
        return Kind::kThematicBreak;
      case CMARK_NODE_FOOTNOTE_DEFINITION:
        return Kind::kFootnoteDefinition;
      case CMARK_NODE_TEXT:
        return Kind::kText;
      case CMARK_NODE_SOFTBREAK:
        return Kind::kSoftBreak;
      case CMARK_NODE_LINEBREAK:
        return Kind::kLineBreak;
      case CMARK_NODE_CODE:
        return Kind::kCode;
      case CMARK_NODE_HTML_INLINE:
        return Kind::kHtmlInline;
      case CMARK_NODE_EMPH:
        return Kind::kEmphasis;
      case CMARK_NODE_STRONG:
        return Kind::kStrong;
      case CMARK_NODE_LINK:
        return Kind::kLink;
      case CMARK_NODE_IMAGE:
        return Kind::kImage;
      case CMARK_NODE_FOOTNOTE_REFERENCE:
        return Kind::kFootnoteReference;
      default:
        return extension_kind(static_cast<cmark_node_type>(from->type));
    }
  }

  void fill(Node& node, const cmark_node* from) {
    switch (node.kind) {
      case Kind::kCodeBlock:
        node.text = keep(from->as.code.literal);
        node.info = keep(from->as.code.info);
        break;
      case Kind::kKeptLines:
        node.text = keep(from->as.code.literal);
        node.info = kept_name(KeptLines::kept_as(from));
        break;
      case Kind::kText:
        node.text = keep_text(from);
        break;
      case Kind::kHeading:
        node.number = from->as.heading.level;
        break;
      case Kind::kList:
        return fill_list(node, from);
      case Kind::kItem:
        return fill_item(node, from);
      case Kind::kTable:
        return;
      case Kind::kTableRow:
        node.header = cmark_gfm_extensions_get_table_row_is_header(const_cast<cmark_node*>(from));
        break;
      case Kind::kTableCell:
        return fill_cell(node, from);
      case Kind::kLink:
      case Kind::kImage:
        node.url = keep(from->as.link.url);
        node.title = keep(from->as.link.title);
        break;
      case Kind::kFootnoteReference:
        return fill_reference(node, from);
      case Kind::kMathInline:
        node.text = keep(from->as.literal);
        if (from->type == syntax().display_formula) node.info = "display";
        break;
      case Kind::kHtmlBlock:
        node.text = from->type == CMARK_NODE_HTML_BLOCK ? keep(from->as.literal) : keep_content(from);
        break;
      case Kind::kHtmlInline:
        node.text = keep_html(view(from->as.literal));
        break;
      case Kind::kHtmlContainer:
        node.text = keep_content(from);
        break;
      case Kind::kAside:
      case Kind::kDivFence:
        node.text = tree_.document.keep(cmark_node_get_string_content(const_cast<cmark_node*>(from)));
        break;
      default:
        if (has_literal(node.kind)) node.text = keep(from->as.literal);
    }
  }

  static std::string_view kept_name(KeptAs as) {
    switch (as) {
      case KeptAs::kShortcode:
        return "shortcode";
      case KeptAs::kScript:
        return "script";
      case KeptAs::kComponent:
        return "component";
      case KeptAs::kExtension:
        return "extension";
      default:
        return "drawing";
    }
  }

  static bool has_literal(Kind kind) {
    return kind == Kind::kHtmlBlock || kind == Kind::kFootnoteDefinition ||
           (!is_block(kind) && kind != Kind::kSoftBreak && kind != Kind::kLineBreak && !nests(kind));
  }

  void fill_list(Node& node, const cmark_node* from) {
    node.tight = from->as.list.tight;
    node.ordered = from->as.list.list_type == CMARK_ORDERED_LIST;
    node.number = from->as.list.start;
    if (node.ordered) node.delimiter = from->as.list.delimiter == CMARK_PAREN_DELIM ? ')' : '.';
    const char numbers = style_of(from->as.list).numbers;
    if (numbers == 0 || numbers == '1') return;
    const Attribute type{"type", tree_.document.keep(std::string_view(&numbers, 1))};
    node.attributes = tree_.document.keep(std::span(&type, 1));
  }

  static void fill_item(Node& node, const cmark_node* from) {
    if (from->extension != syntax().tasklist) return;
    bool done = cmark_gfm_extensions_get_tasklist_item_checked(const_cast<cmark_node*>(from));
    node.task = done ? Task::kDone : Task::kOpen;
  }

  static void fill_cell(Node& node, const cmark_node* from) {
    cmark_node* table = from->parent->parent;
    node.header = node.parent->header;
    int column = node.parent->number++;  // the row counts its cells as they come
    if (column >= cmark_gfm_extensions_get_table_columns(table)) return;
    uint8_t letter = cmark_gfm_extensions_get_table_alignments(table)[column];
    node.alignment = letter == 'l'   ? Alignment::kLeft
                     : letter == 'c' ? Alignment::kCenter
                     : letter == 'r' ? Alignment::kRight
                                     : Alignment::kNone;
  }

  void fill_reference(Node& node, const cmark_node* from) {
    node.text = keep(from->parent_footnote_def ? from->parent_footnote_def->as.literal : from->as.literal);
  }

  std::string_view keep_text(const cmark_node* from) {
    if (!is_text(from) || !is_text(from->next)) return keep(from->as.literal);
    joined_.clear();
    for (; is_text(from); from = from->next) joined_ += view(from->as.literal);
    return keep(joined_);
  }

  std::string_view keep(const cmark_chunk& chunk) { return keep(view(chunk)); }

  // Character references bring in what the file itself cannot have: controls ("&#7;"), and of "&#xFFFF;" cmark makes
  // a byte that is not UTF-8.
  std::string_view keep(std::string_view text) {
    if (is_clean_) return tree_.document.keep(text);
    if (text.find_first_of(kTextMarks) != std::string_view::npos) return tree_.document.keep(unmarked(text));
    if (!first_control(text) && !first_invalid_utf8(text)) return tree_.document.keep(text);
    return tree_.document.keep(replace_controls(replace_invalid_utf8(text)));
  }

  // More than a tag: its content is literal.
  std::string_view keep_html(std::string_view html) {
    const bool is_span = rules_in_force().raw_content && html.find('>') != html.size() - 1 && opens_raw_span(html);
    return is_span ? keep(raw_span_html(html)) : keep(html);
  }

  std::string_view keep_content(const cmark_node* from) {
    return keep(cmark_chunk{from->content.ptr, from->content.size, 0});
  }

  CmarkTree& tree_;
  uint32_t line_shift_;
  bool is_clean_;
  std::string joined_;
  int uncounted_lines_ = 0;
  int last_line_ = 0;  // of cmark's counting, where the latest node ends
  bool after_line_break_ = false;
};

}  // namespace

void convert(const cmark_node* root, uint32_t first_line, bool is_clean, CmarkTree& tree) {
  Converter(tree, first_line, is_clean).run(root);
}

}  // namespace milepost::markdown
