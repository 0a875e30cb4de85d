# Random option sets: shared with the browser's measurements.
find_package(Catch2 2 REQUIRED)
add_library(milepost_figures_random STATIC ${CMAKE_CURRENT_LIST_DIR}/figures_random.cpp)
target_include_directories(milepost_figures_random PUBLIC ${CMAKE_CURRENT_LIST_DIR})
target_link_libraries(milepost_figures_random PUBLIC milepost_figures)
