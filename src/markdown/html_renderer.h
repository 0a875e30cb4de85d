// The tree as HTML, in one pass without recursion that appends to one string. Two ways of writing: the
// specification's (documents of Dialect::kGfm) and milepost's, which adds ids, regions and roles.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "markdown/markdown.h"

namespace milepost::markdown {

class HtmlRenderer {
 public:
  HtmlRenderer(const Document& document, const RenderOptions& options);

  // `first` and its younger siblings up to, without, `end` (nullptr: all of them).
  void render(const Node* first, const Node* end);
  void render_footnotes();
  std::string take() { return std::move(out_); }

 private:
  // blocks: html_blocks.cpp. enter and open_row return whether the children are to be rendered.
  bool enter(const Node& node);
  void leave(const Node& node);
  bool enter_block(const Node& node);
  void leave_block(const Node& node);
  void open_paragraph(const Node& node);
  void open_definition(const Node& node);
  void open_list(const Node& list);
  void open_item(const Node& item);
  void code_block(const Node& code);
  void unfilled_slot(const Node& slot);

  // html_tables.cpp
  void raw_block(const Node& block);
  void open_region(std::string_view classes, const std::string& name);
  void open_table(const Node& table);
  void close_table(const Node& table);
  bool open_row(const Node& row);
  void close_row(const Node& row);
  void open_cell(const Node& cell);
  bool heads(const Node& cell) const;
  std::string table_name(const Node& table) const;
  void keep_card_labels(const Node& table);

  // html_footnotes.cpp
  void count_references(const Node* first_note);
  void footnote(const Node& note);
  void back_links(int32_t number);

  // inlines: html_inlines.cpp
  bool enter_inline(const Node& node);
  void leave_inline(const Node& node);
  void open_link(const Node& link);
  void image(const Node& image);
  void image_attributes(const Node& image);
  void footnote_reference(const Node& reference);
  void inline_formula(const Node& node);
  void formula(const Node& node);
  void keep_together(const Node& formula, size_t begin);

  void open_tag(std::string_view name, const Node& node);  // with id and attributes
  void id_and_attributes(const Node& node, std::string_view more_classes = {});
  void attribute(std::string_view key, std::string_view value);
  void address(const Node& node);
  void text(std::string_view words);
  void new_line() {
    if (!out_.empty() && out_.back() != '\n') out_ += '\n';
  }

  const Document& document_;
  const RenderOptions& options_;
  const bool gfm_;
  std::string out_;
  size_t images_ = 0;
  std::unordered_map<std::string, int> regions_;  // how many have the name
  size_t written_ = 0;  // bytes of the text that comes next, which stand in the formula's element already
  std::vector<std::string> card_labels_;               // of the open table's columns, where its rows may become cards
  size_t column_ = 0;                                  // of the open cell
  std::unordered_map<int32_t, int> reference_counts_;  // by the footnote's number, those written so far
  std::unordered_map<int32_t, int> back_link_counts_;  // likewise, all
};

}  // namespace milepost::markdown
