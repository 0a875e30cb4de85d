// Tokens as Markdown can say them: no mark begins or ends with white space, none is empty, none meets its like.
#include <algorithm>

#include "ground/ascii.h"
#include "import/inline_tokens.h"

namespace milepost::import {
namespace {

class Settler {
 public:
  InlineTokens run(InlineTokens tokens) {
    for (InlineToken& token : tokens) take(std::move(token));
    return std::move(out_);
  }

 private:
  void take(InlineToken token) {
    switch (token.kind) {
      case TokenKind::kText:
      case TokenKind::kCode:
        return take_words(token.kind, token.text);
      case TokenKind::kBreak:
        ++breaks_;
        return;
      case TokenKind::kOpen:
        return take_open(std::move(token));
      case TokenKind::kClose:
        return take_close(std::move(token));
      default:
        flush();
        out_.push_back(std::move(token));
        edge_ = out_.size();
    }
  }

  // Neighbours of one kind are one: two code spans would share their ticks.
  void take_words(TokenKind kind, std::string_view text) {
    const std::string_view words = trim_spaces(text);
    if (words.empty()) {
      space_ = space_ || !text.empty();
      return;
    }
    space_ = space_ || text.front() == ' ';
    flush();
    if (!out_.empty() && edge_ == out_.size() && out_.back().kind == kind) {
      out_.back().text += words;
    } else {
      out_.push_back({kind, Mark::kStrong, std::string(words), 0});
    }
    edge_ = out_.size();
    space_ = text.back() == ' ';
  }

  static std::string_view trim_spaces(std::string_view text) {
    while (text.starts_with(' ')) text.remove_prefix(1);
    while (text.ends_with(' ')) text.remove_suffix(1);
    return text;
  }

  // `**a****b**` is one mark.
  void take_open(InlineToken token) {
    const bool goes_on = token.mark != Mark::kLink && !space_ && breaks_ == 0 && !out_.empty() &&
                         edge_ == out_.size() && out_.back().closes() && out_.back().mark == token.mark;
    if (goes_on) {
      out_.pop_back();
      edge_ = out_.size();
    } else {
      out_.push_back(std::move(token));
    }
  }

  void take_close(InlineToken token) {
    if (!out_.empty() && out_.back().opens() && out_.back().mark == token.mark) {
      out_.pop_back();
    } else {
      out_.push_back(std::move(token));
      edge_ = out_.size();
    }
    edge_ = std::min(edge_, out_.size());
  }

  // Puts what waits before the marks that have just been opened.
  void flush() {
    if (edge_ > 0) {
      if (breaks_ > 0) {
        const bool splits = breaks_ > 1 && open_before(edge_) == 0;
        insert(splits ? TokenKind::kSplit : TokenKind::kBreak, "");
        if (!splits && breaks_ > 1) insert(TokenKind::kBreak, "");
      } else if (space_) {
        insert(TokenKind::kText, " ");
      }
    }
    space_ = false;
    breaks_ = 0;
  }

  void insert(TokenKind kind, std::string text) {
    out_.insert(out_.begin() + static_cast<std::ptrdiff_t>(edge_), {kind, Mark::kStrong, std::move(text), 0});
  }

  size_t open_before(size_t end) const {
    size_t open = 0;
    for (size_t i = 0; i < end; ++i) open = open + (out_[i].opens() ? 1 : 0) - (out_[i].closes() ? 1 : 0);
    return open;
  }

  InlineTokens out_;
  size_t edge_ = 0;  // behind the last token that is not a mark just opened
  size_t breaks_ = 0;
  bool space_ = false;
};

void pair_up(InlineTokens& tokens) {
  std::vector<size_t> open;
  for (size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].opens()) open.push_back(i);
    if (!tokens[i].closes()) continue;
    tokens[i].partner = open.back();
    tokens[open.back()].partner = i;
    open.pop_back();
  }
}

}  // namespace

InlineTokens settle_tokens(InlineTokens tokens) {
  InlineTokens settled = Settler().run(std::move(tokens));
  pair_up(settled);
  return settled;
}

}  // namespace milepost::import
