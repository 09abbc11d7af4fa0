#include "sandbox/Import.h"

#include "asset/ModelArchive.h"
#include "core/File.h"
#include "importer/Importer.h"
#include "sandbox/ImportPicture.h"
#include "sandbox/Supervisor.h"

namespace rekindle::sandbox {

namespace {

template <class T>
core::Result<T> located(core::Result<T> result, const std::filesystem::path& path) {
    if (!result && result.error().where.empty()) result.error().where = path.string();
    return result;
}

core::Result<asset::Model> readModel(const Importing& importing, const std::filesystem::path& path, core::Progress& progress) {
    REKINDLE_TRY(importer::checkModelPath(path));
    Supervisor supervisor(importing, {.kind = Kind::Model, .path = path, .limits = importing.limits}, progress);
    REKINDLE_ASSIGN(block, supervisor.run());
    REKINDLE_ASSIGN(model, asset::readModelArchive(block->bytes(), block));
    importer::finishModel(model, path, supervisor.files());
    model.mapping = std::move(block);
    progress.report("loaded", 1);
    return model;
}

// A file that is one picture, of that format.
core::Result<asset::Image> readPicture(const Importing& importing, const std::filesystem::path& path, asset::PixelFormat format) {
    core::Progress progress;
    REKINDLE_TRY(core::openFile(path));
    Supervisor supervisor(importing, {.kind = Kind::Environment, .path = path, .limits = importing.limits}, progress);
    REKINDLE_ASSIGN(block, supervisor.run());
    REKINDLE_ASSIGN(model, asset::readModelArchive(block->bytes(), block));
    importer::finishModel(model, path, {});
    const bool sound = model.images.size() == 1 && !model.images[0].pixels.empty() && model.images[0].format == format;
    if (!sound) return core::fail({core::ErrorKind::BadInput, "the file holds no picture of that kind"});
    model.images[0].source = path.string();
    return std::move(model.images[0]);
}

}  // namespace

core::Result<asset::Model> importModel(const Importing& importing, const std::filesystem::path& path, core::Progress& progress) {
    return located(readModel(importing, path, progress), path);
}

core::Result<asset::Image> importEnvironment(const Importing& importing, const std::filesystem::path& path) {
    return located(readPicture(importing, path, asset::PixelFormat::Rgba32Float), path);
}

core::Result<asset::Image> importPicture(const Importing& importing, const std::filesystem::path& path) {
    return located(readPicture(importing, path, asset::PixelFormat::Rgba8), path);
}

}  // namespace rekindle::sandbox
