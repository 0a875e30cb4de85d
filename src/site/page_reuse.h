// Which pages of the last build stand for those of this one. A page's bytes follow from its own text and from what the
// site knows of all posts before it reads a text: where only texts changed, and none of them changed what the site
// knows, all other pages are what they were.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "content/post_meta.h"
#include "site/kept_pages.h"
#include "site/manifest.h"

namespace milepost::site {

// What the last build left, and which of its inputs have changed since: nothing was added, nothing removed, and its
// output stands as it was written.
struct ReuseOffer {
  KeptPages pages;
  Manifest written;                            // the output, without its manifest
  std::set<std::string, std::less<>> changed;  // paths below the site's root

  // Nothing changed but texts of pages.
  bool has_all_changes() const;
  // What is known of the page of this source, which did not change; nothing where its text must be read.
  std::optional<PostMeta> meta_of(std::string_view source) const;

 private:
  const KeptPage* page_of(std::string_view source) const;
};

class PageReuse {
 public:
  PageReuse() = default;  // of nothing
  // `offer` may be null; else it must outlive this.
  PageReuse(ReuseOffer* offer, const std::vector<PostMeta>& metas);

  // Nothing but texts of posts changed, and the site knows the same of them.
  bool applies() const { return offer_ != nullptr; }
  // What stands for the page of this number in the metas, to be taken over; nullptr where it must be made.
  KeptPage* page(size_t number);
  bool has_page(size_t number) const { return applies() && stands_[number]; }
  // A copy of that input stands as it was.
  bool stands(std::string_view source) const { return applies() && !offer_->changed.contains(source); }
  // What the lists show of all posts is what they showed.
  bool lists_stand(const std::vector<PostDigest>& digests) const;
  // What stands in the output folder, to be taken; null where that is not known.
  Manifest* written() { return applies() ? &offer_->written : nullptr; }
  size_t count() const { return applies() ? offer_->pages.size() - offer_->changed.size() : 0; }

 private:
  ReuseOffer* offer_ = nullptr;
  std::vector<bool> stands_;  // by number
};

}  // namespace milepost::site
