#include "content/front_matter_keys.h"

#include <algorithm>
#include <string_view>

#include "content/foreign_value.h"
#include "formats/language_tag.h"
#include "ground/suggest.h"

namespace milepost {
namespace {

struct KeyReading {
  const SourceText& source;
  bool splits_words;
  Diagnostics& diagnostics;
  bool is_foreign = false;

  Place place(const Member& member) const {
    return source.place(member.value.span.length > 0 ? member.value.span : member.key_span);
  }
  void bad(const Member& member, std::string_view expected, std::string fix = {}) {
    diagnostics.add(code::kWrongType, place(member), "`" + member.key + "` must be " + std::string(expected),
                    "found " + std::string(type_name(member.value)), std::move(fix));
  }
};

// Numbers count as text where a writer would not think of the difference: `slug: 25`, `tags: [2021]`.
std::optional<std::string> text_or_number(const Value& value) {
  if (value.is_text()) return value.text();
  if (value.is_integer()) return std::to_string(value.integer());
  return std::nullopt;
}

void read_text(KeyReading& reading, const Member& member, std::string& out) {
  if (member.value.is_null()) return;
  std::optional<std::string> text = reading.is_foreign ? text_in(member.value) : text_or_number(member.value);
  if (!text) return reading.bad(member, "text", "put it between quotes");
  out = *text;
}

void read_switch(KeyReading& reading, const Member& member, bool& out) {
  if (reading.is_foreign && member.value.is_null()) return;
  if (const std::optional<bool> read = reading.is_foreign ? switch_in(member.value) : std::nullopt) {
    out = *read;
    return;
  }
  if (!member.value.is_boolean())
    return reading.bad(member, "true or false", "write `true` or `false`, without quotes");
  out = member.value.boolean();
}

// Values that a foreign convention cannot understand are foreign_guard.h's.
void read_guard(KeyReading& reading, const Member& member, bool& out) {
  if (!reading.is_foreign || switch_in(member.value)) read_switch(reading, member, out);
}

void read_date(KeyReading& reading, const Member& member, std::optional<WrittenDate>& out) {
  if (member.value.is_null() || reading.is_foreign) return;
  std::optional<std::string> text = text_or_number(member.value);
  if (!text) return reading.bad(member, "a date", "write it as 2024-05-02 or 2024-05-02 18:30 +0200");
  Result<WrittenDate, DateError> date = parse_date(*text);
  if (date.ok()) {
    out = date.value();
    return;
  }
  reading.diagnostics.add(code::kBadDate, reading.place(member), "`" + *text + "` is no date that milepost can read",
                          date.error().reason, "write it as 2024-05-02 or 2024-05-02 18:30 +0200");
}

std::vector<std::string> split_words(std::string_view text, bool at_blanks) {
  std::string_view separators = text.find(',') != text.npos ? "," : at_blanks ? " \t" : "";
  std::vector<std::string> words;
  for (size_t begin = 0; begin <= text.size();) {
    size_t end = separators.empty() ? text.npos : text.find_first_of(separators, begin);
    end = std::min(end, text.size());
    size_t first = text.find_first_not_of(" \t", begin);
    size_t last = text.find_last_not_of(" \t", end == 0 ? 0 : end - 1);
    if (first < end && end > begin) words.emplace_back(text.substr(first, last - first + 1));
    begin = end + 1;
  }
  return words;
}

void read_names(KeyReading& reading, const Member& member, bool whole, std::vector<std::string>& out) {
  if (member.value.is_null()) return;
  if (std::optional<std::string> text = text_or_number(member.value)) {
    std::vector<std::string> words = whole ? std::vector{*text} : split_words(*text, reading.splits_words);
    out.insert(out.end(), words.begin(), words.end());
    return;
  }
  if (!member.value.is_list()) return reading.bad(member, "text or a list of texts", "write `[one, two]`");
  for (const Value& item : member.value.list()) {
    std::optional<std::string> text = reading.is_foreign ? text_in(item) : text_or_number(item);
    if (!text && reading.is_foreign) continue;
    if (!text) return reading.bad(member, "text or a list of texts", "write `[one, two]`");
    if (!text->empty()) out.push_back(*text);
  }
}

// An author is a name or a map that has one.
void read_authors(KeyReading& reading, const Member& member, std::vector<std::string>& out) {
  auto name_of = [](const Value& value) {
    const Value* name = value.find("name");
    return text_or_number(name ? *name : value);
  };
  if (member.value.is_null()) return;
  List list = member.value.is_list() ? member.value.list() : List{member.value};
  for (const Value& item : list) {
    std::optional<std::string> name = name_of(item);
    if (!name) return reading.bad(member, "a name or a list of names");
    out.push_back(*name);
  }
}

void read_image(KeyReading& reading, const Member& member, PostMeta& meta) {
  meta.image_place = reading.place(member);
  for (std::string_view key : {"path", "src", "url", "feature"}) {
    const Value* value = member.value.find(key);
    if (!value || !value->is_text()) continue;
    meta.image = value->text();
    meta.image_place = reading.source.place(value->span);
  }
  if (!member.value.is_map()) read_text(reading, member, meta.image);
}

void read_lang(KeyReading& reading, const Member& member, PostMeta& meta) {
  std::string lang;
  read_text(reading, member, lang);
  if (lang.empty() || is_language_tag(lang)) {
    meta.lang = lang;
  } else {
    reading.diagnostics.add(code::kWrongType, reading.place(member), "`" + lang + "` is no language tag", "",
                            "write one such as `en`, `de` or `pt-BR`");
  }
}

void read_visibility(KeyReading& reading, const Member& member, bool& is_private) {
  std::string text = member.value.is_text() ? member.value.text() : "";
  const bool is_known = text == "public" || text == "private";
  if (!is_known && !reading.is_foreign) reading.bad(member, "`public` or `private`");
  if (!is_known) return;
  is_private = text == "private";
}

void read_slug(KeyReading& reading, const Member& member, PostMeta& meta) { read_text(reading, member, meta.slug); }

void read_permalink(KeyReading& reading, const Member& member, PostMeta& meta) {
  std::string text;
  read_text(reading, member, text);
  if (!text.empty()) meta.permalink = WrittenAddress{text, reading.place(member)};
}

void read_aliases(KeyReading& reading, const Member& member, PostMeta& meta) {
  List list = member.value.is_list() ? member.value.list() : List{member.value};
  for (const Value& item : list) {
    if (item.is_null()) continue;
    if (!item.is_text()) return reading.bad(member, "an address or a list of addresses");
    meta.aliases.push_back({item.text(), reading.source.place(item.span)});
  }
}

void read_options(KeyReading& reading, const Member& member, PostMeta&) {
  bool fine = member.value.is_null() || member.value.is_text() || member.value.is_map();
  if (!fine) reading.bad(member, "a file's name, the id of a shared set, or the set itself");
}

void read_contents_switch(KeyReading& reading, const Member& member, PostMeta& meta) {
  if (!member.value.is_map()) read_switch(reading, member, meta.show_contents);
}

using Reader = void (*)(KeyReading&, const Member&, PostMeta&);

constexpr Reader kAnything = [](KeyReading&, const Member&, PostMeta&) {};
constexpr Reader kDate = [](KeyReading& r, const Member& m, PostMeta& p) { read_date(r, m, p.date); };
// Where `date` is there, it is the date.
constexpr Reader kOtherDate = [](KeyReading& r, const Member& m, PostMeta& p) {
  const Value* date = p.front_matter.find("date");
  if (!date || date->is_null()) read_date(r, m, p.date);
};
constexpr Reader kUpdated = [](KeyReading& r, const Member& m, PostMeta& p) { read_date(r, m, p.updated); };
constexpr Reader kExpires = [](KeyReading& r, const Member& m, PostMeta& p) { read_date(r, m, p.expires); };
constexpr Reader kAuthors = [](KeyReading& r, const Member& m, PostMeta& p) { read_authors(r, m, p.authors); };
// The first of summary, description and excerpt that is written wins.
constexpr Reader kSummary = [](KeyReading& r, const Member& m, PostMeta& p) {
  std::string text;
  read_text(r, m, text);
  if (p.summary.empty()) p.summary = text;
};

struct Key {
  std::string_view name;
  Reader read;
};

constexpr Key kKeys[] = {
    {"title", [](KeyReading& r, const Member& m, PostMeta& p) { read_text(r, m, p.title); }},
    {"subtitle", [](KeyReading& r, const Member& m, PostMeta& p) { read_text(r, m, p.subtitle); }},
    {"date", kDate},
    {"draft", [](KeyReading& r, const Member& m, PostMeta& p) { read_guard(r, m, p.draft); }},
    {"published",
     [](KeyReading& r, const Member& m, PostMeta& p) {
       bool published = true;
       read_guard(r, m, published);
       p.unpublished = !published;
     }},
    {"visibility", [](KeyReading& r, const Member& m, PostMeta& p) { read_visibility(r, m, p.is_private); }},
    {"expires", kExpires},
    {"summary", kSummary},
    {"description", kSummary},
    {"excerpt", kSummary},
    {"tags", [](KeyReading& r, const Member& m, PostMeta& p) { read_names(r, m, false, p.tags); }},
    {"categories", [](KeyReading& r, const Member& m, PostMeta& p) { read_names(r, m, false, p.categories); }},
    {"tag", [](KeyReading& r, const Member& m, PostMeta& p) { read_names(r, m, true, p.tags); }},
    {"category", [](KeyReading& r, const Member& m, PostMeta& p) { read_names(r, m, true, p.categories); }},
    {"type", [](KeyReading& r, const Member& m, PostMeta& p) { read_text(r, m, p.type); }},
    {"lang", read_lang},
    {"image", read_image},
    {"slug", read_slug},
    {"permalink", read_permalink},
    {"aliases", read_aliases},
    {"redirect_from", read_aliases},
    {"author", kAuthors},
    {"authors", kAuthors},
    {"updated", kUpdated},
    {"last_modified_at", kUpdated},
    {"lastmod", kUpdated},
    {"modified", kUpdated},
    {"pubDate", kOtherDate},
    {"publishDate", kOtherDate},
    {"published_at", kOtherDate},
    {"expiryDate", kExpires},
    {"options", read_options},
    {"toc", read_contents_switch},
    {"layout", kAnything},
    {"audience", kAnything},
    {"post_id", kAnything},
    {"email_sent_at", kAnything},
    {"comments", kAnything},
    {"series", kAnything},
    {"as_of", kAnything},
    {"math", kAnything},
    {"keywords", kAnything},
};

bool keeps_a_post_back(std::string_view key) {
  return key == "draft" || key == "published" || key == "expires" || key == "visibility";
}

// Other tools' ways to keep a post back, unless the value says that it is public.
bool means_to_keep_back(const Member& member) {
  const Value& value = member.value;
  if (member.key == "status" || member.key == "state")
    return value.is_text() && value.text() != "published" && value.text() != "publish" && value.text() != "public";
  const bool is_switch =
      member.key == "private" || member.key == "hidden" || member.key == "unlisted" || member.key == "is_draft";
  return is_switch && !(value.is_boolean() && !value.boolean());
}

// What pandoc, Quarto and R Markdown read to set a text in type or to run its code.
bool is_pandocs(std::string_view key) {
  static constexpr std::string_view kPandocs[] = {
      "abstract", "bibliography",   "classoption", "csl",       "documentclass",   "editor",  "engine",
      "execute",  "fontsize",       "format",      "geometry",  "header-includes", "jupyter", "keywords",
      "knitr",    "link-citations", "linkcolor",   "mainfont",  "number-sections", "output",  "papersize",
      "params",   "references",     "runtime",     "toc-depth", "toc-title",       "urlcolor"};
  return std::find(std::begin(kPandocs), std::end(kPandocs), key) != std::end(kPandocs);
}

void report_unknown(KeyReading& reading, const Member& member) {
  static_assert(std::size(kKeys) < 64);
  std::string_view names[std::size(kKeys)];
  std::transform(std::begin(kKeys), std::end(kKeys), std::begin(names), [](const Key& key) { return key.name; });
  std::string near(nearest(member.key, names));
  if (reading.is_foreign && near != "expires") return;  // the others are foreign_guard.h's
  Place place = reading.source.place(member.key_span);
  if (!reading.is_foreign && means_to_keep_back(member)) {
    reading.diagnostics.add(
        code::kMisspeltGuard, place, "unknown key `" + member.key + "`",
        "it looks as if it should keep the post back, and milepost does not know it",
        "write `draft: true` or `visibility: private`, or `x_" + member.key + "` for a key of your own");
    return;
  }
  if (keeps_a_post_back(near)) {
    reading.diagnostics.add(code::kMisspeltGuard, place, "unknown key `" + member.key + "`",
                            "it looks like `" + near + "`, which can keep a post back; milepost does not guess",
                            "write `" + near + "`, or `x_" + member.key + "` for a key of your own");
    return;
  }
  reading.diagnostics.add(code::kUnknownKey, place, "unknown key `" + member.key + "`", "",
                          near.empty() ? "take it out, or write `x_" + member.key + "` for a key of your own"
                                       : "did you mean `" + near + "`?");
}

}  // namespace

void read_front_matter_keys(const SourceText& source, bool splits_words, PostMeta& meta, Diagnostics& diagnostics,
                            KeyRules rules) {
  KeyReading reading{source, splits_words, diagnostics, rules == KeyRules::kForeign};
  for (const Member& member : meta.front_matter.map()) {
    const Key* key =
        std::find_if(std::begin(kKeys), std::end(kKeys), [&](const Key& known) { return known.name == member.key; });
    if (key != std::end(kKeys)) {
      key->read(reading, member, meta);
    } else if (!member.key.starts_with("x_") && !(rules == KeyRules::kPandoc && is_pandocs(member.key))) {
      report_unknown(reading, member);
    }
  }
}

}  // namespace milepost
