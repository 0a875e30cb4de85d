#include "site/render_post.h"

#include <functional>

#include "content/address.h"
#include "content/lenient.h"
#include "content/parse_options.h"
#include "site/links.h"
#include "site/page_context.h"
#include "site/page_scripts.h"
#include "site/post_facts.h"
#include "site/site_templates.h"
#include "site/social_cards.h"

namespace milepost::site {
namespace {

class PostRendering {
 public:
  PostRendering(size_t number, const SourceText& source, const RenderScope& scope, Diagnostics& diagnostics)
      : number_(number),
        source_(source),
        scope_(scope),
        diagnostics_(diagnostics),
        meta_(scope.context.index().metas[number]),
        address_(scope.context.index().addresses[number]),
        prefix_(up_prefix(depth_of(address_))) {}

  RenderedPost run(bool is_in_feed) {
    const SiteIndex& index = scope_.context.index();
    own_ = load_own_options(scope_.root, scope_.inputs.documents[meta_.input], meta_, source_, scope_.shared,
                            diagnostics_);
    ExpandedPost post = expand(
        source_, meta_, address_, own_.get(),
        {scope_.context.config(), index, scope_.shared, scope_.liquid, true, &scope_.images, &scope_.mathematics},
        diagnostics_);
    soften();
    rendered_.data = figure_data_files(post.figures, address_);
    fill_digest(post);
    std::string content = markdown::render_html(post.document, prepare(post, FigureForm::kPage, in_own_page()));
    if (meta_.is_whole_document) {
      rendered_.bytes = std::move(content);
      show(post);
      return std::move(rendered_);
    }
    choose_image(post.figures);
    rendered_.digest.page_has = dressed_in(content);
    rendered_.digest.page_has.lists = meta_.is_section;
    rendered_.digest.scripts = scripts_for(content, scope_.context.config());
    rendered_.digest.page_has.scripts = !rendered_.digest.scripts.empty();
    if (!diagnostics_.has_errors()) render(post, content);
    if (is_in_feed) fill_feed(post);
    show(post);
    return std::move(rendered_);
  }

 private:
  using Hrefs = std::function<std::string(std::string_view)>;

  // How the addresses of this site are written in the post's own page, in lists and in the feed.
  Hrefs in_own_page() const {
    return [this](std::string_view url) { return href_from_page(url, address_, scope_.context.config().links); };
  }
  Hrefs in_lists() const {
    return [this](std::string_view url) {
      return href_in_page(url_from_elsewhere(url, address_), std::string(1, kUp), scope_.context.config().links);
    };
  }
  Hrefs in_feed() const {
    return [this](std::string_view url) {
      return href_in_feed(url_from_elsewhere(url, address_), scope_.context.config());
    };
  }

  static markdown::RenderOptions prepare(ExpandedPost& post, FigureForm form, Hrefs hrefs) {
    show_figures(post.figures, form);
    show_raw_html(post.raw_html, hrefs);
    markdown::RenderOptions options;
    options.address = [hrefs = std::move(hrefs)](const markdown::Node& node) { return hrefs(node.url); };
    options.mathematics = formula_html(post.formulas);
    return options;
  }

  void show(const ExpandedPost& post) const {
    if (scope_.visitor) scope_.visitor->see_page({number_, meta_, address_, source_, post, own_, rendered_.bytes});
  }

  // Another generator's site was built in spite of what is wrong in it.
  void soften() {
    const Conventions& conventions = scope_.context.config().conventions;
    if (!conventions.is_foreign() || conventions.has_milepost_settings || !diagnostics_.has_errors()) return;
    Diagnostics softened;
    merge_as_warnings(diagnostics_, softened);
    diagnostics_ = std::move(softened);
  }

  void fill_digest(ExpandedPost& post) {
    PostDigest& digest = rendered_.digest;
    digest.words = markdown::count_words(post.document);
    digest.reading_minutes = std::max<size_t>(1, (digest.words + kWordsPerMinute - 1) / kWordsPerMinute);
    markdown::RenderOptions options = prepare(post, FigureForm::kNothing, in_lists());
    options.bare = true;
    if (meta_.is_post) digest.excerpt = markdown::render_excerpt(post.document, options);
    digest.excerpt_has = dressed_in(digest.excerpt);
    digest.summary = meta_.summary.empty() ? first_words(post.document) : single_spaced(meta_.summary);
    digest.has_options = own_ && !own_->unreadable && !own_->is_private;
    if (own_) digest.options = summarize(*own_);
    const markdown::ParseOptions parsing = parse_options(meta_, scope_.context.config());
    digest.options.chosen = markdown::plain_inline(digest.options.chosen, markdown::inline_style(parsing));
  }

  void fill_feed(ExpandedPost& post) {
    rendered_.pictures = paint_feed_pictures(post.figures, address_, scope_.context.config());
    rendered_.digest.feed_content = markdown::render_html(post.document, prepare(post, FigureForm::kFeed, in_feed()));
  }

  // Its own image, its own card, or the site's card; a draft is not to be shared.
  void choose_image(const PostFigures& figures) {
    if (!meta_.image.empty()) {
      image_.url = own_image_url();
    } else if (!meta_.draft && !diagnostics_.has_errors()) {
      std::optional<PostCard> card = paint_post_card(figures, meta_, address_, scope_.context, diagnostics_);
      image_ = card ? std::move(card->image) : site_card_image(scope_.context);
      if (card) rendered_.card = std::move(card->file);
    }
  }

  std::string own_image_url() const {
    const SiteContext& context = scope_.context;
    std::string url = resolved_url(meta_.image, true, {context.config(), context.index(), meta_.source, address_});
    bool is_ours = url.starts_with(kUp);
    if (is_ours && context.config().base_url.empty()) return "";
    return is_ours ? href_in_feed(url, context.config()) : url;
  }

  void render(const ExpandedPost& post, const std::string& content) {
    const PageFacts facts{number_,        meta_,   address_, prefix_, post.document, rendered_.digest, image_,
                          scope_.context, content, {},       {}};
    Result<std::string> html = scope_.templates.render(meta_.is_post ? "post.html" : "page.html", page_context(facts));
    if (html.ok()) {
      rendered_.bytes = std::move(html).value();
    } else {
      diagnostics_.add(with_template_path(std::move(html).error()));
    }
  }

  size_t number_;
  const SourceText& source_;
  const RenderScope& scope_;
  Diagnostics& diagnostics_;
  const PostMeta& meta_;
  const std::string& address_;
  std::string prefix_;
  OptionSetPointer own_;
  PageImage image_;
  RenderedPost rendered_;
};

}  // namespace

RenderedPost render_post(size_t number, const SourceText& source, bool in_feed, const RenderScope& scope,
                         Diagnostics& diagnostics) {
  return PostRendering(number, source, scope, diagnostics).run(in_feed);
}

}  // namespace milepost::site
