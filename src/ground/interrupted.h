// Calls of the system that a signal, or a file system of its own mind (FUSE, NFS), cuts off before they did anything.
// Private to src/ground.
#pragma once

#include <cerrno>

namespace milepost {

// The call's result, made anew until it is not EINTR. Not for close(2), which has closed all the same.
template <class Call>
auto uninterrupted(const Call& call) {
  auto result = call();
  while (result < 0 && errno == EINTR) result = call();
  return result;
}

}  // namespace milepost
