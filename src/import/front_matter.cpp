#include "import/front_matter.h"

#include <algorithm>

#include "formats/date.h"
#include "formats/guards.h"
#include "formats/language_tag.h"
#include "ground/ascii.h"

namespace milepost::import {
namespace {

bool is_scalar(const Value& value) { return value.is_text() || value.is_integer(); }

bool is_texts(const Value& value) {
  return is_scalar(value) || (value.is_list() && std::ranges::all_of(value.list(), is_scalar));
}

bool is_authors(const Value& value) {
  const auto is_author = [](const Value& v) { return is_scalar(v) || (v.find("name") && is_scalar(*v.find("name"))); };
  return is_author(value) || (value.is_list() && std::ranges::all_of(value.list(), is_author));
}

bool is_date(const Value& value) {
  return is_scalar(value) && parse_date(value.is_text() ? value.text() : std::to_string(value.integer())).ok();
}
bool is_switch(const Value& value) { return value.is_boolean(); }
bool is_image(const Value& value) { return value.is_text() || value.is_map(); }
bool is_contents(const Value& value) { return value.is_boolean() || value.is_map(); }
bool is_language(const Value& value) { return value.is_text() && is_language_tag(value.text()); }
bool is_visibility(const Value& value) {
  return value.is_text() && (value.text() == "public" || value.text() == "private");
}
bool is_anything(const Value&) { return true; }

struct KnownKey {
  std::string_view name;
  bool (*fits)(const Value&);
};

// The keys that milepost reads and other tools share, with what their values must be.
constexpr KnownKey kKnown[] = {
    {"title", is_scalar},          {"subtitle", is_scalar},   {"summary", is_scalar},
    {"description", is_scalar},    {"excerpt", is_scalar},    {"tags", is_texts},
    {"categories", is_texts},      {"category", is_texts},    {"type", is_scalar},
    {"lang", is_language},         {"image", is_image},       {"author", is_authors},
    {"authors", is_authors},       {"updated", is_date},      {"last_modified_at", is_date},
    {"lastmod", is_date},          {"modified", is_date},     {"expires", is_date},
    {"expiryDate", is_date},       {"draft", is_switch},      {"published", is_switch},
    {"visibility", is_visibility}, {"toc", is_contents},      {"layout", is_anything},
    {"audience", is_anything},     {"post_id", is_anything},  {"email_sent_at", is_anything},
    {"comments", is_anything},     {"series", is_anything},   {"as_of", is_anything},
    {"math", is_anything},         {"keywords", is_anything},
};

std::string text_of(const Value& value) {
  if (value.is_text()) return value.text();
  return value.is_integer() ? std::to_string(value.integer()) : "";
}

class Conversion {
 public:
  Conversion(const SourceText& source, std::string_view body, Diagnostics& diagnostics)
      : source_(source), body_(body), diagnostics_(diagnostics) {}

  void take(const Member& member) {
    if (member.value.is_null()) return;  // says nothing
    if (take_address(member) || take_date(member) || take_guard(member)) return;
    const auto* known = std::ranges::find(kKnown, member.key, &KnownKey::name);
    if (known == std::end(kKnown)) return keep_aside(member);
    const Value value = mended(member.value);
    known->fits(value) ? out.map.set(member.key, value) : keep_aside(member);
  }

  ConvertedFrontMatter out;

 private:
  bool take_address(const Member& member) {
    if (member.key == "permalink" || member.key == "url") {
      out.permalink = text_of(member.value);
    } else if (member.key == "slug") {
      out.slug = text_of(member.value);
    } else if (member.key == "aliases" || member.key == "alias" || member.key == "redirect_from") {
      const List list = member.value.is_list() ? member.value.list() : List{member.value};
      for (const Value& item : list)
        if (std::string text = text_of(item); !text.empty()) out.addresses.push_back(text);
    } else {
      return false;
    }
    return true;
  }

  bool take_date(const Member& member) {
    constexpr std::string_view kKeys[] = {"date", "pubDate", "publishDate", "published_at", "pubDatetime"};
    if (std::ranges::find(kKeys, member.key) == std::end(kKeys)) return false;
    if (member.key != "date" && out.date) return keep_aside(member), true;
    out.date = text_of(member.value);
    return true;
  }

  // Other tools' ways to keep a post back, which milepost would not guess at.
  bool take_guard(const Member& member) {
    const std::string text = ascii_lower(text_of(member.value));
    bool keeps_back = false;
    if (member.key == "status" || member.key == "state") {
      keeps_back = text != "published" && text != "publish" && text != "public";
    } else if (member.key == "private" || member.key == "hidden" || member.key == "unlisted" ||
               member.key == "is_draft" || member.key == "headless") {
      keeps_back = member.value.is_boolean() ? member.value.boolean() : text != "false" && text != "no";
    } else {
      return take_misspelt_guard(member);
    }
    if (keeps_back) out.map.set("draft", Value(true));
    tell(member, "`" + member.key + "` became " + (keeps_back ? "`draft: true`" : "nothing: the post is public"));
    return true;
  }

  // What no tool understands, but was meant so.
  bool take_misspelt_guard(const Member& member) {
    const std::optional<MeantGuard> meant = guard_in(member);
    const auto* known = std::ranges::find(kKnown, member.key, &KnownKey::name);
    if (!meant || (known != std::end(kKnown) && known->fits(mended(member.value)))) return false;
    const bool hides_in_doubt = meant->says == GuardSays::kUnclear && meant->guard != Guard::kPublished;
    if (meant->says != GuardSays::kHide && !hides_in_doubt) return false;
    out.map.set("draft", Value(true));
    out.map.set("x_" + member.key, member.value);
    diagnostics_.add({&code::kMisspeltGuard, Severity::kWarning, source_.place(member.key_span),
                      "the post becomes a draft, since `" + member.key + "` seems to keep it back",
                      "what is published cannot be taken back",
                      "take `draft: true` out of the imported post to publish it"});
    return true;
  }

  // "true" in quotes is a switch for Jekyll; a real number in a title is text.
  Value mended(Value value) const {
    const std::string text = ascii_lower(text_of(value));
    if (value.is_text() && (text == "true" || text == "false")) value = Value(text == "true");
    if (value.is_real()) value = Value(source_.text().substr(value.span.begin, value.span.length));
    return value;
  }

  void keep_aside(const Member& member) {
    const bool is_own = member.key.starts_with("x_");
    const bool is_used = body_.find("page." + member.key) != body_.npos;
    if (is_own || is_used) return out.map.set(member.key, member.value);
    out.map.set("x_" + member.key, member.value);
    tell(member, "`" + member.key + "` is kept as `x_" + member.key + "`");
  }

  void tell(const Member& member, std::string message) {
    diagnostics_.add(code::kKeyConverted, source_.place(member.key_span), std::move(message),
                     "milepost has no such key, or not with such a value");
  }

  const SourceText& source_;
  std::string_view body_;
  Diagnostics& diagnostics_;
};

}  // namespace

ConvertedFrontMatter convert_front_matter(const Value& value, const SourceText& source, std::string_view body,
                                          Diagnostics& diagnostics) {
  Conversion conversion(source, body, diagnostics);
  for (const Member& member : value.map()) conversion.take(member);
  return std::move(conversion.out);
}

}  // namespace milepost::import
