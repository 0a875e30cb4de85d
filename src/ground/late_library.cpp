#include "ground/late_library.h"

#include <dlfcn.h>

namespace milepost {

LateLibrary::LateLibrary(const char* file_name) : handle_(dlopen(file_name, RTLD_LAZY | RTLD_LOCAL)) {
  if (!handle_) problem_ = std::string("the library ") + file_name + " cannot be loaded";
}

void* LateLibrary::address_of(const char* name) {
  void* address = handle_ ? dlsym(handle_, name) : nullptr;
  if (!address && problem_.empty()) problem_ = std::string("a library has no function ") + name;
  return address;
}

}  // namespace milepost
