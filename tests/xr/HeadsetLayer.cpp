#include "HeadsetLayer.h"

#include <fstream>
#include <iterator>
#include <thread>

namespace rekindle::tests {

namespace fs = std::filesystem;

static const fs::path layerManifest = REKINDLE_HEADSET_LAYER;

bool HeadsetLayer::built() {
    return fs::exists(layerManifest);
}

// As a layer that its user has installed, and that is on where the environment says so.
HeadsetLayer::HeadsetLayer(const fs::path& home) : home_(home), wishes_(home / "headset") {
    const fs::path installed = home / ".local/share/openxr/1/api_layers/implicit.d";
    fs::create_directories(installed);
    fs::copy_file(layerManifest, installed / layerManifest.filename());
    std::ofstream empty(wishes_);
}

std::map<std::string, std::string> HeadsetLayer::environment() const {
    return {{"REKINDLE_HEADSET", wishes_}, {"XDG_DATA_HOME", home_ / ".local/share"}};
}

void HeadsetLayer::tell(const std::string& what) {
    std::ofstream(wishes_, std::ios::app) << what << std::endl;
}

bool HeadsetLayer::told(const std::string& what, std::chrono::seconds patience) const {
    const auto end = std::chrono::steady_clock::now() + patience;
    while (std::chrono::steady_clock::now() < end) {
        std::ifstream file(wishes_.string() + ".told");
        if (std::string(std::istreambuf_iterator<char>(file), {}).find(what) != std::string::npos) return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    return false;
}

}  // namespace rekindle::tests
