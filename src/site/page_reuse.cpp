#include "site/page_reuse.h"

#include <algorithm>

#include "site/kept_meta.h"

namespace milepost::site {
namespace {

bool knows_the_same(const ReuseOffer& offer, const std::vector<PostMeta>& metas) {
  if (offer.pages.size() != metas.size()) return false;
  size_t changed = 0;
  for (size_t i = 0; i < metas.size(); ++i) {
    if (offer.pages[i].source != metas[i].source) return false;
    if (!offer.changed.contains(metas[i].source)) continue;
    if (offer.pages[i].facts != facts_of(metas[i])) return false;
    ++changed;
  }
  return changed == offer.changed.size();  // else something changed that is no post
}

}  // namespace

// Pages are in the order of their sources.
const KeptPage* ReuseOffer::page_of(std::string_view source) const {
  const auto found =
      std::lower_bound(pages.begin(), pages.end(), source,
                       [](const KeptPage& page, std::string_view wanted) { return page.source < wanted; });
  return found != pages.end() && found->source == source ? &*found : nullptr;
}

bool ReuseOffer::has_all_changes() const {
  return std::all_of(changed.begin(), changed.end(), [&](const std::string& path) { return page_of(path); });
}

std::optional<PostMeta> ReuseOffer::meta_of(std::string_view source) const {
  if (changed.contains(source)) return std::nullopt;
  const KeptPage* page = page_of(source);
  return page && !page->meta.empty() ? meta_kept_in(page->meta) : std::nullopt;
}

PageReuse::PageReuse(ReuseOffer* offer, const std::vector<PostMeta>& metas)
    : offer_(offer && knows_the_same(*offer, metas) ? offer : nullptr) {
  if (!offer_) return;
  for (const PostMeta& meta : metas) stands_.push_back(!offer_->changed.contains(meta.source));
}

KeptPage* PageReuse::page(size_t number) { return has_page(number) ? &offer_->pages[number] : nullptr; }

bool PageReuse::lists_stand(const std::vector<PostDigest>& digests) const {
  if (!applies()) return false;
  for (size_t i = 0; i < digests.size(); ++i)
    if (!has_page(i) && !shows_the_same(digests[i], offer_->pages[i].digest)) return false;
  return true;
}

}  // namespace milepost::site
