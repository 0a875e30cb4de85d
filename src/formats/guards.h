// The keys of front matter that keep a post back, and what is nearly one of them. In doubt a post is kept back, since
// what is published cannot be taken back. Pure: what a generator does with a key is others' business.
#pragma once

#include <optional>

#include "formats/value.h"

namespace milepost {

enum class Guard { kDraft, kPublished, kPrivate, kVisibility };

// kUnclear: a value that none of the guard's is near to.
enum class GuardSays { kNothing, kShow, kHide, kUnclear };

struct MeantGuard {
  Guard guard = Guard::kDraft;
  GuardSays says = GuardSays::kNothing;
  bool is_itself = false;  // the key is spelt so; else it is nearly that, or another tool's word for it
};

// What a key and its value mean; nothing for other keys, and for keys that are only nearly a guard unless their value
// hides the post: `craft: true`, `publish: 2024-05-02` and `public: true` are a writer's own.
std::optional<MeantGuard> guard_in(const Member& member);

}  // namespace milepost
