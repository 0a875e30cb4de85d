// The rows of a paragraph that may be a table without a delimiter row: its lines, cut at their pipes. Reads only; the
// table is made in form_headerless_table.cpp.
#pragma once

#include <string_view>
#include <vector>

#include "markdown/passes.h"
#include "markdown/tree.h"

namespace milepost::markdown {

struct HeaderlessRow {
  enum Rule { kNone, kDashes, kEquals };

  std::string_view line;     // as written
  uint32_t number = 0;       // of the line
  uint32_t column = 1;       // where the row begins on it
  std::vector<Node*> nodes;  // its inlines, pipes included
  std::vector<std::vector<Node*>> cells;
  Rule rule = kNone;  // a line between groups of rows, which has no words
  bool outer_pipe = false;
  bool leading_pipe = false;
  bool spaced = true;  // every pipe has blanks around it
};

bool is_blank_text(const Node& node);

std::vector<HeaderlessRow> split_rows(const Node& paragraph, const FormContext& context);

// Takes the rows out that are attribute lists, from the front or from the back.
std::vector<HeaderlessRow> take_attribute_lists(std::vector<HeaderlessRow>& rows, bool from_front);

// Whether the rows are a table; then they have their cells. Prose with a bar in it is none: at least two rows, all with
// the same cells or all with a pipe before the first; and where no row has an outer pipe, three cells or blanks around
// each pipe.
bool are_table(std::vector<HeaderlessRow>& rows);

// What a row of dashes and colons says.
std::vector<Alignment> alignments_of(const HeaderlessRow& row);

// How many rows from the first on are the head, without counting a rule before them: those above the first rule; with
// `takes_bold`, also a first row of bold cells.
size_t head_rows(const std::vector<HeaderlessRow>& rows, bool takes_bold);

// The bold text that is all of the cell, or nullptr.
Node* bold_of(const std::vector<Node*>& cell);

}  // namespace milepost::markdown
