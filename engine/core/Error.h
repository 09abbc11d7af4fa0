#pragma once

#include <string>
#include <tl/expected.hpp>

namespace rekindle::core {

// What kind of failure: decides the program's exit code (see app/main.cpp and README.md).
enum class ErrorKind { Usage, NotFound, BadInput, Unsupported, Device, Io, Cancelled, Internal };

// A failure as a value. Says what went wrong, where (file, line, object), why, and what the reader can do.
// Every field but `what` may be empty. Fields are plain sentences without a full stop.
struct Error {
    ErrorKind kind = ErrorKind::Internal;
    std::string what;
    std::string where = {};
    std::string why = {};
    std::string todo = {};

    // One line: "WHERE: WHAT: WHY (TODO)". Control characters of foreign text are replaced.
    std::string line() const;
};

template <class T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(Error error) { return tl::unexpected<Error>(std::move(error)); }

}  // namespace rekindle::core

// Passes the error of EXPRESSION (a Result) on to the caller.
#define REKINDLE_TRY(EXPRESSION)                                                       \
    do {                                                                               \
        if (auto&& rekindleResult = (EXPRESSION); !rekindleResult)                     \
            return ::rekindle::core::fail(std::move(rekindleResult).error());          \
    } while (false)

// Declares VARIABLE with the value of EXPRESSION (a Result), or passes its error on to the caller.
#define REKINDLE_ASSIGN(VARIABLE, EXPRESSION)                                                      \
    auto VARIABLE##Result = (EXPRESSION);                                                          \
    if (!VARIABLE##Result) return ::rekindle::core::fail(std::move(VARIABLE##Result).error());     \
    auto VARIABLE = std::move(*VARIABLE##Result)
