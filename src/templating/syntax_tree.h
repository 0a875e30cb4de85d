// The syntax tree of a template: what the parser makes and the evaluator walks. Names are numbers
// (names.h), filters and tests are pointers to their table entries, constants are ready items.
// Nodes live in their Template and never change after compile(). Two fronts make it: Jinja2's (parser.h) and
// Liquid's (liquid_parser.h); where they disagree, Template::language tells the evaluator.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ground/diagnostic.h"
#include "ground/source_text.h"
#include "templating/item.h"

namespace milepost::templating {

struct FilterEntry;
struct TestEntry;
using NameId = uint32_t;

enum class ExpressionKind : uint8_t {
  kConstant,
  kName,
  kList,
  kTuple,
  kMap,        // parts: key, value, key, value, …
  kAttribute,  // parts[0] . text
  kSubscript,  // parts[0] [ parts[1] ]
  kSlice,      // parts[0] [ parts[1] : parts[2] : parts[3] ], each but the first possibly null
  kCall,       // parts[0] ( arguments )
  kFilter,     // parts[0] | filter ( arguments ); parts[0] null in a filter block
  kTest,       // parts[0] is test ( arguments )
  kNot,
  kNegative,
  kPositive,
  kBinary,   // parts[0] operators[0] parts[1]
  kCompare,  // parts[0] operators[0] parts[1] operators[1] parts[2] …
  kAnd,
  kOr,
  kConcat,
  kCondition,  // parts[1] if parts[0] else parts[2], which may be null
  // Liquid's own:
  kLookup,         // parts[0] . text, or parts[0] [ parts[1] ]; nothing is an error
  kRange,          // ( parts[0] .. parts[1] )
  kLiquidCompare,  // parts[0] operators[0] parts[1]; one of them may be kEmpty or kBlank
  kEmpty,          // `empty`; elsewhere than in a comparison an empty text
  kBlank,          // `blank`; likewise
  kJoined,         // the texts of all parts
  kWhere,  // of the items of parts[0], each being `name`, what parts[1] says; `text` is the filter: where_exp, …
};

enum class Operator : uint8_t {
  kAdd,
  kSubtract,
  kMultiply,
  kDivide,
  kDivideFloor,
  kRemainder,
  kPower,
  kEqual,
  kNotEqual,
  kLess,
  kLessEqual,
  kGreater,
  kGreaterEqual,
  kIn,
  kNotIn,
  kContains,  // Liquid's
};

// How an operator is written.
struct OperatorSign {
  std::string_view text;
  Operator meaning;
};

struct Expression;

struct CallArguments {
  std::vector<Expression*> positional;
  std::vector<std::pair<std::string_view, Expression*>> named;
  Expression* rest = nullptr;        // *rest
  Expression* named_rest = nullptr;  // **named_rest
};

struct Expression {
  ExpressionKind kind = ExpressionKind::kConstant;
  uint16_t depth = 1;  // of the tree below
  NameId name = 0;
  Span span;
  std::string_view text;  // the name as written
  Item constant;
  std::vector<Expression*> parts;
  std::vector<Operator> operators;
  CallArguments arguments;
  const FilterEntry* filter = nullptr;
  const TestEntry* test = nullptr;
};

enum class StatementKind : uint8_t {
  kData,
  kOutput,
  kIf,
  kFor,
  kSet,
  kSetBlock,
  kInclude,
  kImport,
  kFromImport,
  kExtends,
  kBlock,
  kMacro,
  kCallBlock,
  kFilterBlock,
  kWith,
  kAutoescape,
  // Liquid's own (execute_liquid.cpp):
  kAssign,     // a name for the rest of the page, whatever block it stands in: assignments[0]
  kCapture,    // likewise, of what the body writes: name
  kLiquidFor,  // assignments[0], loop; body, otherwise
  kTableRow,   // assignments[0], loop
  kBreak,
  kContinue,
  kCase,         // expression; branches: each condition is a list of values, null for else
  kCycle,        // expression: a list; text: which cycle, or name_expression
  kCounter,      // text: its name; with_context: increment
  kIncludeFile,  // expression: the file's name; parameters; with_context: beside the page's own file
  kHighlight,    // text: the language; body
  kAddress,      // text: `link` or `post_url`; expression: what is linked to
  kFigureTag,    // text: the tag as written
  kForeignTag,   // text: what stays of a tag of somebody's plugin
  kGroup,        // just its body
};

struct Statement;
using Body = std::vector<Statement*>;

struct Parameter {
  NameId name = 0;
  std::string_view text;
  Expression* usual = nullptr;  // the default; null where there is none
};

// What a Liquid loop says besides its list; each may be null.
struct LoopBounds {
  Expression* limit = nullptr;
  Expression* offset = nullptr;
  Expression* columns = nullptr;  // tablerow
  bool reversed = false;
  bool goes_on = false;  // offset:continue
};

struct Branch {
  Expression* condition = nullptr;  // null: else
  Body body;
};

struct Statement {
  StatementKind kind = StatementKind::kData;
  Span span;
  std::string_view text;             // data; the name of a block or macro; see StatementKind
  NameId name = 0;                   // block, macro, import's target
  Expression* expression = nullptr;  // what is printed, looped over, set, included, called, filtered by
  Expression* condition = nullptr;   // for … if
  std::vector<std::pair<Expression*, Expression*>> assignments;  // with; set and for have one: target, value
  std::vector<Branch> branches;                                  // if
  std::vector<std::pair<std::string_view, NameId>> imports;      // from … import name as target
  std::vector<Parameter> parameters;                             // macro, call, Liquid's include
  LoopBounds loop;                                               // Liquid's for and tablerow
  Body body;
  Body otherwise;                 // for … else
  bool with_context = false;      // include, import
  bool ignore_missing = false;    // include
  bool is_scoped = false;         // block
  bool is_required = false;       // block
  bool uses_loop = false;         // for: its body may ask for `loop`
  bool is_blank = false;          // Liquid: prints nothing but blanks
  bool ends_line = false;         // Liquid's highlight: nothing stands behind it
  bool takes_rest = false;        // macro: its body asks for `varargs`
  bool takes_named_rest = false;  // macro: … `kwargs`
  bool takes_caller = false;      // macro: … `caller`
};

enum class Language : uint8_t { kJinja, kLiquid };

// One template, compiled.
struct Template {
  explicit Template(SourceText text, Language of = Language::kJinja) : source(std::move(text)), language(of) {}
  Template(const Template&) = delete;
  Template& operator=(const Template&) = delete;

  const Statement* block(NameId name) const {
    for (const Statement* block : blocks) {
      if (block->name == name) return block;
    }
    return nullptr;
  }

  SourceText source;
  Language language;
  Body body;
  std::vector<const Statement*> blocks;        // in the order of their tags, nested ones too
  std::vector<const Statement*> outer_blocks;  // those that stand in no other block
  bool is_valid = false;                       // false: it had an error, and cannot be rendered
  Diagnostics problems;                        // Liquid: of an included file, told where it is first run

  std::deque<Expression> expressions;
  std::deque<Statement> statements;
  std::deque<std::string> texts;  // of literals with escapes
};

}  // namespace milepost::templating
