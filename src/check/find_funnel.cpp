// Numbers of the text that are not those of the option set's funnel: "six onsites" where the funnel has five.
// A guess, and so a hint: said only where the text gives a stage's number and never the funnel's.
#include <cmath>
#include <optional>
#include <string>
#include <string_view>

#include "check/finders.h"
#include "check/funnel_counts.h"
#include "ground/ascii.h"

namespace milepost::check {
namespace {

using markdown::Kind;
using markdown::Node;

// "7 replies" in a text: what it says and where.
struct Mention {
  std::string words;
  const Node* node = nullptr;
};

struct Reading {
  std::optional<Mention> first_other;  // the first one that is not the funnel's
  bool agrees = false;
};

std::string_view without_marks(std::string_view word) {
  constexpr std::string_view kMarks = "~.,;:!?()\"'";
  while (!word.empty() && kMarks.find(word.front()) != kMarks.npos) word.remove_prefix(1);
  while (!word.empty() && kMarks.find(word.back()) != kMarks.npos) word.remove_suffix(1);
  return word;
}

// Calls each(number's word, next word) for every two neighbours of the text.
template <class Each>
void for_each_pair(std::string_view text, Each each) {
  std::string_view before;
  for (size_t begin = 0; begin < text.size();) {
    const size_t end = std::min(text.find(' ', begin), text.size());
    const std::string_view word = text.substr(begin, end - begin);
    if (!before.empty() && !word.empty()) each(before, word);
    before = word;
    begin = end + 1;
  }
}

void read(const Node& text, const StageCount& stage, Reading& reading) {
  for_each_pair(text.text, [&](std::string_view first, std::string_view second) {
    const std::optional<double> number = number_of_word(without_marks(first));
    if (!number || stage_noun(without_marks(second)) != stage.noun) return;
    if (*number >= stage.least && *number <= stage.most) {
      reading.agrees = true;
    } else if (!reading.first_other) {
      const std::string_view words = without_marks(first);
      const size_t length =
          static_cast<size_t>(without_marks(second).data() - words.data()) + without_marks(second).size();
      reading.first_other = Mention{std::string(words.data(), length), &text};
    }
  });
}

std::string in_words(const StageCount& stage) {
  const auto whole = [](double number) { return std::to_string(std::lround(number)); };
  return stage.least == stage.most ? whole(stage.least) : whole(stage.least) + " to " + whole(stage.most);
}

void tell_of_difference(const Mention& mention, const StageCount& stage, const PageView& view, Diagnostics& found) {
  const std::vector<size_t> places = view.source.find_all(*mention.node, mention.words);
  if (places.empty()) return;
  found.add(code::kFunnelDiffers, view.source.place(mention.node->line, places.front(), mention.words.size()),
            "the text has `" + mention.words + "`, the funnel has " + in_words(stage) + " at `" + stage.label + "`",
            "readers who count find two answers", "give both the same number, or say what is counted here");
}

}  // namespace

void find_funnel(const PageView& view, Diagnostics& found) {
  const OptionSetPointer& own = view.page.own;
  if (!own || own->unreadable || own->is_private) return;
  const Node* root = view.page.post.document.root();
  for (const StageCount& stage : funnel_counts(*own)) {
    Reading reading;
    for (const Node* node = root; node; node = markdown::next_in_order(node, root))
      if (node->kind == Kind::kText && node->line > 0) read(*node, stage, reading);
    if (reading.first_other && !reading.agrees) tell_of_difference(*reading.first_other, stage, view, found);
  }
}

}  // namespace milepost::check
