#pragma once

#include "commands/ViewCooking.h"
#include "commands/ViewDisplay.h"
#include "commands/ViewLoader.h"
#include "commands/ViewRehearsal.h"
#include "core/FileWatcher.h"
#include "sandbox/Import.h"
#include "scene/Picker.h"

namespace rekindle::commands {

// The files that the viewer has open: loads them beside the frames, loads them anew when they change, and keeps what was there
// until the new is ready. Writes what it has to the state. Main thread.
class ViewContents {
  public:
    // `cache`: where cooked scenes are kept, if at all. `importing`: how the others are read.
    ViewContents(ViewDisplay& display, std::optional<cook::ModelCache> cache, const sandbox::Importing& importing);

    // Models take the place of the scene; an .hdr lights it. What is neither is told to the user.
    void open(const std::vector<std::filesystem::path>& paths, panels::ViewerState& state);
    // All files anew.
    void reload(panels::ViewerState& state);
    void cancel() { loader_.cancel(); }
    // What is loaded from now on will be seen by two eyes as well.
    void rehearseEyes(bool on) { forEyes_ = on; }
    // Nothing is open any more, nor on its way.
    void close(panels::ViewerState& state);

    // Once a turn: looks for changed files and finished work. Where `ready` is not, what has come waits: with a headset on, until
    // nobody is startled by it. True when the state has other models or light than before.
    // Fails as a lost device does when the device was lost while something was loaded to it: after restore() that goes on.
    core::Result<bool> update(panels::ViewerState& state, bool ready);

    // Puts the state's models and their small pictures on the display's new graphics. Blocks. Fails as the renderer does.
    core::Result<void> restore(panels::ViewerState& state);

    bool loading() const { return loader_.running() != nullptr; }
    // Whether something has come, and is not shown yet.
    bool waits() const { return lettered_ != nullptr; }
    // When reading what is shown began.
    std::chrono::system_clock::time_point loadBegun() const;
    bool watching() const { return watcher_.watching(); }
    scene::Picker& picker() { return picker_; }

  private:
    void start(LoadJob job, const panels::ViewerState& state);
    core::Result<bool> refine();
    std::optional<ViewLoader::Outcome> next(bool ready);
    core::Result<bool> settle(ViewLoader::Outcome outcome, panels::ViewerState& state);
    void show(std::vector<std::optional<ui::Texture>> thumbnails, panels::OpenModel& open);
    void lookForChanges(panels::ViewerState& state);
    void addUnreadable(const panels::ViewerState& state, std::vector<std::filesystem::path>& changed) const;
    void reloadPlaces(std::vector<std::size_t> places, panels::ViewerState& state);
    void adopt(Loaded loaded, panels::ViewerState& state);
    panels::OpenModel welcome(LoadedModel loaded, const panels::OpenModel* before);
    void forget(const panels::OpenModel& open);
    void enter(const Loaded& loaded, const panels::ViewerState& before, panels::ViewerState& state);
    void fail(const core::Error& error, const LoadJob& job, panels::ViewerState& state);
    void watchFiles(const panels::ViewerState& state);

    ViewDisplay& display_;
    scene::Picker picker_;
    core::FileWatcher watcher_;
    core::FileWatcher::Clock::time_point lastLook_{};
    std::filesystem::path environment_;
    std::filesystem::file_time_type loadBegun_{};  // of the last job
    LoadJob failed_;                               // what "try again" tries
    LoadJob interrupted_;                          // by the loss of the device
    const Loaded* lettered_ = nullptr;             // whose letters the interface has been told of
    bool forEyes_ = false;
    bool coarse_ = false;   // textures may be there without their largest levels
    bool refined_ = false;  // some of these have come
    ViewCooking cooking_;
    Rehearsals rehearsals_;  // the worker's
    ViewLoader loader_;      // last: its worker uses the rest
};

}  // namespace rekindle::commands
