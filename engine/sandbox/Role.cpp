#include "sandbox/Role.h"

#include <charconv>
#include <string_view>

namespace rekindle::sandbox {

static constexpr std::string_view roleFlag = "--import-role";

std::vector<std::string> argumentsOf(const Role& role) {
    return {std::string(roleFlag), role.kind == Kind::Model ? "model" : "environment", std::to_string(role.limits.memory),
            std::to_string(role.limits.time.count()), role.path.string()};
}

template <class T>
static bool read(std::string_view text, T& number) {
    return std::from_chars(text.data(), text.data() + text.size(), number).ptr == text.data() + text.size();
}

std::optional<Role> roleFrom(int argc, char** argv) {
    if (argc != 6 || argv[1] != roleFlag) return {};
    Role role{.kind = argv[2] == std::string_view("model") ? Kind::Model : Kind::Environment, .path = argv[5]};
    long long milliseconds = 0;
    if (!read(argv[3], role.limits.memory) || !read(argv[4], milliseconds)) return {};
    role.limits.time = std::chrono::milliseconds(milliseconds);
    return role;
}

}  // namespace rekindle::sandbox
