// The stage that makes the pages of all posts: several threads at once, each post read, rendered, written and dropped.
// What stays of each is here: its digest, what was said of it, the paths of its files. Of a share of the posts only
// those are made; all of them can also be taken from shards that were made so.
#pragma once

#include <mutex>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "site/build.h"
#include "site/joined_shards.h"
#include "site/loaded_site.h"
#include "site/output_tree.h"
#include "site/page_reuse.h"
#include "site/render_post.h"
#include "site/site_context.h"

namespace milepost::site {

class PostPages {
 public:
  // `root`: the request's, or a view of it. `tree`: null where nothing is to be written. All must outlive this; claims
  // are made in `site`.
  PostPages(const BuildRequest& request, const FileSystem& root, LoadedSite& site, PageReuse& reuse, OutputTree* tree);

  // To be called once, or join() in its place. What was said of posts is in `diagnostics` in their order.
  void make(const SiteContext& context, const templating::Environment& templates, Diagnostics& diagnostics);
  // The same, of what others made. `shards` must outlive this.
  void join(JoinedShards& shards, Diagnostics& diagnostics);

  const std::vector<PostDigest>& digests() const { return digests_; }  // by number in SiteIndex::metas
  // Hands on what the next build may take over, and says in how many pieces; nothing where a page shows what stands in
  // another one's text. Takes the digests.
  std::optional<size_t> hand_on_kept();
  // What was made of a share, for those who join it. Takes the digests; likewise what was said of files that many rest
  // on.
  KeptPages take_share();
  std::vector<Diagnostic> take_problems() { return std::move(problems_); }
  size_t count() const { return numbers_.size(); }  // of posts and pages that were to be made

 private:
  void make_one(size_t number, const RenderScope& scope);
  void join_one(size_t number);
  void finish(std::vector<Diagnostic> problems, Diagnostics& diagnostics);
  bool keep_files(size_t number, const KeptPage& page);
  void take_over(size_t number, KeptPage page);
  KeptPage kept(size_t number, bool with_meta);
  void write_page(size_t number, RenderedPost post);
  void write_files_beside(size_t number, Diagnostics& diagnostics);
  void put(size_t number, const std::string& path, std::string_view bytes, Diagnostics& diagnostics);
  void tell(size_t number, Diagnostics& diagnostics);
  void tell_progress();

  const BuildRequest& request_;
  const FileSystem& root_;
  LoadedSite& site_;
  PageReuse& reuse_;
  OutputTree* tree_;
  JoinedShards* shards_ = nullptr;
  std::vector<size_t> numbers_;  // of what is to be made, in SiteIndex::metas
  // By number in SiteIndex::metas.
  std::vector<PostDigest> digests_;
  std::vector<Diagnostics> said_;
  std::vector<uint64_t> facts_;
  std::vector<std::vector<FeedPicture>> pictures_;
  std::vector<std::vector<FigureFile>> data_;
  std::vector<std::string> cards_;  // their paths, or empty

  std::set<std::tuple<std::string, uint32_t, uint32_t, std::string>> told_;  // of files that posts include
  std::vector<Diagnostic> problems_;
  bool stand_alone_ = false;
  std::mutex progress_mutex_;
  size_t made_ = 0;
};

}  // namespace milepost::site
