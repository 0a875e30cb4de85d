#include "figures/roadmap/own_data.h"

#include <algorithm>
#include <optional>
#include <unordered_map>

#include "figures/inline_set.h"
#include "figures/own_options.h"
#include "options/read_parts.h"

namespace milepost::figures {
namespace {

bool is_name(const Value& value) { return value.is_text() || value.is_number(); }

// Whether it says where a road leads: a name, names, or names with what is said of the road.
bool is_destination(const Value& value) {
  if (value.is_list()) return std::all_of(value.list().begin(), value.list().end(), is_name);
  if (!value.is_map()) return is_name(value) || value.is_null();
  return std::all_of(value.map().begin(), value.map().end(),
                     [](const Member& member) { return is_name(member.value) || member.value.is_null(); });
}

// Stations and roads as they are met; a name is a station wherever it stands.
class Roads {
 public:
  void add(const Member& member) {
    const std::string from = station(member.key, member.key_span);
    const Value& to = member.value;
    if (is_name(to)) road(from, station(text_of(to), to.span), {}, to.span);
    if (to.is_list())
      for (const Value& name : to.list()) road(from, station(text_of(name), name.span), {}, name.span);
    if (to.is_map())
      for (const Member& named : to.map()) road(from, station(named.key, named.key_span), named.value, named.key_span);
  }

  // The first road that leads nowhere else.
  const std::optional<Span>& circle() const { return circle_; }

  Value roadmap() && {
    Map map;
    map.set("nodes", std::move(nodes_));
    map.set("edges", std::move(edges_));
    return map;
  }

 private:
  std::string station(const std::string& name, Span span) {
    const auto [at, is_new] = numbers_.emplace(name, numbers_.size() + 1);
    const std::string id = "node-" + std::to_string(at->second);
    if (!is_new) return id;
    Map node;
    node.set("id", placed(id, span));
    node.set("label", placed(name, span));
    nodes_.push_back(placed(std::move(node), span));
    return id;
  }

  void road(const std::string& from, const std::string& to, const Value& label, Span span) {
    if (from == to && !circle_) circle_ = span;
    Map edge;
    edge.set("from", placed(from, span));
    edge.set("to", placed(to, span));
    if (!label.is_null()) edge.set("label", placed(text_of(label), label.span));
    edges_.push_back(placed(std::move(edge), span));
  }

  std::unordered_map<std::string, size_t> numbers_;  // of stations, by their names
  List nodes_, edges_;
  std::optional<Span> circle_;
};

Diagnostic circle_error(const FigureRequest& request, Span span) {
  Diagnostic error = argument_error(request, code::kFigureArgumentValue, "roads", "a road leads to where it began",
                                    "let it lead to another name, or leave it out");
  if (request.source) error.place = request.source->place(span);
  return error;
}

}  // namespace

Result<Value> roadmap_own_data(const FigureRequest& request, const Arguments& arguments, Diagnostics& found) {
  if (!arguments.has("roads")) return Value();
  const Value& written = arguments.data("roads");
  if (!written.is_map() || written.map().empty())
    return data_error(request, "roads", "names, each with the names of what it leads to",
                      "roads: {Degree: [Lab, Startup], Lab: {Professor: ten years}}");
  OwnMistakes mistakes(request, found);
  Roads roads;
  for (const Member& member : written.map()) {
    if (is_destination(member.value))
      roads.add(member);
    else
      mistakes.error(span_of(member), "`" + member.key + "` wants the names of what it leads to",
                     "write `" + member.key + ": [Lab, Startup]`, or with words of the road: `{Lab: ten years}`");
  }
  if (roads.circle()) return circle_error(request, *roads.circle());
  Map set;
  set.set("roadmap", placed(std::move(roads).roadmap(), written.span));
  return Value(std::move(set));
}

}  // namespace milepost::figures
