// Which attributes pages take over: see set_attributes.h.
#include "markdown/set_attributes.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "ground/one_of.h"
#include "markdown/attribute_list.h"
#include "markdown/characters.h"

namespace milepost::markdown {
namespace {

enum class Verdict { kTake, kDropQuietly, kDropWithNote };

Verdict verdict(std::string_view key, Kind kind) {
  static constexpr std::array<std::string_view, 3> kEverywhere = {"title", "lang", "dir"};
  static constexpr std::array<std::string_view, 4> kOnImages = {"width", "height", "alt", "loading"};
  static constexpr std::array<std::string_view, 3> kOfExports = {"component-name", "contenteditable", "target"};
  if (is_one_of(key, kEverywhere) || key.starts_with("data-") || key.starts_with("aria-")) return Verdict::kTake;
  if (kind == Kind::kImage && is_one_of(key, kOnImages)) return Verdict::kTake;
  if (kind == Kind::kLink && key == "rel") return Verdict::kTake;
  return is_one_of(key, kOfExports) ? Verdict::kDropQuietly : Verdict::kDropWithNote;
}

class Setter {
 public:
  Setter(Document& document, FormContext& context, Node& target, const Node& place_of)
      : document_(document),
        context_(context),
        target_(target),
        place_of_(place_of),
        attributes_(target.attributes.begin(), target.attributes.end()) {}

  void set(const AttributeList& list) {
    if (!list.id.empty()) target_.id = document_.keep(list.id);
    if (!list.classes.empty()) add_classes(list.classes);
    for (const auto& [key, value] : list.pairs) set_pair(key, value);
    for (const std::string& name : list.references) set_reference(name);
    target_.attributes = document_.keep(std::span<const Attribute>(attributes_));
  }

 private:
  // A definition refers to no other, so that this ends.
  void set_reference(const std::string& name) {
    auto found = context_.attribute_definitions().find(name);
    if (found != context_.attribute_definitions().end()) {
      AttributeList defined = found->second;
      defined.references.clear();
      set(defined);
    } else if (name == "toc" && target_.kind == Kind::kList) {
      target_.info = kContentsList;
    } else {
      note_unknown(name);
    }
  }

  void note_unknown(const std::string& name) {
    context_.diagnostics().add(code::kBadAttributeList, context_.place(place_of_, place_of_.text.size()),
                               "no attribute list `" + name + "` is defined; the name is left out",
                               "a bare word stands for a list that a line `{:" + name + ": …}` defines",
                               "define it, or write a class as `.name`");
  }

  Attribute* find(std::string_view key) {
    for (Attribute& attribute : attributes_) {
      if (attribute.key == key) return &attribute;
    }
    return nullptr;
  }

  void put(std::string_view key, std::string_view value) {
    if (Attribute* known = find(key)) {
      known->value = document_.keep(value);
    } else {
      attributes_.push_back({document_.keep(key), document_.keep(value)});
    }
  }

  void add_classes(std::string_view classes) {
    const Attribute* known = find("class");
    put("class", known ? std::string(known->value) + ' ' + std::string(classes) : std::string(classes));
  }

  void set_pair(std::string_view written, const std::string& value) {
    const std::string key = ascii_lower(written);
    bool has_title = target_.kind == Kind::kLink || target_.kind == Kind::kImage;
    if (key == "id") {
      target_.id = document_.keep(value);
    } else if (key == "class") {
      add_classes(value);
    } else if (key == "caption" && target_.kind == Kind::kTable && makes_figures(context_.dialect())) {
      target_.title = document_.keep(value);  // form_table_care makes a caption of it
    } else if (key == "title" && has_title) {
      target_.title = document_.keep(value);
    } else if (Verdict answer = verdict(key, target_.kind); answer == Verdict::kTake) {
      put(key, value);
    } else if (answer == Verdict::kDropWithNote) {
      note_dropped(key);
    }
  }

  void note_dropped(const std::string& key) {
    context_.diagnostics().add(
        code::kAttributeDropped, context_.place(place_of_, place_of_.text.size()),
        "the attribute `" + key + "` is left out",
        "pages take over `id`, `class`, `title`, `lang`, `dir`, `data-…`, `aria-…`, and sizes of images",
        "use a class, and say in the theme's style sheet how it looks");
  }

  Document& document_;
  FormContext& context_;
  Node& target_;
  const Node& place_of_;
  std::vector<Attribute> attributes_;
};

}  // namespace

void set_attributes(Document& document, FormContext& context, std::string_view list, Node& target,
                    const Node& place_of) {
  std::string fault = "it holds something other than `#id`, `.class` and `key=\"value\"`, separated by blanks";
  if (std::optional<AttributeList> read = read_attribute_list(list, &fault)) {
    Setter(document, context, target, place_of).set(*read);
    return;
  }
  context.diagnostics().add(code::kBadAttributeList, context.place(place_of, list.size()),
                            "the attribute list `" + std::string(list) + "` cannot be read and is left out", fault,
                            "write it as `{#id .class key=\"value\"}`");
}

}  // namespace milepost::markdown
