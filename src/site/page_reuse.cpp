#include "site/page_reuse.h"

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
