#include "site/source_references.h"

#include "content/address.h"

namespace milepost::site {
namespace {

constexpr std::string_view kReferenceMarks[] = {"@/",       "{filename}", "|filename|", "{static}",
                                                "|static|", "{attach}",   "|attach|"};
constexpr std::string_view kEndings[] = {"", ".md", "/index.md", "/_index.md", ".markdown", ".html"};

// `file` as it is, or with what the writer left out.
const std::string* completed(const std::string& file, const SiteIndex& index) {
  for (const std::string_view ending : kEndings)
    if (const std::string* address = index.address_of_source(file + std::string(ending))) return address;
  return nullptr;
}

std::optional<std::string> in_folder(std::string_view folder, std::string_view path, const SiteIndex& index) {
  std::optional<std::string> file = resolve_path(folder, path);
  if (!file) return std::nullopt;
  while (file->ends_with('/')) file->pop_back();
  const std::string* address = completed(*file, index);
  return address ? std::optional(*address) : std::nullopt;
}

}  // namespace

std::optional<std::string_view> named_file(std::string_view url) {
  for (const std::string_view mark : kReferenceMarks)
    if (url.starts_with(mark)) return url.substr(mark.size());
  return std::nullopt;
}

std::optional<std::string> address_of_file(std::string_view path, std::string_view source, const Config& config,
                                           const SiteIndex& index) {
  const bool is_rooted = path.starts_with('/');
  while (path.starts_with('/')) path.remove_prefix(1);
  if (!is_rooted)
    if (std::optional<std::string> beside = in_folder(folder_of(source), path, index)) return beside;
  const std::string content =
      config.conventions.kind == Convention::kHugo ? config.conventions.hugo.content_folder : "content";
  for (const std::string& folder : {content, std::string(), std::string("static")})
    if (std::optional<std::string> below = in_folder(folder, path, index)) return below;
  const std::optional<size_t> post = index.post_named(path);
  return post ? std::optional(index.addresses[*post]) : std::nullopt;
}

}  // namespace milepost::site
