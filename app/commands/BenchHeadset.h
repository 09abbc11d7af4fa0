#pragma once

#include "commands/BenchLoading.h"
#include "commands/Studio.h"
#include "xr/Runtime.h"

namespace rekindle::commands {

// Frames of a headset that were measured in one go. Milliseconds.
struct HeadsetFrames {
    std::vector<double> frame;    // from a frame to the next, as they came
    std::vector<double> cpu;      // from where the eyes are located first to where the picture is handed to the device
    std::vector<double> latency;  // from where they are located last to where the runtime has the picture
    std::vector<double> gpu;      // of the device, for both eyes
    std::vector<double> between;  // what loading takes of this thread between two frames; empty: nothing is loaded
    int missed = 0;               // frames that the visitor did not get in time
};

// As many more, while something is loaded again and again.
struct HeadsetMeanwhile {
    std::string file;
    HeadsetFrames frames;
    int loads = 0;  // how many times all of it was there
};

// What bench measured in a headset.
struct HeadsetFigures {
    std::string file, device, headset;
    math::uvec2 eye{0};  // pixels
    double period = 0;   // milliseconds from a frame to the next, as the runtime wants it
    float scale = 1;     // of width and height that the device drew in time, at the end
    HeadsetFrames alone;
    std::optional<HeadsetMeanwhile> loading;
};

// Draws the studio's scene for a visitor who stands where its eye is; the studio's device was made for the runtime. Waits up to
// half a minute until he sees it; then measures so many frames, and as many while `meanwhile` is loaded, if it is given. Fails
// with Device, and with what drawing and loading fail with.
core::Result<HeadsetFigures> measureHeadset(Studio studio, xr::Runtime runtime, int frames,
                                            std::optional<MeanwhileLoad> meanwhile = std::nullopt);

std::string headsetText(const HeadsetFigures& figures);
std::string headsetJson(const HeadsetFigures& figures);

}  // namespace rekindle::commands
