// Labels hang by what they name, side by side, for both eyes of who stands there.
#include "commands/HeadsetLabels.h"

#include <gtest/gtest.h>

#include <glm/geometric.hpp>

namespace rekindle::commands {
namespace {

using math::vec3;

constexpr vec3 eyes(3, 1.6f, -2);
constexpr float height = 60;

// The angle that a panel's half takes up, for those eyes.
float halfAngle(const visit::FlatPanel& panel) {
    return std::atan(panel.size.x / 2 / glm::distance(panel.place.position, eyes));
}
float angleBetween(vec3 a, vec3 b) {
    return std::acos(std::min(1.f, glm::dot(glm::normalize(a - eyes), glm::normalize(b - eyes))));
}

TEST(HeadsetLabels, HangNearWhatTheyNameAndAsLargeNearAndFar) {
    const std::vector<vec3> spots{eyes + vec3(0, 0, -3), eyes + vec3(40, 5, 0), eyes + vec3(0.5f, -1, 9)};
    const std::vector<float> widths{300, 300, 300};
    const auto labels = labelsAround(eyes, spots, widths, height);
    ASSERT_EQ(labels.size(), 3u);
    for (const HeadsetLabel& label : labels) {
        EXPECT_LT(angleBetween(label.place.place.position, spots[label.spot]), 0.2f);
        EXPECT_NEAR(halfAngle(label.place), 150 / labelPixels, 0.01f);
        EXPECT_LE(glm::distance(label.place.place.position, eyes), 8.01f) << "both eyes see it well";
        EXPECT_TRUE(visit::meet({eyes, glm::normalize(label.place.place.position - eyes)}, label.place)) << "its front";
        EXPECT_LT(angleBetween(label.foot, spots[label.spot]), angleBetween(label.place.place.position, spots[label.spot]));
    }
}

TEST(HeadsetLabels, CoverNeitherEachOtherNorWhatTheyName) {
    std::vector<vec3> spots;
    for (int i = 0; i < 5; ++i) spots.push_back(eyes + vec3(0.3f * float(i), 0.1f * float(i % 2), -4));
    const std::vector<float> widths(5, 260);
    const auto labels = labelsAround(eyes, spots, widths, height);
    ASSERT_GE(labels.size(), 3u);
    for (const HeadsetLabel& label : labels)
        for (const HeadsetLabel& other : labels) {
            if (&label == &other) continue;
            const vec3 middle = other.place.place.position;
            EXPECT_FALSE(visit::meet({eyes, glm::normalize(middle - eyes)}, label.place));
        }
    for (const HeadsetLabel& label : labels)
        for (const vec3 spot : spots) EXPECT_FALSE(visit::meet({eyes, glm::normalize(spot - eyes)}, label.place));
}

TEST(HeadsetLabels, WithoutAnythingToNameThereAreNone) {
    EXPECT_TRUE(labelsAround(eyes, {}, {}, height).empty());
}

}  // namespace
}  // namespace rekindle::commands
