#include "commands/SiteSounds.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

namespace rekindle::commands {
namespace {

content::Site pond() {
    content::Site site;
    site.sounds = {
        {.id = "water", .file = "water.opus", .positions = {{0, 0, 0}, {5, 0, 0}}, .radius = 3, .gain = 0.5f},
        {.id = "birds", .file = "birds.opus", .positions = {{0, 9, 0}}, .periods = {"day"}},
        {.id = "frogs", .file = "frogs.opus", .positions = {{2, 0, 0}}, .periods = {"night"}},
    };
    return site;
}

float gainOf(const std::vector<audio::Source>& sources, const std::string& name) {
    for (const audio::Source& source : sources)
        if (source.file.filename() == name) return source.gain;
    return 0;
}

TEST(SiteSounds, APeriodHasItsOwnSounds) {
    const auto day = soundsOf(pond(), "/pond", {.period = "day", .time = 12.5});
    ASSERT_EQ(day.size(), 3u);
    EXPECT_EQ(day[0].file, "/pond/water.opus");
    EXPECT_EQ(day[0].position, math::vec3(0));
    EXPECT_EQ(day[0].radius, 3);
    EXPECT_TRUE(day[0].loop);
    EXPECT_EQ(day[0].at, 12.5);
    EXPECT_NE(day[1].at, day[0].at) << "two places in step sound like a pipe";
    EXPECT_EQ(gainOf(day, "frogs.opus"), 0);
    std::set<std::uint64_t> ids;
    for (const audio::Source& source : day) EXPECT_TRUE(ids.insert(source.id).second);
}

TEST(SiteSounds, OnePeriodFadesIntoAnotherAtTheSameLoudness) {
    for (const float arrived : {0.f, 0.3f, 0.5f, 1.f}) {
        const auto dusk = soundsOf(pond(), "/pond", {.period = "night", .before = "day", .arrived = arrived});
        const float birds = gainOf(dusk, "birds.opus"), frogs = gainOf(dusk, "frogs.opus");
        EXPECT_NEAR(birds * birds + frogs * frogs, 1, 1e-5);
        EXPECT_NEAR(frogs * frogs, arrived, 1e-5);
        EXPECT_EQ(gainOf(dusk, "water.opus"), 0.5f);
    }
}

TEST(SiteSounds, AStopOfATourHasItsOwnLevels) {
    SoundMoment moment{.period = "day"};
    const float usual = gainOf(soundsOf(pond(), "/pond", moment), "water.opus");
    moment.levels = {{"water", 2}, {"birds", 0}};
    const auto sources = soundsOf(pond(), "/pond", moment);
    EXPECT_EQ(gainOf(sources, "water.opus"), 2 * usual);
    EXPECT_EQ(gainOf(sources, "birds.opus"), 0);
}

TEST(SiteSounds, WhatATourMakesLouderIsToldOf) {
    SoundMoment moment{.period = "day"};
    EXPECT_FALSE(soundToldOf(pond(), moment, {0, 0, 0}));
    moment.levels = {{"water", 1.5f}, {"birds", 0.5f}, {"frogs", 2}};
    EXPECT_EQ(soundToldOf(pond(), moment, {1, 0, 0}), math::vec3(0));
    EXPECT_EQ(soundToldOf(pond(), moment, {4, 0, 0}), math::vec3(5, 0, 0));
    moment.levels = {{"frogs", 2}};
    EXPECT_FALSE(soundToldOf(pond(), moment, {0, 0, 0})) << "they call at night";
}

TEST(SiteSounds, ReverbIsThatOfThePlaceOneStandsInAndGoesOverIntoOpenAir) {
    content::Site site;
    site.acoustics = {
        {.outline = {{0, 0}, {8, 0}, {8, 6}, {0, 6}}, .heights = {0, 3}, .enclosure = content::Enclosure::Room},
        {.outline = {{-20, -20}, {40, -20}, {40, 30}, {-20, 30}}, .heights = {0, 6}, .enclosure = content::Enclosure::Yard}};
    const audio::Reverb open = audio::reverbOf(audio::openAir);
    const audio::Reverb room = reverbAt(site, {4, 1.6f, 3}), yard = reverbAt(site, {30, 1.6f, 3});
    const audio::Reverb box = audio::reverbOf({.size = {6, 3, 8}, .absorption = 0.22f});
    EXPECT_NEAR(room.level, box.level, 1e-3);
    EXPECT_NEAR(room.seconds, box.seconds, 1e-3);
    EXPECT_GT(room.level, 3 * yard.level);
    EXPECT_GT(yard.level, open.level);
    const audio::Reverb doorway = reverbAt(site, {9, 1.6f, 3});  // a metre outside
    EXPECT_NEAR(doorway.level, (room.level + yard.level) / 2, 1e-3);
    EXPECT_EQ(reverbAt(site, {4, 9, 3}), open) << "above the roof";
    EXPECT_EQ(reverbAt(site, {400, 1.6f, 3}), open);
}

}  // namespace
}  // namespace rekindle::commands
