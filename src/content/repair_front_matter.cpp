#include "content/repair_front_matter.h"

#include <algorithm>
#include <optional>

#include "formats/mojibake.h"

namespace milepost {
namespace {

constexpr std::string_view kWordKeys[] = {"title",  "subtitle",   "summary",  "description", "excerpt", "tags",
                                          "series", "categories", "category", "author",      "authors"};

// In the file the words may stand with escapes; then the whole value is the place.
Place place_of_mangled(const SourceText& source, Span value, std::string_view mangled) {
  const std::string_view written = std::string_view(source.text()).substr(value.begin, value.length);
  const size_t at = written.find(mangled);
  return at == written.npos ? source.place(value) : source.place(value.begin + at, mangled.size());
}

// The mended text, or nothing where it is fine. Says what it found first.
std::optional<std::string> mend(const std::string& words, Span span, const SourceText& source,
                                Diagnostics& diagnostics) {
  const Mojibake found = find_mojibake(words);
  if (!found.lost.empty()) {
    const std::string mangled = words.substr(found.lost[0].begin, found.lost[0].length);
    diagnostics.add(code::kEncodingLost, place_of_mangled(source, span, mangled),
                    "`" + mangled + "` is the rest of a character that was decoded wrongly",
                    "one of its bytes is lost, so it cannot be mended", "write the character anew");
  }
  if (found.repairs.empty()) return std::nullopt;
  const Repair& first = found.repairs[0];
  const std::string mangled = words.substr(first.begin, first.length);
  diagnostics.add(code::kEncodingRepaired, place_of_mangled(source, span, mangled),
                  "`" + mangled + "` was decoded wrongly and is shown as `" + first.replacement + "`",
                  "the file was UTF-8, was read as Windows-1252 and saved again",
                  "write `" + first.replacement + "` in the file");
  return repaired(words, found.repairs);
}

void repair_text(Value& value, const SourceText& source, Diagnostics& diagnostics) {
  if (!value.is_text()) return;
  std::optional<std::string> mended = mend(value.text(), value.span, source, diagnostics);
  if (!mended) return;
  const Span span = value.span;
  value = Value(std::move(*mended));
  value.span = span;
}

}  // namespace

bool holds_words(std::string_view key) {
  return std::find(std::begin(kWordKeys), std::end(kWordKeys), key) != std::end(kWordKeys);
}

void repair_front_matter(Value& front_matter, const SourceText& source, Diagnostics& diagnostics) {
  // A mangled character always begins with one of À to ô.
  if (source.text().find('\xC3') == std::string::npos) return;
  Map mended;
  for (Member member : front_matter.map()) {
    if (holds_words(member.key) && member.value.is_list()) {
      for (Value& item : member.value.mutable_list()) repair_text(item, source, diagnostics);
    } else if (holds_words(member.key)) {
      repair_text(member.value, source, diagnostics);
    }
    mended.append(std::move(member));
  }
  front_matter.mutable_map() = std::move(mended);
}

}  // namespace milepost
