#pragma once

#include <array>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "sandbox/Limits.h"

namespace rekindle::sandbox {

enum class Kind { Model, Environment };

// What a process is told that is to read a file: all of it on its command line.
struct Role {
    Kind kind = Kind::Model;
    std::filesystem::path path;
    Limits limits;
};

// Where such a process finds what it shares with the one that started it.
inline constexpr int channelFile = 3;
inline constexpr int resultFile = 4;

std::vector<std::string> argumentsOf(const Role& role);  // behind the program's name
std::optional<Role> roleFrom(int argc, char** argv);

}  // namespace rekindle::sandbox
