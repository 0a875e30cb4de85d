# Repairs of random posts with damage put into them at random.
add_executable(milepost_property_repairs repairs.cpp markdown_random.cpp)
target_link_libraries(milepost_property_repairs PRIVATE milepost_check Threads::Threads)
add_test(NAME property.repairs COMMAND milepost_property_repairs)
