// Imports one file after the other, as the program does and in confined processes like its own: a path in, a line out. For
// tests that try very many files.
#include <sys/resource.h>

#include <fstream>
#include <iostream>
#include <memory>
#include <string>

#include "../unit/ModelPromises.h"
#include "cook/Cook.h"
#include "sandbox/Import.h"
#include "sandbox/ImportRole.h"
#include "scene/Framing.h"
#include "scene/Scene.h"

using namespace rekindle;
namespace fs = std::filesystem;

static double childSeconds() {
    rusage usage{};
    ::getrusage(RUSAGE_CHILDREN, &usage);
    return double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) + double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

static void forgetPeak() {
    std::ofstream("/proc/self/clear_refs") << "5";
}

static long peakKib() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmHWM:")) return std::stol(line.substr(6));
    return 0;
}

// Whether to cook it takes little time.
static bool isSmall(const asset::Model& model) {
    std::size_t bytes = 0;
    for (const asset::Image& image : model.images) bytes += image.pixels.size();
    for (const asset::Mesh& mesh : model.meshes) bytes += mesh.positions.size() * 32 + mesh.indices.size() * 4;
    return bytes < std::size_t{1} << 20;
}

static core::Result<asset::Model> prepared(asset::Model model) {
    core::Progress progress;
    if (!isSmall(model)) return model;
    return cook::cook(std::move(model), {}, progress);
}

// What is done with a model before it is drawn. What is not as it should be, if anything.
static std::string use(asset::Model model) {
    if (const test::ModelPromises promises(model); !promises.broken().empty()) return "not so: " + promises.broken();
    auto cooked = prepared(std::move(model));
    if (!cooked) return "cannot be cooked: " + cooked.error().line();
    if (const test::ModelPromises promises(*cooked); !promises.broken().empty()) return "cooked, not so: " + promises.broken();
    const auto shared = std::make_shared<const asset::Model>(std::move(*cooked));
    scene::Scene scene;
    scene.models.push_back(scene::pose(shared, math::mat4(1), {.animation = shared->animations.empty() ? -1 : 0, .time = 0.5}));
    (void)scene::framedView(scene, {16, 9});
    return "";
}

// "opened", "refused", or what is wrong with how it went.
static std::string outcome(const fs::path& path) {
    core::Progress progress;
    auto model = sandbox::importModel({}, path, progress);
    if (model) {
        const std::string wrong = use(std::move(*model));
        return wrong.empty() ? "opened" : wrong;
    }
    const core::Error& error = model.error();
    const bool isPlain = error.kind == core::ErrorKind::BadInput || error.kind == core::ErrorKind::NotFound ||
                         error.kind == core::ErrorKind::Unsupported;
    const std::string line = error.line();
    const bool namesFile = line.find(path.filename().string()) != std::string::npos && line.find('\n') == std::string::npos;
    return isPlain && namesFile && !error.what.empty() ? "refused: " + line : "not a plain error: " + line;
}

int main(int argc, char** argv) {
    if (const auto status = sandbox::importRole(argc, argv)) return *status;
    for (std::string path; std::getline(std::cin, path);) {
        forgetPeak();
        const double before = childSeconds();
        const std::string result = outcome(path);
        std::cout << childSeconds() - before << '\t' << peakKib() << '\t' << result << std::endl;
    }
    return 0;
}
