#include "importer/Importer.h"

#include <algorithm>
#include <array>
#include <exception>
#include <new>
#include <string_view>

#include "importer/AssimpScene.h"
#include "importer/DeepStack.h"
#include "importer/GltfScene.h"
#include "importer/ImageDecoder.h"
#include "importer/SceneFolder.h"
#include "importer/Validate.h"

namespace rekindle::importer {

namespace fs = std::filesystem;
using core::ErrorKind;

static std::string extensionOf(const fs::path& path) {
    std::string extension = path.extension().string();
    std::transform(extension.begin(), extension.end(), extension.begin(), [](unsigned char c) { return std::tolower(c); });
    return extension;
}

static bool isGltf(const fs::path& path) {
    return extensionOf(path) == ".gltf" || extensionOf(path) == ".glb";
}

bool isModelPath(const fs::path& path) {
    static constexpr auto extensions = std::to_array<std::string_view>({".gltf", ".glb", ".fbx", ".obj", ".dae", ".ply", ".stl"});
    return std::find(extensions.begin(), extensions.end(), extensionOf(path)) != extensions.end();
}

core::Result<void> checkModelPath(const fs::path& path) {
    std::error_code error;
    if (!fs::exists(path, error))
        return core::fail({ErrorKind::NotFound, "there is no such file", path.string(), "", "check the path"});
    if (!isModelPath(path))
        return core::fail({ErrorKind::Unsupported, "this kind of file is not supported", path.string(), "",
                           "give a .gltf, .glb, .fbx, .obj, .dae, .ply or .stl file"});
    return {};
}

// Libraries throw; nothing leaves this room but values.
template <class Work>
static auto guarded(const fs::path& path, Work work) -> decltype(work()) {
    try {
        auto result = work();
        if (!result && result.error().where.empty()) result.error().where = path.string();
        return result;
    } catch (const std::bad_alloc&) {
        return core::fail({ErrorKind::BadInput, "the file needs more memory than its import may take", path.string(), "",
                           "split it, or allow more with --import-memory"});
    } catch (const std::exception& exception) {
        return core::fail({ErrorKind::BadInput, "the file cannot be read", path.string(), exception.what(), "export it again"});
    }
}

core::Result<asset::Model> readModel(const fs::path& path, SceneFolder& folder, core::Progress& progress) {
    return guarded(path, [&] {
        return onDeepStack([&] { return isGltf(path) ? loadGltf(folder, progress) : loadThroughAssimp(path, folder, progress); });
    });
}

core::Result<asset::Image> readEnvironment(const fs::path& path, SceneFolder& folder) {
    return guarded(path, [&]() -> core::Result<asset::Image> {
        REKINDLE_ASSIGN(bytes, folder.readScene());
        return decodeRadiance(bytes);
    });
}

void finishModel(asset::Model& model, const fs::path& path, std::vector<std::string> files) {
    model.name = path.stem().string();
    model.source = path.string();
    model.files = std::move(files);
    validate(model);
}

core::Result<asset::Model> loadModel(const fs::path& path, core::Progress& progress) {
    REKINDLE_TRY(checkModelPath(path));
    SceneFolder folder(path);
    REKINDLE_ASSIGN(model, readModel(path, folder, progress));
    finishModel(model, path, folder.files());
    progress.report("loaded", 1);
    return model;
}

core::Result<asset::Image> loadEnvironment(const fs::path& path) {
    SceneFolder folder(path);
    REKINDLE_ASSIGN(image, readEnvironment(path, folder));
    image.source = path.string();
    return image;
}

}  // namespace rekindle::importer
