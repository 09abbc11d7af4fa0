#include "panels/EvidenceLines.h"

#include <algorithm>

#include "panels/Controls.h"
#include "panels/EvidenceColors.h"
#include "panels/SitePanel.h"
#include "ui/Fonts.h"

namespace rekindle::panels {

namespace theme = ui::theme;

void drawSources(const content::Site& site, const std::vector<std::string>& sources) {
    if (sources.empty()) return;
    gap(3);
    paragraph(ui::strongFont(), tr("Sources"), theme::quiet);
    for (const std::string& source : sources) {
        const auto found = std::ranges::find(site.bibliography, source, &content::Reference::id);
        if (found != site.bibliography.end()) paragraph(ImGui::GetFont(), citation(*found), theme::quiet);
    }
}

void drawLevel(content::Evidence evidence) {
    const auto [word, meaning] = wordsOf(evidence);
    swatch(colorOf(evidence), 16);
    ImGui::SameLine(0, px(8));
    paragraph(ui::readingFont(), withColon(word, meaning));
}

}  // namespace rekindle::panels
