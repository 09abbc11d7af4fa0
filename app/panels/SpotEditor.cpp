#include "panels/SpotEditor.h"

#include <fmt/format.h>

#include <algorithm>

namespace rekindle::panels {

namespace {

// A hotspot is at a point, or where what it frames is; one of both it has.
void drawSpotPlace(Edit& edit, content::Spot& spot, std::size_t index) {
    if (spot.at) {
        const bool gone = smallButton("x", !spot.nodes.empty());
        hint(tr("It is where what it frames is"));
        ImGui::SameLine(0, px(8));
        text(fmt::format("{:.2f}, {:.2f}, {:.2f} m", spot.at->x, spot.at->y, spot.at->z));
        if (gone) spot.at.reset(), edit.keep({});
    }
    edit.pointing(tr("Its place: click it in the picture"), Pointing::SpotPlace, index);
    edit.pointing(tr("What it frames: click it in the picture"), Pointing::SpotNodes, index);
    edit.names(spot.nodes);
}

// Those in the site's folder that it does not show yet. They are looked for when the list unfolds.
void drawPictureChoice(Edit& edit, content::Spot& spot) {
    ImGui::SetNextItemWidth(ImGui::GetContentRegionAvail().x);
    if (!ImGui::BeginCombo("##picture", tr("Add a picture"))) return;
    if (ImGui::IsWindowAppearing()) edit.state().requests.push_back(FindPictures{});
    bool any = false;
    for (const std::string& file : edit.editing().pictures) {
        if (std::ranges::find(spot.pictures, file, &content::Illustration::file) != spot.pictures.end()) continue;
        any = true;
        if (!ImGui::Selectable(file.c_str())) continue;
        spot.pictures.push_back({.file = file, .text = spot.name});
        edit.keep({});
    }
    if (!any) quiet(tr("Put a .jpg, .png or .webp into the site's folder"));
    ImGui::EndCombo();
}

void drawPictures(Edit& edit, content::Spot& spot, const std::string& name) {
    for (std::size_t i = 0; i < spot.pictures.size(); ++i) {
        content::Illustration& picture = spot.pictures[i];
        ImGui::PushID(("picture" + std::to_string(i)).c_str());
        const bool gone = smallButton("x");
        ImGui::SameLine(0, px(8));
        text(fitted(picture.file, ImGui::GetContentRegionAvail().x));
        hint(tr("What stands below it, and instead of it where it is missing"));
        edit.paragraph("##caption", picture.text.byTag[edit.language()], 2, fmt::format("spot picture {} {}", i, name));
        ImGui::PopID();
        if (!gone) continue;
        spot.pictures.erase(spot.pictures.begin() + std::ptrdiff_t(i));
        return edit.keep({});
    }
    drawPictureChoice(edit, spot);
}

void drawEvidence(Edit& edit, content::Spot& spot, const std::string& name) {
    int evidence = int(spot.evidence);
    ImGui::SetNextItemWidth(px(120));
    if (combo("##evidence", evidence, {tr("documented"), tr("analogy"), tr("hypothesis")})) {
        spot.evidence = content::Evidence(evidence);
        edit.keep({});
    }
    if (spot.evidence != content::Evidence::Hypothesis) edit.sources(spot.sources, "spot sources " + name);
    row(tr("Note"));
    edit.paragraph("##note", spot.note.byTag[edit.language()], 2, "spot note " + name);
}

// True: it goes.
bool drawSpot(Edit& edit, std::size_t index) {
    content::Spot& spot = edit.stop().hotspots[index];
    const std::string language = edit.language(), name = edit.stop().id + spot.id + language;
    const bool gone = smallButton("x");
    ImGui::SameLine(0, px(8));
    ImGui::SetNextItemWidth(ImGui::GetContentRegionAvail().x);
    edit.text("##name", spot.name.byTag[language], "spot name " + name);
    edit.paragraph("##text", spot.text.byTag[language], 3, "spot text " + name);
    drawPictures(edit, spot, name);
    drawEvidence(edit, spot, name);
    drawSpotPlace(edit, spot, index);
    gap(1);
    return gone;
}

}  // namespace

void drawSpotEditor(Edit& edit) {
    heading(tr("What it points at besides"));
    edit.pointing(tr("Add a hotspot: click its place in the picture"), Pointing::NewSpot);
    std::vector<content::Spot>& spots = edit.stop().hotspots;
    for (std::size_t i = 0; i < spots.size(); ++i) {
        ImGui::PushID(("hotspot" + std::to_string(i)).c_str());
        const bool gone = drawSpot(edit, i);
        ImGui::PopID();
        if (!gone) continue;
        spots.erase(spots.begin() + std::ptrdiff_t(i));
        edit.editing().pointing = Pointing::Nothing;  // it may have been meant for that one, or one behind it
        return edit.keep({});
    }
    if (spots.empty()) quiet(tr("Nothing yet"));
}

}  // namespace rekindle::panels
