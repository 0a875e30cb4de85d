#include "site/site_context.h"

#include <algorithm>

#include "content/address.h"
#include "formats/lazy_map.h"
#include "formats/slug.h"
#include "formats/url.h"
#include "markdown/markdown.h"
#include "site/links.h"
#include "site/tag_scope.h"

namespace milepost::site {
namespace {

constexpr size_t kCachedDepths = 8;
const std::string kNoAddress = "\n";  // an address that no page has

// Folders get "index.html" where the style says so; a link to the page's own folder is "./".
std::string link_to(const std::string& address, const std::string& prefix, LinkStyle style) {
  std::string href = prefix + encode_path(style == LinkStyle::kFiles ? output_path(address) : address);
  return href.empty() ? "./" : href;
}

// The footer is Markdown of one paragraph; its links may be root-absolute.
std::string render_footer(const Config& config, const SiteIndex& index) {
  if (config.footer.empty()) return "";
  SourceText source(std::string(kConfigFile), config.footer);
  Diagnostics ignored;  // places in the footer would not be places in milepost.toml
  markdown::Document document = markdown::parse(source, 0, {}, ignored);
  resolve_links(document, source, {config, index, "", ""}, ignored);
  markdown::RenderOptions options;
  options.address = [&](const markdown::Node& node) {
    return href_in_page(node.url, std::string(1, kUp), config.links);
  };
  std::string html = markdown::render_html(document, options);
  while (!html.empty() && html.back() == '\n') html.pop_back();
  bool is_one_paragraph = html.starts_with("<p>") && html.ends_with("</p>") && html.find("<p>", 1) == html.npos;
  return is_one_paragraph ? html.substr(3, html.size() - 7) : html;
}

// The picture in a browser's tab: the writer's own, else the theme's; "" where there is none.
std::string icon_of(const SiteIndex& index) {
  for (const char* path : {"favicon.svg", "favicon.ico", "favicon.png", "css/icon.svg"})
    if (index.claims.has(path)) return path;
  return "";
}

struct Day {
  WrittenDate date;
  const TimeZone* timezone;
};

LazyMembers<Day> members_of_days() {
  LazyMembers<Day> members;
  members.add("iso", [](const Day& day) { return Value(to_iso(day.date)); })
      .add("long", [](const Day& day) { return Value(to_long(day.date)); })
      .add("year", [](const Day& day) { return Value(static_cast<int>(day.date.day.year())); })
      .add("rfc3339", [](const Day& day) { return Value(day.timezone->rfc3339(day.date)); });
  return members;
}

// A post's tag or category, as a page with this prefix links it.
struct Filed {
  const Term* term;
  const SiteContext* context;
  std::string prefix;
};

LazyMembers<Filed> members_of_filed() {
  LazyMembers<Filed> members;
  members.add("name", [](const Filed& filed) { return Value(filed.term->name); }).add("href", [](const Filed& filed) {
    return Value(filed.context->href(filed.term->address, filed.prefix));
  });
  return members;
}

std::string plural(size_t count, const std::string& one, const std::string& many) {
  return std::to_string(count) + " " + (count == 1 ? one : many);
}

}  // namespace

std::string options_sentence(const OptionSummary& summary) {
  std::string sentence = "Weighed " + plural(summary.considered, "option", "options");
  if (summary.offers > 0) sentence += ", had " + plural(summary.offers, "offer", "offers");
  if (!summary.chosen.empty()) sentence += ", chose " + summary.chosen;
  return sentence;
}

SiteContext::SiteContext(const Config& config, const SiteIndex& index, std::string_view version)
    : config_(config), index_(index), version_(version), footer_(render_footer(config, index)), icon_(icon_of(index)) {
  for (const MenuEntry& entry : config.menu)
    menu_urls_.push_back(resolved_url(entry.href, false, {config, index, "", ""}));
  std::optional<WrittenDate> newest;
  for (const PostMeta& meta : index.metas) {
    const std::optional<WrittenDate>& latest = meta.updated ? meta.updated : meta.date;
    if (!meta.is_post || !latest) continue;
    if (!newest || config.timezone.moment(*latest) > config.timezone.moment(*newest)) newest = latest;
  }
  if (newest) updated_ = Value(config.timezone.rfc3339(*newest));
  for (size_t depth = 0; depth < kCachedDepths; depth++)
    by_depth_.push_back(make_site(up_prefix(depth), config.links, kNoAddress));
}

std::string SiteContext::href(const std::string& address, const std::string& prefix) const {
  return link_to(address, prefix, config_.links);
}

Value SiteContext::styles(const Dressed& dressed) const { return file_names(sheets_for(dressed, config_.theme)); }

Value SiteContext::scripts(const std::vector<std::string>& paths) const { return file_names(paths); }

// Of those files that the theme has.
Value SiteContext::file_names(const std::vector<std::string>& paths) const {
  List names;
  for (const std::string& path : paths)
    if (index_.claims.has(path)) names.push_back(Value(encode_path(path.substr(path.rfind('/') + 1))));
  return Value(std::move(names));
}

std::string SiteContext::url_of(const std::string& address) const {
  return config_.base_url.empty() ? "" : config_.base_url + encode_path(address);
}

Value SiteContext::make_site(const std::string& prefix, LinkStyle style, const std::string& address) const {
  auto href = [&](const std::string& to) { return Value(link_to(to, prefix, style)); };
  Map site;
  site.append({"title", {}, Value(config_.title)});
  site.append({"description", {}, Value(config_.description)});
  site.append({"lang", {}, Value(config_.lang)});
  site.append({"author", {}, Value(config_.author)});
  site.append({"base_url", {}, Value(config_.base_url)});
  site.append({"url", {}, Value(url_of(""))});
  site.append({"home_href", {}, href("")});
  site.append({"archive_href", {}, href("archive/")});
  site.append({"tags_href", {}, index_.tags.empty() ? Value("") : href("tags/")});
  site.append({"feed_href", {}, href("atom.xml")});
  site.append({"feed_url", {}, Value(url_of("atom.xml"))});
  site.append(
      {"feed_id",
       {},
       Value(config_.base_url.empty() ? "tag:" + slugify(config_.title) + ".invalid,2000:feed" : config_.base_url)});
  site.append({"css_href", {}, Value(prefix + "css/")});
  site.append({"icon_href", {}, icon_.empty() ? Value("") : Value(prefix + icon_)});
  site.append({"menu", {}, menu(prefix, style, address)});
  site.append({"footer", {}, Value::markup(with_prefix(footer_, prefix))});
  site.append({"milepost_version", {}, Value(version_)});
  site.append({"updated", {}, updated_});
  return Value(std::move(site));
}

Value SiteContext::menu(const std::string& prefix, LinkStyle style, const std::string& address) const {
  List entries;
  for (size_t i = 0; i < menu_urls_.size(); i++) {
    Map entry;
    entry.append({"title", {}, Value(config_.menu[i].title)});
    entry.append({"href", {}, Value(href_in_page(menu_urls_[i], prefix, style))});
    entry.append({"current", {}, Value(menu_urls_[i] == kUp + encode_path(address))});
    entries.push_back(Value(std::move(entry)));
  }
  return Value(std::move(entries));
}

Value SiteContext::site_for(const std::string& address) const {
  size_t depth = depth_of(address);
  std::string own_url = kUp + encode_path(address);
  bool in_menu = std::find(menu_urls_.begin(), menu_urls_.end(), own_url) != menu_urls_.end();
  if (depth < by_depth_.size() && !in_menu) return by_depth_[depth];
  return make_site(up_prefix(depth), config_.links, address);
}

Value SiteContext::site_at_any_address() const {
  return make_site(base_path(config_) + "/", LinkStyle::kFolders, kNoAddress);
}

Value SiteContext::date(const std::optional<WrittenDate>& date) const {
  if (!date) return Value();
  static const LazyMembers<Day> members = members_of_days();
  return lazy_map(Day{*date, &config_.timezone}, members);
}

Value SiteContext::terms(const std::vector<std::string>& names, const std::vector<Term>& all,
                         const std::string& prefix) const {
  static const LazyMembers<Filed> members = members_of_filed();
  List list;
  std::vector<const Term*> seen;
  for (const std::string& name : names) {
    const Term* term = index_.term_of(name, all);
    if (!term || std::find(seen.begin(), seen.end(), term) != seen.end()) continue;
    seen.push_back(term);
    list.push_back(lazy_map(Filed{term, this, prefix}, members));
  }
  return Value(std::move(list));
}

Value SiteContext::options(bool has_options, const OptionSummary& summary) const {
  if (!has_options || summary.considered == 0) return Value();
  Map map;
  map.append({"considered", {}, Value(summary.considered)});
  map.append({"offers", {}, Value(summary.offers)});
  map.append({"chosen", {}, Value(summary.chosen)});
  map.append({"sentence", {}, Value(options_sentence(summary))});
  return Value(std::move(map));
}

}  // namespace milepost::site
