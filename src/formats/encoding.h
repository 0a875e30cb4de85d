// From a file's bytes to text that every reader can rely on.
#pragma once

#include <string>

#include "ground/result.h"

namespace milepost {

// Drops a byte order mark and turns control characters (controls.h) into U+FFFD. Bytes that are not UTF-8 are an error
// (kInvalidUtf8) that names the byte and its offset in the file. Line ends stay as they are.
Result<std::string> decode_source(std::string bytes, const std::string& file_name);

}  // namespace milepost
