// What a visitor with a headset hears comes from where it is, however his head is turned.
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <thread>
#include <vector>

#include "XrProgram.h"

namespace rekindle::tests {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

// OpenAL Soft has an output that is a file: two channels of 16 bits, written as time passes.
class HearingTest : public XrProgram {
  protected:
    struct Ears {
        double left = 0, right = 0;  // mean power
    };

    void SetUp() override {
        XrProgram::SetUp();
        if (IsSkipped()) return;
        audible_ = true;
        environment_ = {{"ALSOFT_DRIVERS", "wave"}, {"ALSOFT_CONF", folder_ / "openal.conf"}};
        std::ofstream(folder_ / "openal.conf") << "[general]\nchannels = stereo\nsample-type = int16\nfrequency = 48000\n"
                                                  "[wave]\nfile = "
                                               << heard().string() << "\n";
    }
    fs::path heard() const { return folder_ / "heard.wav"; }

    // Of the last second.
    Ears listen() const {
        std::ifstream file(heard(), std::ios::binary);
        const std::string bytes((std::istreambuf_iterator<char>(file)), {});
        const std::size_t begin = bytes.find("data") + 8, frames = (bytes.size() - begin) / 4, last = 48000;
        Ears ears;
        if (bytes.size() < begin || frames < last) return ears;
        for (std::size_t i = frames - last; i < frames; ++i) {
            std::int16_t sample[2];
            std::memcpy(sample, bytes.data() + begin + 4 * i, sizeof(sample));
            ears.left += double(sample[0]) * sample[0] / last;
            ears.right += double(sample[1]) * sample[1] / last;
        }
        return ears;
    }
    // Once he has turned so far to the left, and that has been heard.
    Ears turned(float left) {
        state_.head.orientation = glm::angleAxis(left, math::vec3(0, 1, 0));
        send();
        std::this_thread::sleep_for(4s);
        const Ears ears = listen();
        std::printf("turned by %.2f: left %.0f, right %.0f\n", left, ears.left, ears.right);
        return ears;
    }
};

// He begins at 4 0 14 and looks 14 degrees to the left; the noise is 3 m to his left.
TEST_F(HearingTest, ASoundIsHeardFromWhereItIsWhenTheHeadTurns) {
    makeSound(math::vec3(4, 1.6f, 14) + 3.f * math::vec3(-0.970f, 0, 0.242f));
    startRuntime();
    open();
    ASSERT_TRUE(says("it is known where one can walk")) << program_->log();
    (void)stands();
    EXPECT_NE(program_->log().find("as for headphones"), std::string::npos) << program_->log();
    const Ears ahead = turned(0);
    EXPECT_GT(ahead.left, 2 * ahead.right) << "twice the power, 3 dB";
    EXPECT_GT(ahead.right, 1) << "but not with one ear alone";
    const Ears towards = turned(math::pi / 2);
    EXPECT_LT(std::abs(10 * std::log10(towards.left / towards.right)), 2) << "before him";
    const Ears away = turned(math::pi);
    EXPECT_GT(away.right, 2 * away.left);
}

}  // namespace rekindle::tests
