// Dates of events that cannot be as the set says.
#include <catch2/catch.hpp>

#include "option_set_fixture.h"

using namespace milepost;

namespace {

// What is said of the events of one option, in a set with the stages applied, call, onsite.
std::vector<std::string> messages(const std::string& events,
                                  const std::string& stages = "[{id: applied}, {id: call}, {id: onsite}]") {
  return read_yaml("stages: " + stages + "\noptions:\n  - name: A lab\n    events: [" + events + "]\n").messages();
}

const std::vector<std::string> kNothing;

}  // namespace

TEST_CASE("a stage that begins before an earlier one is told where its date stands") {
  const ReadSet read = read_yaml(
      "stages: [{id: applied}, {id: onsite}]\noptions:\n  - name: A lab\n    events:\n"
      "      - {stage: applied, date: 2024-03-02}\n      - {stage: onsite, date: 2023-04-10}\n");
  CHECK(read.messages() ==
        std::vector<std::string>{"MP0316 6:31 `onsite` (10 April 2023) comes before `applied` (2 March 2024) | correct "
                                 "a date, or the order of `stages`"});
  CHECK(read.diagnostics.all()[0].severity == Severity::kWarning);
  CHECK(read.diagnostics.all()[0].cause == "`stages` has `applied` first");
}

TEST_CASE("the order in which events are written does not count, nor does one day for two") {
  CHECK(messages("{stage: onsite, date: 2024-05-01}, {stage: applied, date: 2024-03-01}") == kNothing);
  CHECK(messages("{stage: applied, date: 2024-05-01}, {stage: call, date: 2024-05-01}") == kNothing);
}

TEST_CASE("a date that is known to its month or year contradicts only what cannot be") {
  CHECK(messages("{stage: applied, date: 2024-05-20}, {stage: call, date: 2024-05}") == kNothing);
  CHECK(messages("{stage: applied, date: 2024-05-20}, {stage: call, date: 2024}") == kNothing);
  CHECK(messages("{stage: applied, date: 2024-05-20}, {stage: call, date: 2024-04}").size() == 1);
  CHECK(messages("{stage: applied, date: 2024}, {stage: call, date: 2023-12-31}").size() == 1);
}

TEST_CASE("stages may overlap and be gone through again") {
  CHECK(messages("{stage: applied, start: 2024-01-01, end: 2024-06-01}, {stage: call, date: 2024-02-01}") == kNothing);
  CHECK(messages("{stage: applied, date: 2022-01-01}, {stage: onsite, date: 2022-02-01}, {stage: applied, date: "
                 "2024-01-01}") == kNothing);
}

TEST_CASE("each option has one message, however much follows from one date") {
  CHECK(messages("{stage: applied, date: 2025-01-01}, {stage: call, date: 2024-01-01}, {stage: onsite, date: "
                 "2024-02-01}")
            .size() == 1);
}

TEST_CASE("without listed stages, or for stages without dates, nothing contradicts") {
  CHECK(messages("{stage: onsite, date: 2023-01-01}, {stage: call, date: 2022-01-01}", "[]") == kNothing);
  CHECK(messages("{stage: applied, date: 2024-01-01}, {stage: call}, {stage: onsite, end: 2023-01-01}") == kNothing);
}

TEST_CASE("an event that ends before it begins is told at its end") {
  CHECK(messages("{stage: call, start: 2024-05-03, end: 2024-05-01}") ==
        std::vector<std::string>{"MP0316 4:52 `call` ends on 1 May 2024 and begins on 3 May 2024 | swap `start` and "
                                 "`end`, or correct one"});
  CHECK(messages("{stage: call, start: 2024-05-03, end: 2024-05}") == kNothing);
}
