// What the Liquid of all posts has in common: the site's names, its data, its included files, compiled. Each is made
// once, when the first post asks for it; any number of threads may ask.
#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "content/config.h"
#include "content/site_index.h"
#include "formats/value.h"
#include "ground/diagnostic.h"
#include "ground/file_system.h"
#include "templating/liquid.h"

namespace milepost::site {

class LiquidSite {
 public:
  // `root`: null where there is no site, and so no file to include. All must outlive this.
  LiquidSite(const FileSystem* root, const Config& config, const SiteIndex& index);
  ~LiquidSite();

  const FileSystem* root() const { return root_; }
  const Config& config() const { return config_; }
  const SiteIndex& index() const { return index_; }

  // `site.*` for a post with this text: its settings, and where the text or what it includes speaks of them, which
  // takes time, lists of posts, pages, tags, categories and collections, and data.
  const Value& names_for(std::string_view text) const;
  const templating::LiquidLibrary& library() const;
  // The folder of included files, with a slash at its end.
  const std::string& includes_folder() const { return includes_folder_; }
  bool keeps_unknown() const;
  // Of files of data that cannot be read. To be called when no thread asks any more.
  Diagnostics take_problems() const { return std::move(problems_); }

 private:
  bool speaks_of_lists(std::string_view text) const;
  Value settings() const;
  Value settings_and_lists() const;

  const FileSystem* root_;
  const Config& config_;
  const SiteIndex& index_;
  std::string includes_folder_, data_folder_;
  std::vector<std::string> list_names_;  // "site.posts"

  mutable std::once_flag makes_settings_, makes_lists_, makes_library_;
  mutable Value settings_, lists_;
  mutable std::unique_ptr<templating::LiquidLibrary> library_;
  mutable bool library_speaks_of_lists_ = false;
  mutable Diagnostics problems_;  // made with lists_
};

}  // namespace milepost::site
