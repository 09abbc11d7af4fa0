# Every third-party package, found here and nowhere else. All come from the distribution (see README.md beside this file).
find_package(Threads REQUIRED)
find_package(fmt REQUIRED)
find_package(spdlog REQUIRED)
find_package(glm REQUIRED)
find_package(Vulkan REQUIRED)
find_package(assimp REQUIRED)
find_package(glfw3 REQUIRED)
find_package(TBB REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(CLI11 REQUIRED)
find_package(tomlplusplus REQUIRED)
find_package(OpenEXR REQUIRED)
find_package(OpenXR REQUIRED)
find_path(EXPECTED_INCLUDE_DIR tl/expected.hpp REQUIRED)
find_package(meshoptimizer REQUIRED)
find_package(PkgConfig REQUIRED)

find_program(GLSLC glslc REQUIRED)
find_program(GETTEXT_MSGFMT_EXECUTABLE msgfmt REQUIRED)
find_path(VMA_INCLUDE_DIR vk_mem_alloc.h PATHS ${CMAKE_SOURCE_DIR}/third_party/.cache/vma/usr/include
          DOC "Vulkan Memory Allocator: Debian 13's libvulkan-memory-allocator-dev" REQUIRED)
add_library(third_party_vma INTERFACE)
target_include_directories(third_party_vma SYSTEM INTERFACE ${VMA_INCLUDE_DIR})

find_path(STB_INCLUDE_DIR stb/stb_image.h REQUIRED)
find_library(STB_LIBRARY stb REQUIRED)
add_library(third_party_stb INTERFACE)
target_include_directories(third_party_stb SYSTEM INTERFACE ${STB_INCLUDE_DIR})
target_link_libraries(third_party_stb INTERFACE ${STB_LIBRARY})

pkg_check_modules(GUMBO REQUIRED IMPORTED_TARGET gumbo)
pkg_check_modules(WEBP REQUIRED IMPORTED_TARGET libwebp)
pkg_check_modules(TURBOJPEG REQUIRED IMPORTED_TARGET libturbojpeg)
pkg_check_modules(SECCOMP REQUIRED IMPORTED_TARGET libseccomp)
pkg_check_modules(XXHASH REQUIRED IMPORTED_TARGET libxxhash)

# Debian's libsquish.pc names folders that are not there.
find_path(SQUISH_INCLUDE_DIR squish.h REQUIRED)
find_library(SQUISH_LIBRARY squish REQUIRED)
add_library(third_party_squish INTERFACE)
target_include_directories(third_party_squish SYSTEM INTERFACE ${SQUISH_INCLUDE_DIR})
target_link_libraries(third_party_squish INTERFACE ${SQUISH_LIBRARY})
pkg_check_modules(SPNG REQUIRED IMPORTED_TARGET spng)

find_path(UTF8PROC_INCLUDE_DIR utf8proc.h REQUIRED)
find_library(UTF8PROC_LIBRARY utf8proc REQUIRED)
add_library(third_party_utf8proc INTERFACE)
target_include_directories(third_party_utf8proc SYSTEM INTERFACE ${UTF8PROC_INCLUDE_DIR})
target_link_libraries(third_party_utf8proc INTERFACE ${UTF8PROC_LIBRARY})

# Debian 13's draco.pc names folders that are not there.
find_path(DRACO_INCLUDE_DIR draco/compression/decode.h REQUIRED)
find_library(DRACO_LIBRARY draco REQUIRED)
add_library(third_party_draco INTERFACE)
target_include_directories(third_party_draco SYSTEM INTERFACE ${DRACO_INCLUDE_DIR})
target_link_libraries(third_party_draco INTERFACE ${DRACO_LIBRARY})

find_library(NOVA_LIBRARY nova REQUIRED)
add_library(third_party_nova INTERFACE)
target_link_libraries(third_party_nova INTERFACE ${NOVA_LIBRARY})

find_path(IMGUI_INCLUDE_DIR imgui.h PATH_SUFFIXES imgui REQUIRED)
find_library(IMGUI_LIBRARY imgui REQUIRED)
add_library(third_party_imgui INTERFACE)
target_include_directories(third_party_imgui SYSTEM INTERFACE ${IMGUI_INCLUDE_DIR})
target_link_libraries(third_party_imgui INTERFACE ${IMGUI_LIBRARY} ${STB_LIBRARY})  # it draws its fonts through libstb
pkg_check_modules(FONTCONFIG REQUIRED IMPORTED_TARGET fontconfig)
