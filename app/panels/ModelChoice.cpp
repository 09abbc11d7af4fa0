#include "panels/ModelChoice.h"

#include <algorithm>

#include "panels/Widgets.h"

namespace rekindle::panels {

void chooseModel(ViewerState& state) {
    const int last = int(state.models.size()) - 1;
    state.shownModel = std::clamp(state.shownModel, 0, last);
    if (last == 0) return;
    ImGui::SetNextItemWidth(-1);
    if (!ImGui::BeginCombo("##model", state.models[std::size_t(state.shownModel)].path.filename().c_str())) return;
    for (int i = 0; i <= last; ++i)
        if (ImGui::Selectable(state.models[std::size_t(i)].path.filename().c_str(), i == state.shownModel)) state.shownModel = i;
    ImGui::EndCombo();
}

}  // namespace rekindle::panels
