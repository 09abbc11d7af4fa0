#pragma once

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstring>
#include <filesystem>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

#include "layer/FaultControl.h"

namespace rekindle::tests {

// Lets calls of Vulkan fail in whatever process was started with its environment.
class Faults {
  public:
    // The file by which the layer is told. Throws where it cannot be made.
    explicit Faults(const std::filesystem::path& file) : file_(file) {
        const int made = ::open(file.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
        if (made < 0 || ::ftruncate(made, sizeof(FaultControl)) != 0) throw std::runtime_error("cannot make " + file.string());
        void* memory = ::mmap(nullptr, sizeof(FaultControl), PROT_READ | PROT_WRITE, MAP_SHARED, made, 0);
        ::close(made);
        if (memory == MAP_FAILED) throw std::runtime_error("cannot map " + file.string());
        control_ = static_cast<FaultControl*>(memory);
    }
    ~Faults() { ::munmap(control_, sizeof(FaultControl)); }
    Faults(const Faults&) = delete;
    Faults& operator=(const Faults&) = delete;

    std::map<std::string, std::string> environment() const {
        return {{"REKINDLE_FAULTS", file_.string()},
                {"VK_ADD_LAYER_PATH", REKINDLE_LAYERS_DIR},
                {"VK_INSTANCE_LAYERS", "VK_LAYER_REKINDLE_faults"}};
    }

    // From now on these and no others, one after the other.
    void arm(const std::vector<Fault>& faults) {
        const FaultLock lock(*control_);
        control_->armed = static_cast<std::uint32_t>(faults.size());
        control_->done = control_->returned = 0;
        std::memset(control_->firstCall, 0, sizeof control_->firstCall);
        for (std::size_t i = 0; i < faults.size() && i < FaultControl::most; ++i) control_->faults[i] = faults[i];
    }
    // Submissions run no commands: quick, and nothing can be said of the pictures.
    void emptySubmissions(bool emptied) {
        const FaultLock lock(*control_);
        control_->emptied = emptied;
    }

    // From now on the device has no more than so many bytes; 0: as many as it has.
    void limitMemory(std::uint64_t bytes) {
        const FaultLock lock(*control_);
        control_->memoryLimit = bytes;
        control_->mostMemory = control_->memory;
    }
    std::uint64_t mostMemory() const { return read(&FaultControl::mostMemory); }  // since the limit was set

    std::uint32_t returned() const { return read(&FaultControl::returned); }
    bool over() const { return read(&FaultControl::done) >= read(&FaultControl::armed); }
    std::uint64_t calls() const { return read(&FaultControl::calls); }
    std::uint64_t presents() const { return read(&FaultControl::presents); }
    std::string firstCall() const {
        const FaultLock lock(*control_);
        return control_->firstCall;
    }

  private:
    template <class Number>
    Number read(Number FaultControl::*member) const {
        const FaultLock lock(*control_);
        return control_->*member;
    }

    std::filesystem::path file_;
    FaultControl* control_ = nullptr;
};

}  // namespace rekindle::tests
