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

PageReuse::PageReuse(const ReuseOffer* offer, const std::vector<PostMeta>& metas)
    : offer_(offer && knows_the_same(*offer, metas) ? offer : nullptr) {}

const KeptPage* PageReuse::page(size_t number) const {
  if (!applies()) return nullptr;
  const KeptPage& page = offer_->pages[number];
  return offer_->changed.contains(page.source) ? nullptr : &page;
}

bool PageReuse::lists_stand(const std::vector<PostDigest>& digests) const {
  if (!applies()) return false;
  for (size_t i = 0; i < digests.size(); ++i)
    if (!page(i) && !shows_the_same(digests[i], offer_->pages[i].digest)) return false;
  return true;
}

}  // namespace milepost::site
