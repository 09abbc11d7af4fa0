#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

namespace rekindle::content {

// `value` as text that differs from `before` only where it has to: what is the same keeps its letters, its spaces and its place,
// what is new follows the manner of what stands around it. Entries of lists are the same by their "id", else by what they hold.
// Numbers count as the same where they are the same float. Text that is not JSON is written anew.
std::string laidOut(const nlohmann::ordered_json& value, std::string_view before);

}  // namespace rekindle::content
