// The frame graph's planner, without a device.
#include "graph/Plan.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace rekindle::graph {
namespace {

const ImageSpec picture{.extent = {64, 64, 1}};

gpu::ImageView somebodysImage() { return {reinterpret_cast<VkImage>(std::uintptr_t{1}), reinterpret_cast<VkImageView>(std::uintptr_t{2}), VK_FORMAT_R8G8B8A8_UNORM, {64, 64}}; }

ImageId importTarget(Graph& graph) { return graph.importImage("target", somebodysImage(), gpu::states::undefined, gpu::states::transferSource); }

void addPass(Graph& graph, const char* name, std::vector<ImageId> reads, ImageId target) {
    Pass& pass = graph.addPass(name);
    for (const ImageId image : reads) pass.sample(image);
    pass.colors = {{.image = target, .discard = true}};
}

std::vector<std::string> names(const Graph& graph, const Plan& plan) {
    std::vector<std::string> result;
    for (const auto& planned : plan.passes) result.push_back(graph.passes()[planned.pass].name);
    return result;
}

TEST(Plan, PassesThatNobodyWantsAreLeftOut) {
    Graph graph;
    const ImageId color = graph.createImage("color", picture), unused = graph.createImage("unused", picture);
    addPass(graph, "draw", {}, color);
    addPass(graph, "nobody", {color}, unused);
    addPass(graph, "show", {color}, importTarget(graph));
    const Plan result = plan(graph);
    EXPECT_EQ(names(graph, result), (std::vector<std::string>{"draw", "show"}));
    EXPECT_EQ(result.physicalOf[unused.index], UINT32_MAX);
}

TEST(Plan, AWantedEffectKeepsAPass) {
    Graph graph;
    graph.addPass("readback").keep = true;
    EXPECT_EQ(plan(graph).passes.size(), 1u);
}

TEST(Plan, AReaderWaitsForItsWriterInTheRightLayout) {
    Graph graph;
    const ImageId color = graph.createImage("color", picture);
    addPass(graph, "draw", {}, color);
    addPass(graph, "show", {color}, importTarget(graph));
    const Plan result = plan(graph);
    const auto& transitions = result.passes[1].transitions;
    const auto found = std::find_if(transitions.begin(), transitions.end(), [&](const Transition& t) { return t.image == color; });
    ASSERT_NE(found, transitions.end());
    EXPECT_EQ(found->from, gpu::states::colorTarget);
    EXPECT_EQ(found->to, gpu::states::sampled);
}

TEST(Plan, TwoReadersInARowNeedOneTransition) {
    Graph graph;
    const ImageId color = graph.createImage("color", picture), a = graph.createImage("a", picture), target = importTarget(graph);
    addPass(graph, "draw", {}, color);
    addPass(graph, "first", {color}, a);
    addPass(graph, "second", {color, a}, target);
    const Plan result = plan(graph);
    const auto& second = result.passes[2].transitions;
    EXPECT_TRUE(std::none_of(second.begin(), second.end(), [&](const Transition& t) { return t.image == color; }));
}

TEST(Plan, ImportedImagesAreLeftAsPromised) {
    Graph graph;
    const ImageId target = importTarget(graph);
    addPass(graph, "draw", {}, target);
    const Plan result = plan(graph);
    ASSERT_EQ(result.after.size(), 1u);
    EXPECT_EQ(result.after[0].from, gpu::states::colorTarget);
    EXPECT_EQ(result.after[0].to, gpu::states::transferSource);
}

TEST(Plan, ImagesWhoseLivesDoNotOverlapShareMemory) {
    Graph graph;
    const ImageId a = graph.createImage("a", picture), b = graph.createImage("b", picture), c = graph.createImage("c", picture);
    addPass(graph, "1", {}, a);
    addPass(graph, "2", {a}, b);
    addPass(graph, "3", {b}, c);
    addPass(graph, "4", {c}, importTarget(graph));
    const Plan result = plan(graph);
    EXPECT_EQ(result.physical.size(), 2u);
    EXPECT_EQ(result.physicalOf[a.index], result.physicalOf[c.index]);
    EXPECT_NE(result.physicalOf[a.index], result.physicalOf[b.index]);
}

TEST(Plan, DifferentImagesNeverShare) {
    Graph graph;
    ImageSpec larger = picture;
    larger.extent.width = 128;
    const ImageId a = graph.createImage("a", picture), b = graph.createImage("b", larger), c = graph.createImage("c", picture);
    addPass(graph, "1", {}, a);
    addPass(graph, "2", {a}, b);
    addPass(graph, "3", {b}, c);
    addPass(graph, "4", {c}, importTarget(graph));
    const Plan result = plan(graph);
    EXPECT_NE(result.physicalOf[a.index], result.physicalOf[b.index]);
}

TEST(Plan, ReadersOfABufferWaitOnce) {
    Graph graph;
    const BufferId vertices = graph.declareBuffer("vertices");
    const ImageId color = graph.createImage("color", picture), target = importTarget(graph);
    graph.addPass("deform").write(vertices);
    addPass(graph, "draw", {}, color);
    Pass& show = graph.addPass("show");
    show.sample(color).read(vertices);
    show.colors = {{.image = target}};
    const Plan result = plan(graph);
    ASSERT_EQ(result.passes.size(), 3u);
    EXPECT_FALSE(result.passes[1].bufferBarrier);
    EXPECT_TRUE(result.passes[2].bufferBarrier);
}

TEST(Plan, ShadingRatesWaitForWhoWroteThem) {
    Graph graph;
    const ImageId rates = graph.createImage("rates", {.format = VK_FORMAT_R8_UINT, .extent = {4, 4, 1}});
    graph.addPass("tell").touch(rates, Use::TransferTarget);
    addPass(graph, "show", {}, importTarget(graph));
    EXPECT_EQ(names(graph, plan(graph)), (std::vector<std::string>{"show"})) << "nobody reads them";
    Pass& rated = graph.addPass("show by rates");
    rated.colors = {{.image = importTarget(graph)}};
    rated.rates = ShadingRates{.image = rates, .square = 16};
    const Plan result = plan(graph);
    EXPECT_EQ(names(graph, result), (std::vector<std::string>{"tell", "show", "show by rates"}));
    const auto& transitions = result.passes[2].transitions;
    const auto found = std::find_if(transitions.begin(), transitions.end(), [&](const Transition& t) { return t.image == rates; });
    ASSERT_NE(found, transitions.end());
    EXPECT_EQ(found->from, gpu::states::transferTarget);
    EXPECT_EQ(found->to, gpu::states::shadingRate);
    EXPECT_EQ(result.physical[result.physicalOf[rates.index]].usage,
              VkImageUsageFlags(VK_IMAGE_USAGE_TRANSFER_DST_BIT | VK_IMAGE_USAGE_FRAGMENT_SHADING_RATE_ATTACHMENT_BIT_KHR));
}

TEST(Plan, DepthMayBeTestedAndSampledAtOnce) {
    Graph graph;
    const ImageId depth = graph.createImage("depth", {.format = VK_FORMAT_D32_SFLOAT, .extent = {64, 64, 1}});
    Pass& first = graph.addPass("prepass");
    first.depth = DepthAttachment{.image = depth, .clear = 0.0f};
    Pass& second = graph.addPass("soft particles");
    second.colors = {{.image = importTarget(graph)}};
    second.depth = DepthAttachment{.image = depth, .readOnly = true};
    second.sample(depth);
    const Plan result = plan(graph);
    const auto& transitions = result.passes[1].transitions;
    const auto found = std::find_if(transitions.begin(), transitions.end(), [&](const Transition& t) { return t.image == depth; });
    ASSERT_NE(found, transitions.end());
    EXPECT_EQ(found->to.layout, VK_IMAGE_LAYOUT_DEPTH_READ_ONLY_OPTIMAL);
    EXPECT_TRUE(found->to.access & VK_ACCESS_2_SHADER_SAMPLED_READ_BIT);
    EXPECT_TRUE(found->to.access & VK_ACCESS_2_DEPTH_STENCIL_ATTACHMENT_READ_BIT);
}

}  // namespace
}  // namespace rekindle::graph
