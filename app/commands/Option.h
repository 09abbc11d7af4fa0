#pragma once

#include <CLI/App.hpp>
#include <string>
#include <string_view>

#include "core/Error.h"

// The one header that shows CLI11: for the files of this folder that declare options.
namespace rekindle::commands {

// Adds an option whose text becomes the target's value by `parse`. The last one given counts; its help says `shape` for the
// value. The target must outlive the parsing.
template <class Target, class Value>
CLI::Option* addOption(CLI::App& app, const std::string& name, Target& target, core::Result<Value> (*parse)(std::string_view),
                       const char* shape, const std::string& help) {
    const auto assign = [&target, parse, name](const std::string& text) {
        auto value = parse(text);
        if (!value) throw CLI::ValidationError(name, value.error().line());
        target = std::move(*value);
    };
    return app.add_option_function<std::string>(name, assign, help)
        ->type_name(shape)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast)
        ->run_callback_for_default();
}

// The same for plain text.
core::Result<std::string> parseText(std::string_view text);

}  // namespace rekindle::commands
