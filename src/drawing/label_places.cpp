#include "drawing/label_places.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace milepost::drawing {
namespace {

constexpr double kNearPx = 4, kFarPx = 16;
constexpr int kLabelSweeps = 3;

struct Side {
  int x, y;  // where the label lies, seen from the mark
};
// The most readable first.
constexpr Side kSides[] = {{1, 0}, {-1, 0}, {0, -1}, {0, 1}, {1, -1}, {1, 1}, {-1, -1}, {-1, 1}};

Box box_of_label(const LabelWish& wish, const Side& side, double distance) {
  const double away = wish.radius_px + distance;
  // On a diagonal the corner is as far away as a side would be.
  const double dx = side.y == 0 ? away : away * 0.7, dy = side.x == 0 ? away : away * 0.7;
  const double x = side.x > 0   ? wish.mark.x + dx
                   : side.x < 0 ? wish.mark.x - dx - wish.width_px
                                : wish.mark.x - wish.width_px / 2;
  const double y = side.y > 0   ? wish.mark.y + dy
                   : side.y < 0 ? wish.mark.y - dy - wish.height_px
                                : wish.mark.y - wish.height_px / 2;
  return {x, y, wish.width_px, wish.height_px};
}

Anchor anchor_of(const Side& side) { return side.x > 0 ? Anchor::kStart : side.x < 0 ? Anchor::kEnd : Anchor::kMiddle; }

// Around the line from the mark's middle to the nearest point of the label.
Box leader_box(const LabelWish& wish, const Box& label) {
  const double x = std::clamp(wish.mark.x, label.x, label.right()),
               y = std::clamp(wish.mark.y, label.y, label.bottom());
  return {std::min(x, wish.mark.x), std::min(y, wish.mark.y), std::abs(x - wish.mark.x) + 1,
          std::abs(y - wish.mark.y) + 1};
}

// Around all places of a label and its leaders, with some room to spare.
Box reach_of(const LabelWish& wish) {
  constexpr double kToSparePx = 2;
  const double away = wish.radius_px + kFarPx + kToSparePx;
  const double x = away + wish.width_px, y = away + wish.height_px;
  return {wish.mark.x - x, wish.mark.y - y, 2 * x, 2 * y};
}

// What a label can meet at all, in the order of the wishes: nobody need ask the others.
struct Near {
  std::vector<size_t> labels;  // all but itself
  std::vector<size_t> marks;   // its own among them
};

bool is_within(const Box& box, const Box& area) {
  return box.x >= area.x && box.y >= area.y && box.right() <= area.right() && box.bottom() <= area.bottom();
}

class Placement {
 public:
  Placement(const std::vector<LabelWish>& wishes, const Box& area, const std::vector<Box>& obstacles)
      : wishes_(wishes), area_(area), obstacles_(obstacles), places_(wishes.size()) {
    for (const LabelWish& wish : wishes)
      marks_.push_back(
          {wish.mark.x - wish.radius_px, wish.mark.y - wish.radius_px, 2 * wish.radius_px, 2 * wish.radius_px});
    for (const LabelWish& wish : wishes) reaches_.push_back(reach_of(wish));
  }

  // False as soon as one of all that are wanted has none: what marks leave no place will find none among labels.
  bool find_candidates(Wanted wanted) {
    for (size_t i = 0; i < wishes_.size(); ++i) {
      find_near(i);
      find_candidates(i);
      if (wanted == Wanted::kAll && is_without(i, candidates_[i].size())) return false;
    }
    return true;
  }

  std::vector<std::optional<LabelPlace>> run(Wanted wanted) {
    for (size_t i = 0; i < wishes_.size(); ++i) places_[i] = first_free(i);
    for (int sweep = 0; sweep < kLabelSweeps; ++sweep)
      if (!improve()) break;
    for (size_t i = 0; wanted == Wanted::kAll && i < wishes_.size(); ++i)
      if (is_without(i, places_[i].has_value())) return {};
    return std::move(places_);
  }

 private:
  // A label of no width wants no place.
  bool is_without(size_t i, size_t places) const { return places == 0 && wishes_[i].width_px > 0; }

  void find_near(size_t i) {
    Near& near = near_.emplace_back();
    near.labels.reserve(wishes_.size());
    near.marks.reserve(wishes_.size());
    for (size_t k = 0; k < wishes_.size(); ++k) {
      if (k != i && reaches_[k].overlaps(reaches_[i])) near.labels.push_back(k);
      if (marks_[k].overlaps(reaches_[i])) near.marks.push_back(k);
    }
  }

  // The places that marks and obstacles leave free, the best first.
  void find_candidates(size_t i) {
    auto& candidates = candidates_.emplace_back();
    candidates.reserve(2 * std::size(kSides));
    for (const bool is_far : {false, true})
      for (const Side& side : kSides) {
        LabelPlace place{box_of_label(wishes_[i], side, is_far ? kFarPx : kNearPx), anchor_of(side), is_far, {}};
        if (is_far) place.leader = leader_box(wishes_[i], place.box);
        if (is_clear(place, i)) candidates.push_back(place);
      }
  }

  // Of what never moves.
  bool is_clear(const LabelPlace& place, size_t own) const {
    const auto is_under = [&](const Box& box) { return box.overlaps(place.box); };
    if (!is_within(place.box, area_) || std::any_of(obstacles_.begin(), obstacles_.end(), is_under)) return false;
    return std::none_of(near_[own].marks.begin(), near_[own].marks.end(), [&](size_t i) {
      return is_under(marks_[i]) || (place.is_far && i != own && marks_[i].overlaps(place.leader));
    });
  }

  // The labels that are where this one would be; after the second it is all the same.
  struct Others {
    size_t count = 0, first = 0;
  };
  Others in_the_way(const LabelPlace& place, size_t own) const {
    Others others;
    for (const size_t i : near_[own].labels) {
      if (!places_[i] || !meet(place, *places_[i])) continue;
      if (others.count++ == 0) others.first = i;
      if (others.count == 2) break;
    }
    return others;
  }

  static bool meet(const LabelPlace& a, const LabelPlace& b) {
    return a.box.overlaps(b.box) || (a.is_far && a.leader.overlaps(b.box)) || (b.is_far && b.leader.overlaps(a.box)) ||
           (a.is_far && b.is_far && a.leader.overlaps(b.leader));
  }

  std::optional<LabelPlace> first_free(size_t i) const {
    for (const LabelPlace& place : candidates_[i])
      if (in_the_way(place, i).count == 0) return place;
    return {};
  }

  // Labels take the best place that is free by now; one without a place asks each neighbour to move. Whether anything
  // changed.
  bool improve() {
    bool changed = false;
    for (size_t i = 0; i < wishes_.size(); ++i) {
      if (places_[i] ? settle(i) : make_room(i)) changed = true;
    }
    return changed;
  }

  bool settle(size_t i) {
    const LabelPlace before = *places_[i];
    places_[i] = first_free(i);
    if (!places_[i]) places_[i] = before;
    return places_[i]->box.x != before.box.x || places_[i]->box.y != before.box.y;
  }

  bool make_room(size_t i) {
    if ((places_[i] = first_free(i))) return true;
    std::map<size_t, const LabelPlace*> ways;  // by the one label in the way, the best place
    for (const LabelPlace& place : candidates_[i])
      if (const Others others = in_the_way(place, i); others.count == 1) ways.emplace(others.first, &place);
    for (const auto& [other, place] : ways) {
      const LabelPlace before = *places_[other];
      places_[other].reset();
      places_[i] = *place;
      if ((places_[other] = first_free(other))) return true;
      places_[i].reset();
      places_[other] = before;
    }
    return false;
  }

  const std::vector<LabelWish>& wishes_;
  const Box area_;
  const std::vector<Box>& obstacles_;
  std::vector<Box> marks_, reaches_;
  std::vector<Near> near_;                           // of each label
  std::vector<std::vector<LabelPlace>> candidates_;  // of each label
  std::vector<std::optional<LabelPlace>> places_;
};

}  // namespace

std::vector<std::optional<LabelPlace>> place_labels(const std::vector<LabelWish>& wishes, const Box& area,
                                                    const std::vector<Box>& obstacles, Wanted wanted) {
  Placement placement(wishes, area, obstacles);
  if (!placement.find_candidates(wanted)) return {};
  return placement.run(wanted);
}

}  // namespace milepost::drawing
