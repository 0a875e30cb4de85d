// One reader for each kind of export: its files -> an ImportedSite. What cannot be imported is told as an error and,
// where it is a post, named in `broken`; the rest is read all the same.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "import/export_files.h"
#include "import/imported_site.h"

namespace milepost::import {

ImportedSite read_jekyll(const ExportFiles& files, Diagnostics& diagnostics);
ImportedSite read_hugo(const ExportFiles& files, Diagnostics& diagnostics);
ImportedSite read_substack(const ExportFiles& files, Diagnostics& diagnostics);
ImportedSite read_medium(const ExportFiles& files, Diagnostics& diagnostics);
ImportedSite read_text(const ExportFiles& files, Diagnostics& diagnostics);

// A post's own mistakes: merges them, and names the post in `site.broken` where there is an error among them.
class PostScope {
 public:
  PostScope(ImportedSite& site, std::string name, Diagnostics& diagnostics)
      : site_(site), name_(std::move(name)), all_(diagnostics) {}

  Diagnostics own;
  // Ends the post's reading: takes `post` where there is no error.
  void finish(std::optional<ImportedPost> post) {
    const bool is_broken = !post || own.has_errors();
    is_broken ? site_.broken.push_back(name_) : site_.posts.push_back(std::move(*post));
    all_.merge(std::move(own));
  }

 private:
  ImportedSite& site_;
  std::string name_;
  Diagnostics& all_;
};

// Says what is not taken over: once for a folder of which nothing is, else for each file, many of them together.
class NotImported {
 public:
  NotImported(const ExportFiles& files, Diagnostics& diagnostics) : files_(files), diagnostics_(diagnostics) {}
  void add(const std::string& name, const std::string& reason);
  void tell();

 private:
  struct Part {
    std::string folder, reason;  // "content/"; a file at the top is its own
    std::vector<std::string> names;
  };
  void tell_part(const Part& part);
  void tell_one(const std::string& name, const std::string& what, const Part& part);

  const ExportFiles& files_;
  Diagnostics& diagnostics_;
  std::vector<Part> parts_;
};

// A file to copy to static/, unless milepost makes what stands at its address.
void add_static(ImportedSite& site, const std::string& from, const std::string& address, NotImported& left);

}  // namespace milepost::import
