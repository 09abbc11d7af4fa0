#pragma once

#include "asset/Image.h"
#include "cook/ImageUse.h"

namespace rekindle::cook {

// What compression may cost: less, and the image stays as it is.
struct BlockQuality {
    float leastPsnr = 38;       // decibels, over the channels that are read, of the whole picture
    float mostAngle = 0.0175f;  // radians: root mean square of what directions turn by
};

// The image in blocks of 4 x 4: BC1 or BC3 for colours and numbers, BC4 or BC5 where only R or R and G are read, BC5 for
// directions, whose z follows from x and y. Every level it has is compressed. Takes Rgba8 whose use isOne(), from 64 x 64 on;
// comes back as it is where that is not so, or the quality would not be reached. Any thread; uses all cores.
asset::Image inBlocks(asset::Image image, const ImageUse& use, const BlockQuality& quality = {});

// One level in blocks, as Rgba8. Channels that are not stored are 0, alpha 1; the z of Bc5 is that of a direction.
asset::Image unpacked(const asset::Image& image, std::uint32_t level);

}  // namespace rekindle::cook
