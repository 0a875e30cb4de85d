// Options that a post tells in its own words: a table with Option, Pros and Cons in its head, or a list whose items
// open with a bold name and an outcome in parentheses. Pure functions of the Markdown tree; `import` proposes an option
// set of them, figures with `from="post"` are drawn from them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "markdown/markdown.h"
#include "options/option_set.h"

namespace milepost {

struct ToldOption {
  std::string id;          // of ASCII letters, unique in its table or list
  std::string name;        // inline Markdown, as all texts here
  std::string plain_name;  // without the Markdown: its id is made of it
  std::vector<std::string> pros, cons;
  std::string summary;             // the beginning of what is said about it; of lists only
  std::optional<Outcome> outcome;  // absent: none is told, or the words are not known
  std::string stage_reached;       // a slug; empty: none is told
  std::string outcome_words;       // as written, where they are not known
  bool chosen = false;             // the only one that was accepted
  uint32_t line = 0;               // of the row or item
};

// A part of a table or list that is in no option.
struct UnreadPart {
  std::string what, fix;  // "the column `Salary`"
  uint32_t line = 0, column = 0;
};

struct ToldOptions {
  enum class Origin { kTable, kList };
  Origin origin = Origin::kTable;
  const markdown::Node* node = nullptr;  // the table or list
  std::vector<ToldOption> options;       // at least two, in order
  bool is_cut = false;                   // the source tells more than milepost takes
  std::vector<UnreadPart> unread = {};   // in order
};

// All tables and lists that tell options, in the order of the text. `document` comes from markdown::parse.
std::vector<ToldOptions> find_told_options(const markdown::Document& document);

// As an option set without axes, for figures. `source`: the name of the post's file.
OptionSet told_option_set(const ToldOptions& told, std::string source);

}  // namespace milepost
