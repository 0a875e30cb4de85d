// Evaluating Liquid expressions: see liquid_expression.h.
#include "markdown/liquid_expression.h"

#include <array>
#include <optional>
#include <vector>

#include "ground/suggest.h"
#include "markdown/characters.h"

namespace milepost::markdown {
namespace {

using Problem = LiquidText::Problem;

constexpr std::array<std::string_view, 5> kFilters = {"relative_url", "absolute_url", "prepend", "append", "date"};
constexpr std::array<std::string_view, 14> kNames = {
    "site.baseurl", "site.url", "site.title",  "site.description", "site.author", "site.lang", "page.title",
    "page.date",    "page.url", "page.author", "page.subtitle",    "page.tags",   "page.slug", "page.categories"};

bool is_name_character(char c) { return is_ascii_alphanumeric(c) || c == '_' || c == '-' || c == '.'; }

std::string text_of(const Value& value) {
  switch (value.type()) {
    case Value::Type::kText:
      return value.text();
    case Value::Type::kInteger:
      return std::to_string(value.integer());
    case Value::Type::kBoolean:
      return value.boolean() ? "true" : "false";
    case Value::Type::kReal: {
      std::string text = std::to_string(value.number());
      text.erase(text.find_last_not_of('0') + 1);
      return text.ends_with('.') ? text + '0' : text;
    }
    case Value::Type::kList: {
      std::string text;
      for (const Value& item : value.list()) text += item.is_list() || item.is_map() ? std::string() : text_of(item);
      return text;
    }
    default:
      return {};
  }
}

// One slash between the two parts.
std::string join_addresses(std::string_view left, std::string_view right) {
  while (left.ends_with('/')) left.remove_suffix(1);
  while (right.starts_with('/')) right.remove_prefix(1);
  return std::string(left) + '/' + std::string(right);
}

class Evaluator {
 public:
  Evaluator(std::string_view words, const LiquidScope& scope) : words_(words), scope_(scope) {}

  LiquidText run() {
    if (!read_operand(result_.text)) return fail();
    while (skip_blanks()) {
      if (words_[at_] != '|') return fail();
      ++at_;
      if (!apply_filter()) return fail();
    }
    return std::move(result_);
  }

 private:
  LiquidText fail() {
    if (result_.problem == Problem::kNone) {
      result_.problem = Problem::kSyntax;
      result_.about = words_.substr(at_);
    }
    result_.text.clear();
    return std::move(result_);
  }
  bool fail_with(Problem problem, std::string_view about) {
    result_.problem = problem;
    result_.about = about;
    return false;
  }

  bool skip_blanks() {
    while (at_ < words_.size() && is_blank(words_[at_])) ++at_;
    return at_ < words_.size();
  }

  std::string_view read_name() {
    size_t begin = at_;
    while (at_ < words_.size() && is_name_character(words_[at_])) ++at_;
    return words_.substr(begin, at_ - begin);
  }

  // A quoted text, a number or a name's value.
  bool read_operand(std::string& out) {
    if (!skip_blanks()) return false;
    char quote = words_[at_];
    if (quote == '"' || quote == '\'') {
      size_t end = words_.find(quote, at_ + 1);
      if (end == std::string_view::npos) return false;
      out = words_.substr(at_ + 1, end - at_ - 1);
      at_ = end + 1;
      return true;
    }
    std::string_view name = read_name();
    if (name.empty()) return false;
    if (name.find_first_not_of("0123456789.-") == std::string_view::npos) return out = name, true;
    const Value* value = scope_.variable(name);
    if (!value) return fail_with(Problem::kUnknownName, name);
    out = text_of(*value);
    return true;
  }

  bool apply_filter() {
    if (!skip_blanks()) return false;
    std::string_view name = read_name();
    std::optional<std::string> argument;
    if (skip_blanks() && words_[at_] == ':') {
      ++at_;
      argument.emplace();
      if (!read_operand(*argument)) return false;
    }
    return apply(name, argument);
  }

  bool apply(std::string_view name, const std::optional<std::string>& argument) {
    std::string& text = result_.text;
    if (name == "relative_url") return text = relative_url(text), true;
    if (name == "absolute_url") return text = join_addresses(site("site.url"), relative_url(text)), true;
    bool needs_argument = name == "prepend" || name == "append" || name == "date";
    if (!needs_argument) return fail_with(Problem::kUnknownFilter, name);
    if (!argument) return fail_with(Problem::kSyntax, name);
    if (name == "prepend") return text = *argument + text, true;
    if (name == "append") return text += *argument, true;
    std::string formatted;
    if (!format_liquid_date(text, *argument, formatted)) return fail_with(Problem::kSyntax, *argument);
    return text = formatted, true;
  }

  std::string relative_url(std::string_view path) const {
    if (path.find("://") != std::string_view::npos) return std::string(path);
    return join_addresses(site("site.baseurl"), path);
  }

  std::string site(std::string_view name) const {
    const Value* value = scope_.variable(name);
    return value ? text_of(*value) : std::string();
  }

  std::string_view words_;
  const LiquidScope& scope_;
  size_t at_ = 0;
  LiquidText result_;
};

}  // namespace

LiquidText evaluate_liquid(std::string_view expression, const LiquidScope& scope) {
  return Evaluator(trim(expression), scope).run();
}

std::string LiquidScope::nearest_name(std::string_view name) const { return std::string(nearest(name, kNames)); }
std::string nearest_liquid_filter(std::string_view name) { return std::string(nearest(name, kFilters)); }

}  // namespace milepost::markdown
