#pragma once

namespace rekindle::ui {

// A finger has no wheel: what is pressed in the current window and drawn up or down takes the window's contents with it, and
// presses nothing any more. `slack`: pixels that a press may move. In a window that scrolls, before ImGui::End().
void scrollByDragging(float slack);

}  // namespace rekindle::ui
