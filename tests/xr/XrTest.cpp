#include "XrTest.h"

#include <glm/geometric.hpp>

#include "xr/VulkanBinding.h"

namespace rekindle::tests {

void XrTest::SetUp() {
    if (!Monado::installed()) GTEST_SKIP() << "monado-service is not installed (Debian 12 has none)";
    monado_ = std::make_unique<Monado>();
    ASSERT_TRUE(monado_->ready()) << monado_->log();
    auto runtime = xr::Runtime::connect("rekindle tests");
    ASSERT_TRUE(runtime) << runtime.error().line();
    auto device = gpu::Device::create({.validation = gpu::Validation::Core, .hooks = xr::withRuntime(*runtime, {})});
    ASSERT_TRUE(device) << device.error().line();
    device_ = std::move(*device);
    messagesBefore_ = device_->validationMessages();  // Monado 25 adds a feature to the device's that is there already
    auto frames = gpu::FrameRing::create(*device_);
    ASSERT_TRUE(frames) << frames.error().line();
    frames_.emplace(std::move(*frames));
    auto session = xr::Session::open(std::move(*runtime), *device_);
    ASSERT_TRUE(session) << session.error().line();
    session_ = std::move(*session);
    visitor_ = std::make_unique<RemoteDriver>();
    ASSERT_TRUE(visitor_->connected());
}

void XrTest::TearDown() {
    visitor_.reset();
    if (frames_) (void)frames_->finish();
    session_.reset();
    frames_.reset();
    if (device_) {
        EXPECT_EQ(device_->validationMessages(), messagesBefore_) << "the validation layer complained: see above";
    }
    device_.reset();
    if (monado_) {
        EXPECT_TRUE(monado_->validates()) << "the package openxr-layer-corevalidation is missing";
        EXPECT_EQ(Monado::takeComplaints(), "");
    }
    monado_.reset();
}

void XrTest::runUntil(const std::function<bool()>& done, const Draw& draw) {
    for (int turn = 0; turn < 2000 && !done(); ++turn) {
        const auto polled = session().poll();
        ASSERT_TRUE(polled) << polled.error().line();
        const xr::State state = session().lifecycle().state();
        if (states_.empty() || states_.back() != state) states_.push_back(state);
        if (!session().lifecycle().running()) continue;
        auto begun = session().begin();
        ASSERT_TRUE(begun) << begun.error().line();
        if (begun->eyes) eyes_ = *begun->eyes;
        hands_ = begun->hands;
        const bool draws = begun->target.has_value();
        if (draws) {
            gpu::Frame* frame = *frames_->begin();
            draw(*frame, *begun);
            ASSERT_TRUE(frames_->submit(*frame));
        }
        const auto ended = session().end(std::move(*begun), draws, {}, nearest_);
        ASSERT_TRUE(ended) << ended.error().line();
    }
    ASSERT_TRUE(done()) << "2000 turns were not enough";
}

void XrTest::fill(gpu::Frame& frame, const xr::Frame& begun) {
    const gpu::ImageView& target = *begun.target;
    const VkRenderingAttachmentInfo color{.sType = VK_STRUCTURE_TYPE_RENDERING_ATTACHMENT_INFO,
                                          .imageView = target.view,
                                          .imageLayout = VK_IMAGE_LAYOUT_COLOR_ATTACHMENT_OPTIMAL,
                                          .loadOp = VK_ATTACHMENT_LOAD_OP_CLEAR,
                                          .storeOp = VK_ATTACHMENT_STORE_OP_STORE,
                                          .clearValue = {{{0.1f, 0.2f, 0.3f, 1}}}};
    const VkRenderingInfo info{.sType = VK_STRUCTURE_TYPE_RENDERING_INFO,
                               .renderArea = {{0, 0}, target.extent},
                               .layerCount = 1,
                               .viewMask = 3,
                               .colorAttachmentCount = 1,
                               .pColorAttachments = &color};
    vkCmdBeginRendering(frame.commands(), &info);
    vkCmdEndRendering(frame.commands());
}

void XrTest::runUntil(const std::function<bool()>& done) {
    runUntil(done, fill);
}

xr::Eyes XrTest::eyesAt(const RemoteState& state) {
    EXPECT_TRUE(visitor().send(state));
    runUntil([&] {
        const math::Pose head = xr::headOf(eyes_);
        return glm::distance(head.position, state.head.position) < 1e-3f &&
               std::abs(glm::dot(head.orientation, state.head.orientation)) > 0.99999f;
    });
    return eyes_;
}

}  // namespace rekindle::tests
