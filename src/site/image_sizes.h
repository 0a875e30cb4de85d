// Sizes of the site's own images, so that a page keeps their places free while they load.
#pragma once

#include <map>
#include <mutex>
#include <optional>
#include <string>

#include "content/site_index.h"
#include "formats/image_size.h"
#include "ground/file_system.h"
#include "markdown/markdown.h"

namespace milepost::site {

// Reads the head of each image at most once, when it is first asked for. Safe from any thread.
class ImageSizes {
 public:
  ImageSizes(const FileSystem& root, const SiteIndex& index);

  // Of the copied file at `output_path`; nothing where it is no image that tells its size.
  std::optional<ImageSize> size_of(const std::string& output_path);

 private:
  std::optional<ImageSize> read(const std::string& source) const;

  const FileSystem& root_;
  std::map<std::string, std::string> sources_;  // by output path
  std::mutex mutex_;                            // of what follows
  std::map<std::string, std::optional<ImageSize>> known_;
};

// Gives every image of the site that states neither width nor height both. Links must be resolved.
void state_image_sizes(markdown::Document& document, ImageSizes& sizes);

}  // namespace milepost::site
