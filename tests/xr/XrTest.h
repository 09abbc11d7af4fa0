#pragma once

#include <gtest/gtest.h>

#include <functional>

#include "Monado.h"
#include "RemoteDriver.h"
#include "gpu/Frame.h"
#include "xr/Session.h"

namespace rekindle::tests {

// A test with a runtime, a device under the validation layers of Vulkan and OpenXR, and a session. Skipped where there is no
// Monado.
class XrTest : public ::testing::Test {
  protected:
    void SetUp() override;
    void TearDown() override;

    // A frame, drawn by `draw`, which gets what it is to record into; for each of the session's next frames until `done` says so.
    using Draw = std::function<void(gpu::Frame&, const xr::Frame&)>;
    void runUntil(const std::function<bool()>& done, const Draw& draw);
    // Nothing is drawn but one colour.
    static void fill(gpu::Frame& frame, const xr::Frame& begun);
    void runUntil(const std::function<bool()>& done);
    // The eyes once they have come to within a millimetre of where the visitor was put.
    xr::Eyes eyesAt(const RemoteState& state);

    gpu::Device& device() { return *device_; }
    xr::Session& session() { return *session_; }
    RemoteDriver& visitor() { return *visitor_; }

    std::unique_ptr<Monado> monado_;
    std::unique_ptr<gpu::Device> device_;
    int messagesBefore_ = 0;
    std::unique_ptr<xr::Session> session_;
    std::optional<gpu::FrameRing> frames_;
    std::unique_ptr<RemoteDriver> visitor_;
    std::vector<xr::State> states_;  // that the session went through
    xr::Eyes eyes_;                  // of the last frame that had some
    xr::Hands hands_;                // of the last frame
    float nearest_ = 0;              // metres, of what `draw` draws; 0: it draws no depth
};

}  // namespace rekindle::tests
