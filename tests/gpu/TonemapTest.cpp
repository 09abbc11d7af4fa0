// Tone mapping against the published formulas, evaluated here in double precision.
#include <algorithm>
#include <array>
#include <cmath>
#include <glm/mat3x3.hpp>

#include "RenderTest.h"

namespace rekindle::test {

using dvec3 = glm::dvec3;
using dmat3 = glm::dmat3;
using math::vec4;

namespace {

// The matrices below are written row by row, as they are printed.
dmat3 rows(const std::array<double, 9>& m) {
    return glm::transpose(dmat3(m[0], m[1], m[2], m[3], m[4], m[5], m[6], m[7], m[8]));
}

double encoded(double c) {
    return c <= 0.0031308 ? 12.92 * c : 1.055 * std::pow(c, 1 / 2.4) - 0.055;
}

// Khronos PBR Neutral Tone Mapper, specification of 2024.
dvec3 neutral(dvec3 c) {
    const double start = 0.8 - 0.04, x = std::min({c.x, c.y, c.z});
    c -= x < 0.08 ? x - 6.25 * x * x : 0.04;
    const double peak = std::max({c.x, c.y, c.z});
    if (peak < start) return c;
    const double d = 1 - start, newPeak = 1 - d * d / (peak + d - start), g = 1 - 1 / (0.15 * (peak - newPeak) + 1);
    return glm::mix(c * newPeak / peak, dvec3(newPeak), g);
}

// Stephen Hill, BakingLab, ACES.hlsl; the division by 0.6 is that of three.js.
dvec3 aces(dvec3 c) {
    const dmat3 in = rows({0.59719, 0.35458, 0.04823, 0.07600, 0.90834, 0.01566, 0.02840, 0.13383, 0.83777});
    const dmat3 out = rows({1.60475, -0.53108, -0.07367, -0.10208, 1.10813, -0.00605, -0.00327, -0.07276, 1.07602});
    const dvec3 v = in * (c / 0.6);
    return out * ((v * (v + 0.0245786) - 0.000090537) / (v * (0.983729 * v + 0.4329510) + 0.238081));
}

// AgX by Troy Sobotka, as Filament's ToneMapper.cpp and three.js have it: contrast by Benjamin Wrensch's polynomial.
dvec3 agx(dvec3 c) {
    const dmat3 to2020 = rows({0.6274, 0.3293, 0.0433, 0.0691, 0.9195, 0.0113, 0.0164, 0.0880, 0.8956});
    const dmat3 from2020 = rows({1.6605, -0.5876, -0.0728, -0.1246, 1.1329, -0.0083, -0.0182, -0.1006, 1.1187});
    const dmat3 inset = rows({0.856627153315983, 0.0951212405381588, 0.0482516061458583, 0.137318972929847, 0.761241990602591,
                              0.101439036467562, 0.11189821299995, 0.0767994186031903, 0.811302368396859});
    const dmat3 outset =
        rows({1.1271005818144368, -0.11060664309660323, -0.016493938717834573, -0.1413297634984383, 1.157823702216272,
              -0.016493938717834257, -0.14132976349843826, -0.11060664309660294, 1.2519364065950405});
    dvec3 x = inset * (to2020 * c);
    for (int i = 0; i < 3; ++i) {
        const double t = std::clamp((std::log2(std::max(x[i], 1e-10)) + 12.47393) / (4.026069 + 12.47393), 0.0, 1.0);
        x[i] = ((((((15.5 * t - 40.14) * t + 31.96) * t - 6.868) * t + 0.4298) * t + 0.1191) * t) - 0.00232;
    }
    x = outset * x;
    return from2020 *
           dvec3(std::pow(std::max(x.x, 0.0), 2.2), std::pow(std::max(x.y, 0.0), 2.2), std::pow(std::max(x.z, 0.0), 2.2));
}

const std::array colors{dvec3(0),         dvec3(0.01),         dvec3(0.18),         dvec3(0.5),     dvec3(1),
                        dvec3(4),         dvec3(100),          dvec3(1, 0, 0),      dvec3(0, 1, 0), dvec3(0, 0, 1),
                        dvec3(8, 0.5, 0), dvec3(0.02, 0.3, 2), dvec3(0.9, 0.7, 0.1)};

}  // namespace

class TonemapTest : public RenderTest {
  protected:
    template <class Operator>
    static void expectAs(render::Tonemap tonemap, Operator reference) {
        render::Settings settings = plainSettings();
        settings.tonemap = tonemap;
        for (const dvec3& color : colors) {
            Stage stage;
            stage.add(floorMesh(1), unlit(vec4(color, 1)));
            const glm::u8vec4 seen = drawBytes(stage, lookDown({2, 2}, 0.5f), settings).middle();
            const dvec3 expected = glm::clamp(reference(color), 0.0, 1.0);
            for (int i = 0; i < 3; ++i)
                EXPECT_NEAR(seen[i], 255 * encoded(expected[i]), 1)
                    << color.x << " " << color.y << " " << color.z << " channel " << i;
        }
    }
};

TEST_F(TonemapTest, Neutral) {
    expectAs(render::Tonemap::Neutral, neutral);
}
TEST_F(TonemapTest, Aces) {
    expectAs(render::Tonemap::Aces, aces);
}
TEST_F(TonemapTest, Agx) {
    expectAs(render::Tonemap::Agx, agx);
}
TEST_F(TonemapTest, NoneOnlyClips) {
    expectAs(render::Tonemap::None, [](dvec3 c) { return c; });
}

TEST_F(TonemapTest, ExposureIsInStops) {
    Stage stage;
    stage.add(floorMesh(4), matt());
    stage.addLight({.type = asset::LightType::Directional, .intensity = math::pi / 4}, {0, 5, 0});
    render::Settings settings = plainSettings();
    for (const float stops : {-3.0f, 0.0f, 2.0f}) {
        settings.exposure = stops;
        EXPECT_NEAR(draw(stage, lookDown({4, 4}, 0.5f), settings).middle().x, 0.25f * std::exp2(stops),
                    0.002f * std::exp2(stops));
    }
}

TEST_F(TonemapTest, ABackgroundColourComesOutAsItWasGiven) {
    const auto decoded = [](int byte) {
        const double c = byte / 255.0;
        return static_cast<float>(c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4));
    };
    for (const render::Tonemap tonemap :
         {render::Tonemap::Neutral, render::Tonemap::Aces, render::Tonemap::Agx, render::Tonemap::None})
        for (const int samples : {1, 4}) {
            render::Settings settings;
            settings.tonemap = tonemap;
            settings.samples = samples;
            settings.background = render::Background::Color;
            settings.backgroundColor = {decoded(0x3a), decoded(0x7b), decoded(0xd5), 1};
            EXPECT_EQ(drawBytes(Stage(), lookDown({32, 32}, 1), settings).middle(), glm::u8vec4(0x3a, 0x7b, 0xd5, 255));
        }
}

}  // namespace rekindle::test
