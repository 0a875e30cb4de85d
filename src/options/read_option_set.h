// From a value tree (YAML, JSON, TOML, front matter) or CSV to the option model, checked against
// the one schema in schema.h. What is private never leaves this reader.
#pragma once

#include "formats/csv.h"
#include "formats/value.h"
#include "ground/diagnostic.h"
#include "ground/result.h"
#include "options/option_set.h"

namespace milepost {

// Adds every mistake to `diagnostics` with its place in `source`: unknown keys (did-you-mean),
// wrong types, values outside their domain, duplicate ids, unknown references. Returns what could
// be read; the caller stops when diagnostics has errors. Options with visibility `private` are left
// out, with everything that refers to them; `alias` replaces name, organization, urls and summary.
OptionSet read_option_set(const Value& value, const SourceText& source, std::string id, Diagnostics& diagnostics);

// A CSV file: one option a row; columns are the option's keys, `position.<axis>`,
// `score.<criterion>`, `pros`/`cons` separated by " | ". docs/options.md has the list.
OptionSet read_option_csv(const CsvTable& table, const SourceText& source, std::string id, Diagnostics& diagnostics);

// What is read by file name: .yaml .yml .json .toml .csv.
Result<OptionSet> read_option_file(const SourceText& source, std::string id, Diagnostics& diagnostics);

// The schema that the reader checks, as JSON Schema 2020-12 (published in docs/).
std::string option_set_json_schema();

}  // namespace milepost
