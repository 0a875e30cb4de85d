// Options that posts tell in their own words.
#include "content/told_options.h"

#include <catch2/catch.hpp>

#include "options/told_outcome.h"
#include "options/words.h"

namespace milepost {
namespace {

// A post's text and the tree that looks into it.
struct Parsed {
  explicit Parsed(const std::string& markdown) : source("post.md", markdown) {
    Diagnostics ignored;
    document = markdown::parse(source, 0, {}, ignored);
  }

  SourceText source;
  markdown::Document document;
};

// "name | outcome stage | pros / pros | cons / cons", one line each, of the first place that tells options; "none".
std::string summary(const std::string& markdown) {
  const Parsed parsed(markdown);
  const std::vector<ToldOptions> all = find_told_options(parsed.document);
  if (all.empty()) return "none";
  std::string text;
  for (const ToldOption& option : all.front().options) {
    text += option.name + " | " + (option.outcome ? std::string(outcome_key(*option.outcome)) : option.outcome_words);
    if (!option.stage_reached.empty()) text += " " + option.stage_reached;
    for (const auto* reasons : {&option.pros, &option.cons}) {
      text += " |";
      for (const std::string& reason : *reasons) text += " " + reason + (&reason == &reasons->back() ? "" : " /");
    }
    text += "\n";
  }
  return text;
}

TEST_CASE("a table with Option, Pros and Cons in its head") {
  const std::string wanted = "Library |  | quiet / near | slow\n*Bakery* |  | [warm](https://a.org) | early\n";
  CHECK(summary("| Option | Pros | Cons |\n|---|---|---|\n| Library | quiet; near | slow |\n"
                "| *Bakery* | [warm](https://a.org) | early |\n") == wanted);
  CHECK(summary("|**OPTIONS**|**Advantages**|**Disadvantages**|\n|Library|quiet; near|slow|\n"
                "|*Bakery*|[warm](https://a.org)|early|\n") == wanted);
}

TEST_CASE("other tables tell no options") {
  CHECK(summary("| City | Rent |\n|---|---|\n| Oslo | high |\n| Bergen | low |\n") == "none");
  CHECK(summary("| Option | Price |\n|---|---|\n| a | 1 |\n| b | 2 |\n") == "none");
  CHECK(summary("| Option | Pros | Cons |\n|---|---|---|\n| a | b | c |\n") == "none");
}

TEST_CASE("a list of bold names with outcomes") {
  CHECK(summary("- **Library (rejected after the onsite)**: quiet.\n- **Bakery** (verbal offer): warm\n"
                "- **Harbour, now Docks (withdrawn)**: far\n- **Tower (turned to stone)** odd\n") ==
        "Library | rejected onsite | |\nBakery | verbal_offer | |\nHarbour, now Docks | withdrawn | |\n"
        "Tower | turned to stone | |\n");
}

TEST_CASE("bold words with remarks are no options") {
  CHECK(summary("- **Attention (in detail)**: read it\n- **Memory (of graphics cards)**: know it\n") == "none");
  CHECK(summary("- **A (offer)**: x\n- **B (offer)**: y\n- c\n- d\n- e\n") == "none");
}

TEST_CASE("outcomes in words") {
  const struct {
    std::string words, outcome, stage;
  } rows[] = {{"rejected after onsite", "rejected", "onsite"},
              {"Offer", "offer", ""},
              {"verbal offer", "verbal_offer", ""},
              {"offer, accepted", "accepted", ""},
              {"declined the offer", "declined", ""},
              {"no offer", "rejected", ""},
              {"I withdrew before the final round", "withdrawn", "final-round"},
              {"ghosted", "no_response", ""},
              {"didn’t pursue", "not_pursued", ""},
              {"offer rescinded", "rescinded", ""},
              {"coffered ceilings", "", ""},
              {"who knows", "", ""}};
  for (const auto& row : rows) {
    INFO(row.words);
    const ToldOutcome read = read_told_outcome(row.words);
    CHECK((read.outcome ? std::string(outcome_key(*read.outcome)) : "") == row.outcome);
    CHECK(read.stage == row.stage);
  }
}

TEST_CASE("a cell tells several reasons with semicolons or broken lines, and keeps its formulas") {
  CHECK(summary("| Option | Pros | Cons |\n|---|---|---|\n| Library | quiet<br>near; warm | $x^2$ desks |\n"
                "| Bakery | warm | early |\n") ==
        "Library |  | quiet / near / warm | $x^2$ desks\nBakery |  | warm | early\n");
}

TEST_CASE("reasons are not parted within markup, code or the words of a link") {
  CHECK(summary("| Option | Pros | Cons |\n|---|---|---|\n| Library | **quiet<br>near** | `a; b` desks; [c; "
                "d](https://a.org) |\n"
                "| Bakery | R&amp;D too<br>**warm** | *early; late*; cold |\n") ==
        "Library |  | **quiet near** | `a; b` desks / [c; d](https://a.org)\n"
        "Bakery |  | R\\&D too / **warm** | *early; late* / cold\n");
}

TEST_CASE("a name keeps its parentheses where the outcome stands beside it") {
  CHECK(summary("- **The (old) *mill*** (offer): slow\n- **Harbour (north)** (rejected after onsite): far\n"
                "- **Library (rejected)** (a quiet one): x\n") ==
        "The (old) *mill* | offer | |\nHarbour (north) | rejected onsite | |\nLibrary | rejected | |\n");
}

TEST_CASE("two hundred options are taken, and more are not passed over silently") {
  for (const int count : {200, 201}) {
    std::string table = "| Option | Pros | Cons |\n|---|---|---|\n", list;
    for (int i = 0; i < count; ++i) {
      table += "| Mill " + std::to_string(i) + " | water | slow |\n";
      list += "- **Mill " + std::to_string(i) + " (offer)**: water\n";
    }
    const Parsed parsed(list + "\n" + table);
    const std::vector<ToldOptions> all = find_told_options(parsed.document);
    REQUIRE(all.size() == 2);
    for (const ToldOptions& told : all) {
      CHECK(told.options.size() == 200);
      CHECK(told.is_cut == (count == 201));
    }
  }
}

TEST_CASE("all places that tell options are found, in the order of the text") {
  const Parsed parsed(
      "- **A (offer)**: x\n- **B (rejected)**: y\n\nWords.\n\nTable: What I weighed\n\n"
      "| Option | Pros | Cons |\n|---|---|---|\n| C | d | e |\n| F | g | h |\n");
  const std::vector<ToldOptions> all = find_told_options(parsed.document);
  REQUIRE(all.size() == 2);
  CHECK(all[0].origin == ToldOptions::Origin::kList);
  CHECK(all[0].node->line == 1);
  CHECK(all[1].origin == ToldOptions::Origin::kTable);
  CHECK(all[1].options[0].name == "C");
}

TEST_CASE("what is told becomes an option set") {
  const Parsed parsed(
      "- **Lab #1 (rejected after the final round)**: x.\n- **Lab #1 (joined)**: y\n- **结论 (offer)**: z\n");
  const OptionSet set = told_option_set(find_told_options(parsed.document).at(0), "post.md");
  REQUIRE(set.options.size() == 3);
  CHECK(set.source == "post.md");
  CHECK(set.options[0].id == "lab-1");
  CHECK(set.options[1].id == "lab-1-2");
  CHECK(set.options[2].id == "option");
  CHECK_FALSE(set.options[0].chosen);
  CHECK(set.options[1].chosen);
  CHECK(set.options[0].summary == "x.");
  CHECK(set.options[0].stage_reached == "final-round");
  REQUIRE(set.stages.size() == 1);
  CHECK(set.stages[0].label == "final round");
}

}  // namespace
}  // namespace milepost
