#pragma once

#include <vector>

// The edge of a stop's curtain while it is told: `places` as in Station::curtain, `part` 0 to 1 of what is told. Pure functions.
namespace rekindle::tour {

// 0 to 1 with rest at both ends: x^3 (6 x^2 - 15 x + 10), K. Perlin, "Improving noise", 2002.
double eased(double x);

// As long from each place to the next, with rest at each. No places: 1, there is no curtain.
float edgeAmong(const std::vector<float>& places, double part);

// Of the places, the one where both periods are seen best.
float widestOpen(const std::vector<float>& places);

// Who can see one period alone sees the one beyond the curtain: it has the middle of the picture. Where the edge rests in the
// middle, it is the turn of the one that was not seen before; if it never leaves the middle, each is seen half of the time.
bool isBeyond(const std::vector<float>& places, double part);

}  // namespace rekindle::tour
