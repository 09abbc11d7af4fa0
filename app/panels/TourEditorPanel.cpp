#include "panels/TourEditorPanel.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "panels/SpotEditor.h"
#include "panels/TourEdit.h"
#include "ui/Fonts.h"

namespace rekindle::panels {

namespace theme = ui::theme;

namespace {

void drawHead(ViewerState& state) {
    const TourEditing& editing = *state.editing;
    ImGui::PushFont(ui::titleFont());
    text(tr("Tour editor"));
    ImGui::PopFont();
    quiet(fitted(editing.file.filename().string() + (editing.changed ? std::string("  ·  ") + tr("not saved") : ""),
                 ImGui::GetContentRegionAvail().x));
    hint(editing.file.c_str());
    if (smallButton(tr("Save"), editing.changed)) state.requests.push_back(SaveTour{});
    hint(tr("Write the tour's file (Ctrl+S)"));
    ImGui::SameLine(0, px(6));
    if (smallButton(tr("Undo"), editing.canUndo)) state.requests.push_back(UndoEdit{});
    hint("Ctrl+Z");
    ImGui::SameLine(0, px(6));
    if (smallButton(tr("Redo"), editing.canRedo)) state.requests.push_back(RedoEdit{});
    hint("Ctrl+Y");
    ImGui::SameLine(0, px(6));
    if (smallButton(tr("Close"))) state.requests.push_back(EditTour{false});
    hint("F2");
}

void drawWrong(const TourEditing& editing) {
    constexpr std::size_t mostListed = 3;
    if (editing.faults.empty()) return;
    text(tr("Mend this before it is saved:"));
    for (std::size_t i = 0; i < std::min(mostListed, editing.faults.size()); ++i) {
        const content::Finding& fault = editing.faults[i];
        wrapped((fault.path.empty() ? "" : fault.path + ": ") + told(fault.what), theme::bad);
        if (!fault.todo.empty()) quiet(fitted(filled(tr("What to do: {}"), told(fault.todo)), ImGui::GetContentRegionAvail().x));
    }
    if (editing.faults.size() > mostListed) quiet(filled(tr("and {} more"), editing.faults.size() - mostListed));
}

void drawStopChoice(ViewerState& state) {
    const TourEditing& editing = *state.editing;
    const auto labelOf = [&](std::size_t i) {
        return fmt::format("{}  {}", i + 1, editing.tour.stops[i].name.in(state.language));
    };
    const float width = ImGui::GetContentRegionAvail().x;
    ImGui::SetNextItemWidth(width);
    if (ImGui::BeginCombo("##stop", fitted(labelOf(editing.stop), width - px(48)).c_str())) {
        for (std::size_t i = 0; i < editing.tour.stops.size(); ++i)
            if (ImGui::Selectable((labelOf(i) + "##stop" + std::to_string(i)).c_str(), i == editing.stop))
                state.requests.push_back(ShowStop{i});
        ImGui::EndCombo();
    }
    if (smallButton(tr("Add from here"))) state.requests.push_back(AddStopHere{});
    hint(tr("A new stop behind this one, seen from where you are now"));
    ImGui::SameLine(0, px(6));
    if (smallButton(tr("Move here"))) state.requests.push_back(SetStopHere{});
    hint(tr("This stop is seen from where you are now"));
    ImGui::SameLine(0, px(6));
    if (smallButton(tr("Remove"), editing.tour.stops.size() > 1)) state.requests.push_back(RemoveStop{editing.stop});
}

void drawNames(Edit& edit) {
    content::Stop& stop = edit.stop();
    row(tr("Id"));
    edit.text("##id", stop.id, fmt::format("id {}", edit.editing().stop));
    row(tr("Name"));
    edit.text("##name", stop.name.byTag[edit.language()], fmt::format("name {} {}", stop.id, edit.language()));
}

// Whose text it is: the audiences that are told something here, and one more that can be.
void drawAudiences(Edit& edit) {
    const char* names[] = {tr("Adults"), tr("Children"), tr("Scholars")};
    std::vector<content::Narration>& narrations = edit.stop().narrations;
    int& shown = edit.editing().narration;
    shown = std::clamp(shown, 0, std::max(0, int(narrations.size()) - 1));
    for (int audience = 0; audience < 3; ++audience) {
        const auto at = std::ranges::find(narrations, content::Audience(audience), &content::Narration::audience);
        const bool there = at != narrations.end(), on = there && at - narrations.begin() == shown;
        if (audience > 0) ImGui::SameLine(0, px(4));
        const std::string label = std::string(there ? "" : "+ ") + names[audience];
        if (on) ImGui::PushStyleColor(ImGuiCol_Button, theme::accentDim);
        const bool pressed = ImGui::Button(label.c_str());
        if (on) ImGui::PopStyleColor();
        if (!pressed) continue;
        shown = int(at - narrations.begin());
        if (there) continue;
        narrations.push_back({.audience = content::Audience(audience), .lines = {{.text = edit.editing().newLine}}});
        edit.keep({});
    }
}

void drawLine(Edit& edit, std::vector<content::Line>& lines, std::size_t index) {
    content::Line& line = lines[index];
    const std::string name = fmt::format("{} {} {}", edit.stop().id, edit.editing().narration, index);
    ImGui::PushID(int(index));
    edit.paragraph("##text", line.text.byTag[edit.language()], 4, "text " + name + edit.language());
    int claim = int(line.claim);
    ImGui::SetNextItemWidth(px(120));
    if (combo("##claim", claim, {tr("shown"), tr("documented"), tr("analogy"), tr("hypothesis")})) {
        line.claim = content::Claim(claim);
        edit.keep({});
    }
    ImGui::SameLine(0, px(6));
    const bool add = smallButton("+");
    hint(tr("A line behind this one"));
    ImGui::SameLine(0, px(4));
    const bool remove = smallButton("-", lines.size() > 1);
    if (line.claim == content::Claim::Documented || line.claim == content::Claim::Analogy)
        edit.sources(line.sources, "sources " + name);
    ImGui::PopID();
    gap(1);
    const auto at = lines.begin() + std::ptrdiff_t(index);
    if (add) lines.insert(at + 1, {.text = edit.editing().newLine});
    if (remove) lines.erase(at);
    if (add || remove) edit.keep({});
}

void drawTold(Edit& edit) {
    heading(tr("What is told"));
    drawAudiences(edit);
    content::Stop& stop = edit.stop();
    const auto narration = std::size_t(edit.editing().narration);
    if (narration >= stop.narrations.size()) return;
    std::vector<content::Line>& lines = stop.narrations[narration].lines;
    for (std::size_t i = 0; i < lines.size(); ++i) drawLine(edit, lines, i);
    row(tr("Note"));
    edit.paragraph("##note", stop.note.byTag[edit.language()], 3, "note " + stop.id + edit.language());
}

void drawHighlights(Edit& edit) {
    heading(tr("What lights up"));
    edit.pointing(tr("Set by pointing: click it in the picture"), Pointing::Highlights);
    edit.names(edit.stop().highlights);
    if (edit.stop().highlights.empty()) quiet(tr("Nothing yet"));
}

void drawPeriod(Edit& edit) {
    const auto& periods = edit.state().site->site->periods;
    content::Stop& stop = edit.stop();
    if (periods.empty()) return;
    const auto chosen = std::ranges::find(periods, stop.period, &content::Period::id);
    row(tr("Period"));
    ImGui::SetNextItemWidth(ImGui::GetContentRegionAvail().x);
    const char* as = tr("as the viewpoint has it");
    const std::string now = chosen == periods.end() ? as : std::string(chosen->name.in(edit.state().language));
    if (!ImGui::BeginCombo("##period", now.c_str())) return;
    if (ImGui::Selectable(as, chosen == periods.end())) stop.period.clear(), edit.keep({});
    for (const content::Period& period : periods)
        if (ImGui::Selectable((std::string(period.name.in(edit.state().language)) + "##" + period.id).c_str(),
                              period.id == stop.period))
            stop.period = period.id, edit.keep({});
    ImGui::EndCombo();
}

// Which of the layers that models have are seen.
void drawLayers(Edit& edit) {
    std::vector<std::string> layers;
    for (const content::Model& model : edit.state().site->site->models)
        if (!model.layer.empty() && std::ranges::find(layers, model.layer) == layers.end()) layers.push_back(model.layer);
    if (layers.empty()) return;
    std::vector<std::string>& seen = edit.stop().layers;
    row(tr("Layers"));
    ImGui::SetNextItemWidth(ImGui::GetContentRegionAvail().x);
    const char* all = tr("all");
    const std::string now = seen.empty() ? all : fmt::format("{}", fmt::join(seen, ", "));
    if (!ImGui::BeginCombo("##layers", now.c_str())) return;
    if (ImGui::Selectable(all, seen.empty())) seen.clear(), edit.keep({});
    for (const std::string& layer : layers) {
        const auto chosen = std::ranges::find(seen, layer);
        if (!ImGui::Selectable(layer.c_str(), chosen != seen.end(), ImGuiSelectableFlags_DontClosePopups)) continue;
        chosen == seen.end() ? seen.push_back(layer) : void(seen.erase(chosen));
        edit.keep({});
    }
    ImGui::EndCombo();
}

// Another period beside it, and where the edge is while something is told.
void drawCurtainPlaces(Edit& edit, content::Curtain& curtain) {
    for (std::size_t i = 0; i < curtain.places.size(); ++i) {
        ImGui::PushID(int(i));
        row(i == 0 ? tr("Its edge") : "");
        ImGui::SetNextItemWidth(ImGui::GetContentRegionAvail().x - px(70));
        if (ImGui::SliderFloat("##place", &curtain.places[i], 0, 1, "%.2f", ImGuiSliderFlags_AlwaysClamp))
            edit.keep(fmt::format("curtain {} {}", i, edit.stop().id));
        ImGui::SameLine(0, px(6));
        const bool add = smallButton("+");
        hint(tr("Then it goes to another place: these follow each other evenly while something is told"));
        ImGui::SameLine(0, px(4));
        const bool remove = smallButton("-", curtain.places.size() > 1);
        ImGui::PopID();
        const auto at = curtain.places.begin() + std::ptrdiff_t(i);
        if (add) curtain.places.insert(at + 1, curtain.places[i]);
        if (remove) curtain.places.erase(at);
        if (add || remove) return edit.keep({});
    }
}

void drawCurtain(Edit& edit) {
    const auto& periods = edit.state().site->site->periods;
    std::optional<content::Curtain>& curtain = edit.stop().curtain;
    if (periods.size() < 2) return;
    const auto nameOf = [&](const content::Period& period) { return std::string(period.name.in(edit.state().language)); };
    const auto chosen = std::ranges::find(periods, curtain ? curtain->period : "", &content::Period::id);
    row(tr("Curtain"));
    ImGui::SetNextItemWidth(ImGui::GetContentRegionAvail().x);
    const char* none = tr("none");
    if (ImGui::BeginCombo("##curtain", chosen == periods.end() ? none : nameOf(*chosen).c_str())) {
        if (ImGui::Selectable(none, !curtain)) curtain.reset(), edit.keep({});
        for (const content::Period& period : periods)
            if (ImGui::Selectable((nameOf(period) + "##" + period.id).c_str(), curtain && period.id == curtain->period)) {
                if (!curtain) curtain.emplace().places = {1, 0.5f};
                curtain->period = period.id;
                edit.keep({});
            }
        ImGui::EndCombo();
    }
    if (curtain) drawCurtainPlaces(edit, *curtain);
}

void slider(Edit& edit, const char* label, float& value, float most, const char* pattern) {
    row(label);
    ImGui::SetNextItemWidth(ImGui::GetContentRegionAvail().x);
    if (ImGui::SliderFloat((std::string("##") + label).c_str(), &value, 0, most, pattern, ImGuiSliderFlags_AlwaysClamp))
        edit.keep(std::string(label) + edit.stop().id);
}

void drawWays(Edit& edit) {
    heading(tr("How one comes and sees"));
    content::Stop& stop = edit.stop();
    int way = int(stop.transition.way);
    row(tr("Comes"));
    if (combo("##way", way, {tr("on foot"), tr("through the air"), tr("through the dark")})) {
        stop.transition.way = content::Way(way);
        edit.keep({});
    }
    drawPeriod(edit);
    drawLayers(edit);
    drawCurtain(edit);
    slider(edit, tr("Rest"), stop.pause, 20, "%.1f s");
    slider(edit, tr("Place's sounds"), stop.hush, 1, "%.2f");
    if (toggle(tr("Seen from the air, water, a roof or a seat"), stop.aloft)) edit.keep({});
}

}  // namespace

void drawTourEditor(ViewerState& state, const Rectangle& place) {
    if (place.width <= 0 || !state.editing || !state.site || state.editing->stop >= state.editing->tour.stops.size()) return;
    ImGui::SetNextWindowPos({place.left, place.top});
    ImGui::SetNextWindowSize({place.width, place.height});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 0);
    ImGui::Begin("Tour editor", nullptr,
                 ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoMove |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBringToFrontOnFocus);
    ImGui::PopStyleVar();
    drawHead(state);
    drawWrong(*state.editing);
    gap(1);
    drawStopChoice(state);
    gap(1);
    segments("language", state.editing->language, {"中文", "English"});
    Edit edit(state);
    drawNames(edit);
    drawTold(edit);
    drawHighlights(edit);
    drawSpotEditor(edit);
    drawWays(edit);
    ImGui::End();
}

}  // namespace rekindle::panels
