// Blocks as HTML; tables are in html_tables.cpp, footnotes in html_footnotes.cpp.
#include <string>

#include "markdown/blocks.h"
#include "markdown/characters.h"
#include "markdown/html_renderer.h"

namespace milepost::markdown {
namespace {

// In a definition of one paragraph it is tight too, and so is an element of HTML that stands alone.
bool is_in_tight_item(const Node& paragraph) {
  if (paragraph.tight) return true;
  const Node* item = paragraph.parent;
  if (item && item->kind == Kind::kDefinition) return item->first_child == item->last_child;
  return item && item->kind == Kind::kItem && item->parent && item->parent->tight;
}

std::string heading_tag(const Node& heading) { return "h" + std::to_string(heading.number); }

bool has_task(const Node& list) {
  for (const Node* item = list.first_child; item; item = item->next) {
    if (item->task != Task::kNone) return true;
  }
  return false;
}

}  // namespace

bool HtmlRenderer::enter_block(const Node& node) {
  switch (node.kind) {
    case Kind::kBlockQuote:
      new_line();
      open_tag("blockquote", node);
      out_ += '\n';
      return true;
    case Kind::kList:
      return open_list(node), true;
    case Kind::kItem:
      return open_item(node), true;
    case Kind::kCodeBlock:
      return code_block(node), false;
    case Kind::kHtmlBlock:
      return raw_block(node), false;
    case Kind::kParagraph:
      return open_paragraph(node), true;
    case Kind::kHeading:
      new_line();
      open_tag(heading_tag(node), node);
      return true;
    case Kind::kThematicBreak:
      new_line();
      out_ += "<hr";
      id_and_attributes(node);
      out_ += gfm_ ? " />\n" : ">\n";
      return false;
    case Kind::kTable:
      return open_table(node), true;
    case Kind::kTableRow:
      return open_row(node);
    case Kind::kTableCell:
      return open_cell(node), true;
    case Kind::kDiv:
      new_line();
      open_tag("div", node);
      out_ += '\n';
      return true;
    case Kind::kDefinitionList:
    case Kind::kDefinitionTerm:
    case Kind::kDefinition:
      return open_definition(node), true;
    case Kind::kFigure:
      new_line();
      out_ += "<figure";
      id_and_attributes(node, "figure");
      out_ += ">\n";
      return true;
    case Kind::kCaption:
      new_line();
      open_tag(node.parent->kind == Kind::kTable ? "caption" : "figcaption", node);
      return true;
    case Kind::kAside:
      new_line();
      open_tag("aside", node);
      out_ += '\n';
      return true;
    case Kind::kKeptLines:
      new_line();
      out_ += "<pre tabindex=\"0\">";
      text(node.text);
      out_ += "</pre>\n";
      return false;
    case Kind::kMathBlock:
      new_line();
      out_ += "<div";
      id_and_attributes(node, "mp-formula");
      out_ += '>';
      formula(node);
      out_ += "</div>\n";
      return false;
    case Kind::kFigureSlot:
      return unfilled_slot(node), false;
    case Kind::kFootnoteDefinition:
    case Kind::kExcerptEnd:
      return false;
    default:
      return true;
  }
}

void HtmlRenderer::leave_block(const Node& node) {
  switch (node.kind) {
    case Kind::kBlockQuote:
      new_line();
      out_ += "</blockquote>\n";
      break;
    case Kind::kList:
      out_ += node.ordered ? "</ol>\n" : "</ul>\n";
      break;
    case Kind::kItem:
      out_ += "</li>\n";
      break;
    case Kind::kParagraph:
      if (!is_in_tight_item(node)) out_ += "</p>\n";
      break;
    case Kind::kHeading:
      out_ += "</" + heading_tag(node) + ">\n";
      break;
    case Kind::kTable:
      return close_table(node);
    case Kind::kTableRow:
      return close_row(node);
    case Kind::kTableCell:
      out_ += heads(node) ? "</th>\n" : "</td>\n";
      break;
    case Kind::kDiv:
      new_line();
      out_ += "</div>\n";
      break;
    case Kind::kAside:
      new_line();
      out_ += "</aside>\n";
      break;
    case Kind::kDefinitionList:
      out_ += "</dl>\n";
      break;
    case Kind::kDefinitionTerm:
      out_ += "</dt>\n";
      break;
    case Kind::kDefinition:
      out_ += "</dd>\n";
      break;
    case Kind::kFigure:
      new_line();
      out_ += "</figure>\n";
      break;
    case Kind::kCaption:
      out_ += node.parent->kind == Kind::kTable ? "</caption>\n" : "</figcaption>\n";
      break;
    default:
      break;
  }
}

void HtmlRenderer::open_paragraph(const Node& node) {
  if (is_in_tight_item(node)) return;
  new_line();
  open_tag("p", node);
}

void HtmlRenderer::open_definition(const Node& node) {
  new_line();
  open_tag(node.kind == Kind::kDefinitionList ? "dl" : node.kind == Kind::kDefinitionTerm ? "dt" : "dd", node);
  if (node.kind == Kind::kDefinitionList) out_ += '\n';
}

void HtmlRenderer::open_list(const Node& list) {
  new_line();
  out_ += list.ordered ? "<ol" : "<ul";
  if (list.ordered && list.number != 1) attribute("start", std::to_string(list.number));
  id_and_attributes(list, !gfm_ && has_task(list) ? "task-list" : std::string_view());
  out_ += ">\n";
}

void HtmlRenderer::open_item(const Node& item) {
  new_line();
  if (item.task == Task::kNone) return open_tag("li", item);
  bool done = item.task == Task::kDone;
  if (gfm_) {
    out_ += done ? "<li><input type=\"checkbox\" checked=\"\" disabled=\"\" /> "
                 : "<li><input type=\"checkbox\" disabled=\"\" /> ";
    return;
  }
  out_ += "<li";
  id_and_attributes(item, "task");
  out_ += done ? "><input type=\"checkbox\" checked disabled aria-label=\"Done\"> "
               : "><input type=\"checkbox\" disabled aria-label=\"To do\"> ";
}

void HtmlRenderer::code_block(const Node& code) {
  new_line();
  out_ += "<pre";
  id_and_attributes(code);
  out_ += gfm_ ? "><code" : " tabindex=\"0\"><code";
  std::string_view language = code.info.substr(0, code.info.find_first_of(" \t\n"));
  if (!language.empty()) attribute("class", "language-" + std::string(language));
  out_ += '>';
  text(code.text);
  out_ += "</code></pre>\n";
}

// Where nobody draws figures, the writer's words stand in their place.
void HtmlRenderer::unfilled_slot(const Node& slot) {
  if (options_.bare) return;
  new_line();
  if (slot.number == 1) {
    out_ += "<pre tabindex=\"0\"><code";
    attribute("class", "language-" + std::string(slot.text));
    out_ += '>';
    text(slot.info);
    out_ += "</code></pre>\n";
    return;
  }
  out_ += "<p>{% ";
  text(slot.text);
  if (!slot.info.empty()) out_ += ' ';
  text(slot.info);
  out_ += " %}</p>\n";
}

}  // namespace milepost::markdown
