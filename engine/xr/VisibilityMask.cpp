#include "xr/VisibilityMask.h"

#include <openxr/openxr.h>

#include <vector>

#include "xr/Function.h"

namespace rekindle::xr {

view::HiddenArea trianglesOf(std::span<const math::vec2> corners, std::span<const std::uint32_t> indices) {
    view::HiddenArea area;
    for (std::size_t i = 0; i + 2 < indices.size(); i += 3) {
        const auto triangle = indices.subspan(i, 3);
        bool known = true;
        for (const std::uint32_t corner : triangle) known &= corner < corners.size();
        if (!known) continue;
        for (const std::uint32_t corner : triangle) area.push_back(corners[corner]);
    }
    return area;
}

view::HiddenArea hiddenArea(const Runtime& runtime, XrSession session, std::uint32_t eye) {
    if (!runtime.has(XR_KHR_VISIBILITY_MASK_EXTENSION_NAME)) return {};
    const auto ask = find<PFN_xrGetVisibilityMaskKHR>(runtime, "xrGetVisibilityMaskKHR");
    if (!ask) return {};
    XrVisibilityMaskKHR mask{XR_TYPE_VISIBILITY_MASK_KHR};
    const auto fill = [&] {
        return XR_SUCCEEDED(ask(session, XR_VIEW_CONFIGURATION_TYPE_PRIMARY_STEREO, eye,
                                XR_VISIBILITY_MASK_TYPE_HIDDEN_TRIANGLE_MESH_KHR, &mask));
    };
    if (!fill() || mask.indexCountOutput == 0) return {};
    std::vector<XrVector2f> corners(mask.vertexCountOutput);
    std::vector<std::uint32_t> indices(mask.indexCountOutput);
    mask.vertexCapacityInput = mask.vertexCountOutput;
    mask.indexCapacityInput = mask.indexCountOutput;
    mask.vertices = corners.data();
    mask.indices = indices.data();
    if (!fill()) return {};
    std::vector<math::vec2> places;
    for (const XrVector2f& corner : corners) places.emplace_back(corner.x, corner.y);
    return trianglesOf(places, indices);
}

}  // namespace rekindle::xr
