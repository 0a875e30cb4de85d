# milepost_unit_test(name [USES targets...] [DEFINES definitions...])
# Makes one Catch2 program of all .cpp files in the calling folder, which mirrors src/<name>/, and its test. It runs in
# the project's folder.
find_package(Catch2 2 REQUIRED)
add_library(milepost_test_main STATIC ${PROJECT_SOURCE_DIR}/tests/unit/main.cpp)
target_link_libraries(milepost_test_main PUBLIC Catch2::Catch2)
# Catch2 itself: half a minute at -O1, a quarter of that like this, and nothing waits for it.
set_source_files_properties(${PROJECT_SOURCE_DIR}/tests/unit/main.cpp PROPERTIES COMPILE_OPTIONS "-O0;-g0")

function(milepost_unit_test name)
  cmake_parse_arguments(ARG "" "" "USES;DEFINES" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS *.cpp)
  add_executable(milepost_${name}_test ${sources})
  target_link_libraries(milepost_${name}_test PRIVATE milepost_${name} milepost_test_main Threads::Threads ${ARG_USES})
  # g++ 12 sees overruns in std::string's own functions, inlined into comparisons, that are not there.
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(milepost_${name}_test PRIVATE -Wno-stringop-overflow -Wno-stringop-overread)
  endif()
  # What a test does itself is done once: to optimise it takes longer than it saves. A failure is told with its line.
  if(MILEPOST_QUICK_BUILD)
    target_compile_options(milepost_${name}_test PRIVATE -O0 -g0)
  endif()
  target_compile_definitions(milepost_${name}_test PRIVATE ${ARG_DEFINES})
  milepost_precompile(milepost_${name}_test unit_test <catch2/catch.hpp>)
  milepost_unite(milepost_${name}_test)
  add_test(NAME unit.${name} COMMAND milepost_${name}_test WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
endfunction()
