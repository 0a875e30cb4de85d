#include "options/schema.h"

namespace milepost {
namespace {

using enum ValueType;
using Words = std::string_view;

constexpr double kMost = 1e6;

constexpr Words kQualifierKeys[] = {"exact", "about", "at_least", "at_most"};
constexpr Words kQuantityGroups[] = {"value", "min max"};
constexpr KeySchema kQuantityKeys[] = {
    {"value", kNumber, "The number."},
    {"min", kNumber, "The lower end of a range."},
    {"max", kNumber, "The upper end of a range."},
    {"qualifier", kChoice, "How sure the number is.", nullptr, kQualifierKeys},
    {"unit", kText, "What is counted: `yr`, `kUSD`."},
    {"as_of", kDate, "When the number was true."},
    {"source", kText, "Where the number comes from."},
};
constexpr ObjectSchema kQuantity{"quantity", "a number", kQuantityKeys, kQuantityGroups};

constexpr KeySchema kZoneKeys[] = {
    {"label", kText, "The zone's name.", nullptr, {}, true},
    {"from", kNumber, "Where it begins, in the axis' domain.", nullptr, {}, true},
    {"to", kNumber, "Where it ends.", nullptr, {}, true},
};
constexpr ObjectSchema kZone{"zone", "a zone", kZoneKeys};

constexpr Words kAxisKinds[] = {"continuous", "ordinal"};
constexpr KeySchema kAxisKeys[] = {
    {"id", kSlug, "Its name in `positions` and in figure tags.", nullptr, {}, true},
    {"label", kText, "What the axis measures."},
    {"kind", kChoice, "`ordinal` where only the order means something.", nullptr, kAxisKinds},
    {"low_label", kText, "The words at the low end."},
    {"high_label", kText, "The words at the high end."},
    {"domain", kNumberPair, "Lowest and highest position; 0 and 100 where left out."},
    {"zones", kObjects, "Named stretches of the axis.", &kZone},
};
constexpr ObjectSchema kAxis{"axis", "an axis", kAxisKeys};

constexpr Words kConfidenceKeys[] = {"exact", "rough", "guess"};
constexpr Words kPositionGroups[] = {"value", "rank", "from to"};
constexpr KeySchema kPositionKeys[] = {
    {"value", kNumber, "The position, in the axis' domain."},
    {"rank", kInteger, "The place in the order of an ordinal axis; 1 is lowest.", nullptr, {}, false, 1, kMost},
    {"from", kNumber, "Where an interval begins."},
    {"to", kNumber, "Where an interval ends."},
    {"confidence", kChoice, "How sure the position is.", nullptr, kConfidenceKeys},
};
constexpr ObjectSchema kPosition{"position", "a position", kPositionKeys, kPositionGroups};

constexpr KeySchema kReasonKeys[] = {
    {"text", kText, "The reason itself.", nullptr, {}, true},
    {"tag", kText, "A word that groups reasons."},
    {"weight", kNumber, "How much it counted.", nullptr, {}, false, 0},
    {"url", kUrl, "Where it can be read."},
};
constexpr ObjectSchema kReason{"reason", "a pro or con", kReasonKeys};

constexpr KeySchema kOrganizationKeys[] = {
    {"name", kText, "The organization's name.", nullptr, {}, true},
    {"url", kUrl, "Its address."},
};
constexpr ObjectSchema kOrganization{"organization", "an organization", kOrganizationKeys};

constexpr KeySchema kLocationKeys[] = {
    {"city", kText, "The city."},
    {"region", kText, "The state or region."},
    {"country_code", kText, "Two letters, as in ISO 3166."},
};
constexpr ObjectSchema kLocation{"location", "a location", kLocationKeys};

constexpr KeySchema kAttributeKeys[] = {
    {"key", kSlug, "Its name in `columns`.", nullptr, {}, true},
    {"label", kText, "The head of its column."},
    {"number", kNumberOrObject, "The number.", &kQuantity},
    {"note", kText, "Words instead of, or after, the number."},
};
constexpr ObjectSchema kAttribute{"attribute", "an attribute", kAttributeKeys};

constexpr Words kPublicOrPrivate[] = {"public", "private"};
constexpr KeySchema kCompensationKeys[] = {
    {"total", kNumberOrObject, "All of it.", &kQuantity},
    {"base", kNumberOrObject, "The salary.", &kQuantity},
    {"bonus", kNumberOrObject, "The bonus.", &kQuantity},
    {"equity", kNumberOrObject, "Shares or options, per year.", &kQuantity},
    {"note", kText, "What the numbers leave out."},
    {"visibility", kChoice, "Private unless it says `public`.", nullptr, kPublicOrPrivate},
};
constexpr ObjectSchema kCompensation{"compensation", "a compensation", kCompensationKeys};

constexpr KeySchema kEventKeys[] = {
    {"stage", kText, "The stage, by its id where `stages` are listed.", nullptr, {}, true},
    {"date", kDate, "When it happened."},
    {"start", kDate, "When it began."},
    {"end", kDate, "When it ended."},
    {"result", kText, "What came of it."},
    {"rounds", kInteger, "How many interviews it had.", nullptr, {}, false, 0, kMost},
    {"note", kText, "Anything else."},
};
constexpr ObjectSchema kEvent{"event", "an event", kEventKeys};

constexpr Words kOptionKinds[] = {"company", "team", "role", "class", "own_company", "academia", "stay", "other"};
constexpr Words kEngagementKeys[] = {"considered", "talked", "introduced", "applied", "interviewed", "team_match"};
constexpr Words kOutcomeKeys[] = {"none",         "not_pursued", "no_response", "pending",  "rejected", "withdrawn",
                                  "verbal_offer", "offer",       "declined",    "accepted", "rescinded"};
constexpr Words kDeciders[] = {"me", "them", "mutual", "external"};
constexpr Words kVisibilities[] = {"public", "alias", "private"};
constexpr KeySchema kOptionKeys[] = {
    {"id", kSlug, "A short name for references; made from `name` where left out."},
    {"name", kText, "What it is called; inline Markdown.", nullptr, {}, true},
    {"short_name", kText, "A shorter name for drawings."},
    {"kind", kChoice, "What sort of option it is.", nullptr, kOptionKinds},
    {"parent", kSlug, "The id of the option that this one is part of."},
    {"organization", kTextOrObject, "Whose option it is.", &kOrganization},
    {"position", kText, "The title of the job."},
    {"level", kText, "The grade."},
    {"employment_type", kText, "Full time or contract."},
    {"location", kTextOrObject, "Where it is.", &kLocation},
    {"remote", kTextOrBoolean, "Whether one can work from elsewhere."},
    {"url", kUrl, "Its address."},
    {"summary", kText, "One sentence."},
    {"pros", kTextsOrObjects, "What speaks for it.", &kReason},
    {"cons", kTextsOrObjects, "What speaks against it.", &kReason},
    {"deciding_factor", kText, "What tipped the scales."},
    {"concerns", kTexts, "What stayed open."},
    {"tags", kTexts, "Words to filter by."},
    {"order", kInteger, "Its place in the authored order.", nullptr, {}, false, -kMost, kMost},
    {"engagement", kChoice, "How far the writer went.", nullptr, kEngagementKeys},
    {"stage_reached", kText, "The last stage, by its id where `stages` are listed."},
    {"outcome", kChoice, "How it ended.", nullptr, kOutcomeKeys},
    {"decided_by", kChoice, "Who ended it.", nullptr, kDeciders},
    {"chosen", kBoolean, "True for the one that was taken."},
    {"positions", kNumberMap, "Axis id -> position.", &kPosition},
    {"scores", kNumberMap, "Criterion id -> score.", &kQuantity},
    {"attributes", kObjects, "Further numbers and facts, a column each.", &kAttribute},
    {"compensation", kObject, "What it pays; private unless said otherwise.", &kCompensation},
    {"events", kObjects, "What happened, when.", &kEvent},
    {"visibility", kChoice, "`private` leaves it out everywhere; `alias` replaces who it is.", nullptr, kVisibilities},
    {"alias", kText, "The name that stands for the real one."},
    {"reveal_on", kDate, "When the writer means to look at `visibility` again."},
    {"hide_label", kBoolean, "Draw its mark without a name; lists still have it."},
};
constexpr ObjectSchema kOption{"option", "an option", kOptionKeys, {}, "visibility", "alias", "alias"};

constexpr Words kDirections[] = {"higher", "lower"};
constexpr KeySchema kScaleKeys[] = {
    {"min", kNumber, "The lowest score."},
    {"max", kNumber, "The highest score."},
    {"min_means", kText, "What the lowest score means."},
    {"max_means", kText, "What the highest score means."},
};
constexpr ObjectSchema kScale{"scale", "a scale", kScaleKeys};
constexpr KeySchema kCriterionKeys[] = {
    {"id", kSlug, "Its name in `scores`.", nullptr, {}, true},
    {"label", kText, "The head of its column."},
    {"direction", kChoice, "Which scores are better.", nullptr, kDirections},
    {"scale", kObject, "Its scale; 0 to 10 where left out.", &kScale},
    {"weight", kNumber, "How much it counts.", nullptr, {}, false, 0},
    {"group", kText, "A word that groups criteria."},
};
constexpr ObjectSchema kCriterion{"criterion", "a criterion", kCriterionKeys};

constexpr KeySchema kStageKeys[] = {
    {"id", kSlug, "Its name in `stage_reached` and `events`.", nullptr, {}, true},
    {"label", kText, "What it is called."},
    {"type", kText, "Its sort: `screen`, `onsite`."},
};
constexpr ObjectSchema kStage{"stage", "a stage", kStageKeys};

constexpr KeySchema kFlowKeys[] = {
    {"from", kText, "Where it starts.", nullptr, {}, true},
    {"to", kText, "Where it leads.", nullptr, {}, true},
    {"number", kNumberOrObject, "How many.", &kQuantity, {}, true},
    {"note", kText, "Anything else."},
};
constexpr ObjectSchema kFlow{"flow", "a flow", kFlowKeys};
constexpr Words kFunnelSources[] = {"options", "explicit"};
constexpr KeySchema kFunnelKeys[] = {
    {"unit", kText, "What is counted."},
    {"source", kChoice, "Counted from the options, or given.", nullptr, kFunnelSources},
    {"flows", kObjects, "The numbers from stage to stage.", &kFlow},
};
constexpr ObjectSchema kFunnel{"funnel", "a funnel", kFunnelKeys};

constexpr KeySchema kStatKeys[] = {
    {"label", kText, "What is counted.", nullptr, {}, true},
    {"number", kNumberOrObject, "How many.", &kQuantity, {}, true},
    {"note", kText, "Anything else."},
};
constexpr ObjectSchema kStat{"stat", "a statistic", kStatKeys};

constexpr KeySchema kPreferenceKeys[] = {
    {"axis", kSlug, "The axis on which the preference moved.", nullptr, {}, true},
    {"value", kNumber, "Where it was.", nullptr, {}, true},
    {"date", kDate, "When."},
    {"note", kText, "Why."},
};
constexpr ObjectSchema kPreference{"preference", "a step of `preference_path`", kPreferenceKeys};

constexpr KeySchema kPointKeys[] = {
    {"date", kDate, "When.", nullptr, {}, true},
    {"number", kNumberOrObject, "How much.", &kQuantity, {}, true},
    {"note", kText, "Anything else."},
};
constexpr ObjectSchema kPoint{"point", "a point", kPointKeys};
constexpr KeySchema kSeriesKeys[] = {
    {"id", kSlug, "Its name.", nullptr, {}, true},
    {"label", kText, "What is measured."},
    {"unit", kText, "In what."},
    {"points", kObjects, "Its values over time.", &kPoint},
};
constexpr ObjectSchema kSeries{"series", "a series", kSeriesKeys};

constexpr KeySchema kNodeKeys[] = {
    {"id", kSlug, "Its name in `edges`.", nullptr, {}, true},
    {"label", kText, "What it is called."},
    {"note", kText, "Anything else."},
};
constexpr ObjectSchema kNode{"node", "a node", kNodeKeys};
constexpr KeySchema kEdgeKeys[] = {
    {"from", kSlug, "The id of a node.", nullptr, {}, true},
    {"to", kSlug, "The id of a node.", nullptr, {}, true},
    {"label", kText, "What leads there."},
};
constexpr ObjectSchema kEdge{"edge", "an edge", kEdgeKeys};
constexpr KeySchema kRoadmapKeys[] = {
    {"nodes", kObjects, "The stations.", &kNode},
    {"edges", kObjects, "The roads between them.", &kEdge},
};
constexpr ObjectSchema kRoadmap{"roadmap", "a roadmap", kRoadmapKeys};

constexpr Words kOrientations[] = {"vertical", "horizontal"};
constexpr KeySchema kFigureKeys[] = {
    {"id", kSlug, "The id by which a tag takes this figure.", nullptr, {}, true},
    {"kind", kText, "`spectrum`, `comparison`."},
    {"axis", kSlug, "The axis to draw."},
    {"filter", kText, "Which options."},
    {"sort", kText, "In which order."},
    {"caption", kText, "The words under the figure."},
    {"alt", kText, "The words instead of the drawing."},
    {"orientation", kChoice, "How a spectrum lies.", nullptr, kOrientations},
};
constexpr ObjectSchema kFigure{"figure", "a figure", kFigureKeys};

constexpr Words kReveals[] = {"shown", "withheld"};
constexpr KeySchema kSetKeys[] = {
    {"subject", kText, "What was decided."},
    {"as_of", kDate, "When all this was true."},
    {"period", kText, "The time it took."},
    {"currency", kText, "The currency of amounts."},
    {"disclaimer", kText, "What a reader should know; printed under figures."},
    {"reveal", kChoice, "`withheld` hides which option was chosen.", nullptr, kReveals},
    {"visibility", kChoice, "`private` leaves the whole set out.", nullptr, kPublicOrPrivate},
    {"axes", kObjects, "The axes of spectra.", &kAxis},
    {"options", kObjects, "What was weighed.", &kOption},
    {"criteria", kObjects, "What counted.", &kCriterion},
    {"stages", kObjects, "The steps of the search.", &kStage},
    {"funnel", kObject, "How many went how far.", &kFunnel},
    {"stats", kObjects, "Other counts.", &kStat},
    {"preference_path", kObjects, "How the writer's own preference moved.", &kPreference},
    {"series", kObjects, "Numbers over time.", &kSeries},
    {"roadmap", kObject, "Roads to a goal.", &kRoadmap},
    {"figures", kObjects, "Figures prepared for tags.", &kFigure},
};
constexpr ObjectSchema kSet{"option-set", "an option set", kSetKeys};

}  // namespace

const KeySchema* ObjectSchema::key(std::string_view key_name) const {
  for (const KeySchema& k : keys)
    if (k.name == key_name) return &k;
  return nullptr;
}

const ObjectSchema& option_set_schema() { return kSet; }
const ObjectSchema& option_schema() { return kOption; }

}  // namespace milepost
