// What the Liquid of all posts has in common: the site's names, its data, its included files, compiled. Each is made
// once, when the first post asks for it; any number of threads may ask.
#pragma once

#include <atomic>
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
#include "ground/source_text.h"
#include "templating/liquid.h"

namespace milepost::site {

// Which of the names that take time a text speaks of.
struct LiquidAsked {
  bool lists = false;       // site.posts and its kin
  bool words = false;       // excerpt, content
  bool related = false;     // site.related_posts
  bool neighbours = false;  // page.previous, page.next

  void add(const LiquidAsked& other);
};

class LiquidSite {
 public:
  // `root`: null where there is no site, and so no file to include. All must outlive this.
  LiquidSite(const FileSystem* root, const Config& config, const SiteIndex& index);
  ~LiquidSite();

  const FileSystem* root() const { return root_; }
  const Config& config() const { return config_; }
  const SiteIndex& index() const { return index_; }

  // By a post's text and what it may include.
  LiquidAsked asked_by(std::string_view text) const;
  // `site.*` for a post that asks so: its settings and, where it asks for lists, those of posts, pages, tags,
  // categories and collections, and data. With `words` posts have their excerpt and content.
  const Value& names_for(const LiquidAsked& asked) const;
  const templating::LiquidLibrary& library() const;
  // The folder of included files, with a slash at its end.
  const std::string& includes_folder() const { return includes_folder_; }
  const std::string& data_folder() const { return data_folder_; }
  bool keeps_unknown() const;
  // Whether a post has seen the words of another one. To be called when no thread asks any more.
  bool has_shown_words() const { return has_shown_words_.load(); }
  bool has_problems() const { return !problems_.all().empty(); }
  // Of files of data that cannot be read. To be called when no thread asks any more.
  Diagnostics take_problems() const { return std::move(problems_); }

 private:
  LiquidAsked asked_in(std::string_view text) const;
  Value settings() const;
  Value settings_and_lists(const std::vector<Value>& documents) const;
  void add_words(size_t meta, const SourceText& source, Value& document) const;
  const Value& lists() const;
  const Value& lists_with_words() const;

  const FileSystem* root_;
  const Config& config_;
  const SiteIndex& index_;
  std::string includes_folder_, data_folder_;
  std::vector<std::string> list_names_;  // "site.posts"

  mutable std::atomic<bool> has_shown_words_ = false;
  mutable std::once_flag makes_settings_, makes_lists_, makes_words_, makes_library_;
  mutable Value settings_, lists_, lists_with_words_;
  mutable std::vector<Value> documents_;  // made with lists_
  mutable std::unique_ptr<templating::LiquidLibrary> library_;
  mutable LiquidAsked library_asks_;
  mutable Diagnostics problems_;  // made with lists_
};

}  // namespace milepost::site
