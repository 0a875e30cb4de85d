// Reading TOML by toml++; the one file that sees it. Its tables are sorted by name, so the order of
// writing is restored from the places of the keys. See toml.h.
#include "formats/toml.h"

#define TOML_MAX_NESTED_VALUES 100
#include <toml++/toml.h>

#include <algorithm>
#include <vector>

namespace milepost {
namespace {

class TomlReader {
 public:
  TomlReader(const SourceText& source, Span part)
      : source_(source), part_(part), text_(std::string_view(source.text()).substr(part.begin, part.length)) {
    for (size_t at = 0; at < text_.size(); ++at) {
      if (at == 0 || text_[at - 1] == '\n') lines_.push_back(at);
    }
    if (lines_.empty()) lines_.push_back(0);
  }

  Result<Value> read() {
    try {
      return convert(toml::parse(text_));
    } catch (const toml::parse_error& error) {
      return explain(error);
    }
  }

 private:
  // toml++ counts lines and characters from 1.
  size_t offset(toml::source_position position) const {
    if (position.line == 0) return part_.begin;
    size_t at = position.line <= lines_.size() ? lines_[position.line - 1] : text_.size();
    for (toml::source_index i = 1; i < position.column && at < text_.size() && text_[at] != '\n'; ++i) {
      for (++at; at < text_.size() && (static_cast<unsigned char>(text_[at]) & 0xC0) == 0x80;) ++at;
    }
    return part_.begin + at;
  }

  Span span(const toml::source_region& region) const {
    const size_t begin = offset(region.begin);
    return {static_cast<uint32_t>(begin), static_cast<uint32_t>(std::max(begin, offset(region.end)) - begin)};
  }

  std::string_view written(Span part) const { return std::string_view(source_.text()).substr(part.begin, part.length); }

  // Recursion is bounded by TOML_MAX_NESTED_VALUES.
  Value convert(const toml::node& node) const {
    Value value;
    const Span place = span(node.source());
    switch (node.type()) {
      case toml::node_type::table:
        value = Value(convert_table(*node.as_table()));
        break;
      case toml::node_type::array:
        value = Value(convert_array(*node.as_array()));
        break;
      case toml::node_type::string:
        value = Value(node.as_string()->get());
        break;
      case toml::node_type::integer:
        value = Value(node.as_integer()->get());
        break;
      case toml::node_type::floating_point:
        value = Value(node.as_floating_point()->get());
        break;
      case toml::node_type::boolean:
        value = Value(node.as_boolean()->get());
        break;
      case toml::node_type::date:
      case toml::node_type::time:
      case toml::node_type::date_time:
        value = Value(written(place));
        value.plain = true;
        break;
      default:
        break;
    }
    value.span = place;
    return value;
  }

  List convert_array(const toml::array& array) const {
    List list;
    list.reserve(array.size());
    for (const toml::node& element : array) list.push_back(convert(element));
    return list;
  }

  Map convert_table(const toml::table& table) const {
    std::vector<Member> members;
    members.reserve(table.size());
    for (const auto& [key, node] : table) {
      members.push_back(Member{std::string(key.str()), span(key.source()), convert(node)});
    }
    std::stable_sort(members.begin(), members.end(),
                     [](const Member& a, const Member& b) { return a.key_span.begin < b.key_span.begin; });
    Map map;
    for (Member& member : members) map.append(std::move(member));
    return map;
  }

  Diagnostic explain(const toml::parse_error& error) const {
    std::string reason(error.description());
    constexpr std::string_view kPrefix = "Error while parsing ";
    if (reason.rfind(kPrefix, 0) == 0) reason.replace(0, kPrefix.size(), "in ");
    std::string message = "this is not valid TOML";
    std::string fix = "write `key = value`; text stands in double quotes";
    if (reason.find("redefine") != std::string::npos) {
      message = "a key or a table stands here a second time";
      fix = "keep one of the two";
    } else if (reason.rfind("in boolean", 0) == 0) {
      message = "a text without quotes";
      fix = "put the text into double quotes";
    } else if (reason.find("maximum nested value depth") != std::string::npos) {
      message = "lists and tables are nested more than 100 deep";
      fix = "write the data flatter";
    }
    const Span place = span(error.source());
    return {&code::kTomlSyntax, code::kTomlSyntax.severity, source_.place(place), message, reason, fix};
  }

  const SourceText& source_;
  const Span part_;
  const std::string_view text_;
  std::vector<size_t> lines_;  // the offset in text_ at which each begins
};

}  // namespace

Result<Value> parse_toml(const SourceText& source, Span span) { return TomlReader(source, span).read(); }

Result<Value> parse_toml(const SourceText& source) {
  return parse_toml(source, {0, static_cast<uint32_t>(source.text().size())});
}

}  // namespace milepost
