#include "site/liquid_words.h"

#include "content/parse_options.h"
#include "ground/ascii.h"
#include "markdown/markdown.h"
#include "site/excerpt_end.h"
#include "site/liquid_host.h"
#include "site/liquid_pass.h"
#include "site/tag_scope.h"

namespace milepost::site {
namespace {

class WordsOfPost {
 public:
  WordsOfPost(const LiquidSite& site, const PostMeta& meta, const std::string& address)
      : site_(site), meta_(meta), address_(address), options_(parse_options(meta, site.config())) {}

  // `source` holds the post's text, or its first part.
  std::string content(const SourceText& source) const {
    const std::optional<LiquidText> run = run_liquid(source);
    const SourceText& text = run ? run->text : source;
    if (meta_.is_html) return text.text().substr(meta_.body_begin);
    const markdown::Document document = parsed(text, run.has_value());
    return markdown::render_html(document, {});
  }

  std::string excerpt_of_lists(const SourceText& source) const {
    const std::optional<LiquidText> run = run_liquid(source);
    if (meta_.is_html) return "";
    markdown::Document document = parsed(run ? run->text : source, run.has_value());
    mark_excerpt_end(document, meta_.excerpt_separator);
    return markdown::render_excerpt(document, {});
  }

 private:
  std::optional<LiquidText> run_liquid(const SourceText& source) const {
    const PostLiquidHost host(site_, meta_, address_, source, LiquidNames::kWithoutWords);
    Diagnostics told_by_its_own_page;
    return run_liquid_pass(source, meta_.body_begin, {options_, meta_.is_html, site_.config().liquid_in_code}, host,
                           told_by_its_own_page);
  }

  markdown::Document parsed(const SourceText& text, bool is_run) const {
    Diagnostics told_by_its_own_page;
    markdown::Document document = markdown::parse(text, meta_.body_begin, options_, told_by_its_own_page);
    if (!markdown::has_forms(options_.dialect)) return document;
    const SiteTagScope meanings(site_.config(), site_.index(), meta_);
    markdown::resolve_tags(document, text, meanings, is_run ? markdown::TagsFrom::kLiquid : markdown::TagsFrom::kWriter,
                           told_by_its_own_page);
    leave_out_figures(document);
    return document;
  }

  static void leave_out_figures(markdown::Document& document) {
    for (markdown::Node* node = document.root(); node;) {
      markdown::Node* next = markdown::next_in_order(node, document.root());
      if (node->kind == markdown::Kind::kFigureSlot) markdown::unlink(node);
      node = next;
    }
  }

  const LiquidSite& site_;
  const PostMeta& meta_;
  const std::string& address_;
  const markdown::ParseOptions options_;
};

// Jekyll cuts the text before anything is made of it.
std::string first_part(const SourceText& source, const PostMeta& meta) {
  const std::string_view body = written_body(source, meta);
  const std::string_view separator = meta.excerpt_separator.empty() ? "\n\n" : std::string_view(meta.excerpt_separator);
  const size_t begin = static_cast<size_t>(body.data() - source.text().data());
  return source.text().substr(0, std::min(body.find(separator), body.size()) + begin);
}

}  // namespace

std::string liquid_content(const LiquidSite& site, const PostMeta& meta, const std::string& address,
                           const SourceText& source) {
  return WordsOfPost(site, meta, address).content(source);
}

std::string liquid_excerpt(const LiquidSite& site, const PostMeta& meta, const std::string& address,
                           const SourceText& source) {
  const WordsOfPost words(site, meta, address);
  if (site.config().conventions.kind != Convention::kJekyll) return words.excerpt_of_lists(source);
  return words.content(SourceText(source.name(), first_part(source, meta)));
}

std::string_view written_body(const SourceText& source, const PostMeta& meta) {
  std::string_view body = std::string_view(source.text()).substr(std::min(meta.body_begin, source.text().size()));
  while (!body.empty() && is_ascii_space(body.front())) body.remove_prefix(1);
  return body;
}

}  // namespace milepost::site
