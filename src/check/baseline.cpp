#include "check/baseline.h"

#include <cstdint>
#include <string_view>

#include "formats/json.h"
#include "ground/ascii.h"

namespace milepost::check {
namespace {

constexpr std::string_view kFormat = "milepost baseline 1";

// 64 bits of FNV-1a: the same on every machine.
uint64_t hash_of(std::string_view text) {
  uint64_t hash = 14695981039346656037ULL;
  for (char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  return hash;
}

std::string in_hex(uint64_t number) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string text(16, '0');
  for (size_t i = 16; i-- > 0; number >>= 4) text[i] = kDigits[number & 15];
  return text;
}

// "MP0902 content/posts/a.md 9f…": readable but for the words, which may be what a writer keeps to themselves.
std::string fingerprint_of(const Diagnostic& finding) {
  const bool has_line = finding.place.line > 0 && !finding.place.excerpt.empty();
  const std::string_view words = has_line ? trim(finding.place.excerpt) : std::string_view(finding.message);
  return std::string(finding.code->id) + " " + finding.place.file + " " + in_hex(hash_of(words));
}

Diagnostic not_a_baseline(const SourceText& file) {
  return {&code::kBadOptionValue,
          Severity::kError,
          file.whole(),
          "`" + file.name() + "` is no baseline",
          "it is not what `--write-baseline` writes",
          "write a new one with `milepost check --write-baseline " + file.name() + "`"};
}

}  // namespace

Result<Baseline> read_baseline(const SourceText& file) {
  Result<Value> value = parse_json(file);
  if (!value.ok()) return std::move(value).error();
  const Value* format = value->find("format");
  const Value* findings = value->find("findings");
  if (!format || !(*format == Value(kFormat)) || !findings || !findings->is_map()) return not_a_baseline(file);
  Baseline baseline;
  for (const Member& member : findings->map()) {
    if (!member.value.is_integer() || member.value.integer() < 1) return not_a_baseline(file);
    baseline[member.key] = static_cast<size_t>(member.value.integer());
  }
  return baseline;
}

std::string baseline_text(const Diagnostics& found) {
  Baseline baseline;
  for (const Diagnostic& finding : found.all())
    if (finding.severity != Severity::kNote) baseline[fingerprint_of(finding)]++;
  Map findings;
  for (const auto& [fingerprint, count] : baseline) findings.append({fingerprint, {}, Value(count)});
  Map map;
  map.set("format", Value(kFormat));
  map.set("findings", Value(std::move(findings)));
  return to_json(Value(std::move(map)), 1) + "\n";
}

NewFindings compare_with(const Baseline& baseline, const Diagnostics& found) {
  NewFindings compared;
  Baseline left = baseline;
  for (const Diagnostic& finding : found.all()) {
    const auto at = finding.severity == Severity::kNote ? left.end() : left.find(fingerprint_of(finding));
    const bool is_known = at != left.end() && at->second > 0;
    if (is_known) {
      at->second--;
      compared.known++;
    } else {
      compared.found.add(finding);
    }
  }
  for (const auto& [fingerprint, count] : left) compared.gone += count;
  return compared;
}

}  // namespace milepost::check
