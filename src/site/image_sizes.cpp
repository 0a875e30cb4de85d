#include "site/image_sizes.h"

#include <algorithm>
#include <vector>

#include "content/address.h"
#include "formats/url.h"

namespace milepost::site {
namespace {

using markdown::Attribute;
using markdown::Kind;
using markdown::Node;

bool states_size(const Node& image) {
  return std::any_of(image.attributes.begin(), image.attributes.end(),
                     [](const Attribute& one) { return one.key == "width" || one.key == "height"; });
}

// The output path that a resolved url names; "" where it is none of this site.
std::string output_path_of(std::string_view url) {
  if (!url.starts_with(kUp)) return "";
  url = url.substr(1, url.find_first_of("?#") - 1);
  return decode_percent(url).value_or("");
}

}  // namespace

ImageSizes::ImageSizes(const FileSystem& root, const SiteIndex& index) : root_(root) {
  for (const Copy& copy : index.copies) sources_.emplace(copy.output_path, copy.source);
}

std::optional<ImageSize> ImageSizes::size_of(const std::string& output_path) {
  const auto source = sources_.find(output_path);
  if (source == sources_.end()) return std::nullopt;
  {
    std::lock_guard lock(mutex_);
    if (auto at = known_.find(output_path); at != known_.end()) return at->second;
  }
  const std::optional<ImageSize> size = read(source->second);
  std::lock_guard lock(mutex_);
  return known_.emplace(output_path, size).first->second;
}

// A photograph may say so much of itself that its size stands far behind.
std::optional<ImageSize> ImageSizes::read(const std::string& source) const {
  FileResult<std::string> head = root_.read_start(source, kImageHeadBytes);
  if (!head.ok()) return std::nullopt;  // told when the file is copied
  std::optional<ImageSize> size = read_image_size(*head);
  if (size || head->size() < kImageHeadBytes) return size;
  FileResult<std::string> whole = root_.read(source);
  return whole.ok() ? read_image_size(*whole) : std::nullopt;
}

void state_image_sizes(markdown::Document& document, ImageSizes& sizes) {
  Node* root = document.root();
  for (Node* node = root; node; node = markdown::next_in_order(node, root)) {
    if (node->kind != Kind::kImage || states_size(*node)) continue;
    const std::optional<ImageSize> size = sizes.size_of(output_path_of(node->url));
    if (!size) continue;
    std::vector<Attribute> attributes(node->attributes.begin(), node->attributes.end());
    attributes.push_back({"width", document.keep(std::to_string(size->width_px))});
    attributes.push_back({"height", document.keep(std::to_string(size->height_px))});
    node->attributes = document.keep(attributes);
  }
}

}  // namespace milepost::site
