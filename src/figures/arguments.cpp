#include "figures/arguments.h"

#include <algorithm>

#include "figures/check_value.h"
#include "figures/read_parts.h"
#include "figures/words.h"
#include "ground/suggest.h"

namespace milepost::figures {
namespace {

using Words = std::span<const std::string_view>;

constexpr std::string_view kSpectrum[] = {"axis",  "orientation", "order",  "side",  "caption",
                                          "alt",   "id",          "filter", "low",   "high",
                                          "label", "kind",        "domain", "zones", "options"};
constexpr std::string_view kComparison[] = {"columns", "caption", "id", "filter", "sort"};
constexpr std::string_view kOrientations[] = {"vertical", "horizontal"};
constexpr std::string_view kOrders[] = {"position", "authored"};
constexpr std::string_view kSides[] = {"both", "left", "right"};
constexpr std::string_view kKinds[] = {"continuous", "ordinal"};
constexpr std::string_view kFilters[] = {"all", "top", "offers", "chosen"};

Words keys_of(std::string_view kind) { return kind == "spectrum" ? Words(kSpectrum) : Words(kComparison); }

bool has(Words words, std::string_view word) { return std::find(words.begin(), words.end(), word) != words.end(); }

// "pros, cons" or a list.
std::vector<std::string> words_of(const Value& value) {
  if (value.is_list()) {
    std::vector<std::string> words;
    for (const Value& item : value.list()) words.push_back(text_of(item));
    return words;
  }
  std::vector<std::string> words;
  std::string word;
  for (char c : text_of(value) + ",") {
    if (c == ',') {
      if (!word.empty()) words.push_back(word);
      word.clear();
    } else if (c != ' ') {
      word += c;
    }
  }
  return words;
}

class ArgumentReader {
 public:
  ArgumentReader(const FigureRequest& request, Diagnostics& diagnostics)
      : request_(request), diagnostics_(diagnostics) {}

  void read(const Value& map, FigureArguments& out) {
    for (const Member& member : map.map()) {
      if (member.key.starts_with("x_")) continue;
      if (!has(keys_of(request_.kind), member.key)) {
        unknown(member);
      } else {
        put(member, out);
      }
    }
  }
  bool ok() const { return ok_; }
  Diagnostic first() const { return first_; }

 private:
  void fail(Diagnostic diagnostic) {
    if (ok_) {
      first_ = std::move(diagnostic);
    } else {
      diagnostics_.add(std::move(diagnostic));
    }
    ok_ = false;
  }

  void unknown(const Member& member) {
    Diagnostic diagnostic = argument_error(request_, code::kUnknownFigureArgument, member.key,
                                           "`" + request_.kind + "` has no argument `" + member.key + "`",
                                           suggest_one_of(member.key, keys_of(request_.kind)));
    if (request_.source && member.key_span.length > 0) diagnostic.place = request_.source->place(member.key_span);
    fail(std::move(diagnostic));
  }

  void put(const Member& member, FigureArguments& out) {
    if (member.key == "options") {
      out.inline_options = member.value;
    } else if (member.key == "domain") {
      out.domain = member.value;
    } else if (member.key == "zones") {
      out.zones = member.value;
    } else if (member.key == "columns") {
      out.columns = words_of(member.value);
    } else {
      put_text(member, out);
    }
  }

  void put_text(const Member& member, FigureArguments& out) {
    const std::string text = text_of(member.value);
    if (text.empty())
      return wrong(member.key, "`" + member.key + "` wants text, not " + std::string(type_name(member.value)), "");
    one_of(member.key, "orientation", kOrientations, text, out.orientation);
    one_of(member.key, "order", kOrders, text, out.order);
    one_of(member.key, "side", kSides, text, out.side);
    one_of(member.key, "kind", kKinds, text, out.axis_kind);
    for (auto [key, field] : std::initializer_list<std::pair<std::string_view, std::string*>>{{"axis", &out.axis},
                                                                                              {"caption", &out.caption},
                                                                                              {"alt", &out.alt},
                                                                                              {"id", &out.id},
                                                                                              {"filter", &out.filter},
                                                                                              {"sort", &out.sort},
                                                                                              {"low", &out.low},
                                                                                              {"high", &out.high},
                                                                                              {"label", &out.label}})
      if (member.key == key) *field = text;
    if (member.key == "id" && !is_slug(text))
      wrong("id", "`" + text + "` is no id", "use lower case letters, digits and single hyphens");
    if (member.key == "filter" && !is_filter(text))
      wrong("filter", "there is no filter `" + text + "`", "use " + list_words(kFilters) + ", `tag:…` or an outcome");
  }

  void one_of(std::string_view key, std::string_view wanted, Words words, const std::string& text, std::string& field) {
    if (key != wanted) return;
    if (!has(words, text)) wrong(key, "`" + text + "` is no `" + std::string(key) + "`", suggest_one_of(text, words));
    field = text;
  }

  void wrong(std::string_view key, std::string message, std::string fix) {
    fail(argument_error(request_, code::kFigureArgumentValue, key, std::move(message), std::move(fix)));
  }

  const FigureRequest& request_;
  Diagnostics& diagnostics_;
  bool ok_ = true;
  Diagnostic first_;
};

// The set's own arguments for this id and kind, without the key `kind` that names the figure's kind.
Value prepared(const FigureRequest& request, const OptionSet* set) {
  const std::string id = text_of(request.arguments, "id");
  if (!set || id.empty() || !set->figures.is_list()) return {};
  for (const Value& figure : set->figures.list()) {
    if (text_of(figure, "id") != id || !figure.is_map()) continue;
    const std::string kind = text_of(figure, "kind");
    if (!kind.empty() && kind != request.kind) continue;
    Map kept;
    for (const Member& member : figure.map())
      if (member.key != "kind" && has(keys_of(request.kind), member.key)) kept.set(member.key, member.value);
    return kept;
  }
  return {};
}

}  // namespace

Diagnostic argument_error(const FigureRequest& request, const Code& code, std::string_view key, std::string message,
                          std::string fix) {
  Diagnostic diagnostic{&code, code.severity, {}, std::move(message), {}, std::move(fix)};
  if (!request.source) return diagnostic;
  const Value* value = key.empty() ? nullptr : request.arguments.find(key);
  diagnostic.place = request.source->place(value && value->span.length > 0 ? value->span : request.span);
  return diagnostic;
}

Result<FigureArguments> read_arguments(const FigureRequest& request, const OptionSet* set, Diagnostics& diagnostics) {
  FigureArguments arguments;
  ArgumentReader reader(request, diagnostics);
  if (const Value figure = prepared(request, set); figure.is_map()) reader.read(figure, arguments);
  if (request.arguments.is_map()) {
    reader.read(request.arguments, arguments);
  } else if (!request.arguments.is_null()) {
    return argument_error(request, code::kFigureArgumentValue, "",
                          "a figure wants keys and values, not " + std::string(type_name(request.arguments)), "");
  }
  if (!reader.ok()) return reader.first();
  return arguments;
}

bool is_filter(std::string_view filter) {
  return filter.empty() || has(kFilters, filter) || filter.starts_with("tag:") || outcome_named(filter).has_value();
}

bool is_figure_argument(std::string_view kind, std::string_view key) { return has(keys_of(kind), key); }

bool passes(const Option& option, std::string_view filter) {
  if (filter.empty() || filter == "all") return true;
  if (filter == "top") return option.parent.empty();
  if (filter == "chosen") return option.chosen;
  if (filter.starts_with("tag:"))
    return std::find(option.tags.begin(), option.tags.end(), filter.substr(4)) != option.tags.end();
  if (filter != "offers") return option.outcome && option.outcome == outcome_named(filter);
  return option.outcome == Outcome::kOffer || option.outcome == Outcome::kVerbalOffer ||
         option.outcome == Outcome::kAccepted || option.outcome == Outcome::kDeclined ||
         option.outcome == Outcome::kRescinded;
}

}  // namespace milepost::figures
