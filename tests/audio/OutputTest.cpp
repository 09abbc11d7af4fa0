#include "audio/Output.h"

#include <gmock/gmock.h>

#include <chrono>
#include <cstdlib>
#include <functional>
#include <thread>

#include "TestSounds.h"
#include "core/File.h"

namespace rekindle::audio {

// OpenAL asks for its drivers once in a process, so each test has one of its own (a death test that is to live).
class AnOutput : public SoundTest {
  protected:
    void SetUp() override {
        SoundTest::SetUp();
        GTEST_FLAG_SET(death_test_style, "threadsafe");
    }

    // OpenAL's driver that writes what would be heard to `target`.
    void driveToFile(const std::filesystem::path& target) const {
        std::ofstream(path("alsoft.conf")) << "[general]\ndrivers=wave\nfrequency=48000\n[wave]\nfile=" << target.string()
                                           << "\n";
        ::setenv("ALSOFT_CONF", path("alsoft.conf").c_str(), 1);
    }
    Mix tone() const { return {.sources = {{.id = 1, .file = sound("tone.wav", sine(500, 1)), .loop = true}}}; }
};

// False: it did not come true within half a minute.
static bool within(const std::function<bool()>& wanted) {
    using namespace std::chrono_literals;
    for (int i = 0; i < 1500; ++i, std::this_thread::sleep_for(20ms))
        if (wanted()) return true;
    return false;
}

static void leave(bool good) {
    std::_Exit(good ? 0 : 1);
}

TEST_F(AnOutput, WithoutADeviceIsSilentAndSaysNothing) {
    const auto run = [&] {
        ::setenv("ALSOFT_DRIVERS", "none-such", 1);
        bool good = true;
        {
            Output output;
            output.play(tone());
            std::this_thread::sleep_for(std::chrono::milliseconds(300));
            good = output.state().device.empty() && output.state().voices == 0 && output.takeTroubles().empty();
        }
        leave(good);
    };
    EXPECT_EXIT(run(), testing::ExitedWithCode(0), testing::IsEmpty());
}

TEST_F(AnOutput, PlaysToADeviceThatGoesNowhere) {
    const auto run = [&] {
        ::setenv("ALSOFT_DRIVERS", "null", 1);
        Output output;
        output.play(tone());
        const bool heard = within([&] { return output.state().voices == 1 && !output.state().device.empty(); });
        output.play({});
        leave(heard && within([&] { return output.state().voices == 0; }));
    };
    EXPECT_EXIT(run(), testing::ExitedWithCode(0), testing::IsEmpty());
}

TEST_F(AnOutput, TellsOfFilesThatCannotBePlayed) {
    const auto run = [&] {
        ::setenv("ALSOFT_DRIVERS", "null", 1);
        Output output;
        output.play({.sources = {{.id = 1, .file = path("missing.wav")}}});
        std::vector<core::Error> troubles;
        const bool told = within([&] { return !(troubles = output.takeTroubles()).empty(); });
        leave(told && troubles[0].kind == core::ErrorKind::NotFound);
    };
    EXPECT_EXIT(run(), testing::ExitedWithCode(0), testing::IsEmpty());
}

// The first device fails as it is written to, as one does that is unplugged; the second is a file that can be listened to.
TEST_F(AnOutput, OpensAnotherDeviceWhenTheFirstIsLost) {
    const auto run = [&] {
        std::filesystem::create_symlink("/dev/full", path("device"));
        driveToFile(path("device"));
        bool reopened = false;
        {
            Output output(Hrtf::Off);
            output.play(tone());
            within([&] { return output.state().openings > 0; });
            std::filesystem::remove(path("device"));
            reopened = within([&] { return output.state().openings > 1 && output.state().voices == 1; });
            std::this_thread::sleep_for(std::chrono::milliseconds(600));
        }
        const auto heard = core::readFile(path("device"));
        int loud = 0;
        for (std::size_t i = 200; heard && i + 1 < heard->size(); i += 2) loud += heard->at(i + 1) != std::byte{0};
        leave(reopened && loud > 1000);
    };
    EXPECT_EXIT(run(), testing::ExitedWithCode(0), testing::IsEmpty());
}

}  // namespace rekindle::audio
