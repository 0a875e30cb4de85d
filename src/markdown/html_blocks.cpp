// Blocks as HTML.
#include <string>

#include "markdown/blocks.h"
#include "markdown/characters.h"
#include "markdown/html_renderer.h"

namespace milepost::markdown {
namespace {

bool is_in_tight_item(const Node& paragraph) {
  const Node* item = paragraph.parent;
  return item && item->kind == Kind::kItem && item->parent && item->parent->tight;
}

std::string heading_tag(const Node& heading) { return "h" + std::to_string(heading.number); }

bool has_task(const Node& list) {
  for (const Node* item = list.first_child; item; item = item->next) {
    if (item->task != Task::kNone) return true;
  }
  return false;
}

std::string_view alignment_name(Alignment alignment) {
  switch (alignment) {
    case Alignment::kLeft:
      return "left";
    case Alignment::kCenter:
      return "center";
    case Alignment::kRight:
      return "right";
    case Alignment::kNone:
      break;
  }
  return {};
}

// Cells of nothing head nothing.
bool is_empty_head(const Node& row) {
  if (!row.header) return false;
  for (const Node* cell = row.first_child; cell; cell = cell->next) {
    if (cell->first_child) return false;
  }
  return true;
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
      new_line();
      out_ += node.text;
      new_line();
      return false;
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
      if (!gfm_ && is_empty_head(node)) return false;
      return open_row(node), true;
    case Kind::kTableCell:
      return open_cell(node), true;
    case Kind::kDiv:
      new_line();
      open_tag("div", node);
      out_ += '\n';
      return true;
    case Kind::kFigure:
      new_line();
      out_ += "<figure";
      id_and_attributes(node, "figure");
      out_ += ">\n";
      return true;
    case Kind::kCaption:
      new_line();
      open_tag("figcaption", node);
      return true;
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
      if (node.last_child && !node.last_child->header) out_ += "</tbody>\n";
      out_ += gfm_ ? "</table>\n" : "</table>\n</div>\n";
      break;
    case Kind::kTableRow:
      return close_row(node);
    case Kind::kTableCell:
      out_ += heads(node) ? "</th>\n" : "</td>\n";
      break;
    case Kind::kDiv:
      new_line();
      out_ += "</div>\n";
      break;
    case Kind::kFigure:
      new_line();
      out_ += "</figure>\n";
      break;
    case Kind::kCaption:
      out_ += "</figcaption>\n";
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

void HtmlRenderer::open_table(const Node& table) {
  new_line();
  if (!gfm_) {
    out_ += "<div class=\"table-scroll\"";
    // Lists of posts hold many excerpts: names of regions would meet there.
    if (!options_.bare) {
      out_ += " role=\"region\"";
      attribute("aria-label", table_label(table));
    }
    out_ += " tabindex=\"0\">\n";
  }
  open_tag("table", table);
  out_ += '\n';
}

// "Table: Option, Pros, Cons", unique in the page.
std::string HtmlRenderer::table_label(const Node& table) {
  std::string label = "Table";
  const Node* head = table.first_child && table.first_child->header ? table.first_child : nullptr;
  for (const Node* cell = head ? head->first_child : nullptr; cell; cell = cell->next) {
    std::string words = plain_text(*cell);
    if (!words.empty()) label += (label == "Table" ? ": " : ", ") + words;
  }
  int count = ++table_labels_[label];
  return count == 1 ? label : label + " (" + std::to_string(count) + ")";
}

void HtmlRenderer::open_row(const Node& row) {
  new_line();
  bool first_of_body = !row.header && (!row.previous || row.previous->header);
  if (row.header) out_ += "<thead>\n";
  if (first_of_body) out_ += "<tbody>\n";
  open_tag("tr", row);
  out_ += '\n';
}

void HtmlRenderer::close_row(const Node& row) {
  if (!gfm_ && is_empty_head(row)) return;
  out_ += row.header ? "</tr>\n</thead>\n" : "</tr>\n";
}

// An empty cell in the head is the corner above the rows' names, not a heading.
bool HtmlRenderer::heads(const Node& cell) const { return cell.header && (gfm_ || cell.first_child); }

void HtmlRenderer::open_cell(const Node& cell) {
  new_line();
  out_ += heads(cell) ? "<th" : "<td";
  std::string_view alignment = alignment_name(cell.alignment);
  if (gfm_) {
    if (!alignment.empty()) attribute("align", alignment);
  } else {
    if (heads(cell)) attribute("scope", "col");
    if (!alignment.empty()) attribute("class", "align-" + std::string(alignment));
  }
  out_ += '>';
}

void HtmlRenderer::render_footnotes() {
  const Node* first = document_.root()->last_child;
  if (!first || first->kind != Kind::kFootnoteDefinition) return;
  while (first->previous && first->previous->kind == Kind::kFootnoteDefinition) first = first->previous;
  new_line();
  out_ += "<div class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"Footnotes\">\n<ol>\n";
  for (const Node* note = first; note; note = note->next) footnote(*note);
  out_ += "</ol>\n</div>\n";
}

void HtmlRenderer::footnote(const Node& note) {
  std::string number = std::to_string(note.number);
  out_ += "<li id=\"fn-" + number + "\">";
  new_line();
  if (note.first_child) render(note.first_child, nullptr);
  back_links(note.number);
  new_line();
  out_ += "</li>\n";
}

// They go into the note's last paragraph where it ends with one.
void HtmlRenderer::back_links(int32_t number) {
  static constexpr std::string_view kParagraphEnd = "</p>\n";
  bool in_paragraph = out_.ends_with(kParagraphEnd);
  if (in_paragraph) out_.resize(out_.size() - kParagraphEnd.size());
  for (int i = 1; i <= reference_counts_[number]; ++i) {
    std::string id = std::to_string(number) + (i > 1 ? "-" + std::to_string(i) : "");
    out_ += " <a href=\"#fnref-" + id +
            "\" class=\"footnote-back\" role=\"doc-backlink\" aria-label=\"Back to reference " + id +
            "\">\xE2\x86\xA9\xEF\xB8\x8E</a>";
  }
  if (in_paragraph) out_ += kParagraphEnd;
}

}  // namespace milepost::markdown
