// The repairs of repair.h for all posts and pages of a site, published or not.
#pragma once

#include <string>
#include <vector>

#include "content/config.h"
#include "ground/diagnostic.h"
#include "ground/file_system.h"

namespace milepost::check {

struct RepairedFile {
  std::string path;
  std::string before, after;  // bytes
  size_t repairs = 0;
};

// By path; only files with repairs. Changes nothing. Files that cannot be read are left to the check itself.
std::vector<RepairedFile> plan_repairs(const FileSystem& root, const Config& config, unsigned jobs);

// As `diff -u` has it.
std::string diff_of(const RepairedFile& file);

// Each file in one step. One that is another by now, is a link or cannot be written is an error and stays as it is.
// Returns how many were written.
size_t write_repairs(FileSystem& root, const std::vector<RepairedFile>& files, Diagnostics& diagnostics);

}  // namespace milepost::check
