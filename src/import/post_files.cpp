// What a post's text names: its images and files, and the options that it tells.
#include <set>

#include "formats/url.h"
#include "ground/normal_path.h"
#include "import/option_proposal.h"
#include "import/read_markdown.h"

namespace milepost::import {
namespace {

using markdown::Node;

// The tree holds views into `source`.
markdown::Document parse_body(const SourceText& source) {
  Diagnostics ignored;  // the same come again when the site is built
  return markdown::parse(source, 0, {}, ignored);
}

Place place_in(const ImportedPost& post, const Node& node) {
  if (node.line == 0) return post.place;
  const SourceText body(post.place.file, post.body);
  Place place = body.place_at(node.line, std::max(node.column, 1U));
  place.line += post.body_line;
  return place;
}

std::optional<std::string> file_beside(const ImportedPost& post, std::string_view path) {
  const std::string folder = folder_of(post.source);
  return normal_path(folder.empty() ? std::string(path) : folder + "/" + std::string(path));
}

class FileCollector {
 public:
  FileCollector(ImportedPost& post, const ExportFiles& files, Diagnostics& diagnostics)
      : post_(post), files_(files), diagnostics_(diagnostics) {
    for (const ImportedFile& file : post.files) taken_.insert(file.to);
  }

  void take(const Node& node) {
    const bool is_image = node.kind == markdown::Kind::kImage;
    const UrlParts parts = split_url(node.url);
    if (!parts.scheme.empty() || parts.has_authority) {
      if (is_image && parts.scheme != "data") note_remote(node);
      return;
    }
    if (parts.path.empty() || parts.path.starts_with('/') || node.url.find("{{") != node.url.npos) return;
    const std::string path = decode_percent(parts.path).value_or(std::string(parts.path));
    const std::optional<std::string> beside = normal_path(path) ? file_beside(post_, path) : std::nullopt;
    if (beside && !is_markdown_file(*beside) && files_.has(*beside)) {
      if (taken_.insert(*normal_path(path)).second) post_.files.push_back({*beside, *normal_path(path)});
    } else if (is_image) {
      diagnostics_.add(code::kAssetMissing, place_in(post_, node), "the export has no image `" + path + "`",
                       "the address counts from the post's own folder", "put it beside the post and link to it there");
    }
  }

 private:
  void note_remote(const Node& node) {
    diagnostics_.add(code::kRemoteImage, place_in(post_, node), "the image stays at `" + std::string(node.url) + "`",
                     "nothing is fetched from other hosts",
                     "download it beside the post, to have it when that host is gone");
  }

  ImportedPost& post_;
  const ExportFiles& files_;
  Diagnostics& diagnostics_;
  std::set<std::string> taken_;
};

}  // namespace

void collect_files(ImportedPost& post, const ExportFiles& files, Diagnostics& diagnostics) {
  const SourceText source(post.source, post.body);
  const markdown::Document document = parse_body(source);
  FileCollector collector(post, files, diagnostics);
  for (const Node* node = document.root(); node; node = markdown::next_in_order(node, document.root()))
    if ((node->kind == markdown::Kind::kImage || node->kind == markdown::Kind::kLink) && !node->url.empty())
      collector.take(*node);
}

void propose_post_options(ImportedPost& post, Diagnostics& diagnostics) {
  if (post.is_page) return;
  const SourceText source(post.source, post.body);
  const markdown::Document document = parse_body(source);
  const std::optional<ToldOptions> proposal = propose_options(document);
  if (!proposal) return;
  post.options = option_set_yaml(*proposal);
  const bool is_table = proposal->origin == ToldOptions::Origin::kTable;
  diagnostics.add(code::kOptionsProposed, post.place,
                  "`options.yaml` beside the post proposes " + std::to_string(proposal->options.size()) + " options",
                  "they are read from the " + std::string(is_table ? "table" : "list") + " that begins `" +
                      proposal->options.front().name + "`",
                  "check it: kinds, outcomes, which was chosen, and who should have an alias");
  for (const ToldOption& option : proposal->options)
    if (!option.outcome_words.empty())
      diagnostics.add(code::kOutcomeUnknown, post.place,
                      "the outcome `" + option.outcome_words + "` of `" + option.name + "` is not known",
                      "it is kept as `x_words`", "write `outcome` with one of the words of docs/options.md");
}

}  // namespace milepost::import
