#pragma once

#include <concepts>
#include <limits>
#include <type_traits>

#include "content/Saying.h"

namespace rekindle::content {

// What the text of a field must be.
enum class Form {
    Any,
    Id,       // letters, digits and hyphens
    File,     // a path inside the site's folder, with /
    Moment,   // 2025-04-12T17:00, on the clocks of the place
    Pattern,  // of nodes' names: * stands for anything, ? for one letter
    Url
};

// A field of a struct as creators meet it: all that reading, the schema and the reference page know of it.
struct Field {
    const char* name;
    const char* says;  // one sentence, without a full stop; of what is required: toSay()
    bool required = false;
    double least = -std::numeric_limits<double>::infinity();  // of a number, or of each of several
    double most = std::numeric_limits<double>::infinity();
    Form form = Form::Any;
    int fewest = 0;  // entries of a list
};

// What a struct is, for the schema and the reference page.
struct About {
    const char* name;
    const char* says;
};

// Const or not.
template <class T, class Type>
concept Is = std::same_as<std::remove_const_t<T>, Type>;

}  // namespace rekindle::content
