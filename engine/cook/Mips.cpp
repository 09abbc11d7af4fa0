#include "cook/Mips.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <functional>
#include <limits>
#include <utility>

#include "cook/Texels.h"
#include "core/Jobs.h"

namespace rekindle::cook {

using asset::Image, asset::Wrap;
using math::vec4;

namespace {

// A level while it is reckoned with.
struct Plane {
    std::uint32_t width = 0, height = 0;
    std::vector<vec4> texels;
};

// Where the rows of a level come from.
struct Rows {
    std::uint32_t width = 0, height = 0;
    std::function<void(std::uint32_t y, std::vector<vec4>& row)> read;
};

struct Taps {
    int first = 0;
    std::vector<float> weights;  // sum to 1
};

}  // namespace

std::uint32_t levelCount(std::uint32_t width, std::uint32_t height) {
    return static_cast<std::uint32_t>(std::bit_width(std::max(width, height)));
}

// The modified Bessel function of the first kind, order 0, by its series (Abramowitz and Stegun, 9.6.12).
static double bessel0(double x) {
    double sum = 1, term = 1;
    for (int k = 1; k < 24; ++k) {
        term *= x / (2 * k) * (x / (2 * k));
        sum += term;
    }
    return sum;
}

static constexpr double kernelRadius = 2;  // in texels of the smaller level

static double kaiserSinc(double x) {
    constexpr double beta = 4;
    const double inside = 1 - x * x / (kernelRadius * kernelRadius);
    if (inside <= 0) return 0;
    const double angle = x * double(math::pi);
    const double sinc = std::abs(x) < 1e-6 ? 1 : std::sin(angle) / angle;
    return sinc * bessel0(beta * std::sqrt(inside)) / bessel0(beta);
}

static Taps tapsFor(std::uint32_t target, std::uint32_t from, std::uint32_t to) {
    const double scale = double(from) / double(to), center = (target + 0.5) * scale, reach = kernelRadius * scale;
    Taps taps{.first = int(std::floor(center - reach))};
    double sum = 0;
    for (int i = taps.first; i < int(std::ceil(center + reach)); ++i) {
        taps.weights.push_back(float(kaiserSinc((i + 0.5 - center) / scale)));
        sum += double(taps.weights.back());
    }
    for (float& weight : taps.weights) weight /= float(sum);
    return taps;
}

static std::vector<Taps> allTaps(std::uint32_t from, std::uint32_t to) {
    std::vector<Taps> all;
    for (std::uint32_t i = 0; i < to; ++i) all.push_back(tapsFor(i, from, to));
    return all;
}

// The texel that stands for one at `i`, which may be outside.
static std::uint32_t wrapped(int i, std::uint32_t size, Wrap wrap) {
    const int n = int(size);
    if (wrap == Wrap::ClampToEdge) return std::uint32_t(std::clamp(i, 0, n - 1));
    const int period = wrap == Wrap::Repeat ? n : 2 * n;
    const int within = ((i % period) + period) % period;
    return std::uint32_t(within < n ? within : 2 * n - 1 - within);
}

static void addRow(std::vector<vec4>& sum, const std::vector<vec4>& row, float weight) {
    for (std::size_t x = 0; x < sum.size(); ++x) sum[x] += row[x] * weight;
}

static void reduceRow(const std::vector<vec4>& row, const std::vector<Taps>& across, Wrap wrap, vec4* to) {
    const auto width = static_cast<std::uint32_t>(row.size());
    for (const Taps& taps : across) {
        vec4 sum(0);
        const bool inside = taps.first >= 0 && std::size_t(taps.first) + taps.weights.size() <= row.size();
        for (std::size_t i = 0; i < taps.weights.size(); ++i) {
            const int at = taps.first + int(i);
            sum += row[inside ? std::size_t(at) : wrapped(at, width, wrap)] * taps.weights[i];
        }
        *to++ = sum;
    }
}

// The next level. Rows are read as they are wanted: a large picture is never there whole as floats.
static Plane halved(const Rows& rows, const ImageUse& use) {
    Plane plane{.width = std::max(1u, rows.width / 2), .height = std::max(1u, rows.height / 2)};
    plane.texels.resize(std::size_t{plane.width} * plane.height);
    const std::vector<Taps> across = allTaps(rows.width, plane.width), down = allTaps(rows.height, plane.height);
    core::parallelFor(plane.height, [&](std::size_t y) {
        std::vector<vec4> sum(rows.width, vec4(0)), row;
        for (std::size_t i = 0; i < down[y].weights.size(); ++i) {
            rows.read(wrapped(down[y].first + int(i), rows.height, use.wrapV), row);
            addRow(sum, row, down[y].weights[i]);
        }
        reduceRow(sum, across, use.wrapU, plane.texels.data() + y * plane.width);
    });
    return plane;
}

static Rows rowsOf(const Image& image, TexelSpace space) {
    return {image.width, image.height,
            [&image, space](std::uint32_t y, std::vector<vec4>& row) { decodeRow(image, space, y, row); }};
}

static Rows rowsOf(const Plane& plane) {
    return {plane.width, plane.height, [&plane](std::uint32_t y, std::vector<vec4>& row) {
                const auto first = plane.texels.begin() + std::ptrdiff_t(std::size_t{y} * plane.width);
                row.assign(first, first + plane.width);
            }};
}

// The share of texels whose alpha, times `scale`, is at least the cutoff.
static double coverage(const Rows& rows, TexelSpace space, float cutoff, float scale) {
    std::size_t there = 0;
    std::vector<vec4> row;
    for (std::uint32_t y = 0; y < rows.height; ++y) {
        rows.read(y, row);
        there += std::size_t(
            std::count_if(row.begin(), row.end(), [&](const vec4& texel) { return alphaOf(texel, space) * scale >= cutoff; }));
    }
    return double(there) / (double(rows.width) * double(rows.height));
}

// By what the alpha of a level is multiplied to cover `wanted`. Coverage grows with it: halving finds it.
static float alphaScale(const Plane& plane, TexelSpace space, float cutoff, double wanted) {
    float low = 0, high = 8;
    for (int step = 0; step < 16; ++step) {
        const float middle = (low + high) / 2;
        (coverage(rowsOf(plane), space, cutoff, middle) < wanted ? low : high) = middle;
    }
    const double below = wanted - coverage(rowsOf(plane), space, cutoff, low);
    return below < coverage(rowsOf(plane), space, cutoff, high) - wanted ? low : high;
}

template <class Component>
static void store(const Plane& plane, TexelSpace space, float scale, std::byte* to) {
    constexpr float most = float(std::numeric_limits<Component>::max());
    core::parallelFor(plane.height, [&](std::size_t y) {
        for (std::size_t i = y * plane.width; i < (y + 1) * plane.width; ++i) {
            vec4 texel = encoded(plane.texels[i], space);
            texel.w = std::min(texel.w * scale, 1.0f);
            for (int c = 0; c < 4; ++c) {
                const auto value = Component(std::lround(texel[c] * most));
                std::memcpy(to + (i * 4 + std::size_t(c)) * sizeof value, &value, sizeof value);
            }
        }
    });
}

static void storeLevel(const Plane& plane, TexelSpace space, float scale, Image& image, std::uint32_t level) {
    std::byte* const to = image.pixels.data() + image.levelOffset(level);
    image.format == asset::PixelFormat::Rgba8 ? store<std::uint8_t>(plane, space, scale, to)
                                              : store<std::uint16_t>(plane, space, scale, to);
}

static bool canFilter(const Image& image, const ImageUse& use) {
    const bool format = image.format == asset::PixelFormat::Rgba8 || image.format == asset::PixelFormat::Rgba16;
    return format && use.isOne() && image.levels == 1 && !image.pixels.empty();
}

Image withMips(Image image, const ImageUse& use) {
    if (!canFilter(image, use)) return image;
    const TexelSpace space = spaceFor(use);
    const bool masked = use.cutoff > 0 && use.cutoff <= 1;
    const double wanted = masked ? coverage(rowsOf(image, space), space, use.cutoff, 1) : 0;
    Image chain = image;
    chain.levels = levelCount(image.width, image.height);
    chain.pixels.resize(chain.levelOffset(chain.levels));
    Plane plane;
    for (std::uint32_t level = 1; level < chain.levels; ++level) {
        plane = halved(level == 1 ? rowsOf(image, space) : rowsOf(plane), use);
        const float scale = masked ? alphaScale(plane, space, use.cutoff, wanted) : 1;
        storeLevel(plane, space, scale, chain, level);
    }
    return chain;
}

}  // namespace rekindle::cook
