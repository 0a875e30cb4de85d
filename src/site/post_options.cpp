#include "site/post_options.h"

#include <string>
#include <utility>

#include "formats/slug.h"
#include "ground/ascii.h"
#include "markdown/block_walk.h"
#include "site/figure_request.h"

namespace milepost::site {
namespace {

using markdown::Kind;
using markdown::Node;

constexpr std::string_view kBetweenEnds = " to ";
constexpr std::string_view kAxisFix = "write both ends, that of the first option first: `axis=\"academic to product\"`";

// A mistake in one argument of a figure, or in the whole of it.
struct Mistake {
  const Code& code;
  std::string key;  // empty: the whole
  std::string message, cause, fix;
};

bool says_yes(const Value& value) {
  return (value.is_boolean() && value.boolean()) ||
         (value.is_text() && (value.text() == "true" || value.text() == "yes"));
}

bool says_no(const Value& value) {
  return (value.is_boolean() && !value.boolean()) ||
         (value.is_text() && (value.text() == "false" || value.text() == "no"));
}

// It may; its arguments are read when it is drawn.
bool asks_for_post(const Node& node) {
  return node.kind == Kind::kFigureSlot && node.info.find("from") != node.info.npos;
}

bool asks_to_hide(const Node& slot, const SourceText& source) {
  if (slot.info.find("hide") == slot.info.npos) return false;
  Diagnostics ignored;  // told when the figure is drawn
  const std::optional<figures::FigureRequest> request = read_figure_request(slot, source, ignored);
  const Value* hide = request ? request->arguments.find("hide") : nullptr;
  return hide && request->arguments.find("from") && says_yes(*hide);
}

bool stands_within(const Node* node, const Node* outer) {
  while (node && node != outer) node = node->parent;
  return node != nullptr;
}

std::string text_of(const Map& arguments, std::string_view key) {
  const Value* value = arguments.find(key);
  return value && value->is_text() ? value->text() : "";
}

// What is wrong with the arguments themselves.
std::optional<Mistake> mistake_in(const Map& arguments) {
  const std::string from = text_of(arguments, "from");
  if (from != "post")
    return Mistake{code::kFigureArgumentValue, "from",
                   from.empty() ? "`from` wants a word" : "`" + from + "` is no `from`",
                   "`from=\"post\"` takes the post's own table or list",
                   "write `from=\"post\"`, or `set=\"…\"` with the id of a file in `content/options/`"};
  for (std::string_view other : {"set", "options"})
    if (arguments.find(other))
      return Mistake{code::kFigureArgumentValue, std::string(other),
                     "`" + std::string(other) + "` and `from` are two sources", "a figure shows one",
                     "take one of them out"};
  const Value* hide = arguments.find("hide");
  if (hide && !says_yes(*hide) && !says_no(*hide))
    return Mistake{code::kFigureArgumentValue, "hide", "`hide` wants `true` or `false`", "", ""};
  return std::nullopt;
}

Mistake nothing_told() {
  return {code::kFigureDataMissing, "from", "the post tells no options that a figure could show",
          "read are a table with `Option`, `Pros` and `Cons` in its head, and a list of bold names with outcomes: "
          "`- **A lab** (offer): …`",
          "write one of them with two options or more, or take a set of your own with `set`"};
}

Mistake several_told(const std::vector<ToldOptions>& told) {
  std::string places;
  for (const ToldOptions& one : told)
    places += std::string(places.empty() ? "" : ", ") +
              (one.origin == ToldOptions::Origin::kTable ? "the table" : "the list") + " that begins `" +
              one.options.front().name + "`";
  return {code::kFigureDataMissing, "from", "the post tells options in several places, and none is before this figure",
          places, "put the figure below the one that it is to show"};
}

// A warning, not an error: the figure is true as far as it goes.
Diagnostic too_many_told(const ToldOptions& told, Place place) {
  const std::string source = told.origin == ToldOptions::Origin::kTable ? "table" : "list";
  return {&code::kFigureDataMissing,
          Severity::kWarning,
          std::move(place),
          "the " + source + " that begins `" + told.options.front().name + "` tells more options than a figure takes",
          "the first " + std::to_string(told.options.size()) + " are in the figure; the " + source +
              " stays in the text also with `hide=\"true\"`",
          "split it, or take a set of your own with `set`"};
}

// What a figure leaves out of the words that it is drawn from.
void tell_unread(const ToldOptions& told, const SourceText& source, Diagnostics& diagnostics) {
  const auto warn = [&](uint32_t line, uint32_t column, std::string message, std::string cause, std::string fix) {
    diagnostics.add({&code::kFigureDataMissing, Severity::kWarning, source.place_at(line, column == 0 ? 1 : column),
                     std::move(message), std::move(cause), std::move(fix)});
  };
  const std::string_view from = told.origin == ToldOptions::Origin::kTable ? "table" : "list";
  for (const UnreadPart& part : told.unread)
    warn(part.line, part.column, part.what + " is not in the figure",
         "figures with `from=\"post\"` read names, reasons and outcomes of this " + std::string(from), part.fix);
  for (const ToldOption& option : told.options)
    if (!option.outcome_words.empty())
      warn(option.line, 0, "the outcome `" + option.outcome_words + "` of `" + option.name + "` is not known",
           "the figure shows no outcome for it",
           "use words such as `offer`, `accepted`, `rejected`, `withdrawn` or `no response`");
}

struct Ends {
  std::string low, high;
};

std::optional<Ends> ends_in(const Map& arguments) {
  const std::string words = text_of(arguments, "axis");
  const size_t at = words.find(kBetweenEnds);
  if (at == words.npos) return std::nullopt;
  Ends ends{std::string(trim(std::string_view(words).substr(0, at))),
            std::string(trim(std::string_view(words).substr(at + kBetweenEnds.size())))};
  if (ends.low.empty() || ends.high.empty()) return std::nullopt;
  return ends;
}

Mistake no_ends(const Map& arguments, std::string_view kind) {
  if (!arguments.find("axis"))
    return {code::kFigureDataMissing, "", "this " + std::string(kind) + " does not say what the order means",
            "the post's own table or list has an order and no axis", std::string(kAxisFix)};
  return {code::kFigureArgumentValue, "axis", "`" + text_of(arguments, "axis") + "` has no two ends",
          "the ends of an axis stand around `to`", std::string(kAxisFix)};
}

// The order of the text, as ranks between the two ends.
void add_axis(const Ends& ends, OptionSet& set, Map& arguments) {
  Axis axis;
  axis.id = slugify(ends.low + " " + ends.high);
  if (axis.id.empty()) axis.id = "order";
  axis.kind = AxisKind::kOrdinal;
  axis.low_label = ends.low;
  axis.high_label = ends.high;
  int rank = 0;
  for (Option& option : set.options) {
    Position position;
    position.axis = axis.id;
    position.rank = ++rank;
    position.from = position.to = rank;
    option.positions.push_back(std::move(position));
  }
  Value id(axis.id);
  id.span = arguments.find("axis")->span;
  arguments.set("axis", std::move(id));
  set.axes.push_back(std::move(axis));
}

}  // namespace

void PostOptions::find() {
  Node* root = document_.root();
  bool any = false;
  for (Node* node = root; node && !any; node = markdown::next_block(node, root)) any = asks_for_post(*node);
  if (!any) return;
  told_ = find_told_options(document_);
  std::vector<Node*> sources;                   // of told_
  std::vector<std::pair<Node*, size_t>> slots;  // with the number of sources before each
  for (Node* node = root; node; node = markdown::next_in_order(node, root)) {
    if (sources.size() < told_.size() && node == told_[sources.size()].node) sources.push_back(node);
    if (asks_for_post(*node)) slots.emplace_back(node, sources.size());
  }
  std::vector<Node*> hidden;
  for (const auto& [slot, before] : slots) {
    if (before == 0 && told_.size() != 1) continue;
    const size_t meant = before == 0 ? 0 : before - 1;
    meant_[slot] = &told_[meant];
    const bool stays = told_[meant].is_cut || stands_within(slot, sources[meant]);
    if (!stays && asks_to_hide(*slot, source_)) hidden.push_back(sources[meant]);
  }
  for (Node* node : hidden)
    if (node->parent) markdown::unlink(node);
}

std::optional<const OptionSet*> PostOptions::set_for(figures::FigureRequest& request, const Node* node,
                                                     const Node& slot, Diagnostics& diagnostics) {
  Map& arguments = request.arguments.mutable_map();
  const auto fail = [&](const Mistake& mistake) -> std::optional<const OptionSet*> {
    const Value* at = mistake.key.empty() ? nullptr : arguments.find(mistake.key);
    const bool in_one_piece = at && request.span.begin > 0;
    diagnostics.add(mistake.code, in_one_piece ? source_.place(at->span) : place_of_node(slot, source_),
                    mistake.message, mistake.cause, mistake.fix);
    return std::nullopt;
  };
  if (const std::optional<Mistake> mistake = mistake_in(arguments)) return fail(*mistake);
  if (told_.empty()) return fail(nothing_told());
  const auto meant = meant_.find(node);
  if (meant == meant_.end()) return fail(several_told(told_));
  if (meant->second->is_cut) diagnostics.add(too_many_told(*meant->second, place_of_node(slot, source_)));
  if (explained_.insert(meant->second).second) tell_unread(*meant->second, source_, diagnostics);
  OptionSet set = told_option_set(*meant->second, source_.name());
  if (figures::is_figure_argument(request.kind, "axis")) {
    const std::optional<Ends> ends = ends_in(arguments);
    if (!ends) return fail(no_ends(arguments, request.kind));
    add_axis(*ends, set, arguments);
  }
  arguments.erase("from");
  arguments.erase("hide");
  sets_.push_back(std::move(set));
  return &sets_.back();
}

}  // namespace milepost::site
