#include "content/read_input.h"

#include "formats/controls.h"
#include "formats/encoding.h"

namespace milepost {
namespace {

std::string cause_of(const FileError& error) {
  switch (error.kind) {
    case FileError::kNotFound:
      return "there is no such file";
    case FileError::kDenied:
      return "you have no right to read it";
    case FileError::kWrongKind:
      return "it is not a file";
    default:
      return error.detail;
  }
}

}  // namespace

Diagnostic input_failure(const FileError& error, const std::string& path) {
  Diagnostic diagnostic;
  diagnostic.place.file = path;
  if (error.kind == FileError::kOutside) {
    diagnostic.code = &code::kLinkOutOfSite;
    diagnostic.message = "`" + path + "` leads out of the site";
    diagnostic.cause = "nothing outside the site's folder is read, also not through links";
    diagnostic.fix = "copy what it leads to into the site";
  } else {
    diagnostic.code = &code::kUnreadableInput;
    diagnostic.message = "`" + path + "` cannot be read";
    diagnostic.cause = cause_of(error);
    diagnostic.fix = error.kind == FileError::kDenied ? "change its permissions" : "";
  }
  diagnostic.severity = diagnostic.code->severity;
  return diagnostic;
}

std::optional<SourceText> decoded_source(std::string bytes, const std::string& path, Diagnostics& diagnostics) {
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  const size_t begin = bytes.starts_with(kMark) ? kMark.size() : 0;
  const std::optional<size_t> control = first_control(bytes);
  const std::string found = control ? bytes.substr(*control, 3) : "";
  Result<std::string> text = decode_source(std::move(bytes), path);
  if (!text.ok()) {
    diagnostics.add(std::move(text).error());
    return std::nullopt;
  }
  SourceText source(path, std::move(text).value());
  if (control) warn_of_controls(found, source.place(*control - begin), diagnostics);
  return source;
}

std::optional<SourceText> read_source(const FileSystem& root, const std::string& path, Diagnostics& diagnostics) {
  FileResult<std::string> bytes = root.read(path);
  if (!bytes.ok()) {
    diagnostics.add(input_failure(bytes.error(), path));
    return std::nullopt;
  }
  return decoded_source(std::move(bytes).value(), path, diagnostics);
}

}  // namespace milepost
