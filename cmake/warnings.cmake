# Warnings for our own code; all are errors. Third-party headers are SYSTEM and stay quiet.
add_library(milepost_warnings INTERFACE)
target_compile_options(milepost_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion -Wnon-virtual-dtor
  -Wold-style-cast -Woverloaded-virtual -Wimplicit-fallthrough -Werror)
