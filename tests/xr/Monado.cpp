#include "Monado.h"

#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <thread>

namespace rekindle::tests {

namespace fs = std::filesystem;

static const char* const program = "/usr/bin/monado-service";
static const char* const manifest = "/usr/share/openxr/1/openxr_monado.json";

bool Monado::installed() {
    return fs::exists(program) && fs::exists(manifest);
}

static std::map<std::string, std::string> environment(const std::string& display) {
    std::map<std::string, std::string> all{{"P_OVERRIDE_ACTIVE_CONFIG", "remote"}};
    if (display.empty()) {
        all["XRT_COMPOSITOR_NULL"] = "1";
        return all;
    }
    all["DISPLAY"] = display;
    all["XRT_COMPOSITOR_FORCE_XCB"] = "1";
    all["XRT_COMPOSITOR_XCB_FULLSCREEN"] = "0";
    return all;
}

// It ends when its standard input does: a pipe that it holds open itself never does.
Monado::Monado(const std::string& display) : folder_(fs::temp_directory_path() / ("rekindle-xr-" + std::to_string(::getpid()))) {
    fs::create_directories(folder_);
    fs::permissions(folder_, fs::perms::owner_all);
    const std::string pipe = folder_ / "input";
    ::mkfifo(pipe.c_str(), 0600);
    ::setenv("XDG_RUNTIME_DIR", folder_.c_str(), 1);
    ::setenv("XR_RUNTIME_JSON", manifest, 1);
    validate();
    service_ = std::make_unique<Process>(std::vector<std::string>{"/bin/sh", "-c", "exec \"$0\" 0<>\"$1\"", program, pipe},
                                         environment(display), folder_ / "monado.log");
}

// A runtime that is started anew does not take it away.
static fs::path complaintsFile() {
    return fs::temp_directory_path() / ("rekindle-xr-" + std::to_string(::getpid()) + "-validation.txt");
}

// The layer that holds programs to OpenXR's rules, where it is installed, writes to a file.
void Monado::validate() {
    std::error_code none;
    for (const auto& layer : fs::directory_iterator("/usr/share/openxr/1/api_layers/explicit.d", none)) {
        if (layer.path().filename().string().find("core_validation") == std::string::npos) continue;
        ::setenv("XR_ENABLE_API_LAYERS", "XR_APILAYER_LUNARG_core_validation", 1);
        ::setenv("XR_CORE_VALIDATION_EXPORT_TYPE", "text", 1);
        ::setenv("XR_CORE_VALIDATION_FILE_NAME", complaintsFile().c_str(), 1);
        validates_ = true;
    }
}

std::string Monado::takeComplaints() {
    std::ifstream file(complaintsFile());
    std::string all;
    for (std::string line; std::getline(file, line);)
        if (line.find("VALID_ERROR") != line.npos || line.find("VALID_WARNING") != line.npos) all += line + "\n";
    std::error_code none;
    fs::remove(complaintsFile(), none);
    return all;
}

Monado::~Monado() {
    thaw();  // who sleeps does not hear that it is to end
    service_.reset();
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
}

bool Monado::ready() {
    for (int attempt = 0; attempt < 500 && service_->running(); ++attempt) {
        if (fs::exists(folder_ / "monado_comp_ipc")) return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    return false;
}

void Monado::freeze() {
    service_->signal(SIGSTOP);
}

void Monado::thaw() {
    service_->signal(SIGCONT);
}

void Monado::kill() {
    service_->signal(SIGKILL);
    service_->wait(5);
}

}  // namespace rekindle::tests
