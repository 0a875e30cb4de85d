#include "site/check_hidden_names.h"

#include <algorithm>
#include <string>

namespace milepost::site {
namespace {

// The front matter that pages and feeds show.
constexpr std::string_view kShownKeys[] = {"title", "subtitle",   "summary",  "description", "excerpt",
                                           "tags",  "categories", "category", "author",      "authors",
                                           "slug",  "permalink",  "aliases",  "image",       "redirect_from"};

bool is_shown(std::string_view key) {
  return std::find(std::begin(kShownKeys), std::end(kShownKeys), key) != std::end(kShownKeys);
}

// In the bytes [begin, begin + length) of the file.
void check_part(const SourceText& source, Span part, const HiddenNames& names, Diagnostics& diagnostics) {
  const std::string_view text = std::string_view(source.text()).substr(part.begin, part.length);
  for (const HiddenNames::Found& found : names.find_in(text)) {
    const std::string times = found.places > 1 ? ", " + std::to_string(found.places) + " times" : "";
    diagnostics.add(code::kPrivateNameInText, source.place(part.begin + found.first.begin, found.first.length),
                    "the post names what its option set hides" + times,
                    "`visibility` hides it in figures and lists, and the post would be published as it stands",
                    "write the alias or other words in its place, or take `visibility` off the option");
  }
}

}  // namespace

void check_hidden_names(const SourceText& source, const PostMeta& meta, const HiddenNames& names,
                        Diagnostics& diagnostics) {
  if (names.empty()) return;
  const Value front_matter = meta.kept_front_matter.value();
  if (front_matter.is_map())
    for (const Member& member : front_matter.map())
      if (is_shown(member.key)) check_part(source, member.value.span, names, diagnostics);
  const Span body{static_cast<uint32_t>(meta.body_begin),
                  static_cast<uint32_t>(source.text().size() - std::min(meta.body_begin, source.text().size()))};
  check_part(source, body, names, diagnostics);
}

}  // namespace milepost::site
