#include "site/kept_diagnostic.h"

#include <algorithm>

namespace milepost::site {
namespace {

void add_diagnostic(const Diagnostic& said, RecordWriter& writer) {
  writer.add(said.code->id);
  writer.add_unsigned(static_cast<uint64_t>(said.severity));
  const Place& place = said.place;
  for (const uint32_t number : {place.line, place.column, place.length, place.excerpt_offset})
    writer.add_unsigned(number);
  for (const std::string& text : {place.file, place.excerpt, said.message, said.cause, said.fix}) writer.add(text);
}

Diagnostic read_diagnostic(RecordReader& reader) {
  Diagnostic said;
  const std::string id = reader.bytes();
  const auto* code = std::ranges::find(kAllCodes, std::string_view(id), [](const Code* one) { return one->id; });
  if (code == std::end(kAllCodes)) return reader.fail(), said;
  said.code = *code;
  said.severity = static_cast<Severity>(reader.number<unsigned>());
  Place& place = said.place;
  for (uint32_t* number : {&place.line, &place.column, &place.length, &place.excerpt_offset})
    *number = reader.number<uint32_t>();
  for (std::string* text : {&place.file, &place.excerpt, &said.message, &said.cause, &said.fix}) *text = reader.bytes();
  return said;
}

}  // namespace

void add(const std::vector<Diagnostic>& said, RecordWriter& writer) {
  writer.add_unsigned(said.size());
  for (const Diagnostic& one : said) add_diagnostic(one, writer);
}

std::vector<Diagnostic> read_diagnostics(RecordReader& reader) {
  std::vector<Diagnostic> said;
  for (auto left = reader.number<size_t>(); left > 0 && reader.is_fine(); --left)
    said.push_back(read_diagnostic(reader));
  return said;
}

}  // namespace milepost::site
