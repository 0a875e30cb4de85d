// Options that posts tell in their own words, and the option sets proposed of them.
#include "import/option_proposal.h"

#include <catch2/catch.hpp>

#include "import/outcome_words.h"
#include "options/read_option_set.h"
#include "options/words.h"

namespace milepost::import {
namespace {

std::optional<OptionProposal> proposed(const std::string& markdown) {
  Diagnostics ignored;
  return propose_options(markdown::parse(SourceText("post.md", markdown), 0, {}, ignored));
}

// "name | outcome stage | pros / pros | cons / cons", one line each; "none" where nothing is proposed.
std::string summary(const std::string& markdown) {
  const std::optional<OptionProposal> proposal = proposed(markdown);
  if (!proposal) return "none";
  std::string text;
  for (const ProposedOption& option : proposal->options) {
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
    const OutcomeWords read = read_outcome(row.words);
    CHECK((read.outcome ? std::string(outcome_key(*read.outcome)) : "") == row.outcome);
    CHECK(read.stage == row.stage);
  }
}

// What the option model's reader says about a proposal.
OptionSet read_back(const std::string& markdown, Diagnostics& diagnostics) {
  const SourceText source("options.yaml", option_set_yaml(*proposed(markdown)));
  INFO(source.text());
  Result<OptionSet> set = read_option_file(source, "options", diagnostics);
  REQUIRE(set.ok());
  return std::move(set).value();
}

TEST_CASE("a proposed set validates") {
  Diagnostics diagnostics;
  const OptionSet set = read_back(
      "- **Same: name #1 (offer, accepted)**: \"it\" is {x}\n- **Same: name #1 (ghosted)**: - y\n- **结论 "
      "(rejected)**: z\n",
      diagnostics);
  CHECK(diagnostics.all().empty());
  REQUIRE(set.options.size() == 3);
  CHECK(set.options[0].name == "Same: name #1");
  CHECK(set.options[0].chosen);
  CHECK(set.options[0].id != set.options[1].id);
  CHECK(set.options[1].outcome == Outcome::kNoResponse);
}

TEST_CASE("two accepted offers choose none") {
  Diagnostics diagnostics;
  const OptionSet set = read_back("- **A (accepted)**\n- **B (accepted)**\n", diagnostics);
  CHECK_FALSE(set.options[0].chosen);
  CHECK_FALSE(set.options[1].chosen);
}

}  // namespace
}  // namespace milepost::import
