#include "panels/TourEdit.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <sstream>

#include "panels/TextInput.h"

namespace rekindle::panels {

bool smallButton(const char* label, bool enabled) {
    if (!enabled) ImGui::PushStyleVar(ImGuiStyleVar_Alpha, 0.4f);
    const bool pressed = ImGui::Button(label) && enabled;
    if (!enabled) ImGui::PopStyleVar();
    return pressed;
}

static void dropEmpty(content::Texts& note) {
    std::erase_if(note.byTag, [](const auto& text) { return text.second.empty(); });
}

// A note is there or not.
void Edit::keep(const std::string& what) {
    for (content::Stop& stop : tour_.stops) {
        dropEmpty(stop.note);
        for (content::Spot& spot : stop.hotspots) dropEmpty(spot.note);
    }
    state_.requests.push_back(ChangeTour{tour_, what});
}

void Edit::text(const char* id, std::string& value, const std::string& what) {
    if (inputText(id, value)) keep(what);
}

void Edit::paragraph(const char* id, std::string& value, int lines, const std::string& what) {
    if (inputParagraph(id, value, lines)) keep(what);
}

static std::vector<std::string> divided(const std::string& text) {
    std::vector<std::string> ids;
    std::istringstream words(text);
    for (std::string word; std::getline(words, word, ',');) {
        std::erase(word, ' ');
        if (!word.empty()) ids.push_back(word);
    }
    return ids;
}

void Edit::sources(std::vector<std::string>& ids, const std::string& what) {
    row(tr("Sources"));
    std::string joined = fmt::format("{}", fmt::join(ids, ", "));
    if (!inputText("##sources", joined)) return;
    ids = divided(joined);
    keep(what);
}

void Edit::names(std::vector<std::string>& names) {
    for (std::size_t i = 0; i < names.size(); ++i) {
        ImGui::PushID(int(i));
        const bool gone = smallButton("x");
        ImGui::SameLine(0, px(8));
        panels::text(fitted(names[i], ImGui::GetContentRegionAvail().x));
        ImGui::PopID();
        if (!gone) continue;
        names.erase(names.begin() + std::ptrdiff_t(i));
        return keep({});
    }
}

void Edit::pointing(const char* label, Pointing what, std::size_t spot) {
    TourEditing& now = editing();
    bool on = now.pointing == what && now.spot == spot;
    if (!toggle(label, on)) return;
    now.pointing = on ? what : Pointing::Nothing;
    now.spot = spot;
}

}  // namespace rekindle::panels
