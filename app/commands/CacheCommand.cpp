#include "commands/CacheCommand.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "commands/CacheOptions.h"
#include "commands/Option.h"
#include "commands/Output.h"
#include "core/Paths.h"
#include "core/Printable.h"

namespace rekindle::commands {

namespace {

using Json = nlohmann::ordered_json;

cook::CacheStore userStore() {
    return cook::CacheStore(core::cacheFolder() / "cooked");
}

std::string timeText(std::chrono::system_clock::time_point time) {
    return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(std::chrono::system_clock::to_time_t(time)));
}

std::uint64_t totalOf(const std::vector<cook::CacheEntry>& entries) {
    std::uint64_t total = 0;
    for (const cook::CacheEntry& entry : entries) total += entry.bytes;
    return total;
}

std::string jsonText(const Json& json) {
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

core::Result<void> list(bool asJson) {
    const cook::CacheStore store = userStore();
    const auto entries = store.list();
    Json json{{"folder", store.folder().string()}, {"bytes", totalOf(entries)}, {"entries", Json::array()}};
    std::string text;
    for (const cook::CacheEntry& entry : entries) {
        json["entries"].push_back(
            {{"key", entry.key}, {"file", entry.label}, {"bytes", entry.bytes}, {"used", timeText(entry.used)}});
        text += fmt::format("{:8.1f} MiB  {}  {}\n", double(entry.bytes) / (1 << 20), timeText(entry.used),
                            core::printable(entry.label));
    }
    text += fmt::format("{:8.1f} MiB  in {} entries, {}\n", double(totalOf(entries)) / (1 << 20), entries.size(),
                        store.folder().string());
    return print(asJson ? jsonText(json) : text);
}

// Damaged entries are taken out; the scenes they belong to are cooked anew when they are next wanted.
core::Result<void> verify(bool asJson) {
    const cook::CacheStore store = userStore();
    Json json{{"whole", 0}, {"damaged", Json::array()}};
    std::size_t whole = 0;
    std::string text;
    for (const cook::CacheEntry& entry : store.list()) {
        const auto verified = store.verify(entry.key);
        whole += verified.has_value();
        if (verified) continue;
        json["damaged"].push_back({{"key", entry.key}, {"why", verified.error().why}});
        text += fmt::format("{}: damaged: {} (taken out)\n", entry.key, verified.error().why);
        store.remove(entry.key);
    }
    json["whole"] = whole;
    text += fmt::format("{} entries are whole\n", whole);
    return print(asJson ? jsonText(json) : text);
}

core::Result<void> clear(bool asJson) {
    const cook::CacheStore store = userStore();
    const auto before = store.list();
    store.clear();
    const auto after = store.list();
    if (!after.empty())
        return core::fail({core::ErrorKind::Io, fmt::format("{} entries cannot be removed", after.size()),
                           store.folder().string(), "", "check the permissions"});
    const Json json{{"removed", before.size()}, {"bytes", totalOf(before)}};
    return print(asJson ? jsonText(json)
                        : fmt::format("removed {} entries, {:.1f} MiB\n", before.size(), double(totalOf(before)) / (1 << 20)));
}

void addAction(CLI::App& command, Command& chosen, const char* name, const char* help, core::Result<void> (*action)(bool)) {
    const auto json = std::make_shared<bool>(false);
    CLI::App* sub = command.add_subcommand(name, help);
    sub->add_flag("--json", *json, "Answer in JSON")->run_callback_for_default();
    sub->callback([json, action, &chosen] { chosen = [json, action] { return action(*json); }; });
}

}  // namespace

void addCacheCommand(CLI::App& program, Command& chosen) {
    CLI::App* command = program.add_subcommand("cache", "List, check or remove the cooked scenes that are kept");
    command->require_subcommand(1);
    addAction(*command, chosen, "list", "Say which scenes are kept, those used last first", list);
    addAction(*command, chosen, "verify", "Check every entry, and take out what is damaged", verify);
    addAction(*command, chosen, "clear", "Remove all entries", clear);
}

}  // namespace rekindle::commands
