#include "panels/EvidenceLines.h"

#include <algorithm>

#include "panels/Controls.h"
#include "panels/EvidenceColors.h"
#include "panels/SitePanel.h"
#include "ui/Fonts.h"

namespace rekindle::panels {

namespace theme = ui::theme;

void drawReferences(const std::vector<content::Reference>& sources) {
    if (sources.empty()) return;
    gap(3);
    paragraph(ui::strongFont(), tr("Sources"), theme::quiet);
    for (const content::Reference& source : sources) paragraph(ImGui::GetFont(), citation(source), theme::quiet);
}

void drawSources(const content::Site& site, const std::vector<std::string>& sources) {
    std::vector<content::Reference> found;
    for (const std::string& source : sources)
        if (const auto entry = std::ranges::find(site.bibliography, source, &content::Reference::id);
            entry != site.bibliography.end())
            found.push_back(*entry);
    drawReferences(found);
}

void drawLevel(content::Evidence evidence) {
    const auto [word, meaning] = wordsOf(evidence);
    swatch(colorOf(evidence), 16);
    ImGui::SameLine(0, px(8));
    paragraph(ui::readingFont(), withColon(word, meaning));
}

}  // namespace rekindle::panels
