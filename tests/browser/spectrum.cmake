# Spectra measured in the browser. The sheet is made by a program of its own, so that the layout is
# looked at without a site around it.
add_executable(spectrum_sheet spectrum_sheet.cpp)
target_link_libraries(spectrum_sheet PRIVATE milepost_figures_random)
add_test(NAME browser.spectrum COMMAND ${MILEPOST_NODE} ${CMAKE_CURRENT_LIST_DIR}/spectrum.mjs
  $<TARGET_FILE:spectrum_sheet> ${CMAKE_SOURCE_DIR}/themes/via/figures.css)
set_tests_properties(browser.spectrum PROPERTIES LABELS browser TIMEOUT 900 SKIP_RETURN_CODE 77)
