# The house: one folder = one namespace = one static library = one include prefix ("core/Error.h").

add_library(rekindle_options INTERFACE)
target_compile_options(rekindle_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wno-missing-field-initializers)
if(CMAKE_UNITY_BUILD)
  # A private function that nobody calls may be one whose call went to a neighbour's of its name. What a neighbour's names hide,
  # and GCC's taking what is private to a file for a header's, mean nothing here: who compiles each file by itself is told of such.
  target_compile_options(rekindle_options INTERFACE -Werror=unused-function -Wno-shadow
                         $<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage>)
endif()
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

# Headers that most files of a target read anyhow are read once: a third of what compiling takes is reading. No headers of our
# own: GCC knows these again by their times, which ccache does not keep.
function(rekindle_precompile target)
  target_precompile_headers(${target} PRIVATE ${ARGN})
  target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)  # ccache asks for it
endfunction()

# rekindle_room(NAME USES room... LINKS package... PRIVATE package... PRECOMPILE header...): the library of the current folder.
# USES names the rooms it may include; tests/layers holds the sources to it. PRECOMPILE adds to what large rooms read once.
function(rekindle_room name)
  cmake_parse_arguments(room "" "" "USES;LINKS;PRIVATE;PRECOMPILE" ${ARGN})
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
  list(LENGTH sources count)
  if(count GREATER 35)
    rekindle_precompile(rekindle_${name} <algorithm> <array> <cmath> <filesystem> <functional> <map> <memory> <mutex> <optional>
                        <set> <span> <string> <unordered_map> <variant> <vector> <fmt/format.h> <tl/expected.hpp>
                        <glm/gtc/quaternion.hpp> <glm/mat3x3.hpp> <glm/mat4x4.hpp> ${room_PRECOMPILE})
  endif()
endfunction()
