// A shared library that is loaded when it is first asked for, not when the program starts: what few runs need
// (painting, the network) costs the others nothing. Its header is included as ever; only calls go through here.
//
//   struct Cairo {
//     LateLibrary library{"libcairo.so.2"};
//     MILEPOST_LATE(library, cairo_create);
//   };
//   const Cairo& cairo() { static const Cairo loaded; return loaded; }
//   ... cairo().cairo_create(surface) ...
//
// Its wrapper links nothing of it, and asks problem() before the first call.
#pragma once

#include <string>

namespace milepost {

class LateLibrary {
 public:
  // Loads it, and keeps it for the life of the process.
  explicit LateLibrary(const char* file_name);

  // What hinders: the library or one of its functions is not there. "" where all of them are.
  const std::string& problem() const { return problem_; }

  // nullptr where there is none, which problem() tells then.
  template <class Function>
  Function* function(const char* name) {
    return reinterpret_cast<Function*>(address_of(name));
  }

 private:
  void* address_of(const char* name);

  void* handle_ = nullptr;
  std::string problem_;
};

}  // namespace milepost

// A member that calls the function of that name, with the type that its header gives it.
#define MILEPOST_LATE(library, name) decltype(::name)* name = (library).function<decltype(::name)>(#name)
