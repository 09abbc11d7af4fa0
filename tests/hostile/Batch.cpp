// Imports one file after the other, as the program does and in confined processes like its own: a path in, which a null
// character ends, and a line out. For tests that try very many files. With --here this process reads the files itself: a fault of
// our own readers ends it, and is found the sooner, with sanitizers and many times as quickly.
#include <sys/resource.h>

#include <fstream>
#include <iostream>
#include <memory>
#include <string>

#include "../unit/ModelPromises.h"
#include "cook/Cook.h"
#include "core/File.h"
#include "core/Printable.h"
#include "importer/ImageDecoder.h"
#include "importer/Importer.h"
#include "sandbox/Import.h"
#include "sandbox/ImportPicture.h"
#include "sandbox/ImportRole.h"
#include "scene/Framing.h"
#include "scene/Scene.h"

using namespace rekindle;
namespace fs = std::filesystem;

static double secondsOf(int who) {
    rusage usage{};
    ::getrusage(who, &usage);
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

static bool here = false;

static core::Result<asset::Model> importModel(const fs::path& path) {
    core::Progress progress;
    return here ? importer::loadModel(path, progress) : sandbox::importModel({}, path, progress);
}

static core::Result<asset::Image> importLight(const fs::path& path) {
    return here ? importer::loadEnvironment(path) : sandbox::importEnvironment({}, path);
}

static core::Result<asset::Image> importPicture(const fs::path& path) {
    if (!here) return sandbox::importPicture({}, path);
    importer::DecodeBudget budget;
    auto image = core::readFile(path).and_then([&](const auto& bytes) { return importer::decodeImage(bytes, budget); });
    if (!image) image.error().where = path.string();
    return image;
}

// What became of a file that could be read, and with how many warnings; or what is wrong with it.
static core::Result<std::string> opened(const fs::path& path) {
    const std::string ending = path.extension().string();
    const auto simply = [](const asset::Image&) { return std::string("opened"); };
    if (ending == ".hdr") return importLight(path).map(simply);
    if (ending == ".png" || ending == ".jpg" || ending == ".webp") return importPicture(path).map(simply);
    REKINDLE_ASSIGN(model, importModel(path));
    const std::size_t warnings = model.warnings.size();
    const std::string wrong = use(std::move(model));
    return !wrong.empty() ? wrong : warnings > 0 ? "opened, with warnings" : "opened";
}

// "opened", "opened, with warnings", "refused", or what is wrong with how it went.
static std::string outcome(const fs::path& path) {
    const auto how = opened(path);
    if (how) return *how;
    const core::Error& error = how.error();
    const bool isPlain = error.kind == core::ErrorKind::BadInput || error.kind == core::ErrorKind::NotFound ||
                         error.kind == core::ErrorKind::Unsupported;
    const std::string line = error.line();
    const bool namesFile =
        line.find(core::printable(path.filename().string())) != std::string::npos && line.find('\n') == std::string::npos;
    return isPlain && namesFile && !error.what.empty() ? "refused: " + line : "not a plain error: " + line;
}

int main(int argc, char** argv) {
    if (const auto status = sandbox::importRole(argc, argv)) return *status;
    here = argc > 1 && std::string_view(argv[1]) == "--here";
    const int who = here ? RUSAGE_SELF : RUSAGE_CHILDREN;
    for (std::string path; std::getline(std::cin, path, '\0');) {
        forgetPeak();
        const double before = secondsOf(who);
        const std::string result = outcome(path);
        std::cout << secondsOf(who) - before << '\t' << peakKib() << '\t' << result << std::endl;
    }
    return 0;
}
