#define AL_ALEXT_PROTOTYPES
#include "audio/Device.h"

#include <AL/al.h>
#include <AL/alc.h>
#include <AL/alext.h>

#include <fmt/format.h>

#include <array>
#include <utility>

#include "audio/Quiet.h"
#include "core/Assert.h"

namespace rekindle::audio {

namespace {

// Of ALC_SOFT_output_mode, which OpenAL Soft has from 1.22 on; Debian 12's header does not name them.
constexpr ALCenum outputMode = 0x19AC, plainStereo = 0x19AE;

core::Error failure(const char* what, ALCdevice* device) {
    return {.kind = core::ErrorKind::Device, .what = what, .why = fmt::format("OpenAL says {:#x}", alcGetError(device))};
}

template <class Call>
Call callNamed(const char* name) {
    return reinterpret_cast<Call>(alcGetProcAddress(nullptr, name));
}

bool has(ALCdevice* device, const char* extension) {
    return alcIsExtensionPresent(device, extension) == ALC_TRUE;
}

int number(ALCdevice* device, ALCenum name) {
    ALCint value = 0;
    alcGetIntegerv(device, name, 1, &value);
    return value;
}

// A device that is known to be stereo gets HRTF, also where nobody told that these are headphones.
void preferHrtf(ALCdevice* device) {
    if (!has(device, "ALC_SOFT_output_mode") || !has(device, "ALC_SOFT_HRTF")) return;
    const int mode = number(device, outputMode);
    if (mode != ALC_STEREO_SOFT && mode != plainStereo) return;
    const std::array<ALCint, 5> attributes{ALC_OUTPUT_LIMITER_SOFT, ALC_TRUE, ALC_HRTF_SOFT, ALC_TRUE, 0};
    if (const auto reset = callNamed<LPALCRESETDEVICESOFT>("alcResetDeviceSOFT")) reset(device, attributes.data());
}

}  // namespace

struct Device::Parts {
    struct Close {
        void operator()(ALCdevice* opened) const { alcCloseDevice(opened); }
        void operator()(ALCcontext* made) const { alcDestroyContext(made); }
    };

    std::unique_ptr<ALCdevice, Close> device;
    std::unique_ptr<ALCcontext, Close> context;  // after the device: goes before it
};

Device::Device(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Device::Device(Device&&) noexcept = default;
Device& Device::operator=(Device&&) noexcept = default;
Device::~Device() = default;

core::Result<Device> Device::open(Hrtf hrtf) {
    quieten();
    auto parts = std::make_unique<Parts>();
    parts->device.reset(alcOpenDevice(nullptr));
    if (!parts->device)
        return core::fail({.kind = core::ErrorKind::Device, .what = "There is no output for sound", .todo = "Connect one"});
    ALCdevice* device = parts->device.get();
    const bool asked = hrtf != Hrtf::Automatic && has(device, "ALC_SOFT_HRTF");
    const std::array<ALCint, 5> attributes{ALC_OUTPUT_LIMITER_SOFT, ALC_TRUE, asked ? ALC_HRTF_SOFT : 0,
                                           hrtf == Hrtf::On ? ALC_TRUE : ALC_FALSE, 0};
    parts->context.reset(alcCreateContext(device, attributes.data()));
    if (!parts->context) return core::fail(failure("The output for sound takes nothing", device));
    if (hrtf == Hrtf::Automatic) preferHrtf(device);
    return Device(std::move(parts));
}

core::Result<Device> Device::loopback(int rate, bool hrtf) {
    quieten();
    const auto open = callNamed<LPALCLOOPBACKOPENDEVICESOFT>("alcLoopbackOpenDeviceSOFT");
    auto parts = std::make_unique<Parts>();
    if (open) parts->device.reset(open(nullptr));
    if (!parts->device)
        return core::fail({.kind = core::ErrorKind::Device, .what = "Sound cannot be mixed: OpenAL has no loopback"});
    const std::array<ALCint, 11> attributes{ALC_FORMAT_CHANNELS_SOFT,
                                            ALC_STEREO_SOFT,
                                            ALC_FORMAT_TYPE_SOFT,
                                            ALC_FLOAT_SOFT,
                                            ALC_FREQUENCY,
                                            rate,
                                            ALC_HRTF_SOFT,
                                            hrtf ? ALC_TRUE : ALC_FALSE,
                                            ALC_OUTPUT_LIMITER_SOFT,
                                            ALC_TRUE,
                                            0};
    parts->context.reset(alcCreateContext(parts->device.get(), attributes.data()));
    if (!parts->context) return core::fail(failure("Sound cannot be mixed at that rate", parts->device.get()));
    return Device(std::move(parts));
}

Device::Current::Current(const Device& device) {
    alcSetThreadContext(device.parts_->context.get());
}
Device::Current::~Current() {
    alcSetThreadContext(nullptr);
}

std::string Device::name() const {
    ALCdevice* device = parts_->device.get();
    const ALCchar* name =
        alcGetString(device, has(device, "ALC_ENUMERATE_ALL_EXT") ? ALC_ALL_DEVICES_SPECIFIER : ALC_DEVICE_SPECIFIER);
    return name ? name : "";
}

bool Device::hrtf() const {
    ALCdevice* device = parts_->device.get();
    return has(device, "ALC_SOFT_HRTF") && number(device, ALC_HRTF_SOFT) == ALC_TRUE;
}

bool Device::effects() const {
    return has(parts_->device.get(), "ALC_EXT_EFX");
}

bool Device::connected() const {
    ALCdevice* device = parts_->device.get();
    return !has(device, "ALC_EXT_disconnect") || number(device, ALC_CONNECTED) == ALC_TRUE;
}

void Device::render(std::span<float> samples) {
    const auto render = callNamed<LPALCRENDERSAMPLESSOFT>("alcRenderSamplesSOFT");
    REKINDLE_ASSERT(render && samples.size() % 2 == 0);
    render(parts_->device.get(), samples.data(), ALCsizei(samples.size() / 2));
}

}  // namespace rekindle::audio
