#include "site/structured_data.h"

#include "formats/json.h"

namespace milepost::site {
namespace {

Value person(const std::string& name) {
  Map map;
  map.append({"@type", {}, Value("Person")});
  map.append({"name", {}, Value(name)});
  return Value(std::move(map));
}

// `</script>` and `<!--` in a title would end the element: no "<" is left.
std::string fit_for_script(const std::string& json) {
  std::string out;
  out.reserve(json.size());
  for (char c : json) c == '<' ? out.append("\\u003c") : out.append(1, c);
  return out;
}

}  // namespace

std::string structured_data(const PostMeta& meta, const std::string& address, const PostDigest& digest,
                            const std::string& image_url, const SiteContext& context) {
  Map data;
  auto set = [&data](const char* key, Value value) { data.append({key, {}, std::move(value)}); };
  set("@context", "https://schema.org");
  set("@type", "BlogPosting");
  set("headline", meta.title);
  if (!meta.subtitle.empty()) set("alternativeHeadline", meta.subtitle);
  if (!digest.summary.empty()) set("description", digest.summary);
  if (meta.date) set("datePublished", context.config().timezone.rfc3339(*meta.date));
  if (meta.updated) set("dateModified", context.config().timezone.rfc3339(*meta.updated));
  List authors;
  for (const std::string& name : meta.authors) authors.push_back(person(name));
  if (authors.empty() && !context.config().author.empty()) authors.push_back(person(context.config().author));
  if (!authors.empty()) set("author", std::move(authors));
  set("inLanguage", meta.lang);
  set("wordCount", digest.words);
  if (std::string url = context.url_of(address); !url.empty()) set("url", url);
  if (!image_url.empty()) set("image", image_url);
  return fit_for_script(to_json(Value(std::move(data))));
}

}  // namespace milepost::site
