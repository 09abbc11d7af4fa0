#pragma once

#include <fmt/format.h>

#include <string_view>

namespace rekindle::core {

enum class LogLevel { Debug, Info, Warning, Error };

// Lines below `level` are dropped from now on. Info is the default. Thread-safe.
void setLogLevel(LogLevel level);

// One line to standard error. Thread-safe.
void log(LogLevel level, std::string_view text);

template <class... Args>
void logDebug(fmt::format_string<Args...> format, Args&&... args) {
    log(LogLevel::Debug, fmt::format(format, std::forward<Args>(args)...));
}
template <class... Args>
void logInfo(fmt::format_string<Args...> format, Args&&... args) {
    log(LogLevel::Info, fmt::format(format, std::forward<Args>(args)...));
}
template <class... Args>
void logWarning(fmt::format_string<Args...> format, Args&&... args) {
    log(LogLevel::Warning, fmt::format(format, std::forward<Args>(args)...));
}

}  // namespace rekindle::core
