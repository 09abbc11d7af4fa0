// An OpenXR layer between the program and the runtime, which does to a headset what Monado's cannot: it is taken off and put on
// again, unplugged and plugged in, its visitor draws the free floor anew, it shows pictures at several rates, its pictures are as
// fine as one wants. A test writes a line into the file that REKINDLE_HEADSET names for each such thing; what the program asks of
// the headset is written to that file with ".told" behind its name. What the layer offers of extensions the runtime is not asked
// for.
#include <openxr/openxr.h>
#include <openxr/openxr_loader_negotiation.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <deque>
#include <fstream>
#include <mutex>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace rekindle::tests {
namespace {

constexpr std::array<std::string_view, 2> offered{XR_EXT_USER_PRESENCE_EXTENSION_NAME, XR_FB_DISPLAY_REFRESH_RATE_EXTENSION_NAME};
constexpr std::array<float, 3> rates{72, 90, 120};

struct Layer {
    std::mutex mutex;
    PFN_xrGetInstanceProcAddr next = nullptr;
    XrInstance instance = XR_NULL_HANDLE;
    XrSession session = XR_NULL_HANDLE;
    std::streamoff read = 0;  // of what the test has written
    std::deque<XrEventDataBuffer> events;
    XrExtent2Df floor{0, 0};
    float rate = rates.back();
    float narrow = 1;  // its pictures take in that much less, and so show it larger
    bool plugged = true, worn = true;
};

Layer& layer() {
    static Layer only;
    return only;
}

std::string file() {
    const char* name = std::getenv("REKINDLE_HEADSET");
    return name ? name : "";
}

template <class Function>
Function nextOf(const char* name) {
    PFN_xrVoidFunction found = nullptr;
    layer().next(layer().instance, name, &found);
    return reinterpret_cast<Function>(found);
}

void tell(const std::string& line) {
    std::ofstream(file() + ".told", std::ios::app) << line << std::endl;
}

template <class Event>
void queue(const Event& event) {
    XrEventDataBuffer& buffer = layer().events.emplace_back();
    std::memcpy(&buffer, &event, sizeof event);
}

void queuePresence() {
    queue(
        XrEventDataUserPresenceChangedEXT{XR_TYPE_EVENT_DATA_USER_PRESENCE_CHANGED_EXT, nullptr, layer().session, layer().worn});
}

void loseSession() {
    queue(XrEventDataSessionStateChanged{XR_TYPE_EVENT_DATA_SESSION_STATE_CHANGED, nullptr, layer().session,
                                         XR_SESSION_STATE_LOSS_PENDING, 1});
}

void changeRoom() {
    queue(XrEventDataReferenceSpaceChangePending{XR_TYPE_EVENT_DATA_REFERENCE_SPACE_CHANGE_PENDING,
                                                 nullptr,
                                                 layer().session,
                                                 XR_REFERENCE_SPACE_TYPE_STAGE,
                                                 1,
                                                 XR_FALSE,
                                                 {{0, 0, 0, 1}, {0, 0, 0}}});
}

void obey(const std::string& line) {
    std::istringstream words(line);
    std::string word;
    words >> word;
    if (word == "off" || word == "on") {
        layer().worn = word == "on";
        queuePresence();
    }
    if (word == "unplug") layer().plugged = false;
    if (word == "unplug" || word == "lose") loseSession();
    if (word == "plug") layer().plugged = true;
    if (word == "end") queue(XrEventDataInstanceLossPending{XR_TYPE_EVENT_DATA_INSTANCE_LOSS_PENDING, nullptr, 1});
    if (word == "narrow") words >> layer().narrow;
    if (word == "floor" && words >> layer().floor.width >> layer().floor.height) changeRoom();
}

void readOn() {
    std::ifstream wishes(file());
    wishes.seekg(layer().read);
    for (std::string line; std::getline(wishes, line) && !wishes.eof();) {  // the last one may not be whole yet
        layer().read = wishes.tellg();
        obey(line);
    }
}

XRAPI_ATTR XrResult XRAPI_CALL pollEvent(XrInstance instance, XrEventDataBuffer* event) {
    {
        const std::lock_guard lock(layer().mutex);
        if (layer().session) readOn();
        if (!layer().events.empty()) {
            *event = layer().events.front();
            layer().events.pop_front();
            return XR_SUCCESS;
        }
    }
    return nextOf<PFN_xrPollEvent>("xrPollEvent")(instance, event);
}

XRAPI_ATTR XrResult XRAPI_CALL getSystem(XrInstance instance, const XrSystemGetInfo* info, XrSystemId* system) {
    const std::lock_guard lock(layer().mutex);
    readOn();
    if (!layer().plugged) return XR_ERROR_FORM_FACTOR_UNAVAILABLE;
    return nextOf<PFN_xrGetSystem>("xrGetSystem")(instance, info, system);
}

XRAPI_ATTR XrResult XRAPI_CALL createSession(XrInstance instance, const XrSessionCreateInfo* info, XrSession* session) {
    const XrResult made = nextOf<PFN_xrCreateSession>("xrCreateSession")(instance, info, session);
    if (XR_SUCCEEDED(made)) layer().session = *session;
    return made;
}

// As the extension wants it: who begins is told at once.
XRAPI_ATTR XrResult XRAPI_CALL beginSession(XrSession session, const XrSessionBeginInfo* info) {
    const XrResult begun = nextOf<PFN_xrBeginSession>("xrBeginSession")(session, info);
    const std::lock_guard lock(layer().mutex);
    if (XR_SUCCEEDED(begun)) queuePresence();
    return begun;
}

XRAPI_ATTR XrResult XRAPI_CALL destroySession(XrSession session) {
    {
        const std::lock_guard lock(layer().mutex);
        layer().session = XR_NULL_HANDLE;
        layer().events.clear();
    }
    tell("session destroyed");
    return nextOf<PFN_xrDestroySession>("xrDestroySession")(session);
}

XRAPI_ATTR XrResult XRAPI_CALL getBounds(XrSession, XrReferenceSpaceType type, XrExtent2Df* bounds) {
    const std::lock_guard lock(layer().mutex);
    *bounds = type == XR_REFERENCE_SPACE_TYPE_STAGE ? layer().floor : XrExtent2Df{0, 0};
    return bounds->width > 0 ? XR_SUCCESS : XR_SPACE_BOUNDS_UNAVAILABLE;
}

XRAPI_ATTR XrResult XRAPI_CALL locateViews(XrSession session, const XrViewLocateInfo* info, XrViewState* state,
                                           std::uint32_t capacity, std::uint32_t* count, XrView* views) {
    const XrResult located = nextOf<PFN_xrLocateViews>("xrLocateViews")(session, info, state, capacity, count, views);
    if (XR_FAILED(located) || capacity == 0) return located;
    const std::lock_guard lock(layer().mutex);
    const auto narrowed = [&](float angle) { return std::atan(std::tan(angle) / layer().narrow); };
    for (std::uint32_t i = 0; i < *count; ++i) {
        const XrFovf fov = views[i].fov;
        views[i].fov = {narrowed(fov.angleLeft), narrowed(fov.angleRight), narrowed(fov.angleUp), narrowed(fov.angleDown)};
    }
    return located;
}

XRAPI_ATTR XrResult XRAPI_CALL applyHaptics(XrSession session, const XrHapticActionInfo* info, const XrHapticBaseHeader* haptic) {
    if (haptic->type == XR_TYPE_HAPTIC_VIBRATION) {
        const auto& vibration = *reinterpret_cast<const XrHapticVibration*>(haptic);
        tell("trembles " + std::to_string(vibration.amplitude) + " " + std::to_string(double(vibration.duration) * 1e-9));
    }
    return nextOf<PFN_xrApplyHapticFeedback>("xrApplyHapticFeedback")(session, info, haptic);
}

XRAPI_ATTR XrResult XRAPI_CALL listRates(XrSession, std::uint32_t capacity, std::uint32_t* count, float* list) {
    *count = std::uint32_t(rates.size());
    if (capacity == 0) return XR_SUCCESS;
    if (capacity < rates.size()) return XR_ERROR_SIZE_INSUFFICIENT;
    std::ranges::copy(rates, list);
    return XR_SUCCESS;
}

XRAPI_ATTR XrResult XRAPI_CALL getRate(XrSession, float* rate) {
    *rate = layer().rate;
    return XR_SUCCESS;
}

XRAPI_ATTR XrResult XRAPI_CALL requestRate(XrSession session, float rate) {
    const std::lock_guard lock(layer().mutex);
    if (rate != 0 && std::ranges::find(rates, rate) == rates.end()) return XR_ERROR_DISPLAY_REFRESH_RATE_UNSUPPORTED_FB;
    tell("rate " + std::to_string(int(rate)));
    queue(
        XrEventDataDisplayRefreshRateChangedFB{XR_TYPE_EVENT_DATA_DISPLAY_REFRESH_RATE_CHANGED_FB, nullptr, layer().rate, rate});
    layer().rate = rate;
    (void)session;
    return XR_SUCCESS;
}

XRAPI_ATTR XrResult XRAPI_CALL getProcAddr(XrInstance instance, const char* name, PFN_xrVoidFunction* function) {
    const std::pair<std::string_view, PFN_xrVoidFunction> own[]{
        {"xrPollEvent", reinterpret_cast<PFN_xrVoidFunction>(pollEvent)},
        {"xrGetSystem", reinterpret_cast<PFN_xrVoidFunction>(getSystem)},
        {"xrCreateSession", reinterpret_cast<PFN_xrVoidFunction>(createSession)},
        {"xrBeginSession", reinterpret_cast<PFN_xrVoidFunction>(beginSession)},
        {"xrDestroySession", reinterpret_cast<PFN_xrVoidFunction>(destroySession)},
        {"xrGetReferenceSpaceBoundsRect", reinterpret_cast<PFN_xrVoidFunction>(getBounds)},
        {"xrLocateViews", reinterpret_cast<PFN_xrVoidFunction>(locateViews)},
        {"xrApplyHapticFeedback", reinterpret_cast<PFN_xrVoidFunction>(applyHaptics)},
        {"xrEnumerateDisplayRefreshRatesFB", reinterpret_cast<PFN_xrVoidFunction>(listRates)},
        {"xrGetDisplayRefreshRateFB", reinterpret_cast<PFN_xrVoidFunction>(getRate)},
        {"xrRequestDisplayRefreshRateFB", reinterpret_cast<PFN_xrVoidFunction>(requestRate)},
    };
    for (const auto& [known, ours] : own)
        if (known == name) {
            *function = ours;
            return XR_SUCCESS;
        }
    return layer().next(instance, name, function);
}

XRAPI_ATTR XrResult XRAPI_CALL createInstance(const XrInstanceCreateInfo* info, const XrApiLayerCreateInfo* layers,
                                              XrInstance* instance) {
    std::vector<const char*> names(info->enabledExtensionNames, info->enabledExtensionNames + info->enabledExtensionCount);
    std::erase_if(names, [](const char* name) { return std::ranges::find(offered, name) != offered.end(); });
    XrInstanceCreateInfo below = *info;
    below.enabledExtensionCount = std::uint32_t(names.size());
    below.enabledExtensionNames = names.data();
    XrApiLayerCreateInfo rest = *layers;
    rest.nextInfo = layers->nextInfo->next;
    const XrResult made = layers->nextInfo->nextCreateApiLayerInstance(&below, &rest, instance);
    layer().next = layers->nextInfo->nextGetInstanceProcAddr;
    layer().instance = *instance;
    return made;
}

}  // namespace
}  // namespace rekindle::tests

extern "C" __attribute__((visibility("default"))) XRAPI_ATTR XrResult XRAPI_CALL
xrNegotiateLoaderApiLayerInterface(const XrNegotiateLoaderInfo*, const char*, XrNegotiateApiLayerRequest* request) {
    request->layerInterfaceVersion = 1;  // the only one there is
    request->layerApiVersion = XR_MAKE_VERSION(1, 0, 0);
    request->getInstanceProcAddr = rekindle::tests::getProcAddr;
    request->createApiLayerInstance = rekindle::tests::createInstance;
    return XR_SUCCESS;
}
