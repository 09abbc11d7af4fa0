// Kept meshes to walk on. What passes for one can be asked everything. Fuzzing starts from a small one.
#include "../navigate/World.h"
#include "FuzzInput.h"
#include "navigate/MeshArchive.h"

using namespace rekindle;

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t most);

static const std::vector<std::byte>& smallMesh() {
    static const std::vector<std::byte> bytes = [] {
        test::World world;
        world.floor(2).box({0.5f, 0, 0.5f}, {1, 2, 1}).box({-2, 0, -2}, {0, 0.3f, 0});
        return navigate::toBytes(test::dataOf(world));
    }();
    return bytes;
}

static void use(const navigate::WalkMesh& mesh) {
    for (const math::vec3 point : {math::vec3(0.2f, 0, 1.5f), math::vec3(-1, 0.3f, -1)}) {
        const auto place = mesh.nearest(point);
        if (place) (void)mesh.move(*place, {1, 0, 1});
        (void)mesh.path(point, {1.5f, 0, 1.5f}, 0.1f);
        (void)mesh.meet({point + math::vec3(0, 3, 0), {0, -1, 0}}, 10);
    }
    (void)mesh.parts();
}

// An empty input grows into a whole mesh.
extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t most, unsigned seed) {
    const auto& whole = smallMesh();
    if (size > 2 || whole.size() > most || seed % 2 == 0) return LLVMFuzzerMutate(data, size, most);
    std::memcpy(data, whole.data(), whole.size());
    return whole.size();
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    auto read = navigate::meshFrom(std::as_bytes(std::span(data, size)));
    if (!read) return 0;
    if (const auto mesh = navigate::WalkMesh::create(std::move(*read))) use(*mesh);
    return 0;
}
