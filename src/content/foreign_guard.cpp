#include "content/foreign_guard.h"

#include "content/foreign_date.h"
#include "content/foreign_value.h"
#include "formats/guards.h"
#include "ground/ascii.h"

namespace milepost {
namespace {

struct GuardWords {
  bool PostMeta::*mark;
  std::string_view hides, shows;  // the values to write
};

// In the order of Guard.
constexpr GuardWords kWords[] = {{&PostMeta::draft, "true", "false"},
                                 {&PostMeta::unpublished, "false", "true"},
                                 {&PostMeta::is_private, "true", "false"},
                                 {&PostMeta::is_private, "private", "public"}};

const GuardWords& words_of(Guard guard) { return kWords[static_cast<size_t>(guard)]; }

// A value that the known key's own reader has understood.
bool is_understood(const Member& member) {
  if (member.key == "visibility")
    return member.value.is_text() && (member.value.text() == "public" || member.value.text() == "private");
  return (member.key == "draft" || member.key == "published") && switch_in(member.value).has_value();
}

class GuardReading {
 public:
  GuardReading(const SourceText& source, Convention convention, PostMeta& meta, Diagnostics& diagnostics)
      : source_(source),
        convention_(convention),
        generator_(convention == Convention::kJekyll ? "Jekyll" : "Hugo"),
        meta_(meta),
        diagnostics_(diagnostics) {}

  void read(const Member& member) {
    if (is_understood(member) || is_hugos_draft(member)) return;
    const std::optional<MeantGuard> meant = guard_in(member);
    if (!meant) return;
    const bool is_date = meant->guard == Guard::kPublished && foreign_date(member.value, convention_);
    const bool hides_in_doubt = meant->says == GuardSays::kUnclear && meant->guard != Guard::kPublished;
    if (meant->says == GuardSays::kHide || hides_in_doubt) {
      keep_back(member, *meant);
    } else if (meant->says != GuardSays::kNothing && meant->guard != Guard::kPrivate && !is_date) {
      tell_value(member, words_of(meant->guard));
    }
  }

 private:
  Place place(const Member& member) const {
    return source_.place(member.value.span.length > 0 ? member.value.span : member.key_span);
  }

  // Hugo's keys have no case.
  bool is_hugos_draft(const Member& member) {
    const std::optional<bool> value = switch_in(member.value);
    if (convention_ != Convention::kHugo || ascii_lower(member.key) != "draft" || !value) return false;
    meta_.draft = meta_.draft || *value;
    return true;
  }

  void tell_value(const Member& member, const GuardWords& words) {
    const std::string shows(words.shows), hides(words.hides);
    diagnostics_.add(code::kWrongType, place(member), "`" + member.key + "` must be `" + shows + "` or `" + hides + "`",
                     "the post is published", "write `" + member.key + ": " + hides + "` to keep it back");
  }

  void keep_back(const Member& member, const MeantGuard& meant) {
    meta_.*words_of(meant.guard).mark = true;
    const std::string written = "`" + member.key + (text_in(member.value) ? ": " + *text_in(member.value) : "") + "`";
    const bool is_known = meant.is_itself && (meant.guard == Guard::kDraft || meant.guard == Guard::kPublished);
    diagnostics_.add(code::kMisspeltGuard, is_known ? place(member) : source_.place(member.key_span),
                     "the post is kept back, since " + written + " seems to ask for it",
                     generator_ + (is_known ? " does not understand the value" : " knows no such key") +
                         " and would publish it; what is published cannot be taken back",
                     "write `" + hiding() + "` to keep it back, or " + showing(member, meant) + " to publish it");
  }

  std::string hiding() const { return convention_ == Convention::kJekyll ? "published: false" : "draft: true"; }

  static std::string showing(const Member& member, const MeantGuard& meant) {
    if (!meant.is_itself) return "take `" + member.key + "` out";
    return "`" + member.key + ": " + std::string(words_of(meant.guard).shows) + "`";
  }

  const SourceText& source_;
  Convention convention_;
  std::string generator_;
  PostMeta& meta_;
  Diagnostics& diagnostics_;
};

}  // namespace

void read_guards(const SourceText& source, Convention convention, PostMeta& meta, Diagnostics& diagnostics) {
  GuardReading reading(source, convention, meta, diagnostics);
  for (const Member& member : meta.front_matter.map()) reading.read(member);
}

}  // namespace milepost
