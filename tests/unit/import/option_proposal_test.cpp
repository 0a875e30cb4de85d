// Option sets proposed of what posts tell in their own words.
#include "import/option_proposal.h"

#include <catch2/catch.hpp>

#include "options/read_option_set.h"

namespace milepost::import {
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

std::string proposed_names(const std::string& markdown) {
  const Parsed parsed(markdown);
  const std::optional<ToldOptions> told = propose_options(parsed.document);
  std::string names;
  if (told)
    for (const ToldOption& option : told->options) names += option.name + " ";
  return names;
}

TEST_CASE("a table is proposed before a list") {
  const std::string list = "- **A (offer)**: x\n- **B (rejected)**: y\n\n";
  const std::string table = "| Option | Pros | Cons |\n|---|---|---|\n| C | d | e |\n| F | g | h |\n";
  CHECK(proposed_names(list) == "A B ");
  CHECK(proposed_names(list + table) == "C F ");
  CHECK(proposed_names("Words.\n").empty());
}

// What the option model's reader says about a proposal.
OptionSet read_back(const std::string& markdown, Diagnostics& diagnostics) {
  const Parsed parsed(markdown);
  const SourceText source("options.yaml", option_set_yaml(*propose_options(parsed.document)));
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
