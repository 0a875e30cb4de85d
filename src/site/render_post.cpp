#include "site/render_post.h"

#include <functional>

#include "ground/utf8.h"
#include "site/address.h"
#include "site/lenient.h"
#include "site/links.h"
#include "site/site_templates.h"
#include "site/social_cards.h"
#include "site/structured_data.h"

namespace milepost::site {
namespace {

constexpr size_t kSummaryCodePoints = 200;
constexpr size_t kFewestContents = 3;  // headings; fewer need no table of contents

std::string single_spaced(std::string_view text) {
  std::string out;
  for (char c : text) {
    bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!blank) out += c;
    if (blank && !out.empty() && out.back() != ' ') out += ' ';
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

// Cut at a blank, with an ellipsis where something is cut.
std::string shortened(const std::string& text) {
  if (count_code_points(text) <= kSummaryCodePoints) return text;
  size_t limit = 0;
  for (size_t i = 0; i < kSummaryCodePoints; i++) next_code_point(text, limit);
  size_t blank = text.rfind(' ', limit);
  return text.substr(0, blank == text.npos ? limit : blank) + "…";
}

// The first paragraph with words.
std::string first_words(const markdown::Document& document) {
  const markdown::Node* root = document.root();
  for (const markdown::Node* node = root; node; node = markdown::next_in_order(node, root)) {
    if (node->kind != markdown::Kind::kParagraph) continue;
    std::string text = single_spaced(markdown::plain_text(*node));
    if (!text.empty()) return shortened(text);
  }
  return "";
}

size_t count_footnotes(const markdown::Document& document) {
  size_t count = 0;
  for (const markdown::Node* node = document.root(); node; node = markdown::next_in_order(node, document.root()))
    count += node->kind == markdown::Kind::kFootnoteDefinition;
  return count;
}

// The entries from `next` on that are deeper than `above`, nested; at most six levels deep.
Value nested_contents(const std::vector<markdown::OutlineEntry>& outline, size_t& next, int above) {
  List list;
  while (next < outline.size() && outline[next].level > above) {
    const markdown::OutlineEntry& entry = outline[next++];
    Map map;
    map.append({"id", {}, Value(entry.id)});
    map.append({"title", {}, Value(entry.text)});
    map.append({"level", {}, Value(entry.level)});
    map.append({"children", {}, nested_contents(outline, next, entry.level)});
    list.push_back(Value(std::move(map)));
  }
  return Value(std::move(list));
}

Value contents_of(const markdown::Document& document, const PostMeta& meta) {
  std::vector<markdown::OutlineEntry> outline = markdown::outline(document);
  if (!meta.show_contents || outline.size() < kFewestContents) return Value(List{});
  size_t next = 0;
  return nested_contents(outline, next, 0);
}

Value text_list(const std::vector<std::string>& texts) {
  List list;
  for (const std::string& text : texts) list.push_back(Value(text));
  return Value(std::move(list));
}

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
    ExpandedPost post =
        expand(source_, meta_, address_, own_.get(),
               {scope_.context.config(), index, scope_.shared, true, &scope_.images, &scope_.mathematics, &scope_.root},
               diagnostics_);
    soften();
    rendered_.data = figure_data_files(post.figures, address_);
    fill_digest(post);
    std::string content = markdown::render_html(post.document, prepare(post, FigureForm::kPage, in_own_page()));
    if (meta_.is_whole_document) {
      rendered_.bytes = std::move(content);
      return std::move(rendered_);
    }
    choose_image(post.figures);
    Value context = make_context(post, std::move(content));
    if (is_in_feed) fill_feed(post);
    if (!diagnostics_.has_errors()) render(context);
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
    digest.summary = meta_.summary.empty() ? first_words(post.document) : single_spaced(meta_.summary);
    digest.has_options = own_ && !own_->unreadable && !own_->is_private;
    if (own_) digest.options = figures::summarize(*own_);
    digest.options.chosen = markdown::plain_inline(digest.options.chosen, scope_.context.config().typography);
  }

  void fill_feed(ExpandedPost& post) {
    rendered_.pictures = paint_feed_pictures(post.figures, address_, scope_.context.config());
    rendered_.digest.feed_content = markdown::render_html(post.document, prepare(post, FigureForm::kFeed, in_feed()));
  }

  Value neighbour(size_t rank) const {
    const SiteIndex& index = scope_.context.index();
    if (rank >= index.posts.size()) return Value();
    Map map;
    map.append({"title", {}, Value(index.metas[index.posts[rank]].title)});
    map.append({"href", {}, Value(scope_.context.href(index.addresses[index.posts[rank]], prefix_))});
    return Value(std::move(map));
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

  Value make_context(const ExpandedPost& post, std::string content) const {
    const SiteContext& context = scope_.context;
    const PostDigest& digest = rendered_.digest;
    std::optional<size_t> rank = context.index().rank(number_);
    Map page;
    auto set = [&page](const char* key, Value value) { page.append({key, {}, std::move(value)}); };
    set("kind", meta_.is_post ? "post" : "page");
    set("title", meta_.title);
    set("subtitle", meta_.subtitle);
    set("description", digest.summary);
    set("lang", meta_.lang);
    set("url", context.url_of(address_));
    set("path", address_);
    set("content", Value::markup(std::move(content)));
    set("is_draft", meta_.draft);
    set("authors", text_list(meta_.authors));
    set("date", context.date(meta_.date));
    set("updated", context.date(meta_.updated));
    set("reading_minutes", digest.reading_minutes);
    set("words", digest.words);
    set("toc", contents_of(post.document, meta_));
    set("tags", context.terms(meta_.tags, context.index().tags, prefix_));
    set("categories", context.terms(meta_.categories, context.index().categories, prefix_));
    set("options", context.options(digest.has_options, digest.options));
    set("older", rank ? neighbour(*rank + 1) : Value());
    set("newer", rank && *rank > 0 ? neighbour(*rank - 1) : Value());
    add_image(page, image_);
    set("json_ld",
        meta_.is_post ? Value::markup(structured_data(meta_, address_, digest, image_.url, context)) : Value());
    set("footnotes", count_footnotes(post.document));
    Map map;
    map.append({"site", {}, context.site_for(address_)});
    map.append({"page", {}, Value(std::move(page))});
    if (meta_.is_section) map.append({"posts", {}, posts_below()});
    return Value(std::move(map));
  }

  // What the page of a section lists: titles and dates, which are known before the posts are rendered.
  Value posts_below() const {
    const SiteContext& context = scope_.context;
    List list;
    for (const size_t post : context.index().posts_below(address_)) {
      const PostMeta& meta = context.index().metas[post];
      Map entry;
      entry.append({"title", {}, Value(meta.title)});
      entry.append({"subtitle", {}, Value(meta.subtitle)});
      entry.append({"href", {}, Value(context.href(context.index().addresses[post], prefix_))});
      entry.append({"date", {}, context.date(meta.date)});
      entry.append({"lang", {}, Value(meta.lang == context.config().lang ? "" : meta.lang)});
      list.push_back(Value(std::move(entry)));
    }
    return Value(std::move(list));
  }

  void render(const Value& context) {
    Result<std::string> html = scope_.templates.render(meta_.is_post ? "post.html" : "page.html", context);
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
