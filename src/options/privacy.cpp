#include "options/privacy.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <unordered_map>

#include "formats/slug.h"
#include "options/read_parts.h"

namespace milepost {
namespace {

// Shorter names ("X") would be found in every second text.
constexpr size_t kShortestName = 3;
// Scrubbed parts are checked against the schema, which is shallower than this.
constexpr int kDeepest = 12;

bool is_letter_byte(char c) {
  return static_cast<unsigned char>(c) >= 0x80 || std::isalnum(static_cast<unsigned char>(c));
}

// `name` as whole words of `text`.
bool has_words(std::string_view text, std::string_view name) {
  for (size_t at = text.find(name); at != std::string_view::npos; at = text.find(name, at + 1)) {
    const size_t end = at + name.size();
    if ((at == 0 || !is_letter_byte(text[at - 1])) && (end == text.size() || !is_letter_byte(text[end]))) return true;
  }
  return false;
}

bool gives_away(std::string_view result) { return result == "accepted" || result == "declined"; }

void withhold_choice(OptionSet& set) {
  for (Option& option : set.options) {
    option.chosen = false;
    option.deciding_factor.clear();
    option.decided_by.clear();
    if (option.outcome == Outcome::kAccepted || option.outcome == Outcome::kDeclined) option.outcome = Outcome::kOffer;
    for (Event& event : option.events)
      if (gives_away(event.result)) event.result = "offer";
  }
}

// Which options are private: by their own word, or as a part of one that is. An alias without a
// name is kept back too: the mistake has been reported, and hiding is the safe reading.
std::vector<bool> private_ones(const std::vector<const Value*>& values, const std::vector<Option>& options) {
  std::vector<bool> found(options.size());
  for (size_t i = 0; i < options.size(); ++i) {
    const std::string visibility = text_of(*values[i], "visibility");
    found[i] = values[i]->find("visibility") && visibility != "public" &&
               (visibility != "alias" || text_of(*values[i], "alias").empty());
  }
  std::unordered_multimap<std::string_view, size_t> parts;  // by the id of what they are part of
  for (size_t i = 0; i < options.size(); ++i)
    if (!options[i].parent.empty()) parts.emplace(options[i].parent, i);
  std::vector<size_t> wholes;  // private ones whose parts are to be looked at
  for (size_t i = 0; i < options.size(); ++i)
    if (found[i]) wholes.push_back(i);
  while (!wholes.empty()) {
    const auto [first, last] = parts.equal_range(options[wholes.back()].id);
    wholes.pop_back();
    for (auto part = first; part != last; ++part) {
      if (!found[part->second]) wholes.push_back(part->second);
      found[part->second] = true;
    }
  }
  return found;
}

// What an option is called.
std::vector<std::string> names_of(const Option& option) {
  return {option.name, option.short_name, option.organization};
}

// An id for an alias that no option has; `number` keeps two hidden options of one alias apart.
std::string free_id(std::string_view alias, const std::vector<Option>& options, size_t number) {
  std::string id = slugify(alias);
  const auto taken = [&](const Option& option) { return option.id == id; };
  if (id.empty() || std::any_of(options.begin(), options.end(), taken)) id += "hidden-" + std::to_string(number + 1);
  return id;
}

}  // namespace

Privacy::Privacy(const Value& set) {
  const auto values = maps_of(set, "options");
  std::vector<Option> options;
  for (const Value* value : values) options.push_back(read_option(*value));
  const std::vector<bool> dropped = private_ones(values, options);
  std::set<std::string> public_names;
  for (size_t i = 0; i < options.size(); ++i) {
    if (dropped[i]) continue;
    public_names.insert(text_of(*values[i], "alias"));
    if (text_of(*values[i], "visibility") != "alias")
      for (std::string& name : names_of(options[i])) public_names.insert(std::move(name));
  }
  for (size_t i = 0; i < options.size(); ++i) {
    const bool aliased = !dropped[i] && text_of(*values[i], "visibility") == "alias";
    if (!dropped[i] && !aliased) continue;
    Hidden hidden{options[i].id, options[i].name, {}, {}, {}};
    if (aliased) hidden.alias = text_of(*values[i], "alias");
    if (!hidden.alias.empty()) hidden.alias_id = free_id(hidden.alias, options, hidden_.size());
    for (const std::string* name : {&options[i].name, &options[i].short_name, &options[i].organization,
                                    &options[i].organization_url, &options[i].url})
      if (name->size() >= kShortestName && *name != hidden.alias) hidden.names.push_back(*name);
    for (const std::string& name : names_of(options[i]))
      if (public_names.count(name) == 0) hidden_names_.add(name);
    hidden_.push_back(std::move(hidden));
  }
}

HiddenNames Privacy::all_names(const Value& set) {
  HiddenNames names;
  for (const Value* value : maps_of(set, "options"))
    for (const std::string& name : names_of(read_option(*value))) names.add(name);
  return names;
}

const Privacy::Hidden* Privacy::find(std::string_view id) const {
  for (const Hidden& hidden : hidden_)
    if (hidden.id == id) return &hidden;
  return nullptr;
}

void Privacy::put_alias(Option& option, const Hidden& hidden) const {
  option.id = hidden.alias_id;
  option.name = hidden.alias;
  for (std::string* field :
       {&option.short_name, &option.organization, &option.organization_url, &option.url, &option.summary})
    field->clear();
  for (std::vector<Reason>* reasons : {&option.pros, &option.cons})
    for (Reason& reason : *reasons) reason.url.clear();
}

void Privacy::hide(OptionSet& set) const {
  const auto is_dropped = [&](const std::string& id) {
    const Hidden* hidden = find(id);
    return hidden && hidden->alias.empty();
  };
  std::erase_if(set.options, [&](const Option& option) { return is_dropped(option.id); });
  for (Option& option : set.options) {
    if (const Hidden* parent = find(option.parent)) option.parent = parent->alias_id;
    if (const Hidden* hidden = find(option.id)) put_alias(option, *hidden);
  }
  if (!set.reveal_choice) withhold_choice(set);
}

bool Privacy::mentions(std::string_view text) const {
  for (const Hidden& hidden : hidden_) {
    if (text == hidden.id || text == hidden.name) return true;
    for (const std::string& name : hidden.names)
      if (has_words(text, name)) return true;
  }
  return false;
}

bool Privacy::mentions_anywhere(const Value& value) const {
  std::vector<const Value*> open{&value};
  while (!open.empty()) {
    const Value* next = open.back();
    open.pop_back();
    if (next->is_text() && mentions(next->text())) return true;
    if (next->is_list())
      for (const Value& item : next->list()) open.push_back(&item);
    if (next->is_map())
      for (const Member& member : next->map()) open.push_back(&member.value);
  }
  return false;
}

Value Privacy::scrubbed(const Value& part) const {
  if (hidden_.empty() || part.is_null()) return part;
  Value copy = part;
  if (copy.is_list()) {
    std::erase_if(copy.mutable_list(), [&](const Value& item) { return mentions_anywhere(item); });
  } else if (copy.is_map()) {
    Map kept;
    for (const Member& member : part.map()) {
      if (member.key.starts_with("x_")) continue;
      if (member.value.is_list()) {
        kept.set(member.key, scrubbed(member.value));
      } else if (!mentions_anywhere(member.value)) {
        kept.set(member.key, member.value);
      }
    }
    copy = kept;
  }
  return copy;
}

void Privacy::warn_texts(const Value& value, bool below_alias, const SourceText& source,
                         Diagnostics& diagnostics) const {
  struct Step {
    const Value* value;
    int depth;
  };
  std::vector<Step> open{{&value, 0}};
  while (!open.empty()) {
    const Step step = open.back();
    open.pop_back();
    if (step.depth > kDeepest) continue;
    if (step.value->is_list())
      for (const Value& item : step.value->list()) open.push_back({&item, step.depth + 1});
    if (step.value->is_map())
      for (const Member& member : step.value->map()) {
        const bool replaced =
            below_alias && (member.key == "id" || member.key == "name" || member.key == "short_name" ||
                            member.key == "organization" || member.key == "url" || member.key == "summary");
        if (!replaced && member.key != "parent" && !member.key.starts_with("x_"))
          open.push_back({&member.value, step.depth + 1});
      }
    if (step.value->is_text() && mentions(step.value->text()))
      diagnostics.add(code::kPrivateNameInText, source.place(step.value->span), "a public text names a hidden option",
                      "the option's `visibility` hides it, and this text would be published as it is",
                      "take the name out of the text, or put the alias in its place");
  }
}

void Privacy::warn(const Value& set, const SourceText& source, Diagnostics& diagnostics) const {
  if (hidden_.empty()) return;
  for (std::string_view key : {"subject", "period", "disclaimer", "axes", "criteria", "stages"})
    if (const Value* part = set.find(key)) warn_texts(*part, false, source, diagnostics);
  for (const Value* option : maps_of(set, "options")) {
    const Hidden* hidden = find(read_option(*option).id);
    if (!hidden || !hidden->alias.empty()) warn_texts(*option, hidden != nullptr, source, diagnostics);
  }
}

}  // namespace milepost
