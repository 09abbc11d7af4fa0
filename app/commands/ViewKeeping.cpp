#include "commands/ViewKeeping.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "commands/LanguageOption.h"
#include "content/Texts.h"
#include "core/File.h"
#include "core/Log.h"
#include "core/Paths.h"

namespace rekindle::commands {

namespace fs = std::filesystem;
using nlohmann::json;

namespace {

constexpr double settleSeconds = 0.5;

// Each value by its key, once, for reading and for writing.
void describe(auto& visit, auto& kept) {
    visit("language", kept.language);
    visit("text-size", kept.preferences.textSize, 0.8f, 2.f);
    visit("high-contrast", kept.preferences.highContrast);
    visit("reduced-motion", kept.preferences.reducedMotion);
    visit("calm-light", kept.preferences.calmLight);
    visit("auto-advance", kept.preferences.autoAdvance);
    visit("hints", kept.preferences.hints);
    visit("captions", kept.captions.shown);
    visit("caption-size", kept.captions.size, 0.75f, 2.f);
    visit("caption-background", kept.captions.background, 0.f, 1.f);
    visit("captions-above", kept.captions.above);
    visit("volume", kept.sound.master, 0.f, 1.f);
    visit("ambience", kept.sound.ambience, 0.f, 1.f);
    visit("muted", kept.sound.muted);
    visit("mono", kept.sound.mono);
}

struct Writer {
    json& object;
    void operator()(const char* key, const auto& value, auto...) const { object[key] = value; }
};

struct Reader {
    const json& object;
    void operator()(const char* key, std::string& value) const {
        if (const auto found = object.find(key); found != object.end() && found->is_string()) value = *found;
    }
    void operator()(const char* key, bool& value) const {
        if (const auto found = object.find(key); found != object.end() && found->is_boolean()) value = *found;
    }
    void operator()(const char* key, float& value, float least, float most) const {
        if (const auto found = object.find(key); found != object.end() && found->is_number())
            value = std::clamp(found->get<float>(), least, most);
    }
};

fs::path filePath() {
    const fs::path folder = core::configFolder();
    return folder.empty() ? folder : folder / "preferences.json";
}

Kept keptOf(const panels::ViewerState& state) {
    return {state.language, state.preferences, state.captions, state.sound};
}

core::Result<void> write(const fs::path& path, const std::string& text) {
    std::error_code failed;
    fs::create_directories(path.parent_path(), failed);
    return core::writeFileAtomically(path, std::as_bytes(std::span(text)));
}

}  // namespace

std::string toJson(const Kept& kept) {
    json object = json::object();
    const Writer writer{object};
    describe(writer, kept);
    return object.dump(2) + "\n";
}

Kept keptFrom(std::string_view text) {
    Kept kept;
    const json object = json::parse(text, nullptr, false);
    if (!object.is_object()) return kept;
    const Reader reader{object};
    describe(reader, kept);
    if (std::ranges::find(content::requiredLanguages, kept.language) == content::requiredLanguages.end()) kept.language.clear();
    return kept;
}

void ViewKeeping::recall(panels::ViewerState& state) {
    std::error_code failed;
    const fs::path path = filePath();
    if (!path.empty() && fs::exists(path, failed)) {
        if (const auto bytes = core::readFile(path))
            kept_ = keptFrom({reinterpret_cast<const char*>(bytes->data()), bytes->size()});
        else
            core::logWarning("{}", bytes.error().line());
    }
    state.language = kept_.language.empty() ? environmentsLanguage() : kept_.language;
    state.preferences = kept_.preferences;
    state.captions = kept_.captions;
    state.sound = kept_.sound;
    kept_ = seen_ = keptOf(state);
}

void ViewKeeping::update(const panels::ViewerState& state) {
    const Kept now = keptOf(state);
    if (now != seen_) {
        seen_ = now;
        since_ = state.now;
    } else if (seen_ != kept_ && state.now - since_ > settleSeconds) {
        keep(state);
    }
}

void ViewKeeping::keep(const panels::ViewerState& state) {
    const Kept now = keptOf(state);
    const fs::path path = filePath();
    if (now == kept_ || path.empty()) return;
    kept_ = now;
    if (const auto written = write(path, toJson(now)); !written && !std::exchange(failed_, true))
        core::logWarning("{}", written.error().line());
}

}  // namespace rekindle::commands
