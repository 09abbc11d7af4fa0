#include "panels/FiguresPanel.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "panels/EngineWords.h"
#include "panels/ModelChoice.h"
#include "panels/Widgets.h"

namespace rekindle::panels {

namespace theme = ui::theme;

static void drawFile(const OpenModel& open) {
    const asset::Model& model = *open.model;
    heading(tr("File"));
    row(tr("Format"), model.format);
    for (const auto& [key, value] : model.metadata) row(key.c_str(), value);
    row(tr("Triangles"), countText(open.triangles));
    row(tr("Meshes"), countText(model.meshes.size()));
    row(tr("Objects"), countText(model.nodes.size()));
    row(tr("Materials"), countText(model.materials.size()));
    row(tr("Textures"), countText(model.images.size()));
    row(tr("Read"), filled(tr("{} file", "{} files", model.files.size()), model.files.size()));
    if (!model.extensionsUsed.empty()) {
        gap(2);
        quiet(tr("Extensions"));
        wrapped(fmt::format("{}", fmt::join(model.extensionsUsed, ", ")));
    }
}

static void drawWarnings(const asset::Model& model) {
    if (model.warnings.empty() && model.extensionsUnsupported.empty()) return;
    heading(tr("To look at"));
    if (!model.extensionsUnsupported.empty())
        wrapped(filled(tr("Not drawn: {}"), fmt::join(model.extensionsUnsupported, ", ")), theme::accent);
    for (const asset::Warning& warning : model.warnings) {
        wrapped(toldWarning(warning.what), theme::accent);
        if (!warning.todo.empty()) wrapped(toldWarning(warning.todo), theme::quiet);
        gap(1);
    }
}

// Its part of the longest one as a line below it.
static void drawPass(const render::PassTime& pass, double longest) {
    const float width = ImGui::GetContentRegionAvail().x;
    row(pass.name.c_str(), fmt::format("{:.2f} ms", pass.milliseconds));
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float part = float(pass.milliseconds / std::max(longest, 1e-6)), y = at.y - px(5);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled({at.x, y}, {at.x + width, y + px(2)}, theme::field.packed());
    list.AddRectFilled({at.x, y}, {at.x + width * part, y + px(2)}, theme::accentDim.packed());
}

static void drawFrame(const Figures& figures) {
    heading(tr("Frame"));
    row(tr("Device"), figures.device);
    row(tr("Picture"), fmt::format("{} x {}", figures.pictureExtent.x, figures.pictureExtent.y));
    if (figures.frameMilliseconds > 0) row(tr("Frame to frame"), fmt::format("{:.1f} ms", figures.frameMilliseconds));
    row(tr("CPU time"), fmt::format("{:.2f} ms", figures.frame.cpuRecordMilliseconds));
    row(tr("Drawn"), filled(tr("{} triangles, {} calls"), countText(figures.frame.triangles), countText(figures.frame.draws)));
    row(tr("Memory"), filled(tr("{}, GPU {}"), bytesText(figures.residentBytes), bytesText(figures.gpuBytes)));
    double sum = 0, longest = 0;
    for (const render::PassTime& pass : figures.frame.gpuPasses) {
        sum += pass.milliseconds;
        longest = std::max(longest, pass.milliseconds);
    }
    if (figures.frame.gpuPasses.empty()) return;
    heading(tr("GPU time"));
    for (const render::PassTime& pass : figures.frame.gpuPasses) drawPass(pass, longest);
    row(tr("Together"), fmt::format("{:.2f} ms", sum));
}

void drawFiguresPanel(ViewerState& state) {
    ImGui::BeginChild("figures");
    chooseModel(state);
    const OpenModel& open = state.models[std::size_t(state.shownModel)];
    drawWarnings(*open.model);
    drawFile(open);
    drawFrame(state.figures);
    ImGui::EndChild();
}

}  // namespace rekindle::panels
