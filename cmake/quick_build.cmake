# What makes a build quick that is there to be tested: standard headers are read once (precompiled_headers.cmake), our
# own ones once for several files (unity_build.cmake), unit tests are not optimised (unit_test.cmake), and lld links, where
# it is installed: a quarter of the time of binutils' ld, for some forty programs.
if(MILEPOST_QUICK_BUILD)
  find_program(MILEPOST_LLD ld.lld)
  if(MILEPOST_LLD)
    add_link_options(-fuse-ld=lld)
  endif()
endif()
