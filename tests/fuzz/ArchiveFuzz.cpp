// What a process that reads a file hands back: the records of a model behind a header that is right. A broken model is made
// sound, or refused, and all that uses one before it is drawn holds. Fuzzing starts from a model with everything in it.
#include <cstdio>

#include "../unit/FullModel.h"
#include "../unit/ModelPromises.h"
#include "FuzzInput.h"
#include "asset/ModelArchive.h"
#include "cook/Cook.h"
#include "importer/Importer.h"
#include "scene/Cameras.h"
#include "scene/Framing.h"
#include "scene/Scene.h"

using namespace rekindle;

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t most);

static constexpr std::size_t headerBytes = 32, layoutBytes = 16, numberBytes = 8;

static std::vector<std::byte> archived(const asset::Model& model) {
    std::vector<std::byte> bytes;
    asset::ModelArchive(model).write([&](std::span<const std::byte> piece) {
        bytes.insert(bytes.end(), piece.begin(), piece.end());
        return true;
    });
    return bytes;
}

// The header says how large it all is, truly, and how much of it the records are, as the first two bytes of the input say.
static std::vector<std::byte> blockOf(std::span<const std::byte> input) {
    static const std::vector<std::byte> empty = archived({});
    std::vector<std::byte> block(empty.begin(), empty.begin() + layoutBytes);
    block.resize(headerBytes);
    const std::uint64_t records = std::to_integer<unsigned>(input[0]) | std::to_integer<unsigned>(input[1]) << 8;
    block.insert(block.end(), input.begin() + 2, input.end());
    block.resize((block.size() + asset::archiveAlignment - 1) / asset::archiveAlignment * asset::archiveAlignment);
    const std::uint64_t size = block.size();
    std::memcpy(block.data() + layoutBytes, &size, numberBytes);
    std::memcpy(block.data() + layoutBytes + numberBytes, &records, numberBytes);
    return block;
}

static void demandPromises(const asset::Model& model) {
    const test::ModelPromises promises(model);
    if (promises.broken().empty()) return;
    std::fprintf(stderr, "ERROR: not so: %s\n", promises.broken().c_str());
    std::abort();
}

static void use(const std::shared_ptr<const asset::Model>& model) {
    scene::Scene scene;
    scene.models.push_back(scene::pose(model, math::mat4(1), {.animation = model->animations.empty() ? -1 : 0, .time = 0.5}));
    for (const scene::SceneCamera& camera : scene::cameras(scene)) (void)scene::cameraView(scene, camera, {16, 9});
    (void)scene::framedView(scene, {16, 9});
    core::Progress progress;
    const auto cooked = cook::cook(*model, {}, progress);
    if (cooked) demandPromises(*cooked);
}

// An empty input grows into a whole model.
extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t most, unsigned seed) {
    static const std::vector<std::byte> full = archived(test::fullModel());
    if (size > 2 || full.size() - headerBytes + 2 > most || seed % 2 == 0) return LLVMFuzzerMutate(data, size, most);
    std::memcpy(data, full.data() + layoutBytes + numberBytes, 2);
    std::memcpy(data + 2, full.data() + headerBytes, full.size() - headerBytes);
    return full.size() - headerBytes + 2;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size < 2) return 0;
    const auto block = std::make_shared<std::vector<std::byte>>(blockOf(std::as_bytes(std::span(data, size))));
    auto read = asset::readModelArchive(*block, block);
    if (!read) return 0;
    importer::finishModel(*read, "/a.glb", {});
    demandPromises(*read);
    use(std::make_shared<const asset::Model>(std::move(*read)));
    return 0;
}
