#include "importer/AssimpScene.h"

#include <assimp/config.h>
#include <assimp/postprocess.h>
#include <assimp/scene.h>
#include <fmt/format.h>

#include <algorithm>
#include <assimp/Importer.hpp>
#include <assimp/ProgressHandler.hpp>
#include <atomic>
#include <exception>
#include <new>
#include <numeric>
#include <string_view>

#include "core/Jobs.h"
#include "importer/AssimpAnimations.h"
#include "importer/AssimpConvert.h"
#include "importer/AssimpFbx.h"
#include "importer/AssimpFiles.h"
#include "importer/AssimpLoader.h"
#include "importer/AssimpMaterials.h"
#include "importer/AssimpMeshes.h"
#include "importer/AssimpNodes.h"
#include "importer/ImageDecoder.h"

namespace rekindle::importer {

namespace fs = std::filesystem;
using asset::Model;

namespace {

class ProgressRelay : public Assimp::ProgressHandler {
  public:
    explicit ProgressRelay(core::Progress& progress) : progress_(progress) {}
    bool Update(float fraction) override {
        if (fraction >= 0 && fraction <= 1) progress_.report(fraction * 0.5f);
        return !progress_.cancelled();
    }

  private:
    core::Progress& progress_;
};

}  // namespace

static void configure(Assimp::Importer& importer, const fs::path& path) {
    std::string extension = path.extension().string().substr(1);
    std::transform(extension.begin(), extension.end(), extension.begin(), [](unsigned char c) { return std::tolower(c); });
    keepReaderOf(extension, importer);
    importer.SetPropertyBool(AI_CONFIG_IMPORT_FBX_PRESERVE_PIVOTS, false);
    importer.SetPropertyBool(AI_CONFIG_IMPORT_FBX_EMBEDDED_TEXTURES_LEGACY_NAMING, false);
}

static core::Error tooMuch() {
    return {core::ErrorKind::BadInput, "the scene unpacks to far more than its files hold", "", "",
            "use smaller pictures, and each of them once"};
}

// The picture of an embedded texture: a compressed file, or plain texels.
static core::Result<asset::Image> decodeEmbedded(const aiTexture& texture, DecodeBudget& budget) {
    if (texture.mHeight == 0)
        return decodeImage(std::as_bytes(std::span(reinterpret_cast<const char*>(texture.pcData), texture.mWidth)), budget);
    asset::Image image{.width = texture.mWidth, .height = texture.mHeight};
    if (!budget.take(std::uint64_t{image.width} * image.height * 4)) return core::fail(tooMuch());
    image.pixels.reserve(std::size_t{image.width} * image.height * 4);
    for (std::size_t i = 0; i < std::size_t{image.width} * image.height; ++i) {
        const aiTexel& texel = texture.pcData[i];
        for (const unsigned char value : {texel.r, texel.g, texel.b, texel.a}) image.pixels.push_back(std::byte{value});
    }
    return image;
}

static PictureSource pictures(const aiScene& scene, SceneFolder& folder) {
    return [&](const std::string& name) -> core::Result<asset::Image> {
        if (const aiTexture* embedded = scene.GetEmbeddedTexture(name.c_str())) return decodeEmbedded(*embedded, folder.budget());
        REKINDLE_ASSIGN(bytes, folder.readPath(name));
        auto image = decodeImage(bytes, folder.budget());
        if (image) image->source = name;
        return image;
    };
}

static void readImage(const TextureRecipe& recipe, const PictureSource& source, asset::Image& image, Warnings& warnings) {
    auto cooked = cook(recipe, source);
    if (cooked)
        image = std::move(*cooked);
    else
        warnings.add(cooked.error().line(), "white is used instead; " + cooked.error().todo);
}

// Decodes all images and converts all meshes, on all cores. Meshes that cannot be drawn leave their place empty.
static void readImagesAndMeshes(const aiScene& scene, const std::vector<TextureRecipe>& recipes, SceneFolder& folder,
                                core::Progress& progress, Model& model, Warnings& warnings) {
    const PictureSource source = pictures(scene, folder);
    const std::size_t images = recipes.size(), count = images + scene.mNumMeshes;
    std::vector<Warnings> own(count);
    model.images.resize(images);
    model.meshes.resize(scene.mNumMeshes);
    progress.report(fmt::format("decoding {} textures and {} meshes", images, scene.mNumMeshes), 0.5f);
    std::atomic<std::size_t> done = 0;
    core::parallelFor(count, [&](std::size_t i) {
        if (progress.cancelled()) return;
        try {
            if (i < images)
                readImage(recipes[i], source, model.images[i], own[i]);
            else
                model.meshes[i - images] = readMesh(*scene.mMeshes[i - images], model.materials, own[i]).value_or(asset::Mesh());
        } catch (const std::exception& exception) {  // for want of memory
            own[i].add(fmt::format("Part of the scene cannot be read: {}", exception.what()), "split the file into smaller ones");
        }
        progress.report(0.5f + 0.4f * static_cast<float>(++done) / static_cast<float>(count));
    });
    for (const Warnings& some : own) warnings.append(some);
}

// A skin for each mesh with bones: Assimp keeps them apart.
static void addSkins(const aiScene& scene, const NodeNames& names, Model& model, Warnings& warnings) {
    std::vector<int> skins(scene.mNumMeshes, -1);
    for (unsigned i = 0; i < scene.mNumMeshes; ++i) {
        const aiMesh& mesh = *scene.mMeshes[i];
        if (mesh.mNumBones == 0 || model.meshes[i].influences == 0) continue;
        asset::Skin skin{.name = toString(mesh.mName)};
        for (unsigned b = 0; b < mesh.mNumBones; ++b) {
            const auto node = names.find(toString(mesh.mBones[b]->mName));
            if (node == names.end())
                warnings.add("Mesh " + skin.name + " has a bone that is not in the scene",
                             "it does not move; export the file again");
            skin.joints.push_back(node == names.end() ? model.roots.front() : node->second);
            skin.inverseBindMatrices.push_back(toMat4(mesh.mBones[b]->mOffsetMatrix));
        }
        skins[i] = static_cast<int>(model.skins.size());
        model.skins.push_back(std::move(skin));
    }
    for (asset::Node& node : model.nodes)
        for (asset::MeshUse& use : node.meshes) use.skin = skins[use.mesh];
}

static void readMetadata(const aiScene& scene, Model& model) {
    if (!scene.mMetaData) return;
    for (const auto& [key, name] :
         {std::pair("SourceAsset_Generator", "generator"), std::pair("SourceAsset_Copyright", "copyright")})
        if (aiString value; scene.mMetaData->Get(key, value) && value.length > 0)
            model.metadata.emplace_back(name, toString(value));
}

static std::string formatOf(std::string extension) {
    std::transform(extension.begin(), extension.end(), extension.begin(), [](unsigned char c) { return std::toupper(c); });
    return extension == ".DAE" ? "Collada" : extension.substr(1);
}

static bool isEmpty(const aiScene& scene) {
    return scene.mNumMeshes + scene.mNumCameras + scene.mNumLights + scene.mNumAnimations + scene.mRootNode->mNumChildren == 0;
}

core::Result<Model> loadThroughAssimp(const fs::path& path, SceneFolder& folder, core::Progress& progress) {
    progress.report("reading", 0);
    Assimp::Importer importer;
    configure(importer, path);
    auto* const files = new AssimpFiles(folder, path.filename().string());
    importer.SetIOHandler(files);  // the importer owns it, and the next
    importer.SetProgressHandler(new ProgressRelay(progress));
    const aiScene* const scene = importer.ReadFile(path.filename().string(), aiProcess_Triangulate | aiProcess_SortByPType);
    if (progress.cancelled()) return core::fail({core::ErrorKind::Cancelled, "loading was cancelled"});
    // Assimp turns every exception into text.
    if (!scene && (files->lacksMemory() || std::string_view(importer.GetErrorString()) == std::bad_alloc().what()))
        throw std::bad_alloc();
    if (!scene || !scene->mRootNode)
        return core::fail(
            {core::ErrorKind::BadInput, "the file cannot be read", "", importer.GetErrorString(), "export it again"});
    if (isEmpty(*scene))
        return core::fail({core::ErrorKind::BadInput, "there is nothing in the file", "", "", "export it again"});
    Model model{.format = formatOf(path.extension().string())};
    Warnings warnings;
    const std::vector<TextureRecipe> recipes = readMaterials(*scene, model);
    readImagesAndMeshes(*scene, recipes, folder, progress, model, warnings);
    if (progress.cancelled()) return core::fail({core::ErrorKind::Cancelled, "loading was cancelled"});
    settleAlphaModes(recipes, model);
    const NodeNames names = readNodes(*scene, model);
    addSkins(*scene, names, model, warnings);
    model.animations = readAnimations(*scene, names, model);
    readMetadata(*scene, model);
    if (model.format == "FBX") finishFbx(*scene, recipes, model);
    model.warnings = warnings.take();
    return model;
}

}  // namespace rekindle::importer
