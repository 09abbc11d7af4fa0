#pragma once

#include "commands/Studio.h"
#include "xr/Runtime.h"

namespace rekindle::commands {

// What bench measured in a headset. Milliseconds.
struct HeadsetFigures {
    std::string file, device, headset;
    math::uvec2 eye{0};           // pixels
    double period = 0;            // from a frame to the next, as the runtime wants it
    std::vector<double> frame;    // from a frame to the next, as they came
    std::vector<double> cpu;      // from where the eyes are located first to where the picture is handed to the device
    std::vector<double> latency;  // from where they are located last to where the runtime has the picture
    std::vector<double> gpu;      // of the device, for both eyes
    float scale = 1;              // of width and height that the device drew in time, at the end
    int missed = 0;               // frames that the visitor did not get in time
};

// Draws the studio's scene for a visitor who stands where its eye is; the studio's device was made for the runtime. Waits up to
// half a minute until he sees it. Fails with Device, and with what drawing fails with.
core::Result<HeadsetFigures> measureHeadset(Studio& studio, xr::Runtime runtime, int frames);

std::string headsetText(const HeadsetFigures& figures);
std::string headsetJson(const HeadsetFigures& figures);

}  // namespace rekindle::commands
