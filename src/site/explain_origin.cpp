#include "site/explain_origin.h"

#include <algorithm>

#include "content/address.h"
#include "content/foreign_address.h"
#include "content/foreign_date.h"
#include "content/foreign_value.h"
#include "content/parse_options.h"
#include "content/site_index.h"
#include "formats/slug.h"
#include "ground/ascii.h"
#include "markdown/markdown.h"

namespace milepost::site {
namespace {

constexpr const char* kFrontMatter = "front matter";

struct AskedOrigin {
  const PostMeta& meta;
  const SourceText& source;
  const DocumentInput& input;
  const Config& config;

  std::string name_words() const { return input.is_bundle ? "the folder's name" : "the file's name"; }
  std::string settings_file() const {
    return config.conventions.config_file.empty() ? std::string(kConfigFile) : config.conventions.config_file;
  }
};

// A value without a place came from another file's defaults.
Fact from_key(const AskedOrigin& asked, std::string name, std::string value, std::string_view key) {
  Place place = front_matter_place(asked.meta, key, asked.source);
  if (place.file.empty())
    return {std::move(name), std::move(value), "`defaults` in `" + asked.settings_file() + "`", {}};
  return {std::move(name), std::move(value), std::string(kFrontMatter) + ", `" + std::string(key) + "`", place};
}

bool begins_with(std::string_view text, std::string_view title) {
  constexpr std::string_view kCut = "…";  // of long sentences
  if (title.ends_with(kCut)) title.remove_suffix(kCut.size());
  return trim(text).starts_with(title);
}

// The heading that is the title, else the paragraph that begins with it; nullptr where it is neither.
const markdown::Node* node_with_title(const markdown::Document& document, const std::string& title) {
  const markdown::Node* sentence = nullptr;
  const markdown::Node* root = document.root();
  for (const markdown::Node* node = root; node; node = markdown::next_in_order(node, root)) {
    const bool is_heading = node->kind == markdown::Kind::kHeading;
    if (is_heading && trim(markdown::plain_text(*node)) == title) return node;
    if (node->kind == markdown::Kind::kParagraph && !sentence && begins_with(markdown::plain_text(*node), title))
      sentence = node;
  }
  return sentence;
}

Fact title_from_text(const AskedOrigin& asked) {
  const markdown::ParseOptions options = parse_options(asked.meta, asked.config);
  Diagnostics ignored;
  const markdown::Document document = markdown::parse(asked.source, asked.meta.body_begin, options, ignored);
  const markdown::Node* node = node_with_title(document, asked.meta.title);
  if (!node) return {"title", asked.meta.title, asked.name_words(), {}};
  const bool is_heading = node->kind == markdown::Kind::kHeading;
  return {"title", asked.meta.title, is_heading ? "the first heading" : "the first sentence",
          asked.source.place_at(node->line, node->column)};
}

Fact title_fact(const AskedOrigin& asked) {
  const Value front_matter = asked.meta.kept_front_matter.value();
  const Value* written = front_matter.find("title");
  if (written && !trim(text_in(*written).value_or("")).empty())
    return from_key(asked, "title", asked.meta.title, "title");
  if (asked.input.is_html || asked.input.is_section) return {"title", asked.meta.title, asked.name_words(), {}};
  return title_from_text(asked);
}

std::vector<std::string_view> date_keys(Convention kind) {
  if (kind == Convention::kJekyll) return {"date"};
  if (kind == Convention::kHugo) return {"date", "publishDate", "pubdate", "published", "lastmod", "modified"};
  return {"date", "pubDate", "publishDate", "published_at"};
}

bool says_date(const Value& value, const AskedOrigin& asked) {
  if (asked.config.conventions.is_foreign()) {
    const std::optional<ForeignDate> date = foreign_date(value, asked.config.conventions.kind);
    return date && date->date == *asked.meta.date;
  }
  const Result<WrittenDate, DateError> date = parse_date(text_in(value).value_or(""));
  return date.ok() && date.value() == *asked.meta.date;
}

std::string shown_date(const WrittenDate& date) {
  if (!date.time_of_day) return to_iso(date);
  const std::chrono::hh_mm_ss time(*date.time_of_day);
  const auto two = [](int64_t number) { return (number < 10 ? "0" : "") + std::to_string(number); };
  return to_iso(date) + " " + two(time.hours().count()) + ":" + two(time.minutes().count());
}

Fact date_fact(const AskedOrigin& asked) {
  const std::string shown = shown_date(*asked.meta.date);
  const Value front_matter = asked.meta.kept_front_matter.value();
  for (const std::string_view key : date_keys(asked.config.conventions.kind))
    if (const Value* value = front_matter.find(key); value && says_date(*value, asked))
      return from_key(asked, "date", shown, key);
  return {"date", shown, asked.name_words(), {}};
}

Fact slug_fact(const AskedOrigin& asked) {
  const std::string& slug = asked.meta.slug;
  const std::string written = text_at(asked.meta.kept_front_matter.value(), "slug");
  if (!slugify(written).empty()) return from_key(asked, "slug", slug, "slug");
  if (written.empty() && !slugify(asked.input.name_slug).empty()) return {"slug", slug, asked.name_words(), {}};
  return {"slug", slug, slugify(asked.meta.title).empty() ? "nothing gives one" : "the title", {}};
}

std::string pattern_words(const AskedOrigin& asked, const std::string& pattern, std::string_view key) {
  if (!asked.config.raw.find(key)) return "the pattern `" + pattern + "`, which is the default";
  return "the pattern `" + pattern + "`, `" + std::string(key) + "` in `" + asked.settings_file() + "`";
}

Fact jekyll_address_fact(const AskedOrigin& asked, const std::string& shown) {
  const JekyllRules& rules = asked.config.conventions.jekyll;
  if (asked.input.collection == "posts")
    return {"address", shown, pattern_words(asked, rules.posts_permalink, "permalink"), {}};
  for (const JekyllCollection& collection : rules.collections)
    if (collection.name == asked.input.collection && !collection.permalink.empty())
      return {"address", shown, "the pattern `" + collection.permalink + "` of the collection", {}};
  return {"address", shown, "the file's path", {}};
}

Fact hugo_address_fact(const AskedOrigin& asked, const std::string& shown) {
  const std::map<std::string, std::string>& patterns = asked.config.conventions.hugo.permalinks;
  const std::string& folder = asked.input.page_folder;
  const auto pattern = patterns.find(ascii_lower(std::string_view(folder).substr(0, folder.find('/'))));
  const bool is_used = pattern != patterns.end() && !asked.input.is_section && !folder.empty();
  if (!is_used) return {"address", shown, asked.input.is_bundle ? "the folder's path" : "the file's path", {}};
  return {
      "address", shown, "the pattern `" + pattern->second + "`, `permalinks` in `" + asked.settings_file() + "`", {}};
}

// A permalink that cannot be one is not taken.
bool is_own_permalink(const AskedOrigin& asked, const std::string& address) {
  if (!asked.meta.permalink) return false;
  if (asked.config.conventions.is_foreign()) return true;
  const PermalinkFacts facts{asked.meta.slug, address_day(asked.meta, asked.config)};
  const std::string& text = asked.meta.permalink->text;
  return permalink_problem(text).empty() && site_path_for(text, facts) == address;
}

Fact address_fact(const AskedOrigin& asked, const std::string& address) {
  const std::string shown = "/" + address;
  const Convention kind = asked.config.conventions.kind;
  if (is_own_permalink(asked, address))
    return from_key(asked, "address", shown, kind == Convention::kHugo ? "url" : "permalink");
  if (kind == Convention::kJekyll) return jekyll_address_fact(asked, shown);
  if (kind == Convention::kHugo) return hugo_address_fact(asked, shown);
  if (!asked.input.among_posts && !asked.meta.is_post) return {"address", shown, "the folder and the slug", {}};
  return {"address", shown, pattern_words(asked, asked.config.permalink, "permalink"), {}};
}

}  // namespace

Place front_matter_place(const PostMeta& meta, std::string_view key, const SourceText& source) {
  const Value front_matter = meta.kept_front_matter.value();
  const Member* member = front_matter.is_map() ? front_matter.map().member(key) : nullptr;
  if (!member) return {};
  const Span span = member->value.span.length > 0 ? member->value.span : member->key_span;
  return span == Span{} ? Place{} : source.place(span);
}

std::vector<Fact> facts_of(const PostMeta& meta, const SourceText& source, const DocumentInput& input,
                           const std::string& address, const Config& config) {
  const AskedOrigin asked{meta, source, input, config};
  std::vector<Fact> facts{title_fact(asked)};
  if (meta.date) facts.push_back(date_fact(asked));
  if (!config.conventions.is_foreign()) facts.push_back(slug_fact(asked));
  facts.push_back(address_fact(asked, address));
  return facts;
}

}  // namespace milepost::site
