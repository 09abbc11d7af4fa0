#include "panels/Interface.h"

#include "panels/FaultsPanel.h"
#include "panels/GuidePanel.h"
#include "panels/GuideQuestion.h"
#include "panels/Inspector.h"
#include "panels/Notices.h"
#include "panels/Overlay.h"
#include "panels/Screens.h"
#include "panels/SitePanel.h"
#include "panels/Timeline.h"
#include "panels/Toolbar.h"
#include "panels/TourEditorPanel.h"
#include "panels/TourStrip.h"

namespace rekindle::panels {

void drawInterface(ViewerState& state, const Layout& layout) {
    drawGuideDark(state, layout.picture);
    drawOverlay(state, layout.picture);
    drawWelcome(state, layout.picture);
    drawToolbar(state, layout.picture);
    drawSitePanel(state, layout.picture);
    drawGuidePanel(state, layout.picture);
    drawGuideQuestion(state, layout.picture);
    drawInspector(state, layout.inspector);
    drawTimeline(state, layout.timeline);
    drawTourEditor(state, layout.editor);
    drawTourStrip(state, layout.strip);
    drawNotices(state, layout.picture);
    drawFaults(state, layout.picture);
    drawHelp(state, layout.picture);
    const float height = layout.picture.height + layout.timeline.height + layout.strip.height;
    drawMenu(state, {0, 0, layout.picture.width + layout.inspector.width + layout.editor.width, height});
}

}  // namespace rekindle::panels
