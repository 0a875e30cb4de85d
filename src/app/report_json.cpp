// One map per diagnostic, members in the order of the manual.
#include "app/report_json.h"

#include "app/report.h"

namespace milepost::app {
namespace {

Value diagnostic_value(const Diagnostic& diagnostic) {
  const Place& place = diagnostic.place;
  Map map;
  map.set("code", Value(diagnostic.code->id));
  map.set("severity", Value(severity_name(diagnostic.severity)));
  map.set("file", Value(place.file));
  map.set("line", Value(size_t{place.line}));
  map.set("column", Value(size_t{place.line == 0 ? 0 : place.column}));
  map.set("length", Value(size_t{place.line == 0 ? 0 : place.length}));
  map.set("message", Value(diagnostic.message));
  map.set("cause", Value(diagnostic.cause));
  map.set("fix", Value(diagnostic.fix));
  map.set("excerpt", Value(place.excerpt));
  return Value(std::move(map));
}

}  // namespace

Value diagnostics_value(const std::vector<Diagnostic>& diagnostics) {
  List list;
  for (const Diagnostic& diagnostic : diagnostics) list.push_back(diagnostic_value(diagnostic));
  return Value(std::move(list));
}

}  // namespace milepost::app
