// The stages of a build, in their order. Each `stage` below names what holds after it.
#include "site/build.h"

#include <algorithm>

#include "content/address.h"
#include "content/read_input.h"
#include "ground/give_back_memory.h"
#include "ground/parallel.h"
#include "site/build_visitor.h"
#include "site/check_addresses.h"
#include "site/keep_going.h"
#include "site/loaded_site.h"
#include "site/output_tree.h"
#include "site/post_pages.h"
#include "site/redirects.h"
#include "site/site_sums.h"
#include "site/site_templates.h"
#include "site/social_cards.h"
#include "site/theme_files.h"

namespace milepost::site {
namespace {

class Build {
 public:
  explicit Build(const BuildRequest& request)
      : request_(request),
        tree_(request.output, request.share.has_value(), request.jobs),
        diagnostics_(request.found_before) {}

  BuildReport run() {
    // All front matter is read; every output path has one owner.
    site_ = load_site(request_.root, request_.config, request_.selection, request_.jobs, diagnostics_, known_metas());
    if (request_.share) note_what_is_asked();
    // Templates are compiled, the theme's files are read.
    prepare_theme();
    check_addresses(request_.config, site_.index, diagnostics_);
    SiteContext context(request_.config, site_.index, request_.version);
    // What the last build made, and what is still as it was then, needs no second making.
    if (!request_.visitor) reuse_ = PageReuse(request_.reuse, site_.index.metas);
    // The output folder is ours, a staged tree stands beside it. Mistakes so far do not hide later ones:
    // posts are rendered all the same, but nowhere to.
    is_open_ = !request_.visitor && !failed() && tree_.open(reuse_.written(), diagnostics_);
    const bool refused = !is_open_ && !failed_before_opening_ && !request_.visitor;
    // Every post's page is written, its digest is kept.
    pages_.emplace(request_, root(), site_, reuse_, is_open_ ? &tree_ : nullptr);
    if (!refused) make_pages(context);
    forget_texts();
    // The last path is claimed: no file stands where a folder must.
    site_.index.claims.check_folders(diagnostics_);
    // Lists, feeds, copies, the theme and redirects are written.
    if (is_open_ && !failed() && !stopped()) request_.share ? write_shard() : gather(context);
    if (request_.visitor && templates_are_fine_ && !stopped()) show_lists(context);
    // The new tree stands in the place of the old one, or the old one stands as it was.
    finish();
    return make_report();
  }

 private:
  const FileSystem& root() const { return asked_ ? static_cast<const FileSystem&>(*asked_) : request_.root; }

  // What the pages of a shard rest on is asked again when it is joined. Texts in memory are dropped, so that the pages'
  // own are read through the view too.
  void note_what_is_asked() {
    asked_.emplace(request_.root);
    for (std::optional<SourceText>& text : site_.texts) text.reset();
    for (const std::string& path : site_.inputs.shared_options) static_cast<void>(asked_->read(path));
  }

  // In other generators' folders a section's file says something of those below it.
  KnownMetas known_metas() const {
    const ReuseOffer* offer = request_.reuse;
    if (!offer || request_.config.conventions.is_foreign()) return nullptr;
    return [offer](const std::string& path) { return offer->meta_of(path); };
  }

  bool stopped() const { return request_.stop && request_.stop->load(); }

  bool failed() {
    bool failed = diagnostics_.has_errors() || (request_.strict && diagnostics_.count(Severity::kWarning) > 0);
    if (failed && !is_open_) failed_before_opening_ = true;
    return failed;
  }

  void prepare_theme() {
    std::vector<SourceText> sources = load_templates(root(), site_.inputs, diagnostics_);
    Diagnostics found;
    templates_.emplace(templating::Environment::compile(std::move(sources), found));
    templates_are_fine_ = !found.has_errors();
    for (const Diagnostic& diagnostic : found.all()) diagnostics_.add(with_template_path(diagnostic));
    for (ThemeFile& file : load_theme(root(), site_.inputs, request_.config, diagnostics_))
      if (site_.index.claims.claim_generated(file.output_path, "the theme", diagnostics_))
        theme_.push_back(std::move(file));
  }

  void make_pages(const SiteContext& context) {
    if (!request_.shards.empty()) {
      join_shards();
    } else if (templates_are_fine_) {
      pages_->make(context, *templates_, diagnostics_);
    }
    if (templates_are_fine_ && makes_cards(request_.config))
      site_.index.claims.claim_generated(std::string(kSiteCardPath), "the site's social card", diagnostics_);
  }

  void join_shards() {
    const JoinScope scope{request_.root, sums_of(site_, request_.config, request_.jobs), request_.version,
                          request_.jobs};
    shards_ = JoinedShards::read(request_.shards, scope, diagnostics_);
    if (shards_) pages_->join(*shards_, diagnostics_);
  }

  void write_shard() {
    ShardFile shard{std::string(request_.version),
                    *request_.share,
                    sums_of(site_, request_.config, request_.jobs),
                    asked_->answers(),
                    pages_->take_share(),
                    pages_->take_problems()};
    tree_.write(std::string(kShardFile), shard_text(shard));
  }

  void gather(const SiteContext& context) {
    const bool lists_stand = reuse_.lists_stand(pages_->digests());
    const size_t list_count = site_.lists.size();
    const size_t copy_count = site_.index.copies.size();
    std::vector<Diagnostics> found(list_count + copy_count + 1);
    parallel_for(found.size(), request_.jobs, [&](size_t i) {
      if (stopped()) return;
      if (i == 0) {  // takes longest, and so comes first
        write_site_card(context, found[i]);
      } else if (i <= list_count) {
        write_list(site_.lists[i - 1], context, lists_stand, found[i]);
      } else {
        write_copy(site_.index.copies[i - 1 - list_count], found[i]);
      }
    });
    for (Diagnostics& diagnostics : found) diagnostics_.merge(std::move(diagnostics));
    write_theme();
    for (const Redirect& redirect : site_.index.redirects)
      tree_.write(redirect.output_path, redirect_page(redirect, context));
  }

  void write_theme() {
    Dressed dressed;
    dressed.lists = true;
    const std::vector<PostDigest>& digests = pages_->digests();
    for (const PostDigest& digest : digests) dressed |= digest.page_has;
    std::vector<std::string> linked = sheets_for(dressed, request_.config.theme);
    for (const PostDigest& digest : digests) linked.insert(linked.end(), digest.scripts.begin(), digest.scripts.end());
    for (const ThemeFile& file : theme_)
      if (!file.is_part || std::find(linked.begin(), linked.end(), file.output_path) != linked.end())
        tree_.write(file.output_path, file.bytes);
  }

  void write_site_card(const SiteContext& context, Diagnostics& found) {
    if (reuse_.applies() && tree_.keep(std::string(kSiteCardPath))) return;
    if (const std::optional<FigureFile> card = paint_site_card(context, found))
      tree_.write(card->output_path, card->bytes);
  }

  // `stands`: it shows what it showed.
  void write_list(const ListPage& page, const SiteContext& context, bool stands, Diagnostics& found) {
    if (stands && tree_.keep(output_path(page.address))) return;
    const Value shown = ListContext(context, pages_->digests()).make(page);
    Result<std::string> text = templates_->render(template_of(page.kind), shown);
    if (!text.ok()) return found.add(with_template_path(std::move(text).error()));
    tree_.write(output_path(page.address), *text);
  }

  void show_lists(const SiteContext& context) {
    const ListContext lists(context, pages_->digests());
    for (const ListPage& page : site_.lists) {
      Result<std::string> text = templates_->render(template_of(page.kind), lists.make(page));
      if (text.ok()) {
        request_.visitor->see_list(output_path(page.address), *text);
      } else {
        diagnostics_.add(with_template_path(std::move(text).error()));
      }
    }
    for (const ThemeFile& file : theme_) request_.visitor->see_list(file.output_path, file.bytes);
  }

  void write_copy(const Copy& copy, Diagnostics& found) {
    if (reuse_.stands(copy.source) && tree_.keep(copy.output_path)) return;
    FileResult<std::string> bytes = request_.root.read(copy.source);
    if (!bytes.ok()) return found.add(input_failure(bytes.error(), copy.source));
    tree_.write(copy.output_path, copy.begin == 0 ? *bytes : bytes->substr(std::min(copy.begin, bytes->size())));
  }

  void finish() {
    if (!is_open_) return;
    if (failed() || stopped()) return tree_.abandon();
    exchanged_ = tree_.finish(diagnostics_);
  }

  BuildReport make_report() {
    BuildReport report;
    report.exchanged = exchanged_;
    report.interrupted = !exchanged_ && stopped();
    count_inputs(report);
    report.left_out = std::move(site_.left_out);
    report.written = tree_.take_manifest();
    report.files = report.written.size();
    for (const auto& [path, size] : report.written) report.bytes += size;
    report.changes_at = site_.changes_at;
    report.reused = reuse_.count();
    if (request_.keep_piece && exchanged_) report.kept_pieces = pages_->hand_on_kept();
    report.published = published_inputs(site_.index);
    report.html_pages = report.posts + report.pages + (request_.share ? 0 : count_list_pages());
    for (const Diagnostic& diagnostic : diagnostics_.all()) report.diagnostics.add(raised(diagnostic));
    if (request_.visitor) request_.visitor->take_site(std::move(site_));
    forget();
    return report;
  }

  // Lists are made of metas and digests alone.
  void forget_texts() {
    if (request_.visitor) return;
    site_.texts = std::vector<std::optional<SourceText>>();
    site_.inputs.documents = std::vector<DocumentInput>();
  }

  // What follows a build needs memory of its own.
  void forget() {
    pages_.reset();
    site_ = {};
    give_back_memory();
  }

  void count_inputs(BuildReport& report) const {
    const std::vector<PostMeta>& metas = site_.index.metas;
    for (size_t i = 0; i < metas.size(); ++i)
      if (!request_.share || request_.share->has(i)) ++(site_.index.rank(i) ? report.posts : report.pages);
  }

  size_t count_list_pages() const {
    return static_cast<size_t>(std::count_if(site_.lists.begin(), site_.lists.end(), [](const ListPage& page) {
      return template_of(page.kind).ends_with(".html");
    }));
  }

  Diagnostic raised(Diagnostic diagnostic) const {
    if (request_.strict && diagnostic.severity == Severity::kWarning) diagnostic.severity = Severity::kError;
    return diagnostic;
  }

  const BuildRequest& request_;
  OutputTree tree_;
  Diagnostics diagnostics_;
  LoadedSite site_;
  std::optional<AnsweringFiles> asked_;  // of a shard
  std::optional<JoinedShards> shards_;
  std::optional<templating::Environment> templates_;
  std::vector<ThemeFile> theme_;
  PageReuse reuse_;
  std::optional<PostPages> pages_;
  bool templates_are_fine_ = false;
  bool failed_before_opening_ = false;
  bool is_open_ = false;
  bool exchanged_ = false;
};

BuildReport build_once(const BuildRequest& request) {
  Build build(request);  // holds the output's lock as long as it lives
  BuildReport report = build.run();
  if (report.exchanged && request.after_exchange) request.after_exchange(report);
  return report;
}

}  // namespace

BuildReport build(const BuildRequest& request) {
  return request.keep_going ? build_what_is_whole(request, build_once) : build_once(request);
}

}  // namespace milepost::site
