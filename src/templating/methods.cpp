// The table of methods; each is one small function.
#include "templating/methods.h"

#include <algorithm>

#include "ground/suggest.h"
#include "templating/item_text.h"
#include "templating/operators.h"
#include "templating/sequence.h"
#include "templating/text_operations.h"
#include "templating/unicode.h"

namespace milepost::templating {
namespace {

struct MethodCall {
  const Item& owner;
  const Arguments& arguments;

  Item argument(size_t index, Item usual = {}) const {
    return index < arguments.positional.size() ? arguments.positional[index] : usual;
  }
  std::string_view text(size_t index) const {
    if (index >= arguments.positional.size() || !arguments.positional[index].is_text())
      fail_value("a method needs text here");
    return arguments.positional[index].text();
  }
  int64_t whole(size_t index, int64_t usual) const {
    Item item = argument(index, Item(usual));
    if (!item.is_whole()) fail_value("a method needs a whole number here");
    return item.whole();
  }
  Item same(std::string text) const { return Item::text(std::move(text), owner.is_markup()); }
};

struct Method {
  Item::Kind kind;
  std::string_view name;
  size_t fewest, most;  // arguments
  Item (*call)(const MethodCall& call);
};

Item map_keys(const MethodCall& call) { return Item::list(Sequence(call.owner).all()); }

Item map_values(const MethodCall& call) {
  Items values;
  for (size_t i = 0; i < call.owner.map_size(); ++i) values.push_back(call.owner.map_at(i).second);
  return Item::list(std::move(values));
}

Item map_items(const MethodCall& call) {
  Items pairs;
  for (size_t i = 0; i < call.owner.map_size(); ++i) {
    auto [key, value] = call.owner.map_at(i);
    pairs.push_back(Item::tuple({key, value}));
  }
  return Item::list(std::move(pairs));
}

Item map_get(const MethodCall& call) {
  Item value;
  return call.owner.map_find(call.arguments.positional[0], value) ? value : call.argument(1);
}

Item text_upper(const MethodCall& call) { return call.same(to_upper(call.owner.text())); }
Item text_lower(const MethodCall& call) { return call.same(to_lower(call.owner.text())); }
Item text_capitalize(const MethodCall& call) { return call.same(capitalized(call.owner.text())); }
Item text_title(const MethodCall& call) { return call.same(title_cased(call.owner.text())); }

Item strip_owner(const MethodCall& call, bool left, bool right) {
  Item characters = call.argument(0);
  if (!characters.is_none() && !characters.is_text()) fail_value("a method needs text here");
  if (characters.is_text() && call.owner.is_markup()) characters = escaped(characters);
  return stripped(call.owner, characters.is_text() ? std::optional(characters.text()) : std::nullopt, left, right);
}
Item text_strip(const MethodCall& call) { return strip_owner(call, true, true); }
Item text_lstrip(const MethodCall& call) { return strip_owner(call, true, false); }
Item text_rstrip(const MethodCall& call) { return strip_owner(call, false, true); }

Item text_replace(const MethodCall& call) {
  std::string replacement(call.text(1));
  std::string wanted(call.text(0));
  if (call.owner.is_markup()) {
    wanted = std::string(escaped(call.arguments.positional[0]).text());
    replacement = std::string(escaped(call.arguments.positional[1]).text());
  }
  return call.same(replaced(call.owner.text(), wanted, replacement, call.whole(2, -1)));
}

bool meets(const MethodCall& call, bool (*test)(std::string_view, std::string_view)) {
  const Item& wanted = call.arguments.positional[0];
  if (!wanted.is_tuple()) return test(call.owner.text(), call.text(0));
  for (size_t i = 0; i < wanted.array_size(); ++i) {
    Item one = wanted.array_at(i);
    if (!one.is_text()) fail_value("a method needs text here");
    if (test(call.owner.text(), one.text())) return true;
  }
  return false;
}
Item text_startswith(const MethodCall& call) {
  return Item(meets(call, [](std::string_view text, std::string_view start) { return text.starts_with(start); }));
}
Item text_endswith(const MethodCall& call) {
  return Item(meets(call, [](std::string_view text, std::string_view end) { return text.ends_with(end); }));
}

Item text_split(const MethodCall& call) {
  Item separator = call.argument(0);
  if (separator.is_none()) return Item::list(split_at_space(call.owner, call.whole(1, -1)));
  if (call.text(0).empty()) fail_value("`split` needs a separator that is not empty");
  return Item::list(split_at(call.owner, call.text(0), call.whole(1, -1)));
}

Item text_splitlines(const MethodCall& call) { return Item::list(lines_of(call.owner)); }
Item text_join(const MethodCall& call) {
  Sequence parts(call.arguments.positional[0]);
  std::string out;
  for (size_t i = 0; i < parts.size(); ++i) {
    Item part = parts.at(i);
    if (!part.is_text() && !call.owner.is_markup())
      fail_value("`join` needs a list of text", "use the filter: `list|join(\", \")`");
    if (i > 0) out += call.owner.text();
    call.owner.is_markup() ? append_escaped_item(out, part) : append_text(out, part);
  }
  return call.same(std::move(out));
}

Item text_find(const MethodCall& call) {
  size_t at = call.owner.text().find(call.text(0));
  if (at == std::string_view::npos) return Item(int64_t{-1});
  return Item(static_cast<int64_t>(length_of(call.owner.part(0, at))));
}

Item text_count(const MethodCall& call) {
  std::string_view wanted = call.text(0);
  if (wanted.empty()) return Item(static_cast<int64_t>(length_of(call.owner) + 1));
  int64_t count = 0;
  std::string_view text = call.owner.text();
  for (size_t at = text.find(wanted); at != std::string_view::npos; at = text.find(wanted, at + wanted.size())) ++count;
  return Item(count);
}

Item list_count(const MethodCall& call) {
  int64_t count = 0;
  for (size_t i = 0; i < call.owner.array_size(); ++i) count += equal(call.owner.array_at(i), call.argument(0)) ? 1 : 0;
  return Item(count);
}

Item list_index(const MethodCall& call) {
  for (size_t i = 0; i < call.owner.array_size(); ++i) {
    if (equal(call.owner.array_at(i), call.argument(0))) return Item(static_cast<int64_t>(i));
  }
  fail_value("`index` does not find the item in the list", "ask first: `{% if x in list %}`");
}

constexpr Item::Kind kMap = Item::Kind::kMap, kText = Item::Kind::kText, kList = Item::Kind::kList;
constexpr Method kMethods[] = {
    {kMap, "keys", 0, 0, map_keys},
    {kMap, "values", 0, 0, map_values},
    {kMap, "items", 0, 0, map_items},
    {kMap, "get", 1, 2, map_get},
    {kText, "upper", 0, 0, text_upper},
    {kText, "lower", 0, 0, text_lower},
    {kText, "capitalize", 0, 0, text_capitalize},
    {kText, "title", 0, 0, text_title},
    {kText, "strip", 0, 1, text_strip},
    {kText, "lstrip", 0, 1, text_lstrip},
    {kText, "rstrip", 0, 1, text_rstrip},
    {kText, "replace", 2, 3, text_replace},
    {kText, "startswith", 1, 1, text_startswith},
    {kText, "endswith", 1, 1, text_endswith},
    {kText, "split", 0, 2, text_split},
    {kText, "splitlines", 0, 0, text_splitlines},
    {kText, "join", 1, 1, text_join},
    {kText, "find", 1, 1, text_find},
    {kText, "count", 1, 1, text_count},
    {kList, "count", 1, 1, list_count},
    {kList, "index", 1, 1, list_index},
};

Item::Kind method_kind(const Item& owner) { return owner.is_tuple() ? Item::Kind::kList : owner.kind(); }

const Method* find_method(const Item& owner, std::string_view name) {
  for (const Method& method : kMethods) {
    if (method.kind == method_kind(owner) && method.name == name) return &method;
  }
  return nullptr;
}

[[noreturn]] void fail_no_method(const Item& owner, std::string_view name) {
  std::vector<std::string_view> known;
  for (const Method& method : kMethods) {
    if (method.kind == method_kind(owner)) known.push_back(method.name);
  }
  std::string_view near = nearest(name, known);
  bool changes = owner.is_array() && (name == "append" || name == "extend" || name == "insert" || name == "pop");
  std::string fix = near.empty() ? "" : "did you mean `" + std::string(near) + "`?";
  if (changes) fix = "lists do not change in a template; set a new one: `{% set list = list + [item] %}`";
  fail_undefined(std::string(kind_name(owner)) + " has no method `" + std::string(name) + "`", std::move(fix));
}

}  // namespace

bool has_method(const Item& owner, std::string_view name) { return find_method(owner, name) != nullptr; }

Item call_method(const Item& owner, std::string_view name, const Arguments& arguments, Workspace& workspace) {
  const Method* method = find_method(owner, name);
  if (method == nullptr) fail_no_method(owner, name);
  size_t count = arguments.positional.size();
  if (!arguments.named.empty() || count < method->fewest || count > method->most) {
    std::string wanted = std::to_string(method->fewest);
    if (method->most != method->fewest) wanted += " to " + std::to_string(method->most);
    fail_value("`" + std::string(name) + "` takes " + wanted + " values");
  }
  workspace.spend(1);
  return method->call({owner, arguments});
}

Item member_by_key(const Item& owner, const Item& key) {
  Item value;
  if (owner.is_map()) {
    bool can_be_key = !key.is_list() && !key.is_map();
    return can_be_key && owner.map_find(key, value) ? value : Item::undefined("");
  }
  if (key.is_whole()) return element_of(owner, key.whole());
  if (owner.is_object() && key.is_text()) return owner.object().member(key.text());
  return Item::undefined("");
}

}  // namespace milepost::templating
