// The option model: what a writer weighed, as read from an option set. Names as in docs/options.md.
// Plain data; made by read_option_set (read_option_set.h), which has dropped everything private.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "formats/date.h"
#include "formats/value.h"
#include "ground/source_text.h"
#include "options/hidden_names.h"

namespace milepost {

enum class Qualifier { kExact, kAbout, kAtLeast, kAtMost };

// A number as a writer states it: "about 10 yr", "20 to 30".
struct Quantity {
  std::optional<double> value;
  std::optional<double> min, max;
  Qualifier qualifier = Qualifier::kExact;
  std::string unit;
  std::string as_of, source;
};

enum class AxisKind { kContinuous, kOrdinal };

struct Zone {
  std::string label;
  double from = 0, to = 0;  // in the axis' domain
};

struct Axis {
  std::string id, label;
  AxisKind kind = AxisKind::kContinuous;
  std::string low_label, high_label;
  double domain_low = 0, domain_high = 100;
  std::vector<Zone> zones;
};

enum class Engagement { kConsidered, kTalked, kIntroduced, kApplied, kInterviewed, kTeamMatch };
enum class Outcome {
  kNone,
  kNotPursued,
  kNoResponse,
  kPending,
  kRejected,
  kWithdrawn,
  kVerbalOffer,
  kOffer,
  kDeclined,
  kAccepted,
  kRescinded,
};
enum class OptionKind { kCompany, kTeam, kRole, kClass, kOwnCompany, kAcademia, kStay, kOther };
enum class Confidence { kExact, kRough, kGuess };

// Where an option stands on an axis: a value (from == to), an interval, or a rank (ordinal axes, 1 = lowest).
struct Position {
  std::string axis;
  double from = 0, to = 0;
  std::optional<int> rank;
  Confidence confidence = Confidence::kExact;
};

struct Reason {  // a pro or a con; `text` is inline Markdown
  std::string text, tag, url;
  std::optional<double> weight;
};

struct NamedQuantity {
  std::string key, label, note;
  Quantity number;
};

struct Event {
  std::string stage, result, note;
  std::optional<WrittenDate> start, end;
  std::optional<int> rounds;
};

struct Option {
  std::string id;
  std::string name;        // inline Markdown; the alias where visibility says so
  std::string short_name;  // for drawings; empty: the name
  OptionKind kind = OptionKind::kCompany;
  std::string parent;  // id of the option that this one is part of; empty at the top
  std::string organization, organization_url;
  std::string position_title, level, employment_type, location, remote, url, summary;
  std::vector<Reason> pros, cons;
  std::string deciding_factor;
  std::vector<std::string> concerns, tags;
  std::optional<int> order;
  std::optional<Engagement> engagement;
  std::string stage_reached;
  std::optional<Outcome> outcome;  // absent: not stated
  std::string decided_by;
  bool chosen = false;
  std::vector<Position> positions;
  std::vector<std::pair<std::string, Quantity>> scores;  // criterion id -> number
  std::vector<NamedQuantity> attributes;
  std::vector<Event> events;
  bool hide_label = false;
};

struct Criterion {
  std::string id, label, direction, group, min_means, max_means;
  double min = 0, max = 10;
  std::optional<double> weight;
};

struct Stage {
  std::string id, label, type;
};

struct OptionSet {
  std::string id;           // the file's name, or "options" for the post's own
  std::string source;       // the file that it was read from: options.yaml, or the post
  bool unreadable = false;  // nothing could be read, which has been told: figures need not tell it again
  bool has_errors = false;  // something could not be read, which has been told: parts may be missing
  bool is_private = false;  // `visibility: private`: the set has nothing but its hidden names
  HiddenNames hidden;       // of private and aliased options, for the check of texts
  std::string subject, as_of, period, currency, disclaimer;
  bool reveal_choice = true;  // `reveal: withheld` hides which one was chosen
  std::vector<Axis> axes;
  std::vector<Option> options;  // in authored order, public ones and aliases only
  std::vector<Criterion> criteria;
  std::vector<Stage> stages;
  Value funnel, stats, preference_path, series, roadmap, figures;  // checked; drawn by later figures

  const Axis* axis(std::string_view axis_id) const;
  const Option* option(std::string_view option_id) const;
};

// For the summary in a post's head.
struct OptionSummary {
  size_t considered = 0;  // options at the top level
  size_t offers = 0;   // of these, with an offer of their own or of a part; also verbal, accepted, declined, rescinded
  std::string chosen;  // its name, inline Markdown; empty: none, or withheld
};
OptionSummary summarize(const OptionSet& set);

}  // namespace milepost
