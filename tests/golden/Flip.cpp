#include "Flip.h"

#include <algorithm>
#include <cmath>
#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <glm/matrix.hpp>

namespace rekindle::golden {

namespace {

using math::mat3;
using math::uvec2;
using math::vec2;
using math::vec3;

constexpr float pixelsPerDegree = 67;
constexpr float pi = math::pi;

using Plane = std::vector<vec3>;

// IEC 61966-2-1; columns: what red, green and blue of unit strength have of X, Y and Z.
const mat3 xyzFromRgb(vec3(0.4124f, 0.2126f, 0.0193f), vec3(0.3576f, 0.7152f, 0.1192f), vec3(0.1805f, 0.0722f, 0.9505f));
const mat3 rgbFromXyz = glm::inverse(xyzFromRgb);
const vec3 white = xyzFromRgb * vec3(1);

float linearFromSrgb(std::uint8_t value) {
    const float v = float(value) / 255;
    return v <= 0.04045f ? v / 12.92f : std::pow((v + 0.055f) / 1.055f, 2.4f);
}

// A linear opponent space: Y of luminance, Cx from green to red, Cz from yellow to blue.
vec3 opponentFromRgb(vec3 rgb) {
    const vec3 xyz = xyzFromRgb * rgb / white;
    return {116 * xyz.y - 16, 500 * (xyz.x - xyz.y), 200 * (xyz.y - xyz.z)};
}

vec3 rgbFromOpponent(vec3 c) {
    const float y = (c.x + 16) / 116;
    return rgbFromXyz * (vec3(y + c.y / 500, y, y - c.z / 200) * white);
}

// CIELAB with Hunt's adjustment: colours of dark places look less colourful.
vec3 huntLabFromRgb(vec3 rgb) {
    const auto f = [](float t) { return t > 0.008856452f ? std::cbrt(t) : t * 7.787037f + 16.0f / 116; };
    const vec3 xyz = xyzFromRgb * rgb / white;
    const float lightness = 116 * f(xyz.y) - 16;
    return {lightness, 0.01f * lightness * 500 * (f(xyz.x) - f(xyz.y)), 0.01f * lightness * 200 * (f(xyz.y) - f(xyz.z))};
}

// HyAB: city-block in lightness, Euclidean in colour.
float hyab(vec3 a, vec3 b) {
    return std::abs(a.x - b.x) + glm::length(vec2(a.y - b.y, a.z - b.z));
}

// A line of weights around a middle one, for each of the three channels.
struct Kernel {
    int radius = 0;
    std::vector<vec3> weights;  // 2 radius + 1
};

// Along x with one kernel, along y with the other; the border's pixels go on outside of it.
Plane convolve(const Plane& plane, uvec2 extent, const Kernel& across, const Kernel& down) {
    const int width = int(extent.x), height = int(extent.y);
    const auto at = [&](int x, int y) { return std::size_t(y) * extent.x + std::size_t(x); };
    Plane rows(plane.size(), vec3(0)), result(plane.size(), vec3(0));
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            for (int i = -across.radius; i <= across.radius; ++i)
                rows[at(x, y)] += across.weights[std::size_t(i + across.radius)] * plane[at(std::clamp(x + i, 0, width - 1), y)];
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            for (int i = -down.radius; i <= down.radius; ++i)
                result[at(x, y)] += down.weights[std::size_t(i + down.radius)] * rows[at(x, std::clamp(y + i, 0, height - 1))];
    return result;
}

// One of the two Gaussians whose sum is the eye's sensitivity to contrast in a channel: a sqrt(pi / b) exp(-pi^2 d^2 / b),
// d in degrees.
struct Sensitivity {
    vec3 a, b;  // of Y, Cx, Cz
};

Kernel sensitivityKernel(const Sensitivity& s, int radius) {
    Kernel kernel{radius, {}};
    for (int i = -radius; i <= radius; ++i) {
        const float x = float(i) / pixelsPerDegree;
        kernel.weights.push_back(glm::exp(-pi * pi * x * x / s.b));
    }
    return kernel;
}

vec3 sumOf(const Kernel& kernel) {
    vec3 sum(0);
    for (const vec3& weight : kernel.weights) sum += weight;
    return sum;
}

// What of the picture the eye resolves at this distance. The sum of two Gaussians in the plane is not separable, each of them is.
Plane seen(const Plane& opponent, uvec2 extent) {
    constexpr Sensitivity wide{{1, 1, 34.1f}, {0.0047f, 0.0053f, 0.04f}}, narrow{{0, 0, 13.5f}, {1e-5f, 1e-5f, 0.025f}};
    const int radius = int(std::ceil(3 * std::sqrt(0.04f / (2 * pi * pi)) * pixelsPerDegree));
    const Kernel first = sensitivityKernel(wide, radius), second = sensitivityKernel(narrow, radius);
    const vec3 firstScale = wide.a * glm::sqrt(pi / wide.b), secondScale = narrow.a * glm::sqrt(pi / narrow.b);
    const vec3 total = firstScale * sumOf(first) * sumOf(first) + secondScale * sumOf(second) * sumOf(second);
    Plane result = convolve(opponent, extent, first, first);
    const Plane rest = convolve(opponent, extent, second, second);
    for (std::size_t i = 0; i < result.size(); ++i) result[i] = (firstScale * result[i] + secondScale * rest[i]) / total;
    return result;
}

// First and second derivative of a Gaussian, each with its positive weights summing to 1 and its negative ones to -1; and the
// Gaussian.
struct FeatureKernels {
    Kernel edge, point, smooth;
};

void balance(Kernel& kernel) {
    float positive = 0, negative = 0;
    for (const vec3& weight : kernel.weights) (weight.x > 0 ? positive : negative) += std::abs(weight.x);
    for (vec3& weight : kernel.weights) weight /= weight.x > 0 ? positive : negative > 0 ? negative : 1;
}

FeatureKernels featureKernels() {
    const float deviation = 0.5f * 0.082f * pixelsPerDegree;
    const int radius = int(std::ceil(3 * deviation));
    FeatureKernels kernels{{radius, {}}, {radius, {}}, {radius, {}}};
    for (int i = -radius; i <= radius; ++i) {
        const float x = float(i), gaussian = std::exp(-x * x / (2 * deviation * deviation));
        kernels.smooth.weights.emplace_back(gaussian);
        kernels.edge.weights.emplace_back(-x * gaussian);
        kernels.point.weights.emplace_back((x * x / (deviation * deviation) - 1) * gaussian);
    }
    balance(kernels.edge);
    balance(kernels.point);
    const float sum = sumOf(kernels.smooth).x;
    for (vec3& weight : kernels.smooth.weights) weight /= sum;
    return kernels;
}

// How strongly each pixel looks like an edge (x) and like a point (y).
std::vector<vec2> features(const Plane& opponent, uvec2 extent) {
    static const FeatureKernels kernels = featureKernels();
    Plane luminance(opponent.size());
    std::transform(opponent.begin(), opponent.end(), luminance.begin(), [](vec3 c) { return vec3((c.x + 16) / 116); });
    const Plane edgeX = convolve(luminance, extent, kernels.edge, kernels.smooth),
                edgeY = convolve(luminance, extent, kernels.smooth, kernels.edge);
    const Plane pointX = convolve(luminance, extent, kernels.point, kernels.smooth),
                pointY = convolve(luminance, extent, kernels.smooth, kernels.point);
    std::vector<vec2> result(opponent.size());
    for (std::size_t i = 0; i < result.size(); ++i)
        result[i] = {glm::length(vec2(edgeX[i].x, edgeY[i].x)), glm::length(vec2(pointX[i].x, pointY[i].x))};
    return result;
}

// The colour difference to the power of 0.7, with the largest ones pressed together.
float colourDifference(vec3 a, vec3 b) {
    constexpr float power = 0.7f, knee = 0.4f, kneeValue = 0.95f;
    static const float most = std::pow(hyab(huntLabFromRgb({0, 1, 0}), huntLabFromRgb({0, 0, 1})), power);
    const float difference = std::pow(hyab(a, b), power);
    if (difference < knee * most) return difference * kneeValue / (knee * most);
    return kneeValue + (difference - knee * most) / (most - knee * most) * (1 - kneeValue);
}

struct Seen {
    Plane colours;               // as huntLabFromRgb
    std::vector<vec2> features;  // edges, points
};

Seen look(uvec2 extent, std::span<const std::uint8_t> rgb) {
    Plane opponent(std::size_t(extent.x) * extent.y);
    for (std::size_t i = 0; i < opponent.size(); ++i)
        opponent[i] =
            opponentFromRgb({linearFromSrgb(rgb[3 * i]), linearFromSrgb(rgb[3 * i + 1]), linearFromSrgb(rgb[3 * i + 2])});
    Seen result{seen(opponent, extent), features(opponent, extent)};
    for (vec3& colour : result.colours) colour = huntLabFromRgb(glm::clamp(rgbFromOpponent(colour), 0.0f, 1.0f));
    return result;
}

}  // namespace

std::vector<float> flip(uvec2 extent, std::span<const std::uint8_t> reference, std::span<const std::uint8_t> test) {
    const Seen a = look(extent, reference), b = look(extent, test);
    std::vector<float> difference(a.colours.size());
    for (std::size_t i = 0; i < difference.size(); ++i) {
        const vec2 feature = glm::abs(a.features[i] - b.features[i]);
        const float featureDifference = std::sqrt(std::max(feature.x, feature.y) / std::sqrt(2.0f));
        difference[i] = std::pow(colourDifference(a.colours[i], b.colours[i]), 1 - std::min(featureDifference, 1.0f));
    }
    return difference;
}

}  // namespace rekindle::golden
