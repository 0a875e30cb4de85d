# milepost_precompile(target [header]): the standard headers that most files include are read once a target, which is
# half of a build's time; so is one more header. Only where a preset asks for it: the release preset does not, so that
# a missing include does not go unseen.
option(MILEPOST_PRECOMPILED_HEADERS "Read the standard headers once a target" OFF)
function(milepost_precompile target)
  if(MILEPOST_PRECOMPILED_HEADERS)
    target_precompile_headers(${target} PRIVATE
      "$<$<COMPILE_LANGUAGE:CXX>:${PROJECT_SOURCE_DIR}/cmake/standard_headers.h>" ${ARGN})
  endif()
endfunction()
