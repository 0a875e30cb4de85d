# milepost_unite(target): in quick builds the files of each folder are compiled several at a time, as one unit, so that
# the headers they share are read once: a quarter of a build's time. The release preset compiles each file alone, so that
# a missing include does not go unseen.
# So that any files of a folder can stand in one unit, a name in an unnamed namespace is there in one file of the folder
# only (the test robustness.house_names says where it is not): a helper that two files need goes into a header, two
# things that share a name by chance are told apart by their names.
# So many files make a unit: with 8 of them a whole build takes a quarter more time, with 32 it takes as long.
set(MILEPOST_UNIT_FILES 16)

function(milepost_unite target)
  if(NOT MILEPOST_QUICK_BUILD)
    return()
  endif()
  set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
  get_target_property(sources ${target} SOURCES)
  foreach(source IN LISTS sources)
    cmake_path(ABSOLUTE_PATH source)
    cmake_path(GET source PARENT_PATH folder)
    cmake_path(GET folder FILENAME folder)
    list(APPEND files_${folder} ${source})
    list(LENGTH files_${folder} number)
    math(EXPR group "(${number} - 1) / ${MILEPOST_UNIT_FILES}")
    set_source_files_properties(${source} PROPERTIES UNITY_GROUP ${folder}_${group})
  endforeach()
endfunction()
