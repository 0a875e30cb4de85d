#include "figures/map/map_layout.h"

#include <algorithm>
#include <cmath>

#include "drawing/label_places.h"
#include "drawing/px_text.h"
#include "drawing/scale.h"
#include "drawing/text_block.h"
#include "drawing/text_width.h"
#include "figures/key.h"
#include "figures/mark.h"

namespace milepost::figures {
namespace {

using namespace drawing;

constexpr double kWidePx = kDrawingWidthPx, kWideHeightPx = 420, kNarrowPx = 272;
constexpr double kEndRowPx = 24, kInsetPx = 16, kMostNamePx = 186, kStepPx = 13;
// Circles of numbers side by side: numbers do not touch, whatever the spacing that a reader sets.
constexpr double kNumberRadiusPx = 9, kNumberStepPx = 22;
constexpr size_t kMostNumbers = 200, kMostNarrowNumbers = 100;  // for which there is room
constexpr double kBetweenNamesPx = 2, kEndInsetPx = 2;

class MapLayout {
 public:
  MapLayout(const MapData& data, bool is_narrow) : data_(data), is_narrow_(is_narrow) {
    const double width = is_narrow ? kNarrowPx : kWidePx, height = is_narrow ? kNarrowPx : kWideHeightPx;
    plot_ = {0, kEndRowPx, width, height - 2 * kEndRowPx};
    x_ = {data.x.domain_low, data.x.domain_high, plot_.x + kInsetPx, plot_.width - 2 * kInsetPx};
    y_ = {data.y.domain_low, data.y.domain_high, plot_.bottom() - kInsetPx, -(plot_.height - 2 * kInsetPx)};
    scene_.width_px = width;
  }

  Scene run() {
    scene_.notes = data_.notes;
    place_marks(is_narrow_ ? kNumberStepPx : kStepPx);
    find_names();
    if (is_narrow_) {
      numbered_.assign(data_.items.size(), true);
    } else if (!place_names(Wanted::kAll)) {
      number_others();
    }
    if (const auto count = std::count(numbered_.begin(), numbered_.end(), true); count > 0 && !is_narrow_)
      scene_.notes.push_back("numbered for want of room, with the list as the key: " + std::to_string(count));
    draw_frame();
    for (size_t i = 0; i < data_.items.size(); ++i) draw_extent(i);
    for (size_t i = data_.items.size(); i-- > 0;) numbered_[i] ? draw_number(i) : draw_mark(i);
    for (size_t i = 0; i < data_.items.size(); ++i)
      if (!numbered_[i] && places_[i] && !names_[i].empty()) draw_name(i);
    double bottom = plot_.bottom() + kEndRowPx;
    if (!is_narrow_) bottom = draw_key(scene_, key(), bottom + 8);
    scene_.height_px = bottom;
    return std::move(scene_);
  }

 private:
  double radius(size_t i) const { return data_.items[i].chosen ? 6.5 : 5.5; }
  double reach(size_t i) const {
    return radius(i) + (data_.items[i].chosen ? 4 : data_.items[i].confidence == Confidence::kExact ? 1 : 4);
  }

  // Marks at one place step aside to the nearest free one, in rings; a line leads back.
  void place_marks(double apart) {
    wishes_.clear();
    marks_.clear();
    for (const MapItem& item : data_.items) {
      const Point wish{x_.px(item.x.middle()), y_.px(item.y.middle())};
      wishes_.push_back(wish);
      marks_.push_back(free_place(wish, apart));
    }
  }

  Point free_place(const Point& wish, double apart) const {
    for (int ring = 0; ring < 40; ++ring)
      for (int step = 0; step < std::max(1, 6 * ring); ++step) {
        const double angle = 2 * 3.14159265358979 * step / std::max(1, 6 * ring);
        const Point point{wish.x + ring * apart * std::cos(angle), wish.y + ring * apart * std::sin(angle)};
        if (is_inside(point) && is_free(point, apart)) return point;
      }
    return wish;
  }

  bool is_inside(const Point& p) const {
    constexpr double edge = kNumberRadiusPx + 1;
    return p.x >= plot_.x + edge && p.x <= plot_.right() - edge && p.y >= plot_.y + edge &&
           p.y <= plot_.bottom() - edge;
  }

  bool is_free(const Point& p, double apart) const {
    const double least = apart - 0.01;
    return std::none_of(marks_.begin(), marks_.end(), [&](const Point& other) {
      const double dx = p.x - other.x, dy = p.y - other.y;
      return dx * dx + dy * dy < least * least;
    });
  }

  // None for marks that stay without one.
  void find_names() {
    names_.resize(data_.items.size());
    for (size_t i = 0; i < data_.items.size() && !is_narrow_; ++i)
      if (!data_.items[i].hide_label) names_[i] = label_lines(data_.items[i], kMostNamePx);
  }

  // False where not all that are wanted have found their places; marks without one are numbered.
  bool place_names(Wanted wanted) {
    std::vector<LabelWish> wishes;
    for (size_t i = 0; i < data_.items.size(); ++i) {
      const std::vector<SceneLine>& name = names_[i];
      // A mark keeps room for its number, should its name find no place.
      wishes.push_back({marks_[i], std::max(reach(i), kNumberRadiusPx), width_of(name),
                        name.empty() ? 0 : height_of(name) + kBetweenNamesPx});
    }
    places_ = place_labels(wishes, {plot_.x + 2, plot_.y + 2, plot_.width - 4, plot_.height - 4}, extents(), wanted);
    if (places_.empty()) return false;
    numbered_.assign(data_.items.size(), false);
    for (size_t i = 0; i < places_.size(); ++i) numbered_[i] = !places_[i] && !data_.items[i].hide_label;
    return true;
  }

  // Numbers want more room than marks; where there are too many of them, all are marks alone.
  void number_others() {
    if (data_.items.size() <= kMostNumbers) {
      place_marks(kNumberStepPx);
      place_names(Wanted::kMost);
      return;
    }
    numbered_.assign(data_.items.size(), false);
    places_.assign(data_.items.size(), {});
    scene_.notes.push_back("names in the list only, for want of room: " + std::to_string(data_.items.size()));
  }

  // The plane with its middle, and the ends of both axes.
  void draw_frame() {
    scene_.elements.push_back(SceneRect{"mp-plane", plot_, 0});
    const std::string left = px_text(plot_.x), right = px_text(plot_.right()), top = px_text(plot_.y),
                      bottom = px_text(plot_.bottom());
    const std::string x = px_text(plot_.x + plot_.width / 2), y = px_text(plot_.y + plot_.height / 2);
    draw_path(scene_, "mp-grid", "M" + left + " " + y + "H" + right + "M" + x + " " + top + "V" + bottom);
    say_end(data_.y.high_label, Anchor::kMiddle, plot_.width / 2, plot_.y - kEndRowPx / 2, plot_.width);
    // The lower ends of both axes share the row below: y's in the middle, x's at the sides.
    const double row = plot_.bottom() + kEndRowPx / 2, third = plot_.width / 3 - 8;
    say_end(data_.x.low_label, Anchor::kStart, plot_.x + kEndInsetPx, row, third);
    say_end(data_.y.low_label, Anchor::kMiddle, plot_.width / 2, row, third);
    say_end(data_.x.high_label, Anchor::kEnd, plot_.right() - kEndInsetPx, row, third);
  }

  void say_end(const std::string& words, Anchor anchor, double x, double y, double width) {
    if (words.empty()) return;
    auto lines = plain_lines(words, {kSmallFontPx, width, 40}, "mp-small mp-end");
    lines.resize(1);  // the list says the whole
    scene_.elements.push_back(stacked_text(std::move(lines), "mp-ends", anchor, x, y));
  }

  // Around the bars of intervals.
  std::vector<Box> extents() const {
    constexpr double kThick = 8;
    std::vector<Box> boxes;
    for (size_t i = 0; i < data_.items.size(); ++i) {
      const MapItem& item = data_.items[i];
      const double left = x_.px(item.x.from), right = x_.px(item.x.to);
      const double top = y_.px(item.y.to), bottom = y_.px(item.y.from);
      if (left < right) boxes.push_back({left, wishes_[i].y - kThick / 2, right - left, kThick});
      if (top < bottom) boxes.push_back({wishes_[i].x - kThick / 2, top, kThick, bottom - top});
    }
    return boxes;
  }

  // An interval on either axis is a bar through the mark.
  void draw_extent(size_t i) {
    const MapItem& item = data_.items[i];
    const std::string x = px_text(wishes_[i].x), y = px_text(wishes_[i].y);
    std::string path;
    if (item.x.from < item.x.to) path += "M" + px_text(x_.px(item.x.from)) + " " + y + "H" + px_text(x_.px(item.x.to));
    if (item.y.from < item.y.to) path += "M" + x + " " + px_text(y_.px(item.y.from)) + "V" + px_text(y_.px(item.y.to));
    if (!path.empty()) draw_path(scene_, "mp-extent", path);
    if (std::hypot(marks_[i].x - wishes_[i].x, marks_[i].y - wishes_[i].y) > 0.5)
      draw_path(scene_, "mp-stem", "M" + x + " " + y + "L" + px_text(marks_[i].x) + " " + px_text(marks_[i].y));
  }

  void draw_mark(size_t i) {
    const MapItem& item = data_.items[i];
    const Point& at = marks_[i];
    draw_path(scene_, "mp-under", mark_path(MarkShape::kDisc, at.x, at.y, radius(i) + (item.chosen ? 3.5 : 0.5)));
    if (item.chosen) draw_path(scene_, "mp-mark-chosen", mark_path(MarkShape::kDisc, at.x, at.y, radius(i) + 3.5));
    if (item.confidence != Confidence::kExact)
      draw_path(scene_, item.confidence == Confidence::kRough ? "mp-halo mp-rough" : "mp-halo mp-guess",
                mark_path(MarkShape::kDisc, at.x, at.y, radius(i) + (item.chosen ? 6.5 : 3)));
    const Mark& mark = mark_of(item.outcome, data_.outcomes_stated);
    draw_path(scene_, mark.classes, mark_path(mark.shape, at.x, at.y, radius(i)));
  }

  void draw_number(size_t i) {
    const Point& at = marks_[i];
    draw_path(scene_, data_.items[i].chosen ? "mp-numbered mp-chosen" : "mp-numbered",
              mark_path(MarkShape::kDisc, at.x, at.y, kNumberRadiusPx));
    SceneText text = stacked_text({{std::to_string(data_.items[i].number), "mp-small", 0}}, "mp-number-in",
                                  Anchor::kMiddle, at.x, at.y);
    // Within its circle, whatever the estimate says of one or two digits.
    text.box = {at.x - 6, at.y - 6, 12, 12};
    text.item = static_cast<int>(i);
    scene_.elements.push_back(std::move(text));
  }

  void draw_name(size_t i) {
    const LabelPlace& place = *places_[i];
    const Box& box = place.box;
    const double x = place.anchor == Anchor::kStart ? box.x
                     : place.anchor == Anchor::kEnd ? box.right()
                                                    : box.x + box.width / 2;
    const double y = box.y + box.height / 2;
    if (place.is_far) {
      const Point end{std::clamp(marks_[i].x, box.x, box.right()), std::clamp(marks_[i].y, box.y, box.bottom())};
      draw_path(scene_, "mp-leader",
                "M" + px_text(marks_[i].x) + " " + px_text(marks_[i].y) + "L" + px_text(end.x) + " " + px_text(end.y));
      scene_.leaders.push_back({static_cast<int>(i), {marks_[i], end}});
    }
    SceneText text =
        stacked_text(names_[i], data_.items[i].chosen ? "mp-item mp-chosen" : "mp-item", place.anchor, x, y);
    text.item = static_cast<int>(i);
    scene_.elements.push_back(std::move(text));
  }

  std::vector<KeyEntry> key() const {
    std::vector<KeyEntry> entries;
    for (const MapItem& item : data_.items) {
      if (!data_.outcomes_stated) break;
      const Mark& mark = mark_of(item.outcome, true);
      add_entry(entries, {.mark = &mark, .words = mark.words});
    }
    for (const MapItem& item : data_.items) {
      if (item.x.from < item.x.to || item.y.from < item.y.to)
        add_entry(entries, {.bar = "mp-stage", .words = "a range"});
      if (item.confidence == Confidence::kRough) add_entry(entries, {.halo = "mp-halo mp-rough", .words = "rough"});
      if (item.confidence == Confidence::kGuess) add_entry(entries, {.halo = "mp-halo mp-guess", .words = "a guess"});
    }
    return entries;
  }

  const MapData& data_;
  const bool is_narrow_;
  Box plot_;
  Scale x_, y_;
  std::vector<Point> wishes_, marks_;  // where options are, and where their marks stand
  std::vector<std::vector<SceneLine>> names_;
  std::vector<std::optional<LabelPlace>> places_;
  std::vector<bool> numbered_;
  Scene scene_;
};

}  // namespace

Scene lay_out_map(const MapData& data) { return MapLayout(data, false).run(); }
std::optional<Scene> lay_out_narrow_map(const MapData& data) {
  if (data.items.size() > kMostNarrowNumbers) return {};
  return MapLayout(data, true).run();
}

}  // namespace milepost::figures
