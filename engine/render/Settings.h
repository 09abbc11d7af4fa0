#pragma once

#include <cstdint>
#include <memory>
#include <optional>

#include "asset/FilteredLight.h"
#include "asset/Image.h"
#include "math/Types.h"

namespace rekindle::render {

enum class Tonemap { Neutral, Aces, Agx, None };
enum class Background { Environment, Transparent, Color };
enum class EnvironmentKind { None, Image, Sky };

// What the forward pass shows instead of the lit picture.
enum class Channel {
    Lit,
    BaseColor,
    Normal,
    GeometricNormal,
    Tangent,
    Uv0,
    Uv1,
    VertexColor,
    Metallic,
    Roughness,
    Occlusion,
    Emissive,
    Alpha,
    Depth,
    Overdraw
};

// Where the sun and the moon stand, and what air the sky is made of. Made from scene/Astronomy.h by skyOf() (render/Sky.h).
// Directions lead towards a body, in the world's axes, unit length.
struct SkyState {
    math::vec3 sunDirection{0, 1, 0};
    math::vec3 moonDirection{0, -1, 0};
    math::vec3 moonToSun{0, 1, 0};      // lights the moon's disc
    float moonPhase = 1;                // illuminated fraction, 0 new to 1 full
    float sunAngularRadius = 0.00465f;  // radians
    float moonAngularRadius = 0.00452f;
    math::quat worldFromEquatorial{1, 0, 0, 0};  // turns the stars
    float groundAlbedo = 0.2f;
    float clouds = 0;  // how much of the sky they cover: 0 none, 0.5 broken, 1 overcast
    float haze = 5;  // multiplies the aerosol: 1 as over high mountains (sight 200 km), 5 clear, 25 hazy (30 km), 150 mist (6 km)

    bool operator==(const SkyState&) const = default;
};

// How finely shadows are drawn. Maps in texels.
struct ShadowDetail {
    std::uint32_t taps = 16;  // samples a look-up; 4 is quick and hard-edged
    std::uint32_t sunMap = 1536;
    std::uint32_t cascades = 3;  // of the sun's, at most 4
    std::uint32_t lampMap = 384;
    std::uint32_t lamps = 4;  // the nearest that cast shadows, at most 8
    bool steady = false;      // the sun's maps lie around the eye and serve until it has gone a good way, or the sun has

    bool operator==(const ShadowDetail&) const = default;
};

struct Fog {
    float density = 0;        // extinction at height 0, 1/m; 0: off
    float heightFalloff = 0;  // 1/m
    math::vec3 albedo{1};

    bool operator==(const Fog&) const = default;
};

// What plants that may sway (scene::PosedModel::sways) are bent by. A picture is a function of the moment alone.
struct Wind {
    math::vec2 toward{1, 0};  // where it blows to: x and z, of unit length
    float speed = 0;          // m/s
    float moment = 0;         // seconds

    bool operator==(const Wind&) const = default;
};

struct Environment {
    EnvironmentKind kind = EnvironmentKind::None;
    std::shared_ptr<const asset::Image> image;          // kind Image: equirectangular, u = atan2(z, x) / 2 pi + 0.5
    std::shared_ptr<const asset::FilteredLight> light;  // kind Image: what was made of it before, in its stead
    float intensity = 1;
    float rotation = 0;  // radians about +Y; kind Image (a sky is turned by scene::observeHeavens)
    SkyState sky;        // kind Sky

    bool operator==(const Environment&) const = default;
};

// Everything about a picture that is not the scene or the view.
struct Settings {
    Environment environment;
    Background background = Background::Environment;
    math::vec4 backgroundColor{0, 0, 0, 1};  // linear
    Tonemap tonemap = Tonemap::Neutral;
    std::optional<float> exposure = 0;  // EV: the picture is multiplied by 2^exposure; nullopt: measured from the picture
    float detail = 1;                   // pixels that a simplified mesh's surface may be off, at most
    float smallest = 0.5f;              // pixels: what is nowhere larger is left out
    float crowd = 0;                    // pixels: of small plants by the thousand, those smaller are drawn in part; 0: all
    int samples = 4;                    // 1 or 4
    bool shadows = true;
    ShadowDetail shadowDetail;
    bool anisotropic = true;  // textures stay sharp on what is seen at a slant
    bool foveated = true;     // in a headset: see HeadsetExtras::foveated
    bool bloom = true;
    bool ambientOcclusion = true;
    float scale = 1;             // of the picture's width and height that is drawn and then enlarged, 0.25 to 1
    bool sharpened = false;      // raises contrast between neighbours, for pictures that are enlarged; needs 1 sample
    bool edgesSmoothed = false;  // in the finished picture, in place of more samples; needs 1 sample
    Fog fog;
    Wind wind;
    Channel channel = Channel::Lit;
    bool wireframe = false;
    int highlighted = -1;  // an object: the n-th mesh use under a visible node of the scene; -1: none

    bool operator==(const Settings&) const = default;
};

}  // namespace rekindle::render
