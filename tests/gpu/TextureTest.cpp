// Textures, vertex colours, points and lines: the right value at the right pixel.
#include <algorithm>
#include <cmath>
#include <glm/gtc/matrix_transform.hpp>

#include "RenderTest.h"

namespace rekindle::test {

using math::vec2;
using math::vec3;
using math::vec4;

namespace {

constexpr asset::Sampler sharp{
    .magnify = asset::Filter::Nearest, .minify = asset::Filter::Nearest, .mip = asset::MipFilter::None};

// 4 x 4 texels, red by column, green by row.
std::vector<std::uint8_t> chart() {
    std::vector<std::uint8_t> texels;
    for (int y = 0; y < 4; ++y)
        for (int x = 0; x < 4; ++x)
            for (const int value : {40 * x + 60, 40 * y + 60, 0, 255}) texels.push_back(static_cast<std::uint8_t>(value));
    return texels;
}

float wrapped(float t, asset::Wrap wrap) {
    if (wrap == asset::Wrap::ClampToEdge) return std::clamp(t, 0.125f, 0.875f);  // the middles of the outer texels
    if (wrap == asset::Wrap::Repeat) return t - std::floor(t);
    const float twice = t - 2 * std::floor(t / 2);
    return twice < 1 ? twice : 2 - twice;
}

// KHR_texture_transform: scaled, then turned counter-clockwise as seen in the image, then moved.
vec2 transformed(const asset::TextureSlot& slot, vec2 uv) {
    const vec2 scaled = uv * slot.scale;
    const float c = std::cos(slot.rotation), s = std::sin(slot.rotation);
    return vec2(c * scaled.x + s * scaled.y, -s * scaled.x + c * scaled.y) + slot.offset;
}

}  // namespace

class TextureTest : public RenderTest {
  protected:
    static void expectChart(const asset::TextureSlot& how, asset::Wrap wrap) {
        asset::Sampler sampler = sharp;
        sampler.wrapU = sampler.wrapV = wrap;
        Stage stage;
        asset::Material material = unlit(vec4(1));
        material.baseColorTexture = how;
        material.baseColorTexture.texture = stage.addTexture(4, 4, chart(), sampler);
        stage.add(floorMesh(1), material);
        const view::View view = lookDown({64, 64}, 1);
        int checked = 0;
        drawBytes(stage, view, plainSettings()).each([&](math::uvec2 pixel, glm::u8vec4 color) {
            const vec2 uv = transformed(how, (vec2(pixel) + 0.5f) / 64.0f);
            const vec2 texel = vec2(wrapped(uv.x, wrap), wrapped(uv.y, wrap)) * 4.0f, inside = texel - glm::floor(texel);
            if (std::min({inside.x, inside.y, 1 - inside.x, 1 - inside.y}) < 0.03f) return;
            const glm::ivec2 gap = glm::abs(glm::ivec2(color) - glm::ivec2(texel) * 40 - 60);
            EXPECT_LE(std::max(gap.x, gap.y), 1) << pixel.x << " " << pixel.y;  // dither
            ++checked;
        });
        EXPECT_GT(checked, 3000);
    }

    static BytePixels wires(asset::Topology topology, const std::vector<vec3>& positions) {
        asset::Mesh mesh{.topology = topology, .positions = positions};
        for (std::uint32_t i = 0; i < positions.size(); ++i) mesh.indices.push_back(i);
        for (const vec3& position : positions) mesh.bounds.add(position);
        Stage stage;
        stage.add(mesh, unlit({1, 0, 0, 1}));
        return drawBytes(stage, lookDown({32, 32}, 1), plainSettings());
    }
};

TEST_F(TextureTest, SrgbComesOutAsItWent) {
    for (const int value : {0, 1, 10, 64, 128, 188, 254, 255}) {
        const auto byte = static_cast<std::uint8_t>(value);
        Stage stage;
        asset::Material material = unlit(vec4(1));
        material.baseColorTexture.texture = stage.addTexture(1, 1, {byte, byte, byte, 255}, {});
        stage.add(floorMesh(1), material);
        double mean = 0;
        drawBytes(stage, lookDown({16, 16}, 0.5f), plainSettings()).each([&](math::uvec2, glm::u8vec4 color) {
            EXPECT_NEAR(color.x, value, 1);  // dither
            mean += color.x / 256.0;
        });
        EXPECT_NEAR(mean, value, 0.3);
    }
}

TEST_F(TextureTest, NumbersAreNotDecoded) {
    Stage stage;
    asset::Material material = matt();
    material.metallic = 1;
    material.metallicRoughnessTexture.texture = stage.addTexture(1, 1, {0, 128, 64, 255}, {});
    stage.add(floorMesh(1), material);
    render::Settings settings = plainSettings();
    settings.channel = render::Channel::Roughness;
    EXPECT_NEAR(draw(stage, lookDown({4, 4}, 0.5f), settings).middle().x, 128 / 255.0f, 1e-3f);
    settings.channel = render::Channel::Metallic;
    EXPECT_NEAR(draw(stage, lookDown({4, 4}, 0.5f), settings).middle().x, 64 / 255.0f, 1e-3f);
}

TEST_F(TextureTest, TransformsScaleThenTurnThenMove) {
    expectChart({}, asset::Wrap::Repeat);
    expectChart({.offset = {0.25f, -0.5f}, .rotation = 0.5f, .scale = {2, 0.5f}}, asset::Wrap::Repeat);
    expectChart({.offset = {-0.1f, 0.3f}, .rotation = -2, .scale = {-1, 3}}, asset::Wrap::Repeat);
}

// As where a palette colours a whole model.
TEST_F(TextureTest, OneTexelStretchedOverAllIsThatTexel) {
    Stage stage;
    asset::Material material = unlit(vec4(1));
    material.baseColorTexture.texture = stage.addTexture(4, 4, chart(), {});
    asset::Mesh mesh = floorMesh(1);
    for (vec2& uv : mesh.uvs[0]) uv = {0.375f, 0.625f};
    stage.add(mesh, material);
    render::Settings settings = plainSettings();
    for (const bool anisotropic : {false, true}) {
        settings.anisotropic = anisotropic;
        drawBytes(stage, lookDown({8, 8}, 0.5f), settings).each([&](math::uvec2, glm::u8vec4 color) {
            EXPECT_NEAR(color.x, 100, 1);
            EXPECT_NEAR(color.y, 140, 1);
        });
    }
}

TEST_F(TextureTest, EachWrapIsKept) {
    for (const asset::Wrap wrap : {asset::Wrap::Repeat, asset::Wrap::MirroredRepeat, asset::Wrap::ClampToEdge})
        expectChart({.offset = {-1.1f, -1.3f}, .scale = {3, 3}}, wrap);
}

TEST_F(TextureTest, VertexColoursAreLinear) {
    Stage stage;
    asset::Mesh mesh = floorMesh(1);
    for (const vec2& uv : mesh.uvs[0]) mesh.colors.emplace_back(uv.x, 0.5f, uv.y, 1);
    stage.add(mesh, unlit({1, 0.5f, 1, 1}));
    draw(stage, lookDown({16, 16}, 1), plainSettings()).each([](math::uvec2 pixel, vec4 color) {
        const vec2 uv = (vec2(pixel) + 0.5f) / 16.0f;
        EXPECT_LT(glm::distance(color, vec4(uv.x, 0.25f, uv.y, 1)), 2e-3f);
    });
}

TEST_F(TextureTest, UnlitKnowsNoLight) {
    Stage stage;
    stage.add(floorMesh(1), unlit({0.25f, 0.5f, 0.75f, 1}));
    stage.addLight({.type = asset::LightType::Directional, .intensity = 100}, {0, 5, 0});
    render::Settings settings = plainSettings();
    settings.environment = evenLight(vec3(3));
    settings.shadows = settings.ambientOcclusion = true;
    EXPECT_LT(glm::distance(draw(stage, lookDown({8, 8}, 0.5f), settings).middle(), vec4(0.25f, 0.5f, 0.75f, 1)), 1e-3f);
}

TEST_F(TextureTest, APointIsAPixel) {
    // The middle of pixel (20, 7) and of pixel (3, 30).
    const auto at = [](float x, float y) { return vec3((x + 0.5f) / 16 - 1, 0, (y + 0.5f) / 16 - 1); };
    wires(asset::Topology::Points, {at(20, 7), at(3, 30)}).each([](math::uvec2 pixel, glm::u8vec4 color) {
        const bool there = pixel == math::uvec2(20, 7) || pixel == math::uvec2(3, 30);
        EXPECT_EQ(color, there ? glm::u8vec4(255, 0, 0, 255) : glm::u8vec4(0)) << pixel.x << " " << pixel.y;
    });
}

TEST_F(TextureTest, ALineIsARowOfPixels) {
    const float row = (12 + 0.5f) / 16 - 1;
    wires(asset::Topology::Lines, {{-0.5f, 0, row}, {0.5f, 0, row}}).each([](math::uvec2 pixel, glm::u8vec4 color) {
        const bool there = pixel.y == 12 && pixel.x >= 8 && pixel.x < 24;
        EXPECT_EQ(color.w, there ? 255 : 0) << pixel.x << " " << pixel.y;
    });
}

}  // namespace rekindle::test
