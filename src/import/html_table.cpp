// Tables of HTML -> pipe tables; what these cannot say (joined cells, blocks in cells) stays HTML.
#include <algorithm>

#include "formats/markup.h"
#include "formats/url.h"
#include "ground/ascii.h"
#include "import/block_markdown.h"
#include "import/inline_markdown.h"

namespace milepost::import {
namespace {

struct TableRow {
  std::vector<const HtmlNode*> cells;
  bool is_head = false;
};

struct Table {
  std::vector<TableRow> rows;
  const HtmlNode* caption = nullptr;
  bool is_simple = true;
};

bool is_cell(const HtmlNode& node) { return node.is("td") || node.is("th"); }

// Paragraphs are fine in a cell; what is nested further is not.
bool is_simple_cell(const HtmlNode& cell) {
  for (std::string_view span : {"colspan", "rowspan"})
    if (const std::string_view value = trim(cell.value(span)); !value.empty() && value != "1") return false;
  return std::ranges::all_of(cell.children, [](const HtmlNode& child) {
    return child.is("p") || child.is("div") ? !holds_block(child) : !is_block_element(child) && !holds_block(child);
  });
}

void add_row(const HtmlNode& node, bool in_head, Table& table) {
  TableRow row;
  for (const HtmlNode& cell : node.children) {
    if (!is_cell(cell)) continue;
    row.cells.push_back(&cell);
    table.is_simple = table.is_simple && is_simple_cell(cell);
  }
  const bool all_heads = std::ranges::all_of(row.cells, [](const HtmlNode* cell) { return cell->is("th"); });
  row.is_head = in_head || (all_heads && table.rows.empty());
  if (!row.cells.empty()) table.rows.push_back(std::move(row));
}

void read_table_rows(const HtmlNode& node, bool in_head, Table& table) {
  for (const HtmlNode& child : node.children) {
    if (child.is("tr")) add_row(child, in_head, table);
    if (child.is("caption")) table.caption = &child;
    if (child.is("thead") || child.is("tbody") || child.is("tfoot")) read_table_rows(child, child.is("thead"), table);
  }
}

std::string cell_text(const HtmlNode& cell, ConversionContext& context) {
  std::string text;
  std::vector<const HtmlNode*> run;
  auto end_run = [&] {
    const std::string line = inline_line(run, InlinePlace::kCell, context);
    if (!line.empty()) text += (text.empty() ? "" : "<br>") + line;
    run.clear();
  };
  for (const HtmlNode& child : cell.children) {
    if (!is_block_element(child)) {
      run.push_back(&child);
      continue;
    }
    end_run();
    for (const HtmlNode& inner : child.children) run.push_back(&inner);
    end_run();
  }
  end_run();
  // A row of nothing but these would part the table.
  const bool is_rule = !text.empty() && text.find_first_not_of("-=:+ ") == text.npos;
  return is_rule ? "\\" + text : text;
}

std::string row_text(const TableRow& row, size_t width, ConversionContext& context) {
  std::string line = "|";
  for (size_t i = 0; i < width; ++i)
    line += " " + (i < row.cells.size() ? cell_text(*row.cells[i], context) : std::string()) + " |";
  return line;
}

std::string delimiter_cell(const HtmlNode* cell) {
  const std::string align =
      cell ? ascii_lower(std::string(cell->value("align")) + std::string(cell->value("style"))) : "";
  if (align.find("center") != align.npos) return ":-:";
  return align.find("right") != align.npos ? "--:" : "---";
}

std::string delimiter_row(const TableRow& row, size_t width) {
  std::string line = "|";
  for (size_t i = 0; i < width; ++i) line += " " + delimiter_cell(i < row.cells.size() ? row.cells[i] : nullptr) + " |";
  return line;
}

std::string pipe_table(const Table& table, size_t width, ConversionContext& context) {
  std::string text;
  if (!table.rows.front().is_head)
    text = row_text({}, width, context) + "\n" + delimiter_row(table.rows.front(), width);
  for (const TableRow& row : table.rows) {
    text += (text.empty() ? "" : "\n") + row_text(row, width, context);
    if (&row == &table.rows.front() && row.is_head) text += "\n" + delimiter_row(row, width);
  }
  return text;
}

bool stays(const HtmlNode& node, const HtmlAttribute& attribute) {
  constexpr std::string_view kKept[] = {"href", "src", "alt", "title", "colspan", "rowspan", "scope", "start"};
  if (std::ranges::find(kKept, attribute.name) == std::end(kKept)) return false;
  const bool is_address = attribute.name == "href" || attribute.name == "src";
  return !is_address || safety_of_url(attribute.value, node.is("img")) != UrlSafety::kDangerous;
}

// In one line: a blank line would end the HTML block.
void append_html(std::string& out, const HtmlNode& node, const ConversionContext& context) {
  if (node.is_text()) {
    std::string text;
    for (char c : node.text) text += is_ascii_space(c) ? ' ' : c;
    append_escaped(out, text);
    return;
  }
  if (node.kind == HtmlNode::Kind::kComment) return;
  out += "<" + node.name;
  for (const HtmlAttribute& attribute : node.attributes) {
    if (!stays(node, attribute)) continue;
    const bool is_image = attribute.name == "src";
    out += " " + attribute.name + "=\"";
    append_escaped_attribute(out, is_image ? context.address_of(attribute.value, node) : attribute.value);
    out += '"';
  }
  out += '>';
  if (node.is("br") || node.is("img") || node.is("hr") || node.is("col") || node.is("input") || node.is("wbr")) return;
  for (const HtmlNode& child : node.children) append_html(out, child, context);
  out += "</" + node.name + ">";
}

// Liquid would be read in raw HTML too.
std::string without_liquid(std::string html) {
  for (size_t at = html.find('{'); at != html.npos; at = html.find('{', at + 1))
    if (at + 1 < html.size() && (html[at + 1] == '{' || html[at + 1] == '%')) html.replace(at, 1, "&#123;");
  return html;
}

}  // namespace

std::string table_markdown(const HtmlNode& node, ConversionContext& context) {
  Table table;
  read_table_rows(node, false, table);
  if (table.rows.empty()) return "";
  size_t width = 0;
  for (const TableRow& row : table.rows) width = std::max(width, row.cells.size());
  const bool has_late_head = std::ranges::any_of(table.rows.begin() + 1, table.rows.end(), &TableRow::is_head);
  if (table.is_simple && !table.caption && !has_late_head) return pipe_table(table, width, context);
  context.diagnostics.add(code::kMarkupChanged, context.place(node), "a table stays HTML",
                          "it has joined cells, a caption, several heads or blocks in its cells");
  std::string html;
  append_html(html, node, context);
  return without_liquid(std::move(html));
}

}  // namespace milepost::import
