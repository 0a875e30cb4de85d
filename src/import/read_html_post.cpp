#include "import/read_html_post.h"

#include <map>
#include <set>

#include "formats/url.h"
#include "ground/normal_path.h"
#include "import/clean_html.h"
#include "import/html_to_markdown.h"
#include "import/read_markdown.h"

namespace milepost::import {
namespace {

// Which file of the export an address means: beside the post, or below the export's own top.
std::optional<std::string> exported_file(std::string_view path, const std::string& post, const ExportFiles& files) {
  const std::string decoded = decode_percent(path).value_or(std::string(path));
  const std::string folder = folder_of(post);
  std::string rest = decoded;
  std::string base = folder;
  while (rest.starts_with("../") && !base.empty()) {
    rest.erase(0, 3);
    base = folder_of(base);
  }
  for (const std::string& candidate : {base.empty() ? rest : base + "/" + rest, rest})
    if (const std::optional<std::string> name = normal_path(candidate); name && files.has(*name)) return name;
  return std::nullopt;
}

class Pictures {
 public:
  Pictures(ImportedPost& post, const SourceText& source, const ExportFiles& files, Diagnostics& diagnostics)
      : post_(post), source_(source), files_(files), diagnostics_(diagnostics) {}

  // The address under which it will stand.
  std::string address(std::string_view url, const HtmlNode& node) {
    const UrlParts parts = split_url(url);
    const bool is_image = node.is("img");
    if (!parts.scheme.empty() || parts.has_authority) {
      if (is_image && parts.scheme != "data") note_remote(url, node);
      return std::string(url);
    }
    if (parts.path.empty()) return std::string(url);
    if (const std::optional<std::string> file = exported_file(parts.path, post_.source, files_)) return take(*file);
    if (is_image)
      diagnostics_.add(code::kAssetMissing, source_.place(node.offset),
                       "the export has no image `" + std::string(parts.path) + "`", "",
                       "put it beside the post and link to it there");
    return std::string(url);
  }

 private:
  // A file that is shown twice comes along once; two of one name get different ones.
  std::string take(const std::string& file) {
    const auto known = names_.find(file);
    if (known != names_.end()) return encode_path(known->second);
    std::string to(name_of(file));
    for (int number = 2; !taken_.insert(to).second; ++number)
      to = stem_of(file) + "-" + std::to_string(number) + extension_of(file);
    names_.emplace(file, to);
    post_.files.push_back({file, to});
    return encode_path(to);
  }

  void note_remote(std::string_view url, const HtmlNode& node) {
    diagnostics_.add(code::kRemoteImage, source_.place(node.offset), "the image stays at `" + std::string(url) + "`",
                     "nothing is fetched from other hosts",
                     "download it beside the post, to have it when that host is gone");
  }

  ImportedPost& post_;
  const SourceText& source_;
  const ExportFiles& files_;
  Diagnostics& diagnostics_;
  std::map<std::string, std::string> names_;  // in the export -> beside the post
  std::set<std::string> taken_;
};

}  // namespace

std::optional<HtmlPost> read_html_post(const ExportFiles& files, const std::string& name, Diagnostics& diagnostics) {
  std::optional<SourceText> source = files.text(name, diagnostics);
  if (!source) return std::nullopt;
  Result<HtmlNode> body = read_html(*source, diagnostics);
  if (body.ok()) return HtmlPost{std::move(*source), std::move(body).value()};
  diagnostics.add(std::move(body).error());
  return std::nullopt;
}

void take_html_body(ImportedPost& post, HtmlNode content, const SourceText& source, const ExportFiles& files,
                    Diagnostics& diagnostics) {
  clean_html(content, source, diagnostics);
  Pictures pictures(post, source, files, diagnostics);
  ConversionContext context{source, diagnostics};
  context.address = [&](std::string_view url, const HtmlNode& node) { return pictures.address(url, node); };
  post.body = html_to_markdown(content, context);
  propose_post_options(post, diagnostics);
}

}  // namespace milepost::import
