// Who owns which output path. Two owners of one path (also where only case differs, or where one's file
// is the other's folder) are an error that names both.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "ground/diagnostic.h"

namespace milepost {

class Claims {
 public:
  // The rules of other generators' folders: who comes first has the path, later ones are told and do without,
  // what milepost makes itself gives way, and paths that differ in case are two.
  void give_way() { gives_way_ = true; }

  // `owner` is an input's path, or words for a page that milepost makes itself; `place` is where the
  // owner asks for the path.
  // False where the path is another's and that is no error.
  bool claim(const std::string& output_path, const std::string& owner, const Place& place, Diagnostics& diagnostics);
  // For files that milepost makes itself: false where a copied file (see claim_copy) stands in its place, or anything
  // where they give way.
  bool claim_generated(const std::string& output_path, const std::string& owner, Diagnostics& diagnostics);
  // A file that is copied; it may take the place of one that milepost would make.
  bool claim_copy(const std::string& output_path, const std::string& source, Diagnostics& diagnostics);

  // True where exactly this path is owned.
  bool has(std::string_view output_path) const;
  // The owned path that differs from this one in case alone, the first one; "" where there is none.
  std::string same_but_for_case(std::string_view output_path) const;
  // True where a copied file stands at exactly this path.
  bool is_copied(std::string_view output_path) const;
  // Errors for paths that are both a file and a folder. Call once, after the last claim.
  void check_folders(Diagnostics& diagnostics) const;
  const std::vector<std::string>& paths() const { return order_; }

 private:
  struct Owner {
    std::string path, name;
    Place place;
    bool is_copy = false;
  };
  std::string key_of(std::string_view path) const;

  bool gives_way_ = false;
  std::unordered_map<std::string, Owner> owners_;                        // by key_of
  std::unordered_map<std::string, std::vector<std::string>> by_folded_;  // where key_of does not fold: by claim_key
  std::vector<std::string> order_;
};

}  // namespace milepost
