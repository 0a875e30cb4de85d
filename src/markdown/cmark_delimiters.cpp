// The specification's algorithm for delimiter runs, with the dialects' own answers to what may open and close. See
// cmark_delimiters.h. cmark's cannot be told of other rules: no-break spaces and punctuation beside stars.
#include "markdown/cmark_delimiters.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "markdown/cmark_run.h"
#include "markdown/cmark_tried_emphasis.h"
#include "markdown/syntax.h"

namespace milepost::markdown {
namespace {

// The runs among the children of one node, as a list that shrinks.
class Runs {
 public:
  Runs(std::vector<DelimiterRun>& runs, const CmarkRules& rules) : runs_(runs), rules_(rules) {
    previous_.resize(runs.size());
    next_.resize(runs.size());
    for (size_t i = 0; i < runs.size(); ++i) {
      previous_[i] = static_cast<int>(i) - 1;
      next_[i] = i + 1 < runs.size() ? static_cast<int>(i) + 1 : kNone;
    }
    std::fill(std::begin(bottoms_), std::end(bottoms_), kNone);
  }

  void pair() {
    int closer = runs_.empty() ? kNone : 0;
    while (closer != kNone) {
      if (!at(closer).can_close) {
        closer = next_[closer];
        continue;
      }
      int opener = find_opener(closer);
      bool is_quote = at(closer).mark == '"' || at(closer).mark == '\'';
      closer = is_quote ? pair_quotes(opener, closer) : pair_stars(opener, closer);
    }
  }

 private:
  static constexpr int kNone = -1;

  DelimiterRun& at(int i) { return runs_[static_cast<size_t>(i)]; }

  // Openers below this one have been looked at in vain for closers of the same kind.
  int& bottom_for(const DelimiterRun& closer) {
    int mark = closer.mark == '*' ? 0 : closer.mark == '_' ? 1 : closer.mark == '"' ? 2 : 3;
    return bottoms_[mark * 6 + (closer.can_open ? 3 : 0) + closer.length % 3];
  }

  bool fits(const DelimiterRun& opener, const DelimiterRun& closer) const {
    if (!opener.can_open || opener.mark != closer.mark) return false;
    if (rules_.loose_emphasis || !(opener.can_close || closer.can_open)) return true;
    return closer.length % 3 == 0 || (opener.length + closer.length) % 3 != 0;
  }

  int find_opener(int closer) {
    int& bottom = bottom_for(at(closer));
    int opener = previous_[static_cast<size_t>(closer)];
    for (; opener != kNone && opener > bottom; opener = previous_[static_cast<size_t>(opener)]) {
      if (fits(at(opener), at(closer))) return opener;
    }
    bottom = previous_[static_cast<size_t>(closer)];
    return kNone;
  }

  void take_out(int i) {
    int before = previous_[static_cast<size_t>(i)], after = next_[static_cast<size_t>(i)];
    if (before != kNone) next_[static_cast<size_t>(before)] = after;
    if (after != kNone) previous_[static_cast<size_t>(after)] = before;
  }

  int pair_quotes(int opener, int closer) {
    // Without an opener, a single mark is an apostrophe.
    if (opener != kNone || at(closer).mark == '"') at(closer).close_quote(*rules_.quotes);
    if (opener != kNone) {
      at(opener).open_quote(*rules_.quotes);
      take_out(opener);
    }
    int next = next_[static_cast<size_t>(closer)];
    if (opener != kNone || !at(closer).can_open) take_out(closer);
    return next;
  }

  int pair_stars(int opener, int closer) {
    int next = next_[static_cast<size_t>(closer)];
    if (opener == kNone) {
      if (!at(closer).can_open) take_out(closer);
      return next;
    }
    while (next_[static_cast<size_t>(opener)] != closer) take_out(next_[static_cast<size_t>(opener)]);
    bool both_two = at(opener).length >= 2 && at(closer).length >= 2;
    bool single_first = rules_.strong_holds_emphasis && at(opener).length == 3 && at(closer).length == 3;
    wrap_between(at(opener), at(closer), both_two && !single_first ? 2 : 1);
    if (at(opener).length == 0) take_out(opener), at(opener).drop();
    if (at(closer).length > 0) return closer;
    take_out(closer);
    at(closer).drop();
    return next;
  }

  std::vector<DelimiterRun>& runs_;
  const CmarkRules& rules_;
  std::vector<int> previous_, next_;
  int bottoms_[24];
};

// Which nodes of the walk are parents of inlines, each with its runs so far.
class Walk {
 public:
  explicit Walk(const CmarkRules& rules) : rules_(rules) {}

  // Without cmark's iterator, which costs more than what is done here.
  void run(cmark_node* root) {
    for (cmark_node* node = root; node;) {
      enter(node);
      if (node->first_child) {
        node = node->first_child;
        continue;
      }
      while (node != root && !node->next) leave(node = node->parent);
      node = node == root ? nullptr : node->next;
    }
  }

 private:
  // A block's content is where its inlines point into.
  void enter(cmark_node* node) {
    if (node->type == CMARK_NODE_TEXT) {
      see(node);
    } else if (!CMARK_NODE_TYPE_INLINE_P(static_cast<cmark_node_type>(node->type))) {
      block_ = node;
    }
  }

  void see(cmark_node* text) {
    DelimiterRun run = read_run(text, block_, rules_);
    if (!run.mark) return;
    if (open_.empty() || open_.back().parent != text->parent) open_group(text->parent);
    const bool is_tried = rules_.tried_emphasis && (run.mark == '*' || run.mark == '_');
    is_tried ? open_.back().tried.push_back(text) : open_.back().runs.push_back(run);
  }

  // Most groups are small and there are many: the room of one that is done is the next one's.
  void open_group(cmark_node* parent) {
    open_.push_back({parent, block_, std::move(spare_), {}});
    open_.back().runs.clear();
  }

  // Runs of a parent are together when its end comes: those of its children are gone by then.
  void leave(cmark_node* node) {
    if (open_.empty() || open_.back().parent != node) return;
    Runs(open_.back().runs, rules_).pair();
    try_emphasis(open_.back().tried, open_.back().block);
    spare_ = std::move(open_.back().runs);
    open_.pop_back();
  }

  struct Group {
    cmark_node* parent;
    const cmark_node* block;
    std::vector<DelimiterRun> runs;
    std::vector<cmark_node*> tried;  // runs of stars and underscores, where kramdown's way is in force
  };

  const CmarkRules& rules_;
  cmark_node* block_ = nullptr;
  std::vector<Group> open_;
  std::vector<DelimiterRun> spare_;
};

}  // namespace

void resolve_delimiters(cmark_node* root, const CmarkRules& rules) { Walk(rules).run(root); }

}  // namespace milepost::markdown
