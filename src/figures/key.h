// The key under a drawing: what its marks, outlines and fills mean.
#pragma once

#include <string_view>
#include <vector>

#include "drawing/scene.h"
#include "figures/mark.h"

namespace milepost::figures {

// Of words and marks that stay (mark_of, literals).
struct KeyEntry {
  const Mark* mark = nullptr;
  std::string_view halo = {};  // class of a broken ring instead of a mark
  std::string_view bar = {};   // class of a small bar instead of both
  std::string_view words;
};

// The entry, unless one with its words is there.
void add_entry(std::vector<KeyEntry>& entries, const KeyEntry& entry);

// Under the drawing from `top`, in as many lines as the entries need; returns its end.
double draw_key(drawing::Scene& scene, const std::vector<KeyEntry>& entries, double top);

}  // namespace milepost::figures
