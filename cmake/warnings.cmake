# Warnings for our own code; all are errors. Third-party headers are SYSTEM and stay quiet.
add_library(milepost_warnings INTERFACE)
target_compile_options(milepost_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion -Wnon-virtual-dtor
  -Wold-style-cast -Woverloaded-virtual -Wimplicit-fallthrough -Werror)
# g++ 12 sees overlaps in std::string's own operator+ at -O2 and -O3 that are not there (GCC bug 105651).
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_compile_options(milepost_warnings INTERFACE -Wno-restrict)
endif()
