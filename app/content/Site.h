#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "content/Texts.h"
#include "math/Types.h"

// What a site.json holds. Metres, degrees, seconds; +Y up, -Z is the site's own forward. SiteFields.h says of each field what it
// is for and what it must be; docs/site-format.md and content/schema/site.schema.json are written from that.
namespace rekindle::content {

// How a part of a reconstruction is known.
enum class Evidence : std::uint8_t { Documented, Analogy, Hypothesis };

enum class Confidence : std::uint8_t { High, Medium, Low };

struct Place {
    double latitude = 0;
    double longitude = 0;
    float elevation = 0;
    float north = 0;
    float utcOffset = 0;
};

struct Fog {
    float sight = 1000;
    float falloff = 0;

    bool operator==(const Fog&) const = default;
};

struct Wind {
    float speed = 0;
    float from = 0;

    bool operator==(const Wind&) const = default;
};

// Unset fields are as in the environment that this one is part of.
struct Environment {
    std::optional<std::string> at;
    std::optional<std::string> sky;
    std::optional<float> haze;
    std::optional<float> clouds;
    std::optional<float> exposure;
    std::optional<Fog> fog;
    std::optional<Wind> wind;

    bool operator==(const Environment&) const = default;
};

struct Period {
    std::string id;
    Texts name;
    Texts text;
    std::optional<int> year;
    std::optional<Environment> environment;
};

struct Model {
    std::string file;
    std::string layer;
    std::vector<std::string> periods;
    math::vec3 position{0};
    float heading = 0;
};

// From where something is seen.
struct Standpoint {
    math::vec3 position{0};
    math::vec3 target{0};
    float fov = 45;
    std::string period;
};

// A picture for the card that tells of something.
struct Illustration {
    std::string file;
    Texts text;
    std::optional<Standpoint> from;  // it is drawn of the site itself
};

struct Element {
    Texts name;
    std::vector<std::string> nodes;
    std::string model;
    Evidence evidence = Evidence::Hypothesis;
    std::vector<std::string> sources;
    Texts note;
    std::optional<Illustration> picture;
};

struct Lamp {
    std::string name;
    math::vec3 position{0};
    float candela = 10;
    float kelvin = 2700;
    float range = 15;
    std::vector<std::string> periods;
};

struct Water {
    std::vector<std::string> nodes;
    math::vec2 flow{0};
};

struct Swaying {
    std::vector<std::string> nodes;
    float height = 5;
    float give = 0.3f;
};

struct Species {
    std::string model;
    std::string node;
    float share = 1;
    math::vec2 scale{0.85f, 1.15f};
};

struct Planting {
    std::string id;
    std::vector<Species> species;
    float density = 1;
    std::optional<float> spacing;
    std::vector<math::vec2> outline;
    std::vector<std::vector<math::vec2>> holes;
    std::uint32_t seed = 1;
    std::vector<std::string> ground;
    float steepest = 45;
    float sink = 0;
    std::vector<std::string> periods;
};

struct Sound {
    std::string id;
    std::string file;
    std::vector<math::vec3> positions;
    float radius = 5;
    float gain = 1;
    std::vector<std::string> periods;
};

// What a place is like that sounds differently from the open air.
enum class Enclosure : std::uint8_t { Room, Street, Yard };

struct Acoustics {
    std::vector<math::vec2> outline;
    math::vec2 heights{0, 3};
    Enclosure enclosure = Enclosure::Room;
    std::optional<float> absorption;
};

struct Spawn {
    std::string id;
    Texts name;
    math::vec3 position{0};
    float heading = 0;
};

struct Walkable {
    std::vector<math::vec2> outline;
    std::vector<std::vector<math::vec2>> holes;
    std::optional<math::vec2> heights;
};

struct Viewpoint {
    std::string id;
    Texts name;
    Texts text;
    std::string camera;
    std::optional<math::vec3> position;
    std::optional<math::vec3> target;
    std::optional<float> fov;
    std::string period;
    std::optional<Environment> environment;
};

// A place that the scene shows in small, and that one can go to where it is a site of its own.
struct Gate {
    std::string id;
    Texts name;
    Texts text;
    math::vec3 position{0};
    std::vector<std::string> nodes;
    std::string site;
    std::string viewpoint;
    Evidence evidence = Evidence::Hypothesis;
    std::vector<std::string> sources;
};

struct Route {
    std::string id;
    Texts name;
    Texts text;
    math::vec3 colour{0.8f, 0.6f, 0.3f};
    std::vector<std::string> gates;
    std::vector<std::string> nodes;
    Evidence evidence = Evidence::Hypothesis;
    std::vector<std::string> sources;
};

struct Credit {
    std::string name;
    Texts role;
    std::string url;
};

struct Reference {
    std::string id;
    std::string title;
    std::string authors;
    std::string year;
    std::string url;
    Confidence confidence = Confidence::Medium;
};

struct Site {
    int format = 1;
    Texts title;
    Texts text;
    std::string language = "en";
    std::string picture;
    Place place;
    Environment environment;
    std::vector<Period> periods;
    std::vector<Model> models;
    std::vector<Element> elements;
    std::vector<Lamp> lamps;
    std::vector<Water> water;
    std::vector<Planting> plantings;
    std::vector<Swaying> swaying;
    std::vector<Sound> sounds;
    std::vector<Acoustics> acoustics;
    std::vector<Spawn> spawns;
    std::vector<Walkable> walkable;
    std::vector<Viewpoint> viewpoints;
    std::vector<Gate> gates;
    std::vector<Route> routes;
    std::string licence;
    std::vector<Credit> credits;
    std::vector<Reference> bibliography;
};

}  // namespace rekindle::content
