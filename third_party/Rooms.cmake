# The house: one folder = one namespace = one static library = one include prefix ("core/Error.h").

add_library(rekindle_options INTERFACE)
target_compile_options(rekindle_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wno-missing-field-initializers)
target_compile_definitions(rekindle_options INTERFACE
  GLM_FORCE_DEPTH_ZERO_TO_ONE GLM_FORCE_RADIANS GLM_FORCE_XYZW_ONLY GLM_ENABLE_EXPERIMENTAL
  SPDLOG_FMT_EXTERNAL)
if(REKINDLE_SANITIZE STREQUAL "address")
  # GCC sees uninitialized values in std::regex and its like once they are instrumented; none is real.
  target_compile_options(rekindle_options INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
                         $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
  target_link_options(rekindle_options INTERFACE -fsanitize=address,undefined)
elseif(REKINDLE_SANITIZE STREQUAL "fuzzer")  # Clang alone has it; tests/fuzz links the rest
  target_compile_options(rekindle_options INTERFACE -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(rekindle_options INTERFACE -fsanitize=address,undefined)
elseif(REKINDLE_SANITIZE STREQUAL "thread")
  target_compile_options(rekindle_options INTERFACE -fsanitize=thread)
  target_link_options(rekindle_options INTERFACE -fsanitize=thread)
endif()
find_program(MOLD mold)
if(MOLD)
  target_link_options(rekindle_options INTERFACE -fuse-ld=mold)
endif()

# rekindle_room(NAME USES room... LINKS package... PRIVATE package...): the library of the current folder.
# USES names the rooms it may include; tests/layers holds the sources to it.
function(rekindle_room name)
  cmake_parse_arguments(room "" "" "USES;LINKS;PRIVATE" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS *.cpp *.h)
  if(NOT sources)
    file(WRITE ${CMAKE_CURRENT_BINARY_DIR}/empty.cpp "")
    set(sources ${CMAKE_CURRENT_BINARY_DIR}/empty.cpp)
  endif()
  add_library(rekindle_${name} STATIC ${sources})
  set_target_properties(rekindle_${name} PROPERTIES LINKER_LANGUAGE CXX)
  target_include_directories(rekindle_${name} PUBLIC ${CMAKE_CURRENT_SOURCE_DIR}/..)
  list(TRANSFORM room_USES PREPEND rekindle_)
  target_link_libraries(rekindle_${name} PUBLIC rekindle_options ${room_USES} ${room_LINKS} PRIVATE ${room_PRIVATE})
endfunction()
