#pragma once

#include <string>
#include <vector>

#include "render/Renderer.h"

namespace rekindle::commands {

// What bench measured. Seconds and milliseconds of wall clock unless said otherwise.
struct BenchFigures {
    std::string file;
    std::string device;
    math::uvec2 size{0};
    int views = 1;                 // drawn in each frame
    double firstFrameSeconds = 0;  // from the start of the process to the first finished frame
    std::vector<double> frameMilliseconds;
    std::vector<double> loadingMilliseconds;               // frames while a second scene loaded
    std::vector<double> appearingMilliseconds;             // the first frames with both
    std::vector<double> interfaceMilliseconds;             // of the museum's interface over each frame; empty: not drawn
    std::vector<double> processorMilliseconds;             // of all threads: a software driver's drawing is in it
    std::vector<double> recordMilliseconds;                // of the CPU, one a frame
    std::vector<std::vector<render::PassTime>> gpuPasses;  // of the device, one list a frame
    std::size_t draws = 0;
    std::size_t triangles = 0;
    double peakMebibytes = 0;  // resident memory of the process
};

// The value that `part` of the others lie at or below (nearest rank); 0 of nothing.
double percentile(std::vector<double> values, double part);

// The median of each pass over the frames, in the order of the passes; those of one name in a frame count as one.
std::vector<render::PassTime> medianPasses(const std::vector<std::vector<render::PassTime>>& frames);

std::string benchText(const BenchFigures& figures);
std::string benchJson(const BenchFigures& figures);

}  // namespace rekindle::commands
