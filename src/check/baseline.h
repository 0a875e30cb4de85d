// A baseline: the findings that a site had on some day, so that only new ones count. A finding is known again by
// its code, its file and the words of its line, so that it may move up and down.
#pragma once

#include <map>
#include <string>

#include "ground/diagnostic.h"
#include "ground/result.h"
#include "ground/source_text.h"

namespace milepost::check {

// How many findings there are of each fingerprint.
using Baseline = std::map<std::string, size_t>;

// The JSON of a file that baseline_text wrote. Errors: kJsonSyntax, kBadOptionValue.
Result<Baseline> read_baseline(const SourceText& file);
// The findings (notes left out) as such a file. Their lines stand in it as numbers only, not as words.
std::string baseline_text(const Diagnostics& found);

struct NewFindings {
  Diagnostics found;  // those that the baseline does not have, and all notes
  size_t known = 0;   // those that it has
  size_t gone = 0;    // of the baseline's, those that are not there any more
};
// Where more findings have one fingerprint than the baseline knows, the last ones are new.
NewFindings compare_with(const Baseline& baseline, const Diagnostics& found);

}  // namespace milepost::check
