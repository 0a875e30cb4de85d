// Tables as HTML: the region that scrolls, the head, alignment.
#include <string>

#include "markdown/html_renderer.h"

namespace milepost::markdown {
namespace {

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

// A row of the head that is shown.
bool is_head(const Node* row) { return row && row->header && !is_empty_head(*row); }

bool has_foot(const Node& table) {
  for (const Node* row = table.last_child; row; row = row->previous) {
    if (row->info == "foot") return true;
  }
  return false;
}

}  // namespace

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

void HtmlRenderer::close_table(const Node& table) {
  if (table.last_child && !table.last_child->header) out_ += has_foot(table) ? "</tfoot>\n" : "</tbody>\n";
  out_ += gfm_ ? "</table>\n" : "</table>\n</div>\n";
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

// False: the row is not shown, nor are its cells.
bool HtmlRenderer::open_row(const Node& row) {
  if (!gfm_ && is_empty_head(row)) return false;
  new_line();
  bool first_of_body = !row.header && (!row.previous || row.previous->header);
  bool first_of_group = !row.header && !row.info.empty();
  if (first_of_group && !first_of_body) out_ += "</tbody>\n";
  if (row.header && (gfm_ || !is_head(row.previous))) out_ += "<thead>\n";
  if (first_of_body || first_of_group) out_ += row.info == "foot" ? "<tfoot>\n" : "<tbody>\n";
  open_tag("tr", row);
  out_ += '\n';
  return true;
}

void HtmlRenderer::close_row(const Node& row) {
  if (!gfm_ && is_empty_head(row)) return;
  out_ += "</tr>\n";
  if (row.header && (gfm_ || !is_head(row.next))) out_ += "</thead>\n";
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

}  // namespace milepost::markdown
