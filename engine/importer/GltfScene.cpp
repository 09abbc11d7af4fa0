#include "importer/GltfScene.h"

#include <fmt/format.h>

#include <atomic>
#include <exception>
#include <optional>

#include "core/Jobs.h"
#include "importer/GltfAnimations.h"
#include "importer/GltfDocument.h"
#include "importer/GltfImages.h"
#include "importer/GltfMaterials.h"
#include "importer/GltfMeshes.h"
#include "importer/GltfMetadata.h"
#include "importer/GltfNodes.h"
#include "importer/GltfSize.h"

namespace rekindle::importer {

using asset::Model;

namespace {

// One piece of the work that all cores share: an image or a part of a mesh.
struct Job {
    std::size_t mesh = 0, part = 0;
    std::optional<std::size_t> image;
    std::optional<asset::Mesh> result;
    Warnings warnings;
};

}  // namespace

static void decodeInto(asset::Image& image, const GltfDocument& document, std::size_t number, SceneFolder& folder,
                       Warnings& warnings) {
    auto decoded = readImage(document, number, folder, warnings);
    if (decoded)
        image = std::move(*decoded);
    else
        warnings.add(fmt::format("Image {} cannot be read: {}", number, decoded.error().line()),
                     "white is used instead; " + decoded.error().todo);
}

static std::vector<Job> jobsOf(const GltfDocument& document) {
    std::vector<Job> jobs;  // images first: they take longest
    for (std::size_t image = 0; image < document.all("images").size(); ++image) jobs.push_back({.image = image});
    for (std::size_t mesh = 0; mesh < document.all("meshes").size(); ++mesh)
        for (std::size_t part = 0; part < list(document.all("meshes")[mesh], "primitives").size(); ++part)
            jobs.push_back({.mesh = mesh, .part = part});
    return jobs;
}

static void run(Job& job, const GltfDocument& document, SceneFolder& folder, Model& model) {
    try {
        if (job.image)
            decodeInto(model.images[*job.image], document, *job.image, folder, job.warnings);
        else
            job.result = readPrimitive(document, job.mesh, job.part, model.materials, job.warnings);
    } catch (const std::exception& exception) {  // for want of memory
        job.warnings.add(fmt::format("Part of the scene cannot be read: {}", exception.what()),
                         "split the file into smaller ones");
    }
}

// Decodes all images and reads all meshes, on all cores.
static MeshParts readImagesAndMeshes(const GltfDocument& document, SceneFolder& folder, core::Progress& progress, Model& model,
                                     Warnings& warnings) {
    std::vector<Job> jobs = jobsOf(document);
    model.images.resize(document.all("images").size());
    progress.report(fmt::format("decoding {} textures and {} meshes", model.images.size(), document.all("meshes").size()), 0.1f);
    std::atomic<std::size_t> done = 0;
    core::parallelFor(jobs.size(), [&](std::size_t i) {
        Job& job = jobs[i];
        if (progress.cancelled()) return;
        run(job, document, folder, model);
        progress.report(0.1f + 0.8f * static_cast<float>(++done) / static_cast<float>(jobs.size()));
    });
    MeshParts parts(document.all("meshes").size());
    for (Job& job : jobs) {
        warnings.append(job.warnings);
        if (!job.result) continue;
        parts[job.mesh].push_back(static_cast<std::uint32_t>(model.meshes.size()));
        model.meshes.push_back(std::move(*job.result));
    }
    return parts;
}

static auto cancelled() {
    return core::fail({core::ErrorKind::Cancelled, "loading was cancelled"});
}

core::Result<Model> readGltf(std::vector<std::byte> bytes, SceneFolder& folder, core::Progress& progress) {
    Model model;
    Warnings warnings;
    REKINDLE_ASSIGN(document, GltfDocument::read(std::move(bytes), folder, warnings));
    if (progress.cancelled()) return cancelled();
    if (!folder.budget().take(unpackedBytes(document)))
        return core::fail({core::ErrorKind::BadInput, "the scene unpacks to far more than its files hold", "", "",
                           "share meshes between nodes instead of repeating them"});
    model.format = document.binary ? "glTF 2.0 binary" : "glTF 2.0";
    readMetadata(document, model, warnings);
    model.materials = readMaterials(document);
    model.textures = readTextures(document, warnings);
    const MeshParts parts = readImagesAndMeshes(document, folder, progress, model, warnings);
    if (progress.cancelled()) return cancelled();
    progress.report("building the scene", 0.9f);
    REKINDLE_ASSIGN(places, readNodes(document, parts, model, warnings));
    model.animations = readAnimations(document, places, model, warnings);
    model.warnings = warnings.take();
    return model;
}

core::Result<Model> loadGltf(SceneFolder& folder, core::Progress& progress) {
    progress.report("reading", 0);
    REKINDLE_ASSIGN(bytes, folder.readScene());
    return readGltf(std::move(bytes), folder, progress);
}

}  // namespace rekindle::importer
