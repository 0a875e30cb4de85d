#include "site/post_pages.h"

#include "content/address.h"
#include "ground/parallel.h"
#include "site/redirects.h"
#include "site/social_cards.h"

namespace milepost::site {

PostPages::PostPages(const BuildRequest& request, LoadedSite& site, const PageReuse& reuse, OutputTree* tree)
    : request_(request), site_(site), reuse_(reuse), tree_(tree) {
  const size_t count = site.index.metas.size();
  digests_.resize(count);
  said_.resize(count);
  facts_.resize(count);
  pictures_.resize(count);
  data_.resize(count);
  cards_.resize(count);
}

void PostPages::make(const SiteContext& context, const templating::Environment& templates, Diagnostics& diagnostics) {
  ImageSizes images(request_.root, site_.index);
  MathRenderer mathematics;
  const LiquidSite liquid(&request_.root, request_.config, site_.index);
  const RenderScope scope{request_.root, site_.inputs, site_.shared, context,         templates,
                          images,        mathematics,  liquid,       request_.visitor};
  parallel_for(digests_.size(), request_.jobs, [&](size_t i) {
    if (request_.stop && request_.stop->load()) return;
    make_one(i, scope);
    tell_progress();
  });
  for (size_t i = 0; i < digests_.size(); ++i) tell(i, diagnostics);
  stand_alone_ = !liquid.has_shown_words() && !liquid.has_problems();
  diagnostics.merge(liquid.take_problems());
  for (size_t i = 0; i < digests_.size(); ++i) write_files_beside(i, diagnostics);
}

void PostPages::make_one(size_t number, const RenderScope& scope) {
  const PostMeta& meta = site_.index.metas[number];
  Diagnostics& said = said_[number];
  const bool has_page = !meta.stands_for_list && meta.redirect_to.empty();
  const KeptPage* kept = has_page ? reuse_.page(number) : nullptr;
  if (kept && keep_files(number, *kept)) return take_over(number, *kept);
  if (request_.keeps_pages) facts_[number] = facts_of(meta);
  std::optional<SourceText> again;
  const SourceText* text = text_of(site_, number, request_.root, again, said);
  if (!text || meta.stands_for_list) return;
  if (!meta.redirect_to.empty()) {
    if (tree_) tree_->write(output_path(site_.index.addresses[number]), redirect_page_of(number, scope.context));
    return;
  }
  const std::optional<size_t> rank = site_.index.rank(number);
  write_page(number, render_post(number, *text, rank && *rank < request_.config.feed_posts, scope, said));
}

// The page's own files stand in the new tree: false where the old one has not all of them.
bool PostPages::keep_files(size_t number, const KeptPage& page) {
  if (!tree_) return true;
  const std::string path = output_path(site_.index.addresses[number]);
  if (!tree_->had(path) || (!page.card.empty() && !tree_->had(page.card))) return false;
  tree_->keep(path);
  if (!page.card.empty()) tree_->keep(page.card);
  return true;
}

void PostPages::take_over(size_t number, const KeptPage& page) {
  digests_[number] = page.digest;
  facts_[number] = page.facts;
  for (const Diagnostic& said : page.said) said_[number].add(said);
  for (const std::string& path : page.pictures) pictures_[number].push_back({path, ""});
  for (const std::string& path : page.data) data_[number].push_back({path, ""});
  cards_[number] = page.card;
}

void PostPages::write_page(size_t number, RenderedPost post) {
  digests_[number] = std::move(post.digest);
  pictures_[number] = std::move(post.pictures);
  data_[number] = std::move(post.data);
  if (!tree_ || said_[number].has_errors()) return;
  tree_->write(output_path(site_.index.addresses[number]), post.bytes);
  if (!post.card) return;
  // Written at once, since many are large; if its path is another's, the claim fails the build.
  tree_->write(post.card->output_path, post.card->bytes);
  cards_[number] = std::move(post.card->output_path);
}

// Claims are not for several threads, so the few files beside pages wait until all pages are made.
void PostPages::write_files_beside(size_t number, Diagnostics& diagnostics) {
  Claims& claims = site_.index.claims;
  const std::string& source = site_.index.metas[number].source;
  for (const FeedPicture& picture : pictures_[number])
    if (claims.claim_generated(picture.output_path, "a figure of " + source, diagnostics))
      put(number, picture.output_path, picture.bytes);
  Place place;
  place.file = source;
  if (!cards_[number].empty()) claims.claim(cards_[number], "the social card of " + source, place, diagnostics);
  // Nothing may stand in the place of data: a link says what it leads to.
  for (const FigureFile& file : data_[number])
    if (claims.claim(file.output_path, "a figure of " + source, place, diagnostics))
      put(number, file.output_path, file.bytes);
}

// A page that was taken over has left the files beside it in the old tree.
void PostPages::put(size_t number, const std::string& path, std::string_view bytes) {
  if (tree_ && !(reuse_.page(number) && tree_->keep(path))) tree_->write(path, bytes);
}

// What is wrong in a file that many posts include is told once.
void PostPages::tell(size_t number, Diagnostics& diagnostics) {
  for (const Diagnostic& one : said_[number].all()) {
    const Place& place = one.place;
    const bool is_known = place.file != site_.index.metas[number].source && place.line > 0 &&
                          !told_.emplace(place.file, place.line, place.column, one.message).second;
    if (!is_known) diagnostics.add(one);
  }
}

void PostPages::tell_progress() {
  if (!request_.progress) return;
  const std::scoped_lock lock(progress_mutex_);
  request_.progress(++made_, digests_.size());
}

std::optional<KeptPages> PostPages::take_kept() {
  if (!stand_alone_) return std::nullopt;
  KeptPages pages(digests_.size());
  for (size_t i = 0; i < pages.size(); ++i) {
    pages[i] = {site_.index.metas[i].source, facts_[i], std::move(digests_[i]), said_[i].all(), {}, {}, cards_[i]};
    for (const FeedPicture& picture : pictures_[i]) pages[i].pictures.push_back(picture.output_path);
    for (const FigureFile& file : data_[i]) pages[i].data.push_back(file.output_path);
  }
  return pages;
}

}  // namespace milepost::site
