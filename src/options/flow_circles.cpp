// Which flows lead in a circle. Every flow is followed once, without recursion: a writer's file may hold any number.
#include <algorithm>
#include <map>

#include "options/funnel.h"

namespace milepost {
namespace {

class CircleFinder {
 public:
  explicit CircleFinder(const std::vector<Flow>& flows) {
    for (size_t i = 0; i < flows.size(); ++i) {
      const size_t from = number_of(flows[i].from), to = number_of(flows[i].to);
      places_[from].next.push_back({to, i});
      places_[to].is_led_to = true;
    }
  }

  // What nothing leads to comes first: a circle is then closed by the flow that leads back.
  std::vector<size_t> run() {
    for (size_t i = 0; i < places_.size(); ++i)
      if (!places_[i].is_led_to) follow(i);
    for (size_t i = 0; i < places_.size(); ++i) follow(i);
    std::sort(closing_.begin(), closing_.end());
    return std::move(closing_);
  }

 private:
  enum class State { kNew, kOnTheWay, kDone };
  struct Step {
    size_t to, flow;
  };
  struct Place {
    std::vector<Step> next;
    size_t taken = 0;  // of `next`
    bool is_led_to = false;
    State state = State::kNew;
  };

  size_t number_of(const std::string& name) {
    const auto [at, is_new] = numbers_.emplace(name, places_.size());
    if (is_new) places_.emplace_back();
    return at->second;
  }

  void enter(size_t place) {
    places_[place].state = State::kOnTheWay;
    way_.push_back(place);
  }

  void follow(size_t start) {
    if (places_[start].state == State::kNew) enter(start);
    while (!way_.empty()) {
      Place& at = places_[way_.back()];
      if (at.taken == at.next.size()) {
        at.state = State::kDone;
        way_.pop_back();
        continue;
      }
      const Step step = at.next[at.taken++];
      if (places_[step.to].state == State::kNew)
        enter(step.to);
      else if (places_[step.to].state == State::kOnTheWay)
        closing_.push_back(step.flow);
    }
  }

  std::map<std::string_view, size_t> numbers_;
  std::vector<Place> places_;
  std::vector<size_t> way_, closing_;
};

}  // namespace

std::vector<size_t> closing_flows(const std::vector<Flow>& flows) { return CircleFinder(flows).run(); }

}  // namespace milepost
