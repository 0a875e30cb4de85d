#include "import/read_markdown.h"

#include <algorithm>

#include "formats/front_matter.h"
#include "formats/slug.h"
#include "ground/ascii.h"

namespace milepost::import {
namespace {

// In YAML a text of categories or tags is several, at blanks; in TOML and JSON it is one.
void keep_names_whole(Map& map) {
  for (std::string_view key : {"tags", "categories"}) {
    const Value* value = map.find(key);
    if (value && value->is_text()) map.set(std::string(key), Value(List{*value}));
  }
}

void note_comments(const SourceText& source, Span data, Diagnostics& diagnostics) {
  const std::string_view text = std::string_view(source.text()).substr(data.begin, data.length);
  const bool begins = text.starts_with('#');
  const size_t at = begins ? 0 : text.find("\n#");
  if (at == text.npos) return;
  diagnostics.add(code::kKeyConverted, source.place(data.begin + at + (begins ? 0 : 1)),
                  "the front matter's comments are not taken over", "it is written anew, in milepost's keys");
}

bool is_plain_date(std::string_view text) {
  return std::ranges::all_of(
      text, [](char c) { return is_ascii_digit(c) || std::string_view("-:.+TZ ").find(c) != std::string_view::npos; });
}

Value date_value(const std::string& text) {
  Value value(text);
  value.plain = is_plain_date(text);
  return value;
}

void settle_date(MarkdownPost& read, Diagnostics& diagnostics) {
  if (!read.front.date || trim(*read.front.date).empty()) return;
  Result<WrittenDate, DateError> date = parse_date(*read.front.date);
  if (date.ok()) {
    read.post.date = date.value();
    return;
  }
  diagnostics.add(code::kToBeWritten, read.post.place, "the date `" + *read.front.date + "` cannot be read",
                  date.error().reason, "it is kept as `x_date`; write `date: 2024-05-02`");
  read.front.map.set("x_date", Value(*read.front.date));
  read.front.date.reset();
}

}  // namespace

std::optional<MarkdownPost> read_markdown(const ExportFiles& files, const std::string& name, const Map& defaults,
                                          Diagnostics& diagnostics) {
  std::optional<SourceText> source = files.text(name, diagnostics);
  if (!source) return std::nullopt;
  Result<FrontMatter> split = split_front_matter(*source);
  if (!split.ok()) {
    diagnostics.add(std::move(split).error());
    return std::nullopt;
  }
  MarkdownPost read;
  read.post.source = name;
  read.post.place = files.place(name);
  read.has_front_matter = split->format != FrontMatter::Format::kNone;
  std::string_view body = std::string_view(source->text()).substr(std::min(split->body_begin, source->text().size()));
  while (body.starts_with('\n')) body.remove_prefix(1);
  read.post.body = body;
  const std::string_view above = std::string_view(source->text()).substr(0, source->text().size() - body.size());
  read.post.body_line = static_cast<uint32_t>(std::ranges::count(above, '\n'));
  if (!read.post.body.empty() && !read.post.body.ends_with('\n')) read.post.body += '\n';
  Value all = split->value;
  for (const Member& member : defaults)
    if (!all.find(member.key)) all.mutable_map().set(member.key, member.value);
  read.front = convert_front_matter(all, *source, body, diagnostics);
  if (split->format == FrontMatter::Format::kYaml) note_comments(*source, split->data, diagnostics);
  if (split->format == FrontMatter::Format::kToml || split->format == FrontMatter::Format::kJson)
    keep_names_whole(read.front.map);
  return read;
}

DatedName split_name(std::string_view stem) {
  size_t i = 0;
  size_t dashes = 0;
  while (i < stem.size() && (is_ascii_digit(stem[i]) || (stem[i] == '-' && ++dashes < 3))) ++i;
  if (dashes < 2 || (i < stem.size() && stem[i] != '-' && stem[i] != '_')) return {std::nullopt, std::string(stem)};
  const Result<WrittenDate, DateError> date = parse_date(stem.substr(0, i));
  if (!date.ok()) return {std::nullopt, std::string(stem)};
  return {date.value(), i < stem.size() ? std::string(stem.substr(i + 1)) : std::string()};
}

std::string extension_of(std::string_view name) {
  const size_t dot = name.rfind('.');
  const size_t slash = name.rfind('/');
  const bool has_one = dot != name.npos && dot > 0 && (slash == name.npos || dot > slash + 1);
  return has_one ? ascii_lower(name.substr(dot)) : "";
}

std::string folder_of(std::string_view name) {
  const size_t slash = name.rfind('/');
  return slash == name.npos ? "" : std::string(name.substr(0, slash));
}

std::string stem_of(std::string_view name) {
  const std::string_view last = name.substr(name.rfind('/') + 1);  // npos + 1 is 0
  return std::string(last.substr(0, last.size() - extension_of(name).size()));
}

bool is_markdown_file(std::string_view name) {
  const std::string extension = extension_of(name);
  return extension == ".md" || extension == ".markdown" || extension == ".mkd" || extension == ".mdown";
}

std::string title_of_slug(std::string_view slug) {
  std::string title(slug);
  for (char& c : title)
    if (c == '-' || c == '_') c = ' ';
  if (!title.empty() && title[0] >= 'a' && title[0] <= 'z') title[0] = static_cast<char>(title[0] - 32);
  return title;
}

void settle_post(MarkdownPost& read, const std::optional<WrittenDate>& name_date, const std::string& name_slug,
                 Diagnostics& diagnostics) {
  settle_date(read, diagnostics);
  ImportedPost& post = read.post;
  const bool is_dated = post.date.has_value();
  if (!is_dated) post.date = name_date;
  post.slug = slugify(read.front.slug.empty() ? name_slug : read.front.slug);
  const Value* title = read.front.map.find("title");
  if (post.slug.empty() && title && title->is_text()) post.slug = slugify(title->text());
  if (post.slug.empty()) post.slug = "untitled";
  if (title) post.front_matter.set("title", *title);
  if (is_dated) post.front_matter.set("date", date_value(*read.front.date));
  if (!is_dated && post.date) post.front_matter.set("date", date_value(to_iso(*post.date)));
  for (const Member& member : read.front.map)
    if (member.key != "title") post.front_matter.set(member.key, member.value);
}

}  // namespace milepost::import
