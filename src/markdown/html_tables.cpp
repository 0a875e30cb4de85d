// Tables as HTML: the region that scrolls, the caption, heads, alignment, and the words before each cell of a card.
#include <optional>
#include <string>

#include "formats/markup.h"
#include "markdown/html_renderer.h"
#include "markdown/raw_table.h"
#include "markdown/table_forms.h"

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

const Node* head_of(const Node& table) {
  const Node* row = first_row(table);
  return row && row->header ? row : nullptr;
}

// Words of HTML, between quotation marks.
std::string attribute_quoted(std::string_view html) {
  std::string value;
  for (const char c : html) value += c == '"' ? "&quot;" : std::string(1, c);
  return value;
}

std::string words_of_head(const Node& table) {
  std::string label = "Table";
  const Node* head = head_of(table);
  for (const Node* cell = head ? head->first_child : nullptr; cell; cell = cell->next) {
    std::string words = plain_text(*cell);
    if (!words.empty()) label += (label == "Table" ? ": " : ", ") + words;
  }
  return label;
}

}  // namespace

// Around a table that may be wider than its place. `name` is HTML, and becomes the only one of its kind in the page.
void HtmlRenderer::open_region(std::string_view classes, const std::string& name) {
  new_line();
  out_ += "<div class=\"table-scroll" + std::string(classes) + "\"";
  // Lists of posts hold many excerpts: names of regions would meet there.
  if (!options_.bare) {
    const int count = ++regions_[name];
    out_ += " role=\"region\" aria-label=\"" + name;
    if (count > 1) out_ += " (" + std::to_string(count) + ")";
    out_ += '"';
  }
  out_ += " tabindex=\"0\">\n";
}

// Raw HTML, as written.
void HtmlRenderer::raw_block(const Node& block) {
  new_line();
  std::optional<std::string> name = gfm_ ? std::nullopt : raw_table_name(block.text);
  if (name) open_region({}, attribute_quoted(*name));
  out_ += block.text;
  new_line();
  if (name) out_ += "</div>\n";
}

void HtmlRenderer::open_table(const Node& table) {
  new_line();
  if (!gfm_) open_region(table.info.empty() ? "" : " mp-" + std::string(table.info), escape_html(table_name(table)));
  keep_card_labels(table);
  open_tag("table", table);
  out_ += '\n';
}

void HtmlRenderer::close_table(const Node& table) {
  const Node* last = table.last_child;
  if (last && last->kind == Kind::kTableRow && !last->header) out_ += has_foot(table) ? "</tfoot>\n" : "</tbody>\n";
  out_ += gfm_ ? "</table>\n" : "</table>\n</div>\n";
}

// The caption, else "Table: Option, Pros, Cons".
std::string HtmlRenderer::table_name(const Node& table) const {
  const Node* caption = caption_of_table(table);
  const std::string name = caption ? plain_text(*caption) : "";
  return name.empty() ? words_of_head(table) : name;
}

// The first column has none: its cell is what the card is about.
void HtmlRenderer::keep_card_labels(const Node& table) {
  card_labels_.clear();
  if (gfm_ || table.info != kCards) return;
  const Node* head = head_of(table);
  for (const Node* cell = head ? head->first_child : nullptr; cell; cell = cell->next)
    card_labels_.push_back(card_labels_.empty() ? "" : plain_text(*cell));
}

// False: the row is not shown, nor are its cells.
bool HtmlRenderer::open_row(const Node& row) {
  if (!gfm_ && is_empty_head(row)) return false;
  new_line();
  column_ = 0;
  bool first_of_body = !row.header && (&row == first_row(*row.parent) || row.previous->header);
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
    if (heads(cell)) attribute("scope", cell.parent->header ? "col" : "row");
    if (const size_t column = column_++; !cell.parent->header && column < card_labels_.size() && column > 0)
      attribute("data-label", card_labels_[column]);
    if (!alignment.empty()) attribute("class", "align-" + std::string(alignment));
  }
  out_ += '>';
}

}  // namespace milepost::markdown
