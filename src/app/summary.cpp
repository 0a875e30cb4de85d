// Counting and wording; no printing.
#include "app/summary.h"

#include <map>

#include "app/excerpt.h"
#include "app/wording.h"

namespace milepost::app {
namespace {

std::string folder_name(std::string_view output) {
  std::string name(output);
  return name.ends_with('/') ? name : name + "/";
}

// "in the future until 2027-01-01" -> "in the future": what can be counted together.
std::string_view kind_of_reason(std::string_view reason) {
  for (const std::string_view detail : {" until ", " since ", " after "}) {
    reason = reason.substr(0, reason.find(detail));
  }
  return reason;
}

bool is_of_a_writer(const LeftOutInput& input) { return input.kind != "file"; }

std::string left_out_counts(const site::BuildReport& report) {
  std::map<std::string_view, size_t> counts;
  for (const LeftOutInput& input : report.left_out) {
    if (is_of_a_writer(input)) ++counts[kind_of_reason(input.reason)];
  }
  std::string text;
  for (const auto& [reason, count] : counts) {
    text += (text.empty() ? "" : ", ") + std::to_string(count) + " " + std::string(reason);
  }
  return text;
}

std::string sources_text(const site::BuildReport& report) {
  if (report.pages == 0) return counted(report.posts, "post");
  if (report.posts == 0) return counted(report.pages, "page");
  return counted(report.posts, "post") + " and " + counted(report.pages, "page");
}

template <class Input>
Map input_map(const Input& input) {
  Map map;
  map.set("source", Value(input.source));
  map.set("kind", Value(input.kind));
  return map;
}

// A list of {source, kind, title, date} with what became of each under `key`.
template <class Input>
Value inputs_value(const std::vector<Input>& inputs, const char* key, std::string Input::*fate) {
  List list;
  for (const Input& input : inputs) {
    Map map = input_map(input);
    map.set(key, Value(input.*fate));
    map.set("title", Value(input.title));
    map.set("date", Value(input.date));
    list.emplace_back(std::move(map));
  }
  return Value(std::move(list));
}

}  // namespace

std::string describe_build(const site::BuildReport& report, std::string_view output, std::string_view verb) {
  std::string text = std::string(verb) + " " + counted(report.html_pages, "page") + " from " + sources_text(report) +
                     " in " + without_controls(folder_name(output));
  if (const size_t warnings = report.diagnostics.count(Severity::kWarning); warnings > 0) {
    text += ", " + counted(warnings, "warning");
  }
  if (const std::string counts = left_out_counts(report); !counts.empty()) text += "; left out: " + counts;
  return text + "\n";
}

std::string describe_failed_build(const site::BuildReport& report, std::string_view output) {
  const std::string kept = without_controls(folder_name(output)) + " is as it was\n";
  if (report.interrupted) return "interrupted; " + kept;
  std::string text = "built nothing: " + counted(report.diagnostics.count(Severity::kError), "error");
  if (const size_t warnings = report.diagnostics.count(Severity::kWarning); warnings > 0) {
    text += ", " + counted(warnings, "warning");
  }
  return text + "; " + kept;
}

std::string describe_left_out(const site::BuildReport& report, size_t most) {
  std::string text;
  size_t count = 0;
  for (const LeftOutInput& input : report.left_out) {
    if (!is_of_a_writer(input) || ++count > most) continue;
    text += "  " + without_controls(input.source) + ": " + without_controls(input.reason) + "\n";
  }
  if (count > most) text += "  and " + std::to_string(count - most) + " more: see `milepost list`\n";
  return text;
}

Value published_value(const std::vector<site::PublishedInput>& published) {
  return inputs_value(published, "address", &site::PublishedInput::address);
}

Value left_out_value(const std::vector<LeftOutInput>& left_out) {
  return inputs_value(left_out, "reason", &LeftOutInput::reason);
}

Map build_document(const site::BuildReport& report, std::string_view output) {
  Map map;
  map.set("output", Value(output));
  map.set("exchanged", Value(report.exchanged));
  map.set("posts", Value(report.posts));
  map.set("pages", Value(report.pages));
  map.set("html_pages", Value(report.html_pages));
  map.set("reused", Value(report.reused));
  map.set("files", Value(report.files));
  map.set("bytes", Value(static_cast<int64_t>(report.bytes)));
  map.set("left_out", left_out_value(report.left_out));
  return map;
}

}  // namespace milepost::app
