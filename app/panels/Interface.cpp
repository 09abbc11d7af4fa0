#include "panels/Interface.h"

#include <algorithm>

#include "panels/ComposingPanel.h"
#include "panels/FaultsPanel.h"
#include "panels/GatePanel.h"
#include "panels/GuidePanel.h"
#include "panels/GuideQuestion.h"
#include "panels/Inspector.h"
#include "panels/Labels.h"
#include "panels/MapPanel.h"
#include "panels/Notices.h"
#include "panels/ObjectCard.h"
#include "panels/Overlay.h"
#include "panels/Screens.h"
#include "panels/Sheet.h"
#include "panels/SitePanel.h"
#include "panels/Timeline.h"
#include "panels/ToldCard.h"
#include "panels/Toolbar.h"
#include "panels/TourEditorPanel.h"
#include "panels/TourStrip.h"
#include "panels/VisitorBar.h"
#include "ui/Attached.h"

namespace rekindle::panels {

// Beneath a sheet the keyboard goes nowhere.
static void keepFocus(bool kept) {
    if (ui::Attached* to = ui::attached()) to->focus.keepOut(kept);
}

void drawInterface(ViewerState& state, const Layout& layout) {
    const float width = std::max(layout.picture.width + layout.inspector.width, layout.editor.right());
    const float height = std::max(layout.picture.height + layout.timeline.height + layout.strip.height, layout.editor.bottom());
    if (state.composing && !isCovered(state)) return drawComposing(state, layout.picture);
    keepFocus(isCovered(state));
    drawGuideDark(state, layout.picture);
    drawOverlay(state, layout.picture);
    drawWelcome(state, layout.picture);
    if (isVisited(state))
        drawVisitorBar(state, layout.picture);
    else if (!state.atDoor && !state.arrival)
        drawToolbar(state, layout.picture);
    drawLabels(state, layout.picture);
    drawGates(state, layout.picture);
    drawSitePanel(state, layout.picture);
    drawObjectCard(state, layout.picture);
    drawToldCard(state, layout.picture);
    drawMap(state, layout.picture);
    drawGuidePanel(state, layout.picture);
    drawGuideQuestion(state, layout.picture);
    drawInspector(state, layout.inspector);
    drawTimeline(state, layout.timeline);
    drawTourEditor(state, layout.editor);
    drawTourStrip(state, layout.strip);
    drawNotices(state, layout.picture);
    drawFaults(state, layout.picture);
    keepFocus(false);
    drawSheets(state, {0, 0, width, height});
}

}  // namespace rekindle::panels
