#pragma once

#include <chrono>
#include <filesystem>
#include <map>
#include <string>

namespace rekindle::tests {

// What a test does to a program's headset that Monado's own cannot have done to it: see layer/HeadsetLayer.cpp.
class HeadsetLayer {
  public:
    // Whether it could be built: the loader's headers say how.
    static bool built();

    // Writes to the folder, which is the home of the program's user.
    explicit HeadsetLayer(const std::filesystem::path& home);

    // Leads the program to it.
    std::map<std::string, std::string> environment() const;
    // "off", "on": taken off, put on again. "unplug", "plug". "lose": the session alone; "end": the runtime's instance.
    // "floor 2 1.5": the visitor has drawn the free floor anew, metres. "narrow 16": pictures that take in so much less.
    void tell(const std::string& what);
    // Waits until the program has asked that of the headset: "trembles 0.4", "rate 72", "session destroyed".
    bool told(const std::string& what, std::chrono::seconds patience = std::chrono::seconds(30)) const;

  private:
    std::filesystem::path home_, wishes_;
};

}  // namespace rekindle::tests
