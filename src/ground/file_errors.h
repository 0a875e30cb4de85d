// From the operating system's errno to a FileError. Private to src/ground.
#pragma once

#include <cerrno>
#include <string_view>
#include <system_error>

#include "ground/file_system.h"

namespace milepost {

inline FileError::Kind file_error_kind(int error_number) {
  switch (error_number) {
    case ENOENT:
      return FileError::kNotFound;
    case EACCES:
    case EPERM:
      return FileError::kDenied;
    case EXDEV:
      return FileError::kOutside;
    case ENOSPC:  // of a quota, or a disk that takes nothing, the system's own words say more
      return FileError::kNoSpace;
    case ENOTDIR:
    case EISDIR:
    case ELOOP:
    case ENXIO:
      return FileError::kWrongKind;
    case EEXIST:
    case ENOTEMPTY:
      return FileError::kExists;
    case ENOSYS:
    case EOPNOTSUPP:
      return FileError::kUnsupported;
    default:
      return FileError::kOther;
  }
}

inline FileError file_error(std::string_view path, int error_number = errno) {
  return FileError{file_error_kind(error_number), std::string(path), std::generic_category().message(error_number)};
}

inline FileError outside_error(std::string_view path) {
  return FileError{FileError::kOutside, std::string(path), "the path leads out of the folder"};
}

}  // namespace milepost
