// See html_balance.h. One walk finds what does not match, then the nodes are changed.
#include "markdown/html_balance.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>

#include "markdown/blocks.h"
#include "markdown/html_edits.h"
#include "markdown/html_elements.h"
#include "markdown/html_frames.h"
#include "markdown/html_tag_repair.h"
#include "markdown/html_tokens.h"

namespace milepost::markdown {
namespace {

using std::string_view;

constexpr size_t kMostWords = 60;

// `<a href=b/>` ends with a value.
bool closes_itself(string_view tag) {
  const string_view last = tag.substr(tag.find_last_of(" \t\n\"'") + 1);
  return last.find('=') == string_view::npos;
}

// A tag: the byte `at` of a node, the `order`th that holds HTML.
struct Spot {
  Node* node = nullptr;
  size_t order = 0, at = 0;

  bool operator<(const Spot& other) const { return std::pair(order, at) < std::pair(other.order, other.at); }
};

struct Open {
  std::string name;
  Spot spot;
};

struct Noted {
  Spot first;
  int count = 0;
};

struct Frame {
  Node* container;
  int paragraphs = 0;  // <p> that may end by themselves
  std::vector<Open> open;
  std::unordered_map<std::string, int> counts;   // of those that are open
  std::unordered_map<std::string, int> crossed;  // closed by the end of an element around them
};

class Balance {
 public:
  Balance(Document& document, StrayTags stray) : document_(document), shows_(stray == StrayTags::kShow) {}

  std::vector<HtmlFault> run() {
    Node* root = document_.root();
    if (shows_) tail_ = find_html_tail(*root);
    for (Node* node = root; node;) {
      if (enter(node) && node->first_child) {
        node = node->first_child;
        continue;
      }
      leave(node);
      while (node != root && !node->next) leave(node = node->parent);
      node = node == root ? nullptr : node->next;
    }
    std::vector<HtmlFault> found = faults();
    edits_.apply(document_);
    return found;
  }

 private:
  // Whether there is more to see below.
  bool enter(Node* node) {
    if (is_frame(node->kind)) frames_.push_back({node, 0, {}, {}, {}});
    is_in_tail_ |= node == tail_;
    if (is_html(*node)) read(node);
    return node->kind != Kind::kImage;
  }

  void leave(Node* node) {
    if (shows_ && (node->kind == Kind::kParagraph || node->kind == Kind::kHeading)) close_elements_of_line();
    if (!is_frame(node->kind)) return;
    Frame& frame = frames_.back();
    while (!frame.open.empty()) {
      const Open last = take_last(frame);
      if (last.name == "p") continue;
      note(HtmlFault::kUnclosed, last.name, last.spot);
      close_at_end(last, node);
    }
    frames_.pop_back();
  }

  // At the end of a paragraph or the like.
  void close_elements_of_line() {
    Frame& frame = frames_.back();
    while (!frame.open.empty() && frame.open.back().spot.node->kind == Kind::kHtmlInline &&
           !is_block_element(frame.open.back().name)) {
      const Open last = take_last(frame);
      note(HtmlFault::kUnclosed, last.name, last.spot);
      close_at_end(last, frame.container);
    }
  }

  static Open take_last(Frame& frame) {
    Open last = std::move(frame.open.back());
    frame.open.pop_back();
    --frame.counts[last.name];
    return last;
  }

  void read(Node* node) {
    if (raw_end_ && raw_end_ != node) return;
    ++order_;
    HtmlTokens tokens(node->text);
    if (raw_end_ == node) {
      raw_end_ = nullptr;
      tokens.skip_raw_text(frames_.back().open.back().name);
    }
    while (std::optional<HtmlToken> token = tokens.next()) {
      switch (token->kind) {
        case HtmlToken::kStart:
          start(node, *token, tokens);
          break;
        case HtmlToken::kEnd:
          end(node, *token);
          break;
        case HtmlToken::kCutOff:
          show_as_text(node, *token);
          break;
        default:
          break;
      }
    }
  }

  void start(Node* node, const HtmlToken& token, HtmlTokens& tokens) {
    const string_view tag = node->text.substr(token.begin, token.end - token.begin);
    if (shows_ && is_broken_tag(tag)) {
      note(HtmlFault::kNoTag, token.name, {node, order_, token.begin});
      return show_tag(node, token);
    }
    std::optional<std::string> repaired = repaired_tag(tag);
    if (repaired) note(HtmlFault::kQuotes, token.name, {node, order_, token.begin});
    std::string written = repaired ? *repaired : std::string(tag);
    Frame& frame = frames_.back();
    const bool is_foreign = frame.counts["svg"] > 0 || frame.counts["math"] > 0;
    const bool is_whole = token.has_slash && closes_itself(tag);
    const bool is_kept = token.name == "p" && keeps_paragraphs();
    if (token.name == "p" && !is_kept) ++frame.paragraphs;
    const bool is_drawing = is_foreign || token.name == "svg" || token.name == "math";
    bool opens =
        !is_void_element(token.name) && !(is_whole && is_drawing) && (is_kept || !closes_by_itself(token.name));
    if (opens && is_whole) {
      // In HTML the slash means nothing.
      written = written.substr(0, written.rfind('/'));
      while (!written.empty() && written.back() == ' ') written.pop_back();
      written += "></" + std::string(tag.substr(1, token.name.size())) + ">";
      opens = false;
    }
    if (opens && !is_foreign && is_raw_text_element(token.name) && !find_raw_end(node, token, tokens)) {
      return show_as_text(node, token);
    }
    if (written != tag) edits_.replace(node, token.begin, token.end, std::move(written));
    if (!opens) return;
    frame.open.push_back({token.name, {node, order_, token.begin}});
    ++frame.counts[token.name];
  }

  // Whether the content that is no markup ends: here or in a later neighbour.
  bool find_raw_end(Node* node, const HtmlToken& token, HtmlTokens& tokens) {
    if (tokens.skip_raw_text(token.name)) return true;
    if (!endless_.emplace(node->parent, token.name).second) return false;
    for (Node* other = node->next; other; other = other->next) {
      if (!is_html(*other) || !HtmlTokens(other->text).skip_raw_text(token.name)) continue;
      endless_.erase({node->parent, token.name});
      raw_end_ = other;
      return true;
    }
    return false;
  }

  void end(Node* node, const HtmlToken& token) {
    Frame& frame = frames_.back();
    if (token.name == "p" && frame.counts[token.name] == 0) return end_paragraph(node, token);
    if (token.name != "p" && closes_by_itself(token.name)) return drop_paragraphs(frame);
    if (is_void_element(token.name)) {
      if (shows_) return note(HtmlFault::kUnopened, token.name, {node, order_, token.begin}), show_tag(node, token);
      return edits_.replace(node, token.begin, token.end, token.name == "br" ? "<br>" : "");
    }
    if (frame.counts[token.name] == 0) {
      int& crossed = frame.crossed[token.name];
      if (crossed == 0) note(HtmlFault::kUnopened, token.name, {node, order_, token.begin});
      if (shows_ && crossed == 0) return show_tag(node, token);
      crossed = std::max(0, crossed - 1);
      return edits_.replace(node, token.begin, token.end, "");
    }
    if (token.name != "p" && frame.open.back().name == "p") {
      note(HtmlFault::kInParagraph, token.name, {node, order_, token.begin});
      return show_tag(node, token);
    }
    for (Open last = take_last(frame); last.name != token.name; last = take_last(frame)) {
      note(HtmlFault::kUnclosed, last.name, last.spot);
      ++frame.crossed[last.name];
      const bool is_in_line = last.spot.node->kind == Kind::kHtmlInline && last.spot.node->parent != node->parent;
      if (is_in_line) close_at_end(last, frame.container);
      if (!is_in_line) edits_.replace(node, token.begin, token.begin, "</" + last.name + ">");
    }
  }

  // To kramdown a <p> that is left open goes on to the end of the text, and what would end an element around it is
  // words. Where Markdown follows, that would swallow it: there, as in a browser, it ends by itself.
  bool keeps_paragraphs() const { return is_in_tail_ && frames_.size() == 1; }

  // Those that end with their cell or item.
  static void drop_paragraphs(Frame& frame) {
    while (!frame.open.empty() && frame.open.back().name == "p") take_last(frame);
  }

  // One that nothing began is words to kramdown, and a paragraph without any to a browser.
  void end_paragraph(Node* node, const HtmlToken& token) {
    int& count = frames_.back().paragraphs;
    if (shows_ && count == 0) {
      note(HtmlFault::kUnopened, token.name, {node, order_, token.begin});
      show_tag(node, token);
    }
    count = std::max(0, count - 1);
  }

  void show_as_text(Node* node, const HtmlToken& token) {
    note(HtmlFault::kShownAsText, token.is_comment ? "!--" : token.name, {node, order_, token.begin});
    edits_.replace(node, token.begin, token.begin + 1, "&lt;");
  }

  // The end tag as words.
  void show_tag(Node* node, const HtmlToken& token) {
    edits_.replace(node, token.begin, token.begin + 1, "&lt;");
    edits_.replace(node, token.end - 1, token.end, "&gt;");
  }

  // An element of a line ends with its line, others with what holds them.
  void close_at_end(const Open& open, Node* container) {
    Node* parent = open.spot.node->kind == Kind::kHtmlInline ? open.spot.node->parent : container;
    edits_.close_in(parent, open.spot.node, "</" + open.name + ">");
  }

  // Where lines are counted, once for each mistake that is told, is for the end.
  void note(HtmlFault::Kind kind, const std::string& name, const Spot& spot) {
    Noted& noted = noted_[{kind, name}];
    if (noted.count++ == 0 || spot < noted.first) noted.first = spot;
  }

  std::vector<HtmlFault> faults() const {
    std::vector<HtmlFault> all;
    for (const auto& [key, noted] : noted_) {
      const Node& node = *noted.first.node;
      const string_view before = node.text.substr(0, noted.first.at), words = node.text.substr(noted.first.at);
      const auto lines = static_cast<uint32_t>(std::count(before.begin(), before.end(), '\n'));
      const size_t close = std::min(words.find('>'), kMostWords - 1) + 1;
      all.push_back({key.first, key.second, std::string(words.substr(0, std::min(close, words.find('\n')))),
                     node.line == 0 ? 0 : node.line + lines, lines == 0 ? node.column : 1, noted.count});
    }
    return all;
  }

  Document& document_;
  bool shows_;
  const Node* tail_ = nullptr;
  bool is_in_tail_ = false;
  std::vector<Frame> frames_;
  std::map<std::pair<HtmlFault::Kind, std::string>, Noted> noted_;
  size_t order_ = 0;  // of the node that is read
  HtmlEdits edits_;
  std::set<std::pair<const Node*, std::string>> endless_;
  const Node* raw_end_ = nullptr;  // up to this node all is the content of the innermost element
};

}  // namespace

std::vector<HtmlFault> balance_html(Document& document, StrayTags stray) { return Balance(document, stray).run(); }

}  // namespace milepost::markdown
