// The settings of a folder that another generator built: recognized, read into Config as far as milepost has the
// same, and the rest named once. milepost.toml, read afterwards, wins key by key.
#pragma once

#include <optional>
#include <string>

#include "content/config.h"
#include "ground/diagnostic.h"
#include "ground/file_system.h"
#include "ground/source_text.h"

namespace milepost {

// Reads `_config.yml` or `hugo.toml` and their kin into `config` where `root` has one; else does nothing. Nothing
// in them is an error.
void load_foreign_config(const FileSystem& root, Config& config, Diagnostics& diagnostics);

// The readers of one convention each. `source`: the file; `settings`: what it holds.
void read_jekyll_config(const SourceText& source, const Value& settings, Config& config, Diagnostics& diagnostics);
void read_hugo_config(const SourceText& source, const Value& settings, Config& config, Diagnostics& diagnostics);

// What both have: each takes the value as far as it makes sense.
void take_title(const std::string& title, Config& config);
void take_language(std::string tag, Config& config);
void take_zone(const SourceText& source, const Value& settings, std::string_view key, Config& config,
               Diagnostics& diagnostics);
// Says once that `key` (or a file) changes nothing.
void tell_not_honoured(const Place& place, const std::string& what, const std::string& why, Diagnostics& diagnostics);

}  // namespace milepost
