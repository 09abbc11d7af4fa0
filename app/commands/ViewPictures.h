#pragma once

#include <future>
#include <memory>
#include <optional>
#include <vector>

#include "commands/ViewDisplay.h"
#include "commands/ViewThumbnail.h"
#include "sandbox/Import.h"

namespace rekindle::commands {

// The elements that a card tells of, or may tell of next, and whose pictures are therefore wanted: the most urgent first.
std::vector<std::size_t> picturesWanted(const panels::ViewerState& state);

// The pictures of the open site's elements. One after the other is read, by a process of its own and beside the frames, when it
// is wanted; there they stay until another site is open. Main thread.
class ViewPictures {
  public:
    ViewPictures(ViewDisplay& display, const sandbox::Importing& importing) : display_(display), importing_(importing) {}

    // Once a turn. `card`: what draws the card of a visitor with a headset; null: there is none. True: the state shows others.
    bool update(panels::ViewerState& state, ui::Painter* card);
    bool reading() const { return reading_.has_value(); }

    // The textures went with what they were on: the display's graphics device, or the headset. They are made anew.
    void forgetDevice();
    void forgetHeadset();

  private:
    struct Kept {
        std::optional<Thumbnail> pixels;
        panels::ShownPicture shown;
    };
    struct Reading {
        std::shared_ptr<const content::Site> site;
        std::size_t element = 0;
        std::future<core::Result<Thumbnail>> picture;
    };
    bool follow(const panels::ViewerState& state, ui::Painter* card);
    bool take();
    bool show(Kept& kept, ui::Painter* card);
    void read(const panels::OpenSite& open, std::size_t element);

    ViewDisplay& display_;
    sandbox::Importing importing_;
    std::shared_ptr<const content::Site> site_;
    std::vector<Kept> pictures_;  // one an element
    std::optional<Reading> reading_;
    bool stale_ = false;  // the state has textures that are gone
};

}  // namespace rekindle::commands
