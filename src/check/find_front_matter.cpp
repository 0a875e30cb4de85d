// Posts without a date. Unknown keys and wrong values are the build's own matter.
#include "check/finders.h"
#include "content/load_post.h"

namespace milepost::check {
namespace {

// The title's place, else the first line.
Place head_of(const PageView& view) {
  const Value front_matter = view.page.meta.kept_front_matter.value();
  const Value* title = front_matter.find("title");
  const SourceText& source = view.source.source();
  return title && title->span.length > 0 ? source.place(title->span) : source.place_at(1, 1);
}

}  // namespace

void find_front_matter(const PageView& view, Diagnostics& found) {
  const PostMeta& meta = view.page.meta;
  if (!meta.has_front_matter || meta.is_section) return;
  if (meta.is_post && !meta.date && !has_unread_date(meta))
    found.add(code::kNoDate, head_of(view), "a post without a date",
              "it comes last in every list, and no feed has its day",
              "write `date: 2024-05-02` into its front matter, or begin its file's name with the date");
}

}  // namespace milepost::check
