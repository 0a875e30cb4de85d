// Runs cmark-gfm: its setup, its two phases and what milepost does between them. See cmark_door.h.
#include "markdown/cmark_door.h"

#include <string>

#include "formats/controls.h"
#include "markdown/cmark_convert.h"
#include "markdown/cmark_definitions.h"
#include "markdown/cmark_kept_lines.h"
#include "markdown/cmark_memory.h"
#include "markdown/cmark_rules.h"
#include "markdown/syntax.h"

namespace milepost::markdown {
namespace {

// In the memory in force, as everything that it makes.
cmark_parser* make_parser(const CmarkSetup& setup, KeptLines* kept_lines = nullptr) {
  int options = CMARK_OPT_UNSAFE | CMARK_OPT_SOURCEPOS;
  if (setup.smart_punctuation) options |= CMARK_OPT_SMART;
  if (setup.footnotes) options |= CMARK_OPT_FOOTNOTES;
  if (!setup.single_tilde) options |= CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE;
  cmark_parser* parser = cmark_parser_new_with_mem(options, ParseMemory::allocator());
  const Syntax& all = syntax();
  // These come before the table, which would take their lines for rows.
  if (setup.forms) cmark_parser_attach_syntax_extension(parser, all.div_fences);
  if (kept_lines) kept_lines->attach(parser);
  if (setup.forms) cmark_parser_attach_syntax_extension(parser, all.asides);
  if (letters_lists(setup.dialect)) cmark_parser_attach_syntax_extension(parser, all.lettered_lists);
  if (rules_in_force().own_html) cmark_parser_attach_syntax_extension(parser, all.html);
  if (setup.tables) cmark_parser_attach_syntax_extension(parser, all.table);
  if (setup.tasks) cmark_parser_attach_syntax_extension(parser, all.tasklist);
  if (setup.strikethrough) cmark_parser_attach_syntax_extension(parser, all.strikethrough);
  if (setup.mathematics) cmark_parser_attach_syntax_extension(parser, all.mathematics);
  if (setup.forms) cmark_parser_attach_syntax_extension(parser, all.atoms);
  if (setup.inline_notes) cmark_parser_attach_syntax_extension(parser, all.notes);
  if (setup.forms) cmark_parser_attach_syntax_extension(parser, all.spaced_links);
  if (setup.autolinks) cmark_parser_attach_syntax_extension(parser, all.autolink);
  return parser;
}

bool holds(std::string_view text, std::string_view sign) { return text.find(sign) != std::string_view::npos; }

CmarkRules rules_of(const CmarkSetup& setup, std::string_view text) {
  CmarkRules rules = setup.forms ? rules_for(setup.dialect) : CmarkRules{};
  rules.quotes = setup.quotes;
  if (rules.elements_are_raw)
    rules.markdown_in_elements_below = line_of_block_html_option(text, setup.markdown_in_elements);
  rules.may_hold_mail = holds(text, "@") || holds(text, "&#") || holds(text, "&commat;");
  if (setup.smart_punctuation && setup.quotes != &kEnglishQuotes)
    rules.own_delimiters = true;  // cmark sets English ones
  return rules;
}

// Fills cmark's table of special characters before a second thread can be in a parse.
void warm_up() {
  static const bool kReady = [] {
    ParseMemory memory(0);
    cmark_parser* parser = make_parser({});
    cmark_parser_feed(parser, "x\n", 2);
    return cmark_parser_finish(parser) != nullptr;
  }();
  (void)kReady;
}

}  // namespace

CmarkTree read_blocks(std::string_view text, uint32_t first_line, const CmarkSetup& setup) {
  warm_up();
  RulesInForce rules(rules_of(setup, text));
  ParseMemory memory(text.size());
  KeptLines kept_lines(text, setup.components);
  cmark_parser* parser = make_parser(setup, setup.forms ? &kept_lines : nullptr);
  const RawHtmlEnds html_ends(text);
  if (setup.forms) RulesInForce::read_lines_of(html_ends, parser->line_number);
  cmark_parser_feed(parser, text.data(), text.size());
  // Blocks end with the last line: what follows may look at all of them.
  if (!text.ends_with('\n')) cmark_parser_feed(parser, "\n", 1);
  if (setup.forms) define_liquid_references(parser);
  // The last paragraph is open, and may define links.
  const bool is_open = parser->current->type == CMARK_NODE_PARAGRAPH;
  if (setup.forms && is_open && reads_spaced_references(setup.dialect)) cmark_parser_feed(parser, "\n", 1);
  CmarkTree tree;
  if (setup.forms) KeptLines::prepare_inlines(parser);
  bool is_clean = text.find("&#") == std::string_view::npos && !first_control(text);
  if (setup.forms) is_clean = !mark_inlines(parser, setup, tree.unread_mathematics) && is_clean;
  cmark_node* guard = setup.footnotes ? refer_to_every_footnote(parser) : nullptr;
  const cmark_node* root = cmark_parser_finish(parser);
  if (guard) cmark_node_unlink(guard);
  for (UnreadMathematics& unread : tree.unread_mathematics) unread.line += first_line - 1;
  convert(root, first_line, is_clean, tree);
  return tree;
}

CmarkTree read_inlines(std::string_view text, const CmarkSetup& setup) {
  warm_up();
  RulesInForce rules(rules_of(setup, text));
  ParseMemory memory(text.size());
  cmark_parser* parser = make_parser(setup);
  cmark_node* root = cmark_node_new_with_mem(CMARK_NODE_DOCUMENT, ParseMemory::allocator());
  cmark_node* paragraph = cmark_node_new_with_mem(CMARK_NODE_PARAGRAPH, ParseMemory::allocator());
  cmark_node_append_child(root, paragraph);
  cmark_node_set_string_content(paragraph, std::string(text).c_str());
  paragraph->start_line = paragraph->start_column = 1;
  cmark_manage_extensions_special_characters(parser, true);
  cmark_parse_inlines(parser, paragraph, parser->refmap, parser->options);
  cmark_consolidate_text_nodes(root);
  CmarkTree tree;
  convert(root, 1, false, tree);
  return tree;
}

}  // namespace milepost::markdown
