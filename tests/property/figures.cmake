# Random option sets: shared with the browser's measurements.
find_package(Catch2 2 REQUIRED)
add_library(milepost_figures_random STATIC ${CMAKE_CURRENT_LIST_DIR}/figures_random.cpp
  ${CMAKE_CURRENT_LIST_DIR}/figures_random_full.cpp)
target_include_directories(milepost_figures_random PUBLIC ${CMAKE_CURRENT_LIST_DIR})
target_link_libraries(milepost_figures_random PUBLIC milepost_figures)

add_executable(figures_layout ${CMAKE_CURRENT_LIST_DIR}/figures_layout.cpp)
target_link_libraries(figures_layout PRIVATE milepost_figures_random)
add_test(NAME property.figures_layout COMMAND figures_layout)

add_executable(flows_layout ${CMAKE_CURRENT_LIST_DIR}/flows_layout.cpp)
target_link_libraries(flows_layout PRIVATE milepost_figures_random)
add_test(NAME property.flows_layout COMMAND flows_layout)
add_executable(figures_kinds ${CMAKE_CURRENT_LIST_DIR}/figures_kinds.cpp)
target_link_libraries(figures_kinds PRIVATE milepost_figures_random)
add_test(NAME property.figures_kinds COMMAND figures_kinds)

# The reader and the published schema agree; Debian's python3-jsonschema judges.
add_executable(check_options ${CMAKE_CURRENT_LIST_DIR}/check_options.cpp)
target_link_libraries(check_options PRIVATE milepost_figures)
add_test(NAME property.figures_schema COMMAND /usr/bin/python3 ${CMAKE_CURRENT_LIST_DIR}/figures_schema.py
  $<TARGET_FILE:check_options> ${CMAKE_SOURCE_DIR}/docs/options.schema.json)

add_executable(figures_data ${CMAKE_CURRENT_LIST_DIR}/figures_data.cpp)
target_link_libraries(figures_data PRIVATE milepost_figures_random)
add_test(NAME property.figures_data COMMAND figures_data)

# Bytes and instructions of a figure are counted through one program; bench/figures uses it too.
add_executable(draw_figure ${CMAKE_CURRENT_LIST_DIR}/draw_figure.cpp)
target_link_libraries(draw_figure PRIVATE milepost_figures_random milepost_site)
add_test(NAME property.figure_weight COMMAND /usr/bin/python3 ${CMAKE_CURRENT_LIST_DIR}/figure_weight.py
  $<TARGET_FILE:draw_figure>)
