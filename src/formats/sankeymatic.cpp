#include "formats/sankeymatic.h"

#include <charconv>
#include <cmath>

#include "ground/ascii.h"

namespace milepost {
namespace {

Span span_of(std::string_view part, std::string_view line, Span of_line) {
  const auto offset = static_cast<uint32_t>(part.data() - line.data());
  return {of_line.begin + offset, static_cast<uint32_t>(part.size())};
}

std::optional<double> number_in(std::string_view text) {
  std::string plain;
  for (const char c : text)
    if (c != ',') plain += c;
  double number = 0;
  const auto [end, error] = std::from_chars(plain.data(), plain.data() + plain.size(), number);
  if (plain.empty() || error != std::errc() || end != plain.data() + plain.size() || !std::isfinite(number)) return {};
  return number;
}

Value whole_or_real(double number) {
  const bool is_whole = std::abs(number) < 1e15 && number == std::floor(number);
  return is_whole ? Value(static_cast<int64_t>(number)) : Value(number);
}

// A number, or text where it is none.
Value amount_of(std::string_view text) {
  std::string_view digits = text;
  if (digits.starts_with('~')) digits = trim(digits.substr(1));
  if (digits.starts_with("about ")) digits = trim(digits.substr(6));
  const auto number = number_in(digits);
  if (!number) return Value(text);
  if (digits.size() == text.size()) return whole_or_real(*number);
  Map about;
  about.set("value", whole_or_real(*number));
  about.set("qualifier", "about");
  return Value(std::move(about));
}

// Whether brackets hold an amount: digits, or the signs by which SankeyMATIC asks for the rest.
bool is_amount(std::string_view text) {
  if (text == "*" || text == "?") return true;
  return text.find_first_of("0123456789") != text.npos && text.find_first_not_of("0123456789.,-+~ aboute") == text.npos;
}

// " #789" and " #4d7ad3.45" at the end: the flow's colour.
std::string_view without_colour(std::string_view name) {
  const size_t sign = name.rfind(" #");
  if (sign == name.npos) return name;
  const std::string_view digits = name.substr(sign + 2);
  const size_t end = digits.find_first_not_of("0123456789abcdefABCDEF");
  const size_t length = end == digits.npos ? digits.size() : end;
  const std::string_view rest = digits.substr(length);
  const bool is_opacity = rest.empty() || (rest.front() == '.' && number_in(rest).has_value());
  return (length == 3 || length == 6) && is_opacity ? trim(name.substr(0, sign)) : name;
}

// In names, `\n` breaks a line.
std::string name_of(std::string_view text) {
  std::string name;
  for (size_t i = 0; i < text.size(); ++i) {
    const bool is_break = text.substr(i, 2) == "\\n";
    name += is_break ? ' ' : text[i];
    i += is_break;
  }
  return name;
}

// A name as it may stand in a line; a backslash before an `n` becomes a slash.
std::string plain_name(std::string_view name) {
  while (!name.empty() && (name.front() == '\'' || name.front() == ':' || name.front() == '/')) name.remove_prefix(1);
  name = trim(name);
  std::string out;
  for (size_t i = 0; i < name.size(); ++i) {
    const char c = name.substr(i, 2) == "\\n" ? '/' : name[i];
    out += c == '[' ? '(' : c == ']' ? ')' : c == '\n' || c == '\r' ? ' ' : c;
  }
  return out.empty() ? "(no name)" : out;
}

// "Team #123" as "Team#123": its end is no colour.
std::string without_lookalike(std::string name) {
  while (without_colour(name).size() < name.size()) name.erase(name.rfind(" #"), 1);
  return name;
}

Value placed(Value value, Span span) {
  value.span = span;
  return value;
}

bool is_comment(std::string_view line) { return line.starts_with('\'') || line.starts_with("//"); }

// "size w 600" and, below it, "h 600": settings begin with a word in lower case and have no brackets.
bool is_setting(std::string_view line) {
  const size_t end = line.find(' ');
  if (end == line.npos || end == 0) return false;
  for (const char c : line.substr(0, end))
    if (c < 'a' || c > 'z') return false;
  return line.find('[') == line.npos && line.find(':') == line.npos;
}

// "caption: My search".
size_t key_end(std::string_view line) {
  const size_t colon = line.find(':');
  if (colon == 0 || colon == line.npos) return line.npos;
  for (const char c : line.substr(0, colon))
    if ((c < 'a' || c > 'z') && c != '_') return line.npos;
  return colon + 1 == line.size() || is_blank(line[colon + 1]) ? colon : line.npos;
}

std::string_view without_quotes(std::string_view words) {
  const bool is_quoted = words.size() > 1 && words.front() == words.back() && (words[0] == '"' || words[0] == '\'');
  return is_quoted ? words.substr(1, words.size() - 2) : words;
}

// Calls each(line without white space around it, its place) for the lines that are not empty.
template <class Each>
void for_each_line(std::string_view text, uint32_t begin, Each each) {
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = trim(text.substr(at, end - at));
    if (!line.empty())
      each(line, Span{begin + static_cast<uint32_t>(line.data() - text.data()), static_cast<uint32_t>(line.size())});
    at = end + 1;
  }
}

class SankeyReader {
 public:
  SankeyReader(const SourceText& source, Diagnostics& diagnostics) : source_(source), diagnostics_(diagnostics) {}

  void read(std::string_view line, Span span) {
    if (is_comment(line)) return;
    if (auto flow = parse_sankey_flow(line, span)) return flows_.push_back(std::move(*flow));
    if (const size_t colon = key_end(line); colon != line.npos) return read_argument(line, span, colon);
    if (line.starts_with(':') || is_setting(line)) return ignore(span);
    diagnostics_.add(code::kNotAFlow, source_.place(span), "a line that is no flow", {},
                     "write `From [7] To`, or `//` before words for yourself");
  }

  Value finish() {
    if (ignored_ > 0)
      diagnostics_.add({&code::kNotAFlow, Severity::kNote, source_.place(first_ignored_),
                        ignored_ == 1 ? "a line of settings is not read"
                                      : std::to_string(ignored_) + " lines of settings are not read, this is the first",
                        "colours and sizes come from the theme", "take them out, or leave them for SankeyMATIC"});
    map_.set("flows", placed(std::move(flows_), source_span_));
    return Value(std::move(map_));
  }

  void set_span(Span span) { source_span_ = span; }

 private:
  void read_argument(std::string_view line, Span span, size_t colon) {
    const std::string_view key = line.substr(0, colon), words = without_quotes(trim(line.substr(colon + 1)));
    if (words.empty()) return ignore(span);
    Value value = words == "true" || words == "false" ? Value(words == "true") : Value(words);
    map_.append({std::string(key), span_of(key, line, span), placed(std::move(value), span_of(words, line, span))});
  }

  void ignore(Span span) {
    if (ignored_++ == 0) first_ignored_ = span;
  }

  const SourceText& source_;
  Diagnostics& diagnostics_;
  Map map_;
  List flows_;
  size_t ignored_ = 0;
  Span first_ignored_, source_span_;
};

}  // namespace

std::optional<Value> parse_sankey_flow(std::string_view line, Span span) {
  const size_t open = line.find('['), close = open == line.npos ? open : line.find(']', open);
  if (close == line.npos) return {};
  const std::string_view from = trim(line.substr(0, open)), to = without_colour(trim(line.substr(close + 1))),
                         amount = trim(line.substr(open + 1, close - open - 1));
  if (from.empty() || to.empty() || !is_amount(amount)) return {};
  Map flow;
  flow.set("from", placed(name_of(from), span_of(from, line, span)));
  flow.set("to", placed(name_of(to), span_of(to, line, span)));
  flow.set("number", placed(amount_of(amount), span_of(amount, line, span)));
  return placed(std::move(flow), span);
}

bool is_sankeymatic(std::string_view text) {
  bool has_flow = false, has_key = false;
  for_each_line(text, 0, [&](std::string_view line, Span span) {
    if (line.starts_with("flows:") || line.starts_with('{')) has_key = true;
    if (is_comment(line) || line.starts_with("- ")) return;
    const auto flow = parse_sankey_flow(line, span);
    if (flow && !flow->find("from")->text().ends_with(':')) has_flow = true;  // `a: [1, 2] b` is a mistake in YAML
  });
  return has_flow && !has_key;
}

Value parse_sankeymatic(const SourceText& source, Span span, Diagnostics& diagnostics) {
  SankeyReader reader(source, diagnostics);
  reader.set_span(span);
  for_each_line(std::string_view(source.text()).substr(span.begin, span.length), span.begin,
                [&](std::string_view line, Span place) { reader.read(line, place); });
  return placed(reader.finish(), span);
}

std::string sankey_line(std::string_view from, std::string_view number, std::string_view to) {
  return plain_name(from) + " [" + std::string(number) + "] " + without_lookalike(plain_name(to));
}

}  // namespace milepost
