// The line that a taken picture carries: what it says, and that it is written along the lower edge and nowhere else.
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

#include "VisitorScreens.h"
#include "panels/ComposingPanel.h"
#include "ui/Stamp.h"

namespace rekindle::tests {
namespace {

class Credit : public VisitorScreens, public testing::WithParamInterface<const char*> {
  protected:
    void SetUp() override {
        speak(GetParam());
        openSite();
        content::Site site = *state_.site->site;
        site.credits = {{.name = "Rekindle"}, {.name = "Liu Yuan"}};
        site.licence = "CC-BY-4.0";
        state_.site->site = std::make_shared<const content::Site>(std::move(site));
    }
    std::string line() const { return panels::creditLine(*state_.site, state_.language); }

    // Mid-grey, so that dark and light are told from it.
    static Picture paper(int width, int height) {
        Picture picture{.width = width, .height = height, .pixels = {}};
        picture.pixels.assign(std::size_t(width) * std::size_t(height) * 4, 128);
        return picture;
    }
    Picture stamped(Picture picture, const std::string& words) {
        fonts_->need(words);
        frames(2);
        ui::stampCredit({picture.pixels, std::uint32_t(picture.width), std::uint32_t(picture.height)}, words);
        return picture;
    }
    static int redAt(const Picture& picture, int x, int y) {
        return picture.pixels[(std::size_t(y) * std::size_t(picture.width) + std::size_t(x)) * 4];
    }
    // The columns in which something of the letters is.
    static std::vector<int> columnsOfLetters(const Picture& picture) {
        std::vector<int> columns;
        for (int x = 0; x < picture.width; ++x)
            for (int y = 0; y < picture.height; ++y)
                if (redAt(picture, x, y) > 160) {
                    columns.push_back(x);
                    break;
                }
        return columns;
    }
};

TEST_P(Credit, SaysWhatItIsAndWhoMadeIt) {
    const bool chinese = state_.language == "zh-Hans";
    EXPECT_EQ(line(), chinese ? "槐轩广场 · 今天 · 复原场景，部分为推测 · Liu Yuan · Rekindle 重光 · CC-BY-4.0"
                              : "Huaixuan Square · Today · a reconstruction, in part a hypothesis · Liu Yuan · Rekindle 重光 · "
                                "CC-BY-4.0");
    state_.site->period = 1;
    EXPECT_NE(line().find(chinese ? " · 约一八五零年 · " : " · About 1850 · "), std::string::npos);
    state_.site->period = -1;
    EXPECT_EQ(line().find(chinese ? "今天" : "Today"), std::string::npos) << "no period is shown";
}

TEST_P(Credit, ChangesTheLastRowsAndNoOthers) {
    const Picture before = paper(1280, 720), after = stamped(before, line());
    const int band = int(std::trunc(720 - 720 / 40 * 1.5f));
    for (int y = 0; y < 720; ++y)
        for (int x = 0; x < 1280; ++x) {
            const std::uint8_t* pixel = after.pixels.data() + (y * 1280 + x) * 4;
            if (y < band)
                ASSERT_EQ(std::count(pixel, pixel + 4, 128), 4) << x << ", " << y;
            else
                ASSERT_EQ(pixel[3], 255) << x << ", " << y << ": the whole edge is written on";
        }
    EXPECT_LT(redAt(after, 1279, 719), 80) << "dark where no letters are";
    const std::vector<int> letters = columnsOfLetters(after);
    const float wide = ui::readingFont()->CalcTextSizeA(720 / 40.f, 1e6f, 0, line().c_str()).x;
    ASSERT_FALSE(letters.empty());
    EXPECT_LT(letters.front(), 20);
    EXPECT_NEAR(float(letters.back()), 720 / 40 * 0.6f + wide, 4);
    EXPECT_GT(letters.size(), std::size_t(wide / 2)) << "each letter is there";
}

TEST_P(Credit, IsSmallerWhereItIsTooLong) {
    const std::vector<int> letters = columnsOfLetters(stamped(paper(420, 720), line()));
    ASSERT_FALSE(letters.empty());
    EXPECT_LT(letters.back(), 416) << "whole";
    EXPECT_GT(letters.back(), 380);
}

TEST_P(Credit, IsInThePictureThatIsComposed) {
    state_.composing.emplace();
    fonts_->need(line());
    frames(3);
    const Picture seen = drawPicture(*ImGui::GetDrawData(), textures_);
    const Picture written = stamped(paper(seen.width, seen.height), line());
    const auto lettersIn = [](const Picture& picture) {
        std::vector<int> columns;
        for (int x = 0; x < picture.width; ++x)
            for (int y = picture.height - 27; y < picture.height; ++y)
                if (redAt(picture, x, y) > 160) {
                    columns.push_back(x);
                    break;
                }
        return columns;
    };
    const std::vector<int> shown = lettersIn(seen), kept = lettersIn(written);
    ASSERT_FALSE(shown.empty());
    EXPECT_NEAR(shown.front(), kept.front(), 2);
    EXPECT_NEAR(shown.back(), kept.back(), 2) << "what is seen is what is taken";
}

INSTANTIATE_TEST_SUITE_P(Languages, Credit, testing::Values("zh-Hans", "en"));

}  // namespace
}  // namespace rekindle::tests
