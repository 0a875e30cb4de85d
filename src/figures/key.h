// The key under a drawing: what its marks, outlines and fills mean.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "drawing/scene.h"
#include "figures/mark.h"

namespace milepost::figures {

struct KeyEntry {
  std::optional<Mark> mark = {};
  std::string halo = {};  // class of a broken ring instead of a mark
  std::string bar = {};   // class of a small bar instead of both
  std::string words;
};

// The entry, unless one with its words is there.
void add_entry(std::vector<KeyEntry>& entries, KeyEntry entry);

// Under the drawing from `top`, in as many lines as the entries need; returns its end.
double draw_key(drawing::Scene& scene, const std::vector<KeyEntry>& entries, double top);

}  // namespace milepost::figures
