# milepost_precompile(target kind [header]): the standard headers that most files include, and one more header, are read
# once for all targets of a kind, which are compiled alike; that is half of a build's time. Only in quick builds: the
# release preset is none, so that a missing include does not go unseen.
function(milepost_precompile target kind)
  if(NOT MILEPOST_QUICK_BUILD)
    return()
  endif()
  get_property(first GLOBAL PROPERTY milepost_precompiled_${kind})
  if(first)
    target_precompile_headers(${target} REUSE_FROM ${first})
  else()
    target_precompile_headers(${target} PRIVATE
      "$<$<COMPILE_LANGUAGE:CXX>:${PROJECT_SOURCE_DIR}/cmake/standard_headers.h>" ${ARGN})
    set_property(GLOBAL PROPERTY milepost_precompiled_${kind} ${target})
  endif()
endfunction()
