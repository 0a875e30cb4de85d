# All kinds of drawings measured in the browser, without a site around them.
add_executable(kinds_sheet kinds_sheet.cpp)
target_link_libraries(kinds_sheet PRIVATE milepost_figures_random)
add_test(NAME browser.kinds COMMAND ${MILEPOST_NODE} ${CMAKE_CURRENT_LIST_DIR}/kinds.mjs
  $<TARGET_FILE:kinds_sheet> ${CMAKE_SOURCE_DIR}/themes/via/figures.css)
set_tests_properties(browser.kinds PROPERTIES LABELS browser TIMEOUT 300 SKIP_RETURN_CODE 77)
