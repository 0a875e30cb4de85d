// Option sets that golden pictures are drawn from. People, companies and positions are invented.
#pragma once

namespace milepost {

inline constexpr const char* kSeven = R"(subject: what to do after the observatory
as_of: 2024-05
disclaimer: Positions are invented.
axes:
  - {id: research-applied, low_label: Research, high_label: Applied}
  - {id: cold-warm, low_label: Cold city, high_label: Warm city}
criteria:
  - {id: mentors, label: Mentors, scale: {min: 1, max: 5}}
options:
  - {id: lab, name: A lab across the river, outcome: offer, pros: [Strong mentors, Open publishing], cons: [Slow to ship],
     positions: {research-applied: 20}, scores: {mentors: 5}, attributes: [{key: commute, label: Commute, number: {value: 25, unit: min}}]}
  - {id: chair, name: Staying at the chair, kind: stay, outcome: not_pursued, pros: [Nothing to pack], positions: {research-applied: 4}}
  - {id: maps, name: Lantern Maps, outcome: rejected, cons: [A long commute, On call],
     positions: {research-applied: {value: 62, confidence: rough}},
     attributes: [{key: commute, label: Commute, number: {value: 70, unit: min, qualifier: about}}]}
  - {id: routes, name: Routing, parent: maps, kind: team, outcome: withdrawn, positions: {research-applied: 70}}
  - {id: tides, name: Tidewater Instruments, outcome: no_response, positions: {research-applied: 62}}
  - {id: robots, name: A robotics startup with a very long and hopeful name, outcome: accepted, chosen: true,
     pros: [Small team, {text: Robots, url: "https://robots.example/"}], cons: [Runway of a year],
     positions: {research-applied: {from: 60, to: 85, confidence: rough}}, scores: {mentors: 3}}
  - {id: bank, name: A bank, outcome: declined, positions: {research-applied: 96}}
)";

inline constexpr const char* kRanked = R"(axes:
  - {id: academic-product, kind: ordinal, low_label: Academic, high_label: Product}
options:
  - {id: one, name: Institute of Slow Questions, outcome: rejected, positions: {academic-product: {rank: 1}}}
  - {id: two, name: Harbour Labs, outcome: verbal_offer, positions: {academic-product: {rank: 2}}}
  - {id: three, name: Quarry, outcome: pending, positions: {academic-product: {rank: 3}}}
  - {id: four, name: Beacon, outcome: rescinded, positions: {academic-product: {rank: 3}}}
  - {id: five, name: Post and Parcel, outcome: none, positions: {academic-product: {rank: 5}}}
)";

inline constexpr const char* kZoned = R"(axes:
  - id: research-product
    low_label: Research
    high_label: Product
    zones:
      - {label: "Publishes, ships nothing", from: 0, to: 35}
      - {label: Both, from: 35, to: 60}
      - {label: Ships, from: 60, to: 100}
preference_path:
  - {axis: research-product, value: 15, date: 2019}
  - {axis: research-product, value: 40, date: 2020}
  - {axis: research-product, value: 72, date: 2022}
options:
  - {id: a, name: Fjord Institute, outcome: rejected, positions: {research-product: 8}}
  - {id: b, name: Copper Research, outcome: offer, positions: {research-product: {from: 20, to: 45}}}
  - {id: c, name: Copper Platform, parent: b, positions: {research-product: {value: 55, confidence: guess}}, outcome: withdrawn}
  - {id: d, name: Lighthouse, outcome: accepted, chosen: true, positions: {research-product: 74}}
  - {id: e, name: Granary, outcome: no_response, positions: {research-product: 90}}
)";

}  // namespace milepost
