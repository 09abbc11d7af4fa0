#include "gpu/Pipeline.h"

#include <array>
#include <utility>

#include "core/File.h"
#include "core/Paths.h"
#include "gpu/DescriptorHeap.h"
#include "gpu/Device.h"

namespace rekindle::gpu {

namespace {

// A shader module that lives as long as the making of its pipeline.
class ShaderModule {
  public:
    static core::Result<ShaderModule> load(Device& device, const std::string& name) {
        REKINDLE_ASSIGN(code, core::readFile(core::dataFolder() / "shaders" / (name + ".spv")).map_error([](core::Error error) {
            error.todo = "the installation is incomplete: build or install Rekindle again";
            return error;
        }));
        ShaderModule module(device);
        const VkShaderModuleCreateInfo info{.sType = VK_STRUCTURE_TYPE_SHADER_MODULE_CREATE_INFO,
                                            .codeSize = code.size(),
                                            .pCode = reinterpret_cast<const std::uint32_t*>(code.data())};
        REKINDLE_TRY(
            check(vkCreateShaderModule(device.handle(), &info, nullptr, &module.handle_), "cannot load the shader " + name));
        return module;
    }
    ShaderModule(ShaderModule&& other) noexcept : device_(other.device_), handle_(std::exchange(other.handle_, VK_NULL_HANDLE)) {}
    ~ShaderModule() { vkDestroyShaderModule(device_.handle(), handle_, nullptr); }
    VkShaderModule handle() const { return handle_; }

  private:
    explicit ShaderModule(Device& device) : device_(device) {}
    Device& device_;
    VkShaderModule handle_ = VK_NULL_HANDLE;
};

// Specialisation constants 0, 1, 2 ... of 32 bits.
struct Specialization {
    explicit Specialization(std::span<const std::uint32_t> constants) {
        for (std::uint32_t i = 0; i < constants.size(); ++i) entries.push_back({.constantID = i, .offset = i * 4, .size = 4});
        info = {static_cast<std::uint32_t>(entries.size()), entries.data(), constants.size_bytes(), constants.data()};
    }
    std::vector<VkSpecializationMapEntry> entries;
    VkSpecializationInfo info;
};

VkPipelineShaderStageCreateInfo stageInfo(VkShaderStageFlagBits stage, const ShaderModule& module,
                                          const Specialization& constants) {
    return {.sType = VK_STRUCTURE_TYPE_PIPELINE_SHADER_STAGE_CREATE_INFO,
            .stage = stage,
            .module = module.handle(),
            .pName = "main",
            .pSpecializationInfo = &constants.info};
}

constexpr VkPipelineCreateFlags ratedPipeline = VK_PIPELINE_CREATE_RENDERING_FRAGMENT_SHADING_RATE_ATTACHMENT_BIT_KHR;

constexpr VkColorComponentFlags allComponents =
    VK_COLOR_COMPONENT_R_BIT | VK_COLOR_COMPONENT_G_BIT | VK_COLOR_COMPONENT_B_BIT | VK_COLOR_COMPONENT_A_BIT;

VkPipelineColorBlendAttachmentState blendState(Blend blend) {
    const bool additive = blend == Blend::Additive;
    const VkBlendFactor rest = additive ? VK_BLEND_FACTOR_ONE : VK_BLEND_FACTOR_ONE_MINUS_SRC_ALPHA;
    return {
        .blendEnable = blend != Blend::None,
        .srcColorBlendFactor = blend == Blend::Alpha ? VK_BLEND_FACTOR_SRC_ALPHA : VK_BLEND_FACTOR_ONE,
        .dstColorBlendFactor = rest,
        .colorBlendOp = VK_BLEND_OP_ADD,
        .srcAlphaBlendFactor = additive ? VK_BLEND_FACTOR_ZERO : VK_BLEND_FACTOR_ONE,
        .dstAlphaBlendFactor = rest,
        .alphaBlendOp = VK_BLEND_OP_ADD,
        .colorWriteMask = allComponents,
    };
}

// The fixed-function part of a graphics pipeline. Its members point at each other: it stays where it was made.
struct FixedFunction {
    explicit FixedFunction(const GraphicsPipelineDesc& desc);
    FixedFunction(const FixedFunction&) = delete;
    FixedFunction& operator=(const FixedFunction&) = delete;

    VkPipelineVertexInputStateCreateInfo vertexInput{.sType = VK_STRUCTURE_TYPE_PIPELINE_VERTEX_INPUT_STATE_CREATE_INFO};
    VkPipelineInputAssemblyStateCreateInfo assembly{.sType = VK_STRUCTURE_TYPE_PIPELINE_INPUT_ASSEMBLY_STATE_CREATE_INFO};
    VkPipelineViewportStateCreateInfo viewport{
        .sType = VK_STRUCTURE_TYPE_PIPELINE_VIEWPORT_STATE_CREATE_INFO, .viewportCount = 1, .scissorCount = 1};
    VkPipelineRasterizationStateCreateInfo raster{.sType = VK_STRUCTURE_TYPE_PIPELINE_RASTERIZATION_STATE_CREATE_INFO};
    VkPipelineMultisampleStateCreateInfo multisample{.sType = VK_STRUCTURE_TYPE_PIPELINE_MULTISAMPLE_STATE_CREATE_INFO};
    VkPipelineDepthStencilStateCreateInfo depth{.sType = VK_STRUCTURE_TYPE_PIPELINE_DEPTH_STENCIL_STATE_CREATE_INFO};
    std::vector<VkPipelineColorBlendAttachmentState> blends;
    VkPipelineColorBlendStateCreateInfo blend{.sType = VK_STRUCTURE_TYPE_PIPELINE_COLOR_BLEND_STATE_CREATE_INFO};
    std::array<VkDynamicState, 4> dynamics{VK_DYNAMIC_STATE_VIEWPORT, VK_DYNAMIC_STATE_SCISSOR, VK_DYNAMIC_STATE_CULL_MODE,
                                           VK_DYNAMIC_STATE_FRONT_FACE};
    VkPipelineDynamicStateCreateInfo dynamic{.sType = VK_STRUCTURE_TYPE_PIPELINE_DYNAMIC_STATE_CREATE_INFO};
    VkPipelineFragmentShadingRateStateCreateInfoKHR rates{
        .sType = VK_STRUCTURE_TYPE_PIPELINE_FRAGMENT_SHADING_RATE_STATE_CREATE_INFO_KHR,
        .fragmentSize = {1, 1},
        .combinerOps = {VK_FRAGMENT_SHADING_RATE_COMBINER_OP_KEEP_KHR, VK_FRAGMENT_SHADING_RATE_COMBINER_OP_REPLACE_KHR}};
    VkPipelineRenderingCreateInfo rendering{.sType = VK_STRUCTURE_TYPE_PIPELINE_RENDERING_CREATE_INFO};
};

FixedFunction::FixedFunction(const GraphicsPipelineDesc& desc) : blends(desc.colorFormats.size(), blendState(desc.blend)) {
    assembly.topology = desc.topology;
    raster.depthClampEnable = desc.depthClamp;
    raster.polygonMode = desc.wireframe ? VK_POLYGON_MODE_LINE : VK_POLYGON_MODE_FILL;
    raster.depthBiasEnable = desc.depthBias != 0 || desc.depthBiasSlope != 0;
    raster.depthBiasConstantFactor = -desc.depthBias;
    raster.depthBiasSlopeFactor = -desc.depthBiasSlope;
    raster.lineWidth = 1;
    multisample.rasterizationSamples = desc.samples;
    multisample.alphaToCoverageEnable = desc.alphaToCoverage;
    depth.depthTestEnable = desc.depthTest;
    depth.depthWriteEnable = desc.depthWrite;
    depth.depthCompareOp = desc.depthCompare;
    blend.attachmentCount = static_cast<std::uint32_t>(blends.size());
    blend.pAttachments = blends.data();
    dynamic.dynamicStateCount = static_cast<std::uint32_t>(dynamics.size());
    dynamic.pDynamicStates = dynamics.data();
    if (desc.shadingRates) rendering.pNext = &rates;
    rendering.viewMask = desc.viewMask;
    rendering.colorAttachmentCount = static_cast<std::uint32_t>(desc.colorFormats.size());
    rendering.pColorAttachmentFormats = desc.colorFormats.data();
    rendering.depthAttachmentFormat = desc.depthFormat;
}

}  // namespace

core::Result<Pipeline> Pipeline::graphics(Device& device, const GraphicsPipelineDesc& desc) {
    const Specialization constants(desc.constants);
    std::vector<ShaderModule> modules;
    std::vector<VkPipelineShaderStageCreateInfo> stages;
    REKINDLE_ASSIGN(vertex, ShaderModule::load(device, desc.vertexShader));
    modules.push_back(std::move(vertex));
    stages.push_back(stageInfo(VK_SHADER_STAGE_VERTEX_BIT, modules.back(), constants));
    if (!desc.fragmentShader.empty()) {
        REKINDLE_ASSIGN(fragment, ShaderModule::load(device, desc.fragmentShader));
        modules.push_back(std::move(fragment));
        stages.push_back(stageInfo(VK_SHADER_STAGE_FRAGMENT_BIT, modules.back(), constants));
    }
    const FixedFunction fixed(desc);
    const VkGraphicsPipelineCreateInfo info{
        .sType = VK_STRUCTURE_TYPE_GRAPHICS_PIPELINE_CREATE_INFO,
        .pNext = &fixed.rendering,
        .flags = desc.shadingRates ? ratedPipeline : 0,
        .stageCount = static_cast<std::uint32_t>(stages.size()),
        .pStages = stages.data(),
        .pVertexInputState = &fixed.vertexInput,
        .pInputAssemblyState = &fixed.assembly,
        .pViewportState = &fixed.viewport,
        .pRasterizationState = &fixed.raster,
        .pMultisampleState = &fixed.multisample,
        .pDepthStencilState = &fixed.depth,
        .pColorBlendState = &fixed.blend,
        .pDynamicState = &fixed.dynamic,
        .layout = device.descriptors().layout(),
    };
    Pipeline pipeline;
    pipeline.device_ = &device;
    REKINDLE_TRY(check(vkCreateGraphicsPipelines(device.handle(), device.pipelineCache(), 1, &info, nullptr, &pipeline.handle_),
                       "cannot make the pipeline " + desc.name));
    device.setName(VK_OBJECT_TYPE_PIPELINE, reinterpret_cast<std::uint64_t>(pipeline.handle_), desc.name);
    return pipeline;
}

core::Result<Pipeline> Pipeline::compute(Device& device, const std::string& shader, std::span<const std::uint32_t> constants) {
    const Specialization specialization(constants);
    REKINDLE_ASSIGN(module, ShaderModule::load(device, shader));
    const VkComputePipelineCreateInfo info{
        .sType = VK_STRUCTURE_TYPE_COMPUTE_PIPELINE_CREATE_INFO,
        .stage = stageInfo(VK_SHADER_STAGE_COMPUTE_BIT, module, specialization),
        .layout = device.descriptors().layout(),
    };
    Pipeline pipeline;
    pipeline.device_ = &device;
    REKINDLE_TRY(check(vkCreateComputePipelines(device.handle(), device.pipelineCache(), 1, &info, nullptr, &pipeline.handle_),
                       "cannot make the pipeline " + shader));
    device.setName(VK_OBJECT_TYPE_PIPELINE, reinterpret_cast<std::uint64_t>(pipeline.handle_), shader);
    return pipeline;
}

Pipeline::Pipeline(Pipeline&& other) noexcept {
    *this = std::move(other);
}

Pipeline& Pipeline::operator=(Pipeline&& other) noexcept {
    if (this == &other) return *this;
    release();
    device_ = std::exchange(other.device_, nullptr);
    handle_ = std::exchange(other.handle_, VK_NULL_HANDLE);
    return *this;
}

Pipeline::~Pipeline() {
    release();
}

void Pipeline::release() {
    if (!handle_) return;
    device_->defer([device = device_->handle(), handle = handle_] { vkDestroyPipeline(device, handle, nullptr); });
    handle_ = VK_NULL_HANDLE;
}

}  // namespace rekindle::gpu
