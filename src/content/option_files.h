// Where a post's option sets come from: its front matter, options.* beside index.md, content/options/.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "content/discover.h"
#include "content/post_meta.h"
#include "ground/diagnostic.h"
#include "ground/file_system.h"
#include "ground/source_text.h"
#include "options/option_set.h"

namespace milepost {

using OptionSetPointer = std::shared_ptr<const OptionSet>;

bool is_option_file(std::string_view path);      // by extension: .yaml .yml .json .toml .csv
bool is_own_option_file(std::string_view path);  // options.*, of those

// The sets of content/options/, by id (the file's name without extension); none is null.
using SharedOptions = std::map<std::string, OptionSetPointer, std::less<>>;
SharedOptions load_shared_options(const FileSystem& root, const Inputs& inputs, unsigned jobs,
                                  Diagnostics& diagnostics);

// The file that `options:` names, as a path in the site; "" where it names none. Such a file is never copied.
std::string named_option_file(const PostMeta& meta);

// The post's own set: what front matter says, else options.* beside index.md; null where there is neither.
// A set that is named and not there is an error with its place, and gives an unreadable one.
OptionSetPointer load_own_options(const FileSystem& root, const DocumentInput& input, const PostMeta& meta,
                                  const SourceText& post, const SharedOptions& shared, Diagnostics& diagnostics);

}  // namespace milepost
