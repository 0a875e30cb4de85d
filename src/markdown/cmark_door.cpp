// Runs cmark-gfm: its setup, its two phases and what milepost does between them. See cmark_door.h.
#include "markdown/cmark_door.h"

#include <memory>
#include <string>

#include "formats/controls.h"
#include "markdown/cmark_convert.h"
#include "markdown/cmark_definitions.h"
#include "markdown/cmark_kept_lines.h"
#include "markdown/cmark_rules.h"
#include "markdown/syntax.h"

namespace milepost::markdown {
namespace {

struct FreeParser {
  void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
};
struct FreeNode {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
};
using Parser = std::unique_ptr<cmark_parser, FreeParser>;
using CmarkNode = std::unique_ptr<cmark_node, FreeNode>;

Parser make_parser(const CmarkSetup& setup, KeptLines* kept_lines = nullptr) {
  int options = CMARK_OPT_UNSAFE | CMARK_OPT_SOURCEPOS;
  if (setup.smart_punctuation) options |= CMARK_OPT_SMART;
  if (setup.footnotes) options |= CMARK_OPT_FOOTNOTES;
  if (!setup.single_tilde) options |= CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE;
  Parser parser(cmark_parser_new(options));
  const Syntax& all = syntax();
  // These come before the table, which would take their lines for rows.
  if (setup.forms) cmark_parser_attach_syntax_extension(parser.get(), all.div_fences);
  if (kept_lines) kept_lines->attach(parser.get());
  if (setup.forms) cmark_parser_attach_syntax_extension(parser.get(), all.asides);
  if (rules_in_force().own_html) cmark_parser_attach_syntax_extension(parser.get(), all.html);
  if (setup.tables) cmark_parser_attach_syntax_extension(parser.get(), all.table);
  if (setup.tasks) cmark_parser_attach_syntax_extension(parser.get(), all.tasklist);
  if (setup.strikethrough) cmark_parser_attach_syntax_extension(parser.get(), all.strikethrough);
  if (setup.mathematics) cmark_parser_attach_syntax_extension(parser.get(), all.mathematics);
  if (setup.forms) cmark_parser_attach_syntax_extension(parser.get(), all.atoms);
  if (setup.inline_notes) cmark_parser_attach_syntax_extension(parser.get(), all.notes);
  if (setup.forms) cmark_parser_attach_syntax_extension(parser.get(), all.spaced_links);
  if (setup.autolinks) cmark_parser_attach_syntax_extension(parser.get(), all.autolink);
  return parser;
}

CmarkRules rules_of(const CmarkSetup& setup) {
  CmarkRules rules = setup.forms ? rules_for(setup.dialect) : CmarkRules{};
  rules.quotes = setup.quotes;
  return rules;
}

// Fills cmark's table of special characters before a second thread can be in a parse.
void warm_up() {
  static const bool kReady = [] {
    Parser parser = make_parser({});
    cmark_parser_feed(parser.get(), "x\n", 2);
    return CmarkNode(cmark_parser_finish(parser.get())) != nullptr;
  }();
  (void)kReady;
}

}  // namespace

CmarkTree read_blocks(std::string_view text, uint32_t first_line, const CmarkSetup& setup) {
  warm_up();
  RulesInForce rules(rules_of(setup));
  KeptLines kept_lines(text, setup.components);
  Parser parser = make_parser(setup, setup.forms ? &kept_lines : nullptr);
  cmark_parser_feed(parser.get(), text.data(), text.size());
  // Blocks end with the last line: what follows may look at all of them.
  if (!text.ends_with('\n')) cmark_parser_feed(parser.get(), "\n", 1);
  if (setup.forms) define_liquid_references(parser.get());
  // The last paragraph is open, and may define links.
  const bool is_open = parser->current->type == CMARK_NODE_PARAGRAPH;
  if (setup.forms && is_open && reads_spaced_references(setup.dialect)) cmark_parser_feed(parser.get(), "\n", 1);
  CmarkTree tree;
  if (setup.forms) KeptLines::prepare_inlines(parser.get());
  bool is_clean = text.find("&#") == std::string_view::npos && !first_control(text);
  if (setup.forms) is_clean = !mark_inlines(parser.get(), setup, tree.unread_mathematics) && is_clean;
  cmark_node* guard = setup.footnotes ? refer_to_every_footnote(parser.get()) : nullptr;
  CmarkNode root(cmark_parser_finish(parser.get()));
  CmarkNode(guard).reset();
  for (UnreadMathematics& unread : tree.unread_mathematics) unread.line += first_line - 1;
  convert(root.get(), first_line, is_clean, tree);
  return tree;
}

CmarkTree read_inlines(std::string_view text, const CmarkSetup& setup) {
  warm_up();
  RulesInForce rules(rules_of(setup));
  Parser parser = make_parser(setup);
  CmarkNode root(cmark_node_new(CMARK_NODE_DOCUMENT));
  cmark_node* paragraph = cmark_node_new(CMARK_NODE_PARAGRAPH);
  cmark_node_append_child(root.get(), paragraph);
  cmark_node_set_string_content(paragraph, std::string(text).c_str());
  paragraph->start_line = paragraph->start_column = 1;
  cmark_manage_extensions_special_characters(parser.get(), true);
  cmark_parse_inlines(parser.get(), paragraph, parser->refmap, parser->options);
  cmark_consolidate_text_nodes(root.get());
  CmarkTree tree;
  convert(root.get(), 1, false, tree);
  return tree;
}

}  // namespace milepost::markdown
