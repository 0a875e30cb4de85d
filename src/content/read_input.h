// Reading a file of the site as text, with every way to fail turned into a diagnostic that names it.
#pragma once

#include <optional>
#include <string>

#include "ground/diagnostic.h"
#include "ground/file_system.h"
#include "ground/source_text.h"

namespace milepost {

// The file as checked UTF-8 text; nothing (and an error in `diagnostics`) where it cannot be read.
std::optional<SourceText> read_source(const FileSystem& root, const std::string& path, Diagnostics& diagnostics);

// Bytes that were read before, checked in the same way.
std::optional<SourceText> decoded_source(std::string bytes, const std::string& path, Diagnostics& diagnostics);

// What went wrong with an input, as a diagnostic: kLinkOutOfSite or kUnreadableInput.
Diagnostic input_failure(const FileError& error, const std::string& path);

}  // namespace milepost
