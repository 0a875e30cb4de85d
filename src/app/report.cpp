// The order and the words of a report; the drawn line is excerpt.h's.
#include "app/report.h"

#include <algorithm>
#include <tuple>

#include "app/excerpt.h"

namespace milepost::app {
namespace {

constexpr std::string_view kBold = "\x1b[1m", kRed = "\x1b[1;31m", kYellow = "\x1b[1;33m", kCyan = "\x1b[1;36m",
                           kPlain = "\x1b[0m";

std::string painted(std::string_view text, std::string_view paint, const ReportStyle& style) {
  if (!style.color) return std::string(text);
  return std::string(paint).append(text).append(kPlain);
}

std::string_view paint_of(Severity severity) {
  if (severity == Severity::kError) return kRed;
  return severity == Severity::kWarning ? kYellow : kCyan;
}

bool is_shown(Severity severity, const ReportStyle& style) {
  if (severity == Severity::kNote) return style.notes;
  return severity == Severity::kError || style.warnings;
}

auto order_key(const Diagnostic& d) { return std::tie(d.place.file, d.place.line, d.place.column); }

bool says_the_same(const Diagnostic& a, const Diagnostic& b) {
  return a.code == b.code && a.message == b.message && order_key(a) == order_key(b);
}

std::string place_text(const Place& place) {
  if (place.file.empty()) return {};
  std::string text = without_controls(place.file);
  if (place.line > 0) text += ":" + std::to_string(place.line) + ":" + std::to_string(std::max(place.column, 1U));
  return text + ": ";
}

// Lines after the first stand below its beginning.
std::string labelled(std::string_view label, std::string_view words, const ReportStyle& style) {
  if (words.empty()) return {};
  std::string text = without_controls(words);
  for (size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 1)) {
    text.insert(at + 1, label.size() + 2, ' ');
  }
  return painted(std::string(label) + ":", kBold, style) + " " + text + "\n";
}

}  // namespace

std::string_view severity_name(Severity severity) {
  if (severity == Severity::kError) return "error";
  if (severity == Severity::kWarning) return "warning";
  return severity == Severity::kHint ? "hint" : "note";
}

std::vector<Diagnostic> in_report_order(const std::vector<Diagnostic>& diagnostics, const ReportStyle& style) {
  std::vector<Diagnostic> shown;
  for (const Diagnostic& diagnostic : diagnostics) {
    if (is_shown(diagnostic.severity, style)) shown.push_back(diagnostic);
  }
  std::ranges::stable_sort(shown, [](const auto& a, const auto& b) { return order_key(a) < order_key(b); });
  shown.erase(std::unique(shown.begin(), shown.end(), says_the_same), shown.end());
  return shown;
}

std::string describe_diagnostic(const Diagnostic& diagnostic, const ReportStyle& style) {
  std::string kind(severity_name(diagnostic.severity));
  kind.append("[").append(diagnostic.code->id).append("]:");
  return painted(place_text(diagnostic.place), kBold, style) + painted(kind, paint_of(diagnostic.severity), style) +
         " " + without_controls(diagnostic.message) + "\n" + draw_excerpt(diagnostic.place) +
         labelled("cause", diagnostic.cause, style) + labelled("fix", diagnostic.fix, style);
}

std::string describe_diagnostics(const std::vector<Diagnostic>& diagnostics, const ReportStyle& style) {
  std::string text;
  for (const Diagnostic& diagnostic : in_report_order(diagnostics, style)) {
    if (!text.empty()) text += '\n';
    text += describe_diagnostic(diagnostic, style);
  }
  return text;
}

}  // namespace milepost::app
