// The Markdown tree. Nodes live in their Document's arena, hold views into it (or into text that
// outlives the document) and are freed with it. Passes change the tree in place.
#pragma once

#include <cstdint>
#include <memory>
#include <memory_resource>
#include <span>
#include <string_view>

namespace milepost::markdown {

enum class Kind : uint8_t {
  // blocks
  kDocument,
  kBlockQuote,
  kList,
  kItem,
  kCodeBlock,
  kHtmlBlock,
  kParagraph,
  kHeading,
  kThematicBreak,
  kTable,
  kTableRow,
  kTableCell,
  kFootnoteDefinition,
  kDiv,             // pandoc's fenced div
  kDefinitionList,  // children: terms and definitions
  kDefinitionTerm,  // inline children
  kDefinition,      // block children
  kFigure,          // children: what is shown, then perhaps one kCaption
  kCaption,         // inline children
  kFigureSlot,      // a generated figure's place: `text` is its kind ("spectrum"), `info` its arguments;
                    // number 0: a tag's words, 1: the YAML of a fenced block, which begins one line below `line`
  kKeptLines,       // lines that no Markdown was read in, until their form claims them: `text` as written; `info` is
                    // "shortcode", "script", "component" or "drawing"
  kAside,           // an admonition; before its form `text` is the line that opened it
  kMathBlock,       // a formula that stands alone: `text` is its TeX, byte for byte, without delimiters
  kExcerptEnd,      // <!--more-->: never printed
  // inlines
  kText,
  kSoftBreak,
  kLineBreak,
  kCode,
  kHtmlInline,
  kEmphasis,
  kStrong,
  kStrikethrough,
  kLink,
  kImage,
  kFootnoteReference,
  kSpan,        // pandoc's bracketed span, or attributes on inline code
  kInlineNote,  // pandoc's ^[note], until it is a footnote: `text` is what stands between the brackets
  kShortcode,   // {{< … >}} or {{% … %}} not yet claimed by its form: `text` as written, with the braces; with all
                // up to the closing tag where that is no Markdown
  kMathInline,  // a formula in a line: `text` is its TeX; `info` is "display" where it is set as a block
  kLiquidOutput,   // {{ … }}: `text` as written, with the braces
  kLiquidTag,      // {% … %}: likewise
  kAttributeList,  // {#id .class k=v} not yet claimed by its neighbour: `text` as written, with the braces
  kPipe,           // an unescaped | (a header-less table's cell border, or just a bar)
  kDivFence,       // block: a ::: line not yet paired: `text` is the line
  kHtmlContainer,  // block: an element with markdown="1": `text` is its opening tag, and a line below, the closing one
  // Inline marks that live only between cmark's tree and the first passes:
  kBracketOpen,   // the `[` or `![` (its `text`) of a bracketed span or of a link with Liquid in its target
  kBracketClose,  // its `]`
  kLiquidTarget,  // the rest of a link's target from its first Liquid tag on, as written, without the `)`
};

struct Attribute {
  std::string_view key, value;  // "class" holds all classes, separated by blanks
};

// A list's `info` where the post's contents are to stand in its place.
inline constexpr std::string_view kContentsList = "contents";

inline constexpr int kKindCount = static_cast<int>(Kind::kLiquidTarget) + 1;

enum class Alignment : uint8_t { kNone, kLeft, kCenter, kRight };
enum class Task : uint8_t { kNone, kOpen, kDone };

struct Node {
  Kind kind = Kind::kText;
  bool tight = false;                      // list
  bool ordered = false;                    // list
  bool header = false;                     // table row, table cell
  char delimiter = 0;                      // list: '.' or ')' when ordered
  Alignment alignment = Alignment::kNone;  // table cell
  Task task = Task::kNone;                 // item
  int32_t number = 0;                      // heading level; ordered list's start; footnote's number; table row's cells
  uint32_t line = 0;                       // 1-based, in the whole file (front matter counted); 0: made by a pass
  uint32_t column = 0;                     // 1-based bytes
  std::string_view text;                   // text, code, HTML, footnote label, Liquid words
  std::string_view info;                   // code block: the fence's info string; figure slot: its arguments;
                                           // list: kContentsList or nothing;
                                           // document: "gfm" when it follows the specification and nothing else
  std::string_view url;                    // link, image
  std::string_view title;                  // link, image
  std::string_view id;                     // becomes the id attribute
  std::span<Attribute> attributes;         // everything but the id

  Node* parent = nullptr;
  Node* previous = nullptr;
  Node* next = nullptr;
  Node* first_child = nullptr;
  Node* last_child = nullptr;
};

class Document {
 public:
  Document();
  Document(Document&&) noexcept;
  Document& operator=(Document&&) noexcept;
  ~Document();

  Node* root() { return root_; }
  const Node* root() const { return root_; }

  Node* make(Kind kind);                         // without parent
  Node* make_text(std::string_view text);        // copies the text
  std::string_view keep(std::string_view text);  // a copy that lives as long as the document
  std::span<Attribute> keep(std::span<const Attribute> attributes);

 private:
  std::unique_ptr<std::pmr::monotonic_buffer_resource> arena_;
  Node* root_ = nullptr;
};

// Moving nodes. A node that already has a parent is taken out first.
void append_child(Node* parent, Node* child);
void insert_before(Node* place, Node* node);
void insert_after(Node* place, Node* node);
void unlink(Node* node);
// Puts `node`'s children in its place and takes it out.
void replace_by_children(Node* node);

bool is_block(Kind kind);
// The next node in document order below `within`, or nullptr at the end; `skip_children` leaves out
// what is below `node`. `for (Node* n = root; n; n = next_in_order(n, root))` visits all, without recursion.
Node* next_in_order(Node* node, const Node* within, bool skip_children = false);
const Node* next_in_order(const Node* node, const Node* within, bool skip_children = false);

}  // namespace milepost::markdown
