// Options that a post already tells in its own words: a table with Option, Pros and Cons in its head, or a list whose
// items open with a bold name and an outcome in parentheses. A pure function of the Markdown tree.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "markdown/markdown.h"
#include "options/option_set.h"

namespace milepost::import {

struct ProposedOption {
  std::string name;  // inline Markdown, as all texts here
  std::vector<std::string> pros, cons;
  std::string summary;             // the beginning of what is said about it; of lists only
  std::optional<Outcome> outcome;  // absent: none is told, or the words are not known
  std::string stage_reached;       // a slug; empty: none is told
  std::string outcome_words;       // as written, where they are not known
  uint32_t line = 0;               // of the row or item
};

struct OptionProposal {
  enum class Origin { kTable, kList };
  Origin origin = Origin::kTable;
  uint32_t line = 0;                    // where the table or list begins
  std::vector<ProposedOption> options;  // at least two, in order
};

// The first table that is one, else the first such list. `document` comes from markdown::parse.
std::optional<OptionProposal> propose_options(const markdown::Document& document);

// An option set in YAML that read_option_set takes without an error; what is to be checked stands at its head.
std::string option_set_yaml(const OptionProposal& proposal);

}  // namespace milepost::import
