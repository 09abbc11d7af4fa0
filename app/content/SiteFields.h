#pragma once

#include <array>
#include <string_view>

#include "content/Field.h"
#include "content/Site.h"

// Each field of a site, described in one place: describe(visit, thing) calls visit(value, field) for all of them, in the order of
// the reference page. Reading with its messages, the schema and the page are three visitors. A field that is added to a struct of
// Site.h is added here.
namespace rekindle::content {

inline constexpr std::array<std::string_view, 3> evidenceNames{"documented", "analogy", "hypothesis"};
inline constexpr std::array<std::string_view, 3> confidenceNames{"high", "medium", "low"};

inline constexpr std::array<std::string_view, 3> enclosureNames{"room", "street", "yard"};

constexpr const auto& namesOf(Enclosure) {
    return enclosureNames;
}
constexpr const auto& namesOf(Evidence) {
    return evidenceNames;
}
constexpr const auto& namesOf(Confidence) {
    return confidenceNames;
}

constexpr About aboutOf(const Place&) {
    return {"place", "Where the site lies: the sun, the moon and the stars follow from it."};
}
void describe(auto& visit, Is<Place> auto& p) {
    visit(p.latitude, {.name = "latitude", .says = toSay("Degrees, north positive"), .required = true, .least = -90, .most = 90});
    visit(p.longitude,
          {.name = "longitude", .says = toSay("Degrees, east positive"), .required = true, .least = -180, .most = 180});
    visit(p.elevation, {.name = "elevation", .says = "Metres above the sea", .least = -500, .most = 9000});
    visit(p.north, {.name = "north",
                    .says = "Where true north lies: degrees from -Z, clockwise seen from above",
                    .least = -360,
                    .most = 360});
    visit(p.utcOffset, {.name = "utcOffset",
                        .says = toSay("Hours that the clocks of the place are ahead of universal time"),
                        .required = true,
                        .least = -14,
                        .most = 14});
}

constexpr About aboutOf(const Fog&) {
    return {"fog", "Fog that the sun lights."};
}
void describe(auto& visit, Is<Fog> auto& f) {
    visit(f.sight,
          {.name = "sight", .says = toSay("Metres that one sees at height 0"), .required = true, .least = 1, .most = 1e6});
    visit(f.falloff, {.name = "falloff", .says = "How quickly it thins upwards, 1/m", .least = 0, .most = 10});
}

constexpr About aboutOf(const Wind&) {
    return {"wind", "What moves plants and lanterns."};
}
void describe(auto& visit, Is<Wind> auto& w) {
    visit(w.speed, {.name = "speed", .says = toSay("Metres a second"), .required = true, .least = 0, .most = 60});
    visit(w.from,
          {.name = "from", .says = "Where it comes from: degrees from true north through east", .least = -360, .most = 360});
}

constexpr About aboutOf(const Environment&) {
    return {"environment",
            "When it is, and the air. What is left out is as in the environment that this one is part of: a viewpoint's in its "
            "period's, a period's in the site's."};
}
void describe(auto& visit, Is<Environment> auto& e) {
    visit(e.at, {.name = "at", .says = "Day and hour on the clocks of the place: 2025-04-12T17:00", .form = Form::Moment});
    visit(e.sky, {.name = "sky", .says = "An .hdr photograph of light instead of the computed sky", .form = Form::File});
    visit(e.haze, {.name = "haze",
                   .says = "How much dust the air holds: 1 over high mountains, 5 clear, 25 hazy, 150 mist",
                   .least = 0,
                   .most = 1000});
    visit(e.clouds, {.name = "clouds",
                     .says = "How much of the sky clouds cover: 0 none, 0.5 broken, 1 overcast; they soften the sun",
                     .least = 0,
                     .most = 1});
    visit(e.exposure,
          {.name = "exposure", .says = "EV that pictures are multiplied by; else measured", .least = -30, .most = 30});
    visit(e.fog, {.name = "fog", .says = "Fog near the ground"});
    visit(e.wind, {.name = "wind", .says = "The wind"});
}

constexpr About aboutOf(const Period&) {
    return {"period",
            "A time or a state that the site is shown in: today, about 1850, a season, a night. Visitors switch between "
            "them; the first is shown first."};
}
void describe(auto& visit, Is<Period> auto& p) {
    visit(p.id, {.name = "id", .says = toSay("By which others name it"), .required = true, .form = Form::Id});
    visit(p.name, {.name = "name", .says = toSay("A few words"), .required = true});
    visit(p.text, {.name = "text", .says = "A sentence or two"});
    visit(p.year,
          {.name = "year",
           .says = "The year that it shows, about; below 0 before the common era. Where all periods have one, they stand in "
                   "this order on the slider, else in that of the list",
           .least = -9999,
           .most = 9999});
    visit(p.environment, {.name = "environment", .says = "What is other than in the site's environment"});
}

constexpr About aboutOf(const Model&) {
    return {"model", "A file that is drawn."};
}
void describe(auto& visit, Is<Model> auto& m) {
    visit(m.file,
          {.name = "file", .says = toSay("glTF (.glb or .gltf), in the site's folder"), .required = true, .form = Form::File});
    visit(m.layer, {.name = "layer",
                    .says = "Models of one layer are seen together, or not, at the stops of tours: roofs, people, festival",
                    .form = Form::Id});
    visit(m.periods, {.name = "periods", .says = "In which it is there; none: in all", .form = Form::Id});
    visit(m.position, {.name = "position", .says = "Where its origin stands", .least = -1e5, .most = 1e5});
    visit(m.heading,
          {.name = "heading", .says = "How it is turned: degrees clockwise, seen from above", .least = -360, .most = 360});
}

constexpr About aboutOf(const Standpoint&) {
    return {"standpoint", "From where a picture is drawn."};
}
void describe(auto& visit, Is<Standpoint> auto& s) {
    visit(s.position, {.name = "position", .says = toSay("The eye"), .required = true, .least = -1e5, .most = 1e5});
    visit(s.target, {.name = "target", .says = toSay("What it looks at"), .required = true, .least = -1e5, .most = 1e5});
    visit(s.fov, {.name = "fov", .says = "Degrees from the bottom of the picture to its top", .least = 1, .most = 170});
    visit(s.period, {.name = "period", .says = "In which it is seen; else the first", .form = Form::Id});
}

constexpr About aboutOf(const Illustration&) {
    return {"illustration",
            "A picture for the card that tells of something: a detail, another side, a photograph. 480 x 320 pixels are enough; "
            "up to 1024 and 64 KiB are within the budget."};
}
void describe(auto& visit, Is<Illustration> auto& i) {
    visit(i.file,
          {.name = "file", .says = toSay("A .jpg, .png or .webp in the site's folder"), .required = true, .form = Form::File});
    visit(i.text,
          {.name = "text",
           .says = toSay("What is to be seen in it, in a few words: they stand below it, and instead of it where it is missing"),
           .required = true});
    visit(i.from,
          {.name = "from", .says = "From where it is drawn of the site itself: content/pictures draws it anew from there"});
}

constexpr About aboutOf(const Element&) {
    return {
        "element",
        "A part of the site and how it is known. Every mesh that is drawn belongs to one: the one that its node, or the nearest "
        "node above it, is named by; of several, the first in the list."};
}
void describe(auto& visit, Is<Element> auto& e) {
    visit(e.name, {.name = "name", .says = toSay("A few words"), .required = true});
    visit(e.nodes, {.name = "nodes",
                    .says = toSay("Names of nodes of the models, or of plantings; * stands for anything, ? for one letter"),
                    .required = true,
                    .form = Form::Pattern,
                    .fewest = 1});
    visit(e.model, {.name = "model", .says = "Only nodes of this file are meant", .form = Form::File});
    visit(e.evidence,
          {.name = "evidence",
           .says = toSay("documented: a source says it of this very place; analogy: a source says it of a comparable one; "
                         "hypothesis: invented to complete the picture"),
           .required = true});
    visit(e.sources, {.name = "sources",
                      .says = "Entries of the bibliography; at least one for what is documented or an analogy",
                      .form = Form::Id});
    visit(e.note, {.name = "note", .says = "What exactly is known, and what is not; needed for a hypothesis"});
    visit(e.picture, {.name = "picture", .says = "A picture for its card"});
}

constexpr About aboutOf(const Lamp&) {
    return {"lamp", "A lamp besides those in the models. Lamps may burn by day: who sees the sun does not see them."};
}
void describe(auto& visit, Is<Lamp> auto& l) {
    visit(l.name, {.name = "name", .says = "For those who make the site"});
    visit(l.position, {.name = "position", .says = toSay("Where it hangs"), .required = true, .least = -1e5, .most = 1e5});
    visit(l.candela, {.name = "candela", .says = "How bright it is: a candle has 1", .least = 0, .most = 1e6});
    visit(l.kelvin,
          {.name = "kelvin", .says = "The colour of its light: 1900 a candle, 2700 a bulb", .least = 1000, .most = 12000});
    visit(l.range, {.name = "range", .says = "Metres beyond which it lights nothing", .least = 0.1, .most = 1000});
    visit(l.periods, {.name = "periods", .says = "In which it is there; none: in all", .form = Form::Id});
}

constexpr About aboutOf(const Water&) {
    return {"water", "Surfaces of water: nobody walks on them, and nothing is planted there."};
}
void describe(auto& visit, Is<Water> auto& w) {
    visit(w.nodes,
          {.name = "nodes", .says = toSay("Names of nodes of the models"), .required = true, .form = Form::Pattern, .fewest = 1});
    visit(w.flow, {.name = "flow", .says = "Metres a second along X and Z", .least = -20, .most = 20});
}

constexpr About aboutOf(const Swaying&) {
    return {
        "swaying",
        "What sways in the wind: plants, each rooted at its own origin (that of its node, of its instance or of its place in a "
        "planting). Wind is in the environment."};
}
void describe(auto& visit, Is<Swaying> auto& s) {
    visit(s.nodes, {.name = "nodes",
                    .says = toSay("Names of nodes of the models, or of plantings; of several entries, the first counts"),
                    .required = true,
                    .form = Form::Pattern,
                    .fewest = 1});
    visit(s.height, {.name = "height",
                     .says = "Metres above the root of a plant of size 1 where it gives way whole",
                     .least = 0.05,
                     .most = 100});
    visit(s.give, {.name = "give", .says = "Metres that it gives way there, in a wind of 5 m/s", .least = 0, .most = 20});
}

constexpr About aboutOf(const Species&) {
    return {"species", "What is planted: a model of one plant, its foot at the origin, or a node of a model."};
}
void describe(auto& visit, Is<Species> auto& s) {
    visit(s.model, {.name = "model", .says = toSay("glTF file in the site's folder"), .required = true, .form = Form::File});
    visit(s.node, {.name = "node", .says = "Only this node of it, with what hangs under it"});
    visit(s.share, {.name = "share", .says = "How many of them, against the other species' shares", .least = 0, .most = 1e6});
    visit(s.scale, {.name = "scale", .says = "Least and largest size against the model's own", .least = 0.01, .most = 100});
}

constexpr About aboutOf(const Planting&) {
    return {
        "planting",
        "An area that is planted. Where each plant stands follows from the seed alone; it stands on what is met straight below. "
        "In elements, its id counts as the name of a node."};
}
void describe(auto& visit, Is<Planting> auto& p) {
    visit(p.id, {.name = "id", .says = toSay("By which elements name it"), .required = true, .form = Form::Id});
    visit(p.species,
          {.name = "species", .says = toSay("What is planted there, mixed by their shares"), .required = true, .fewest = 1});
    visit(p.density,
          {.name = "density", .says = toSay("Plants on a square metre"), .required = true, .least = 1e-6, .most = 1000});
    visit(p.spacing, {.name = "spacing",
                      .says = "Metres that two plants are apart at least; else 0.6 of the mean distance",
                      .least = 0,
                      .most = 1000});
    visit(p.outline, {.name = "outline",
                      .says = toSay("Corners [x, z] of the area"),
                      .required = true,
                      .least = -1e5,
                      .most = 1e5,
                      .fewest = 3});
    visit(p.holes, {.name = "holes", .says = "Outlines of what is left free in it", .least = -1e5, .most = 1e5});
    visit(p.seed, {.name = "seed", .says = "Another number, other places", .least = 0, .most = 4294967295.0});
    visit(p.ground, {.name = "ground",
                     .says = "Only where one of these nodes is met from above; none: on whatever is met but water",
                     .form = Form::Pattern});
    visit(p.steepest, {.name = "steepest", .says = "Degrees of slope on which they still stand", .least = 0, .most = 90});
    visit(p.sink, {.name = "sink", .says = "Metres that they stand in the ground", .least = -10, .most = 10});
    visit(p.periods, {.name = "periods", .says = "In which (seasons) they are there; none: in all", .form = Form::Id});
}

constexpr About aboutOf(const Sound&) {
    return {"sound", "A sound of the place, heard from where it is made."};
}
void describe(auto& visit, Is<Sound> auto& s) {
    visit(s.id, {.name = "id", .says = toSay("By which others name it"), .required = true, .form = Form::Id});
    visit(s.file, {.name = "file",
                   .says = toSay("A recording that can be repeated (.opus, .flac, .wav)"),
                   .required = true,
                   .form = Form::File});
    visit(s.positions, {.name = "positions",
                        .says = toSay("Where it is heard from"),
                        .required = true,
                        .least = -1e5,
                        .most = 1e5,
                        .fewest = 1});
    visit(s.radius, {.name = "radius", .says = "Metres within which it is not louder any more", .least = 0.1, .most = 1000});
    visit(s.gain, {.name = "gain", .says = "How loud, against the recording", .least = 0, .most = 10});
    visit(s.periods, {.name = "periods", .says = "In which it is heard; none: in all", .form = Form::Id});
}

constexpr About aboutOf(const Acoustics&) {
    return {"acoustics",
            "A place that is not open air: what is heard in it gets the reverb that follows from its size, its surfaces and how "
            "much of it is open. Of several that one stands in, the first counts."};
}
void describe(auto& visit, Is<Acoustics> auto& a) {
    visit(a.outline, {.name = "outline",
                      .says = toSay("Corners [x, z] of the place"),
                      .required = true,
                      .least = -1e5,
                      .most = 1e5,
                      .fewest = 3});
    visit(a.heights, {.name = "heights",
                      .says = toSay("Its floor, and its ceiling or the eaves around it [y, y]"),
                      .required = true,
                      .least = -1e4,
                      .most = 1e4});
    visit(a.enclosure, {.name = "enclosure",
                        .says = toSay("room: closed all round; street: open above and at its two ends; yard: open above"),
                        .required = true});
    visit(a.absorption, {.name = "absorption",
                         .says = "Mean share of the sound that its surfaces swallow: plaster 0.03, wood 0.1, furnished 0.25; "
                                 "else 0.22 in a room and 0.15 elsewhere",
                         .least = 0.01,
                         .most = 0.99});
}

constexpr About aboutOf(const Spawn&) {
    return {"spawn", "Where a visitor begins; the first one, where nothing else is asked for."};
}
void describe(auto& visit, Is<Spawn> auto& s) {
    visit(s.id, {.name = "id", .says = toSay("By which others name it"), .required = true, .form = Form::Id});
    visit(s.name, {.name = "name", .says = toSay("A few words"), .required = true});
    visit(s.position, {.name = "position",
                       .says = toSay("The feet, on the ground or up to 2 m above it"),
                       .required = true,
                       .least = -1e5,
                       .most = 1e5});
    visit(s.heading, {.name = "heading",
                      .says = "Where the eyes look: degrees from -Z, clockwise seen from above",
                      .least = -360,
                      .most = 360});
}

constexpr About aboutOf(const Walkable&) {
    return {"walkable", "An area that visitors may walk in; without any, everywhere."};
}
void describe(auto& visit, Is<Walkable> auto& w) {
    visit(w.outline, {.name = "outline",
                      .says = toSay("Corners [x, z] of the area"),
                      .required = true,
                      .least = -1e5,
                      .most = 1e5,
                      .fewest = 3});
    visit(w.holes, {.name = "holes", .says = "Outlines of what is left out of it", .least = -1e5, .most = 1e5});
    visit(w.heights,
          {.name = "heights", .says = "Lowest and highest floor [y, y]; else at any height", .least = -1e4, .most = 1e4});
}

constexpr About aboutOf(const Viewpoint&) {
    return {"viewpoint", "A view worth having: a camera of a model by its name, or a position and a target."};
}
void describe(auto& visit, Is<Viewpoint> auto& v) {
    visit(v.id, {.name = "id", .says = toSay("By which render --viewpoint names it"), .required = true, .form = Form::Id});
    visit(v.name, {.name = "name", .says = toSay("A few words"), .required = true});
    visit(v.text, {.name = "text", .says = "What is to be seen, in a sentence or two"});
    visit(v.camera, {.name = "camera", .says = "A camera of one of the models, by its name"});
    visit(v.position, {.name = "position", .says = "The eye", .least = -1e5, .most = 1e5});
    visit(v.target, {.name = "target", .says = "What it looks at", .least = -1e5, .most = 1e5});
    visit(v.fov, {.name = "fov",
                  .says = "Degrees from the bottom of the picture to its top; else the camera's, or 45",
                  .least = 1,
                  .most = 170});
    visit(v.period, {.name = "period", .says = "In which it is seen; else the first", .form = Form::Id});
    visit(v.environment, {.name = "environment",
                          .says = "What is other than in the period's environment; it does not hold in another period that "
                                  "has an environment of its own"});
}

constexpr About aboutOf(const Gate&) {
    return {"gate",
            "A place that the scene shows in small, on a map or a board. Its name stands over it; who presses it is told of it, "
            "and goes there where it is a site. A site with gates begins at its first viewpoint."};
}
void describe(auto& visit, Is<Gate> auto& g) {
    visit(g.id, {.name = "id", .says = toSay("By which routes name it"), .required = true, .form = Form::Id});
    visit(g.name, {.name = "name", .says = toSay("A few words"), .required = true});
    visit(g.text, {.name = "text", .says = toSay("A sentence or two"), .required = true});
    visit(g.position,
          {.name = "position", .says = toSay("What its name points at"), .required = true, .least = -1e5, .most = 1e5});
    visit(g.nodes, {.name = "nodes",
                    .says = "Names of nodes of the models that stand for it: it is pressed there too",
                    .form = Form::Pattern});
    visit(g.site,
          {.name = "site",
           .says = "The site that one goes to, by the name of its folder, which stands beside this one's or is installed; "
                   "none: one cannot go there",
           .form = Form::Id});
    visit(g.viewpoint,
          {.name = "viewpoint", .says = "A viewpoint of that site; else where its visitors begin", .form = Form::Id});
    visit(g.evidence, {.name = "evidence", .says = toSay("How what its text says is known, as in an element"), .required = true});
    visit(g.sources, {.name = "sources",
                      .says = "Entries of the bibliography; at least one for what is documented or an analogy",
                      .form = Form::Id});
}

constexpr About aboutOf(const Route&) {
    return {
        "route",
        "A way from gate to gate. One can be chosen from a list: it and its places stand out, and the nodes of the others are "
        "dimmed."};
}
void describe(auto& visit, Is<Route> auto& r) {
    visit(r.id, {.name = "id", .says = toSay("Its own"), .required = true, .form = Form::Id});
    visit(r.name, {.name = "name", .says = toSay("A few words"), .required = true});
    visit(r.text, {.name = "text", .says = toSay("What it was, and what is not known of it"), .required = true});
    visit(r.colour, {.name = "colour", .says = "Of its line, in the list: red, green and blue, linear", .least = 0, .most = 1});
    visit(r.gates, {.name = "gates", .says = "Its places in their order, by their ids", .form = Form::Id});
    visit(r.nodes, {.name = "nodes", .says = "Names of nodes of the models that are its line", .form = Form::Pattern});
    visit(r.evidence, {.name = "evidence", .says = toSay("How what its text says is known, as in an element"), .required = true});
    visit(r.sources, {.name = "sources",
                      .says = "Entries of the bibliography; at least one for what is documented or an analogy",
                      .form = Form::Id});
}

constexpr About aboutOf(const Credit&) {
    return {"credit", "Whom the site is owed to."};
}
void describe(auto& visit, Is<Credit> auto& c) {
    visit(c.name, {.name = "name", .says = toSay("Who"), .required = true});
    visit(c.role, {.name = "role", .says = "For what"});
    visit(c.url, {.name = "url", .says = "Where to find them", .form = Form::Url});
}

constexpr About aboutOf(const Reference&) {
    return {"reference", "A source that elements name."};
}
void describe(auto& visit, Is<Reference> auto& r) {
    visit(r.id, {.name = "id", .says = toSay("By which elements name it"), .required = true, .form = Form::Id});
    visit(r.title, {.name = "title", .says = toSay("As it is printed"), .required = true});
    visit(r.authors, {.name = "authors", .says = "Who wrote it"});
    visit(r.year, {.name = "year", .says = "When it appeared"});
    visit(r.url, {.name = "url", .says = "Where to find it"});
    visit(r.confidence, {.name = "confidence",
                         .says = "high: scholarly or official; medium: press, or several that agree; low: a single page"});
}

constexpr About aboutOf(const Site&) {
    return {"site", "A place that people can walk into."};
}
void describe(auto& visit, Is<Site> auto& s) {
    visit(s.format, {.name = "format", .says = toSay("Version of this format: 1"), .required = true, .least = 1, .most = 1});
    visit(s.title, {.name = "title", .says = toSay("The name of the site"), .required = true});
    visit(s.text, {.name = "text", .says = toSay("What it is, in a few sentences"), .required = true});
    visit(s.language,
          {.name = "language", .says = "What is told and written in where a visitor's own language is missing; else English"});
    visit(s.picture, {.name = "picture", .says = "A picture (.png or .jpg) for the choice of sites", .form = Form::File});
    visit(s.place, {.name = "place", .says = toSay("Where on the Earth"), .required = true});
    visit(s.environment, {.name = "environment", .says = toSay("When it is, and the air"), .required = true});
    visit(s.periods, {.name = "periods", .says = "Times and states that visitors switch between"});
    visit(s.models, {.name = "models", .says = toSay("What is drawn"), .required = true, .fewest = 1});
    visit(s.elements, {.name = "elements", .says = toSay("What is known of each part"), .required = true, .fewest = 1});
    visit(s.lamps, {.name = "lamps", .says = "Lamps besides those in the models"});
    visit(s.water, {.name = "water", .says = "Surfaces of water"});
    visit(s.plantings, {.name = "plantings", .says = "Areas that are planted"});
    visit(s.swaying, {.name = "swaying", .says = "What the wind moves"});
    visit(s.sounds, {.name = "sounds", .says = "What is heard"});
    visit(s.acoustics, {.name = "acoustics", .says = "Places with reverb; elsewhere it is open air"});
    visit(s.spawns, {.name = "spawns", .says = toSay("Where visitors begin"), .required = true, .fewest = 1});
    visit(s.walkable, {.name = "walkable", .says = "Where they may walk"});
    visit(s.viewpoints, {.name = "viewpoints", .says = "Views worth having"});
    visit(s.gates, {.name = "gates", .says = "Places that one can go to from here"});
    visit(s.routes, {.name = "routes", .says = "Ways between the gates"});
    visit(
        s.licence,
        {.name = "licence", .says = toSay("Of the site's own models and texts, as SPDX names it: CC-BY-4.0"), .required = true});
    visit(s.credits, {.name = "credits", .says = toSay("Whom it is owed to"), .required = true, .fewest = 1});
    visit(s.bibliography, {.name = "bibliography", .says = "The sources"});
}

}  // namespace rekindle::content
