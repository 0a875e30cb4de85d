#include "content/load_post.h"

#include "content/foreign_post.h"
#include "content/front_matter_keys.h"
#include "content/name_date.h"
#include "content/parse_options.h"
#include "content/repair_front_matter.h"
#include "content/unread_guard.h"
#include "formats/controls.h"
#include "formats/front_matter.h"
#include "formats/slug.h"
#include "ground/normal_path.h"
#include "ground/utf8.h"
#include "markdown/markdown.h"

namespace milepost {
namespace {

constexpr size_t kTitleCodePoints = 72;

std::string_view trimmed(std::string_view text) {
  size_t first = text.find_first_not_of(" \t\r\n");
  if (first == text.npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

// The first sentence, or as much of it as makes a title.
std::string first_sentence(std::string_view text) {
  text = trimmed(text);
  text = text.substr(0, text.find('\n'));
  size_t end = text.size();
  for (size_t i = text.find_first_of(".!?"); i < text.size(); i = text.find_first_of(".!?", i + 1)) {
    if (i + 1 < text.size() && text[i + 1] != ' ') continue;
    end = i;
    break;
  }
  std::string_view sentence = text.substr(0, end);
  if (count_code_points(sentence) <= kTitleCodePoints) return std::string(trimmed(sentence));
  size_t limit = 0;
  for (size_t count = 0; count < kTitleCodePoints; count++) next_code_point(sentence, limit);
  size_t blank = sentence.substr(0, limit).rfind(' ');
  std::string_view cut = sentence.substr(0, blank == sentence.npos ? limit : blank);
  while (!cut.empty() && (cut.back() == ',' || cut.back() == ';' || cut.back() == ':')) cut.remove_suffix(1);
  return std::string(cut) + "…";
}

std::string title_from_name(std::string_view slug) {
  std::string title(slug);
  for (char& c : title)
    if (c == '-' || c == '_') c = ' ';
  if (!title.empty() && title[0] >= 'a' && title[0] <= 'z') title[0] = static_cast<char>(title[0] - 32);
  return title;
}

// Only for posts without a title: parses the body for its first heading or sentence.
std::string title_from_body(const SourceText& source, const PostMeta& meta, const DocumentInput& input,
                            const Config& config) {
  Diagnostics ignored;  // the same come again when the post is rendered
  markdown::Document document = markdown::parse(source, meta.body_begin, parse_options(meta, config), ignored);
  std::string sentence;
  const markdown::Node* root = document.root();
  for (const markdown::Node* node = root; node; node = markdown::next_in_order(node, root)) {
    if (node->kind == markdown::Kind::kHeading)
      if (std::string text = markdown::plain_text(*node); !trimmed(text).empty()) return std::string(trimmed(text));
    if (node->kind == markdown::Kind::kParagraph && sentence.empty())
      sentence = first_sentence(markdown::plain_text(*node));
  }
  return sentence.empty() ? title_from_name(input.name_slug.empty() ? input.stem : input.name_slug) : sentence;
}

// Of pages whose text is HTML or a list's: from the name, without looking into it.
std::string title_of_page(const DocumentInput& input, const Config& config) {
  const std::string& name = input.is_section ? input.page_folder : input.file_stem;
  const bool is_home = name.empty() || (name == "index" && input.page_folder.empty());
  if (is_home) return config.title;
  return title_from_name(name == "index" ? input.page_folder : name.substr(name.rfind('/') + 1));
}

bool is_post(const DocumentInput& input, const PostMeta& meta, const Config& config) {
  switch (config.conventions.kind) {
    case Convention::kJekyll:
      return input.collection == "posts";
    case Convention::kHugo:
      return !input.is_section && !input.page_folder.empty() && meta.date.has_value();
    default:
      return input.among_posts || (meta.date.has_value() && !input.path.starts_with("content/pages/"));
  }
}

void fill_gaps(const SourceText& source, const DocumentInput& input, const Config& config, PostMeta& meta) {
  if (trimmed(meta.title).empty() && (input.is_html || input.is_section)) meta.title = title_of_page(input, config);
  if (trimmed(meta.title).empty()) meta.title = title_from_body(source, meta, input, config);
  if (!meta.date) meta.date = input.name_date;
  if (meta.date) meta.moment = config.timezone.moment(*meta.date);
  if (meta.lang.empty()) meta.lang = config.lang;
  std::string slug = slugify(meta.slug.empty() ? input.name_slug : meta.slug);
  if (slug.empty()) slug = slugify(meta.title);
  meta.slug = slug.empty() ? "untitled" : slug;
  meta.draft = meta.draft || input.in_drafts;
  meta.is_post = is_post(input, meta, config);
}

void warn_without_front_matter(const SourceText& source, const PostMeta& meta, Diagnostics& diagnostics) {
  diagnostics.add(code::kNoFrontMatter, source.place_at(1, 1, 1), "no front matter",
                  "the title is taken from the text: `" + meta.title + "`" +
                      (meta.date ? "" : "; without a date the post stands last"),
                  "start the file with `---`, `title: …`, `date: …` and `---`, a line each");
}

bool writes_date(const Value& front_matter) {
  for (const std::string_view key : {"date", "pubDate", "pubdate", "publishDate", "published_at"}) {
    const Value* value = front_matter.find(key);
    if (value && !value->is_null() && !(value->is_text() && trimmed(value->text()).empty())) return true;
  }
  return false;
}

// Hugo's names have dates only where its settings say so.
bool counts_names_date(const Config& config) {
  return config.conventions.kind != Convention::kHugo || config.conventions.hugo.dates_from_names;
}

// Only where the name's date would count.
void warn_of_name(const SourceText& source, const DocumentInput& input, const Config& config, const PostMeta& meta,
                  Diagnostics& diagnostics) {
  const bool is_by_name = meta.date ? meta.date == input.name_date : !writes_date(meta.front_matter);
  if (!is_by_name || !counts_names_date(config)) return;
  const std::string written = impossible_date_in(input.stem);
  if (written.empty()) return;
  diagnostics.add({&code::kBadDate, Severity::kWarning, source.whole(),
                   "`" + written + "` in the file's name is no day of the calendar",
                   meta.date ? "`" + to_iso(*meta.date) + "` is taken" : "the post has no date",
                   "rename the file, or write `date: …` into its front matter"});
}

PostMeta read_post(const SourceText& source, const DocumentInput& input, const Config& config,
                   Diagnostics& diagnostics) {
  PostMeta meta;
  meta.source = source.name();
  meta.front_matter = Value(Map{});
  if (config.conventions.is_foreign()) {
    read_foreign_post(source, input, config, meta, diagnostics);
    fill_gaps(source, input, config, meta);
    if (!meta.has_front_matter) warn_without_front_matter(source, meta, diagnostics);
    warn_of_name(source, input, config, meta, diagnostics);
    return meta;
  }
  Result<FrontMatter> split = split_front_matter(source);
  if (split.ok()) {
    meta.has_front_matter = split->format != FrontMatter::Format::kNone;
    meta.body_begin = split->body_begin;
    if (split->value.is_map()) meta.front_matter = split->value;
    replace_controls(meta.front_matter, source, diagnostics);
    if (config.repair_encoding) repair_front_matter(meta.front_matter, source, diagnostics);
    const bool is_pandocs = config.dialect == markdown::Dialect::kPandoc;
    read_front_matter_keys(source, split->format == FrontMatter::Format::kYaml, meta, diagnostics,
                           is_pandocs ? KeyRules::kPandoc : KeyRules::kOwn);
    if (!meta.has_front_matter) keep_back_unread(source, {}, meta, diagnostics);
  } else {
    diagnostics.add(std::move(split).error());
    meta.has_front_matter = true;
    meta.title = input.stem;
  }
  fill_gaps(source, input, config, meta);
  if (split.ok() && !meta.has_front_matter) warn_without_front_matter(source, meta, diagnostics);
  warn_of_name(source, input, config, meta, diagnostics);
  return meta;
}

}  // namespace

PostMeta load_post(const SourceText& source, const DocumentInput& input, const Config& config,
                   Diagnostics& diagnostics) {
  PostMeta meta = read_post(source, input, config, diagnostics);
  meta.kept_front_matter = PackedValue(meta.front_matter);
  meta.front_matter = Value();
  return meta;
}

bool has_unread_date(const PostMeta& meta) {
  const std::string_view name = name_of(meta.source);
  const std::string_view stem = name.starts_with("index.") ? name_of(folder_of(meta.source)) : name;
  return !meta.date &&
         (writes_date(meta.kept_front_matter.value()) || !impossible_date_in(stem.substr(0, stem.rfind('.'))).empty());
}

std::string reason_to_withhold(const PostMeta& meta, const Config& config, const Selection& selection) {
  const Conventions& conventions = config.conventions;
  if (meta.is_private) return "private";
  if (!meta.kept_back.empty()) return meta.kept_back;
  if (meta.unpublished && !conventions.unpublished) return "published: false";
  if (meta.draft && !selection.drafts && !conventions.drafts) return "draft";
  const bool shows_future = selection.future || conventions.future || (conventions.is_foreign() && !meta.is_post);
  if (meta.date && meta.moment > selection.now && !shows_future) return "in the future until " + to_iso(*meta.date);
  if (meta.published_from && config.timezone.moment(*meta.published_from) > selection.now && !shows_future)
    return "in the future until " + to_iso(*meta.published_from);
  if (!meta.expires || conventions.expired) return "";
  // A date alone is the last day on which the post is shown.
  bool expired = meta.expires->time_of_day ? config.timezone.moment(*meta.expires) <= selection.now
                                           : config.timezone.civil_date(selection.now) > meta.expires->day;
  return expired ? "expired after " + to_iso(*meta.expires) : "";
}

std::optional<std::chrono::sys_seconds> next_change(const PostMeta& meta, const Config& config,
                                                    std::chrono::sys_seconds now) {
  std::vector<std::chrono::sys_seconds> moments;
  if (meta.date) moments.push_back(meta.moment);
  if (meta.published_from) moments.push_back(config.timezone.moment(*meta.published_from));
  if (meta.expires) {
    WrittenDate end = *meta.expires;
    if (!end.time_of_day) end.day = std::chrono::sys_days(end.day) + std::chrono::days(1);
    moments.push_back(config.timezone.moment(end));
  }
  std::optional<std::chrono::sys_seconds> next;
  for (const std::chrono::sys_seconds moment : moments)
    if (moment > now && (!next || moment < *next)) next = moment;
  return next;
}

}  // namespace milepost
