#include "site/post_pages.h"

#include "content/address.h"
#include "ground/parallel.h"
#include "site/kept_meta.h"
#include "site/redirects.h"
#include "site/social_cards.h"

namespace milepost::site {

PostPages::PostPages(const BuildRequest& request, const FileSystem& root, LoadedSite& site, PageReuse& reuse,
                     OutputTree* tree)
    : request_(request), root_(root), site_(site), reuse_(reuse), tree_(tree) {
  const size_t count = site.index.metas.size();
  digests_.resize(count);
  said_.resize(count);
  facts_.resize(count);
  pictures_.resize(count);
  data_.resize(count);
  cards_.resize(count);
  for (size_t i = 0; i < count; ++i)
    if (!request.share || request.share->has(i)) numbers_.push_back(i);
}

void PostPages::make(const SiteContext& context, const templating::Environment& templates, Diagnostics& diagnostics) {
  ImageSizes images(root_, site_.index);
  MathRenderer mathematics;
  const LiquidSite liquid(&root_, request_.config, site_.index);
  const RenderScope scope{root_,  site_.inputs, site_.shared, context,         templates,
                          images, mathematics,  liquid,       request_.visitor};
  parallel_for(numbers_.size(), request_.jobs, [&](size_t i) {
    if (request_.stop && request_.stop->load()) return;
    make_one(numbers_[i], scope);
    if (!request_.visitor) site_.texts[numbers_[i]].reset();  // nobody asks for it again
    tell_progress();
  });
  stand_alone_ = !liquid.has_shown_words() && !liquid.has_problems();
  finish(liquid.take_problems().all(), diagnostics);
}

void PostPages::join(JoinedShards& shards, Diagnostics& diagnostics) {
  shards_ = &shards;
  parallel_for(numbers_.size(), request_.jobs, [&](size_t i) {
    if (request_.stop && request_.stop->load()) return;
    join_one(numbers_[i]);
    tell_progress();
  });
  finish(shards.problems(), diagnostics);
}

// Tells what was said, and makes what one thread must: claims, and what they decide.
void PostPages::finish(std::vector<Diagnostic> problems, Diagnostics& diagnostics) {
  for (const size_t number : numbers_) tell(number, diagnostics);
  problems_ = std::move(problems);
  for (const Diagnostic& problem : problems_) diagnostics.add(problem);
  for (const size_t number : numbers_) write_files_beside(number, diagnostics);
}

// The shard has had the page's own files written; which they are follows from the index and from what it gives.
void PostPages::join_one(size_t number) {
  take_over(number, shards_->take_page(number));
  if (site_.index.metas[number].stands_for_list) return;
  Diagnostics& said = said_[number];
  put(number, output_path(site_.index.addresses[number]), "", said);
  if (!cards_[number].empty()) put(number, cards_[number], "", said);
}

void PostPages::make_one(size_t number, const RenderScope& scope) {
  const PostMeta& meta = site_.index.metas[number];
  Diagnostics& said = said_[number];
  const bool has_page = !meta.stands_for_list && meta.redirect_to.empty();
  KeptPage* kept = has_page ? reuse_.page(number) : nullptr;
  if (kept && keep_files(number, *kept)) return take_over(number, std::move(*kept));
  if (request_.keep_piece) facts_[number] = facts_of(meta);
  std::optional<SourceText> again;
  const SourceText* text = text_of(site_, number, root_, again, said);
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

void PostPages::take_over(size_t number, KeptPage page) {
  digests_[number] = std::move(page.digest);
  facts_[number] = page.facts;
  for (Diagnostic& said : page.said) said_[number].add(std::move(said));
  for (const std::string& path : page.pictures) pictures_[number].push_back({path, ""});
  for (const std::string& path : page.data) data_[number].push_back({path, ""});
  cards_[number] = std::move(page.card);
}

void PostPages::write_page(size_t number, RenderedPost post) {
  digests_[number] = std::move(post.digest);
  for (std::string* text : {&digests_[number].excerpt, &digests_[number].summary}) text->shrink_to_fit();
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
      put(number, picture.output_path, picture.bytes, diagnostics);
  Place place;
  place.file = source;
  if (!cards_[number].empty()) claims.claim(cards_[number], "the social card of " + source, place, diagnostics);
  // Nothing may stand in the place of data: a link says what it leads to.
  for (const FigureFile& file : data_[number])
    if (claims.claim(file.output_path, "a figure of " + source, place, diagnostics))
      put(number, file.output_path, file.bytes, diagnostics);
}

// A page that was taken over has left the files beside it in the old tree, or in its shard.
void PostPages::put(size_t number, const std::string& path, std::string_view bytes, Diagnostics& diagnostics) {
  if (!tree_ || (reuse_.has_page(number) && tree_->keep(path))) return;
  if (!shards_) {
    tree_->write(path, bytes);
  } else if (const std::optional<std::string> made = shards_->bytes_of(number, path, diagnostics)) {
    tree_->write(path, *made);
  }
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
  request_.progress(++made_, numbers_.size());
}

std::optional<size_t> PostPages::hand_on_kept() {
  if (!stand_alone_) return std::nullopt;
  KeptPagesWriter writer(request_.keep_piece);
  for (const size_t number : numbers_) writer.add(kept(number, true));
  return writer.finish();
}

KeptPages PostPages::take_share() {
  KeptPages pages;
  pages.reserve(numbers_.size());
  for (const size_t number : numbers_) pages.push_back(kept(number, false));
  return pages;
}

KeptPage PostPages::kept(size_t number, bool with_meta) {
  const PostMeta& meta = site_.index.metas[number];
  KeptPage page{meta.source,
                facts_[number],
                with_meta && !site_.told_of.contains(number) ? kept_meta(meta) : "",
                std::move(digests_[number]),
                said_[number].all(),
                {},
                {},
                cards_[number]};
  for (const FeedPicture& picture : pictures_[number]) page.pictures.push_back(picture.output_path);
  for (const FigureFile& file : data_[number]) page.data.push_back(file.output_path);
  return page;
}

}  // namespace milepost::site
