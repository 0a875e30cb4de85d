# Random mixtures of all forms of the dialect.
add_executable(milepost_property_markdown markdown_forms.cpp markdown_random.cpp)
target_link_libraries(milepost_property_markdown PRIVATE milepost_markdown milepost_formats Threads::Threads)
add_test(NAME property.markdown COMMAND milepost_property_markdown)

# The same mixtures as posts, for the HTML checker (tests/browser/mixtures.mjs).
add_executable(write_mixtures write_mixtures.cpp markdown_random.cpp)
