#include "site/redirects.h"

#include "content/address.h"
#include "formats/markup.h"
#include "site/links.h"

namespace milepost::site {
namespace {

std::string moved_page(const std::string& written_title, const std::string& written_href, const std::string& url,
                       const std::string& lang) {
  const std::string title = escape_html(written_title);
  const std::string href = escape_html(written_href);
  const std::string canonical = url.empty() ? "" : "<link rel=\"canonical\" href=\"" + escape_html(url) + "\">\n";
  return "<!doctype html>\n<html lang=\"" + escape_html(lang) + "\">\n<head>\n<meta charset=\"utf-8\">\n<title>" +
         title + "</title>\n" + canonical +
         "<meta name=\"robots\" content=\"noindex\">\n<meta http-equiv=\"refresh\" content=\"0; url=" + href +
         "\">\n</head>\n<body>\n<p>This page has moved: <a href=\"" + href + "\">" + title +
         "</a></p>\n</body>\n</html>\n";
}

}  // namespace

std::string redirect_page(const Redirect& redirect, const SiteContext& context) {
  const SiteIndex& index = context.index();
  const std::string& address = index.addresses[redirect.meta];
  return moved_page(index.metas[redirect.meta].title, context.href(address, up_prefix(depth_of(redirect.output_path))),
                    context.url_of(address), context.config().lang);
}

std::string redirect_page_of(size_t meta, const SiteContext& context) {
  const PostMeta& moved = context.index().metas[meta];
  const std::string& address = context.index().addresses[meta];
  const LinkScope links{context.config(), context.index(), moved.source, address};
  const std::string url = resolved_url(moved.redirect_to, false, links);
  const bool is_ours = url.starts_with(kUp);
  return moved_page(moved.title, href_from_page(url, address, context.config().links),
                    is_ours ? href_in_feed(url, context.config()) : url, context.config().lang);
}

}  // namespace milepost::site
