#pragma once

#include <span>
#include <string>
#include <vector>

#include "gpu/Vulkan.h"

namespace rekindle::gpu {

class Device;

enum class Blend { None, Alpha, Premultiplied, Additive };

// All pipelines share DescriptorHeap::layout(); vertices are pulled from buffers by address. Viewport, scissor, cull mode and
// front face are dynamic. Shader names are those of shaders/passes ("forward.vert"). Specialisation constants take ids 0, 1, 2
// ...
struct GraphicsPipelineDesc {
    std::string name;
    std::string vertexShader;
    std::string fragmentShader;  // may be empty: depth only
    std::vector<std::uint32_t> constants;
    std::vector<VkFormat> colorFormats;
    VkFormat depthFormat = VK_FORMAT_UNDEFINED;
    VkSampleCountFlagBits samples = VK_SAMPLE_COUNT_1_BIT;
    std::uint32_t viewMask = 0;
    VkPrimitiveTopology topology = VK_PRIMITIVE_TOPOLOGY_TRIANGLE_LIST;
    bool wireframe = false;
    bool depthTest = true;
    bool depthWrite = true;
    VkCompareOp depthCompare = VK_COMPARE_OP_GREATER_OR_EQUAL;  // reversed depth
    bool depthClamp = false;
    float depthBias = 0;  // constant and slope-scaled, towards the far side
    float depthBiasSlope = 0;
    bool alphaToCoverage = false;
    Blend blend = Blend::None;
    bool shadingRates = false;  // drawn where fragments are as large as an image says: see ShadingRate.h
};

// A pipeline. Move-only owner; deletion waits for the frames that may use it.
class Pipeline {
  public:
    static core::Result<Pipeline> graphics(Device& device, const GraphicsPipelineDesc& desc);
    static core::Result<Pipeline> compute(Device& device, const std::string& shader,
                                          std::span<const std::uint32_t> constants = {});

    Pipeline() = default;
    Pipeline(Pipeline&& other) noexcept;
    Pipeline& operator=(Pipeline&& other) noexcept;
    ~Pipeline();

    explicit operator bool() const { return handle_ != VK_NULL_HANDLE; }
    VkPipeline handle() const { return handle_; }

  private:
    void release();

    Device* device_ = nullptr;
    VkPipeline handle_ = VK_NULL_HANDLE;
};

}  // namespace rekindle::gpu
