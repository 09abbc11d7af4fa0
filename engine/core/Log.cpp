#include "core/Log.h"

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

namespace rekindle::core {

static spdlog::logger& logger() {
    static spdlog::logger instance = [] {
        spdlog::logger made("rekindle", std::make_shared<spdlog::sinks::stderr_sink_mt>());
        made.set_pattern("rekindle: %l: %v");
        return made;
    }();
    return instance;
}

static spdlog::level::level_enum spdlogLevel(LogLevel level) {
    switch (level) {
        case LogLevel::Debug: return spdlog::level::debug;
        case LogLevel::Info: return spdlog::level::info;
        case LogLevel::Warning: return spdlog::level::warn;
        case LogLevel::Error: return spdlog::level::err;
    }
    return spdlog::level::info;
}

void setLogLevel(LogLevel level) { logger().set_level(spdlogLevel(level)); }

void log(LogLevel level, std::string_view text) { logger().log(spdlogLevel(level), text); }

}  // namespace rekindle::core
