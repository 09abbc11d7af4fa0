#include "importer/GltfTree.h"

#include <assimp/scene.h>

#include <assimp/Importer.hpp>
#include <charconv>

#include "importer/AssimpLoader.h"

namespace rekindle::importer {

// A glTF file with nothing but nodes, each named by its number: names in files may be empty or the same.
static std::string sceneGraph(const GltfDocument& document, const std::vector<std::uint32_t>& roots) {
    Json nodes = Json::array();
    for (const Json& node : document.all("nodes")) {
        Json bare = {{"name", std::to_string(nodes.size())}};
        if (!list(node, "children").empty()) bare["children"] = list(node, "children");
        nodes.push_back(std::move(bare));
    }
    return Json{
        {"asset", {{"version", "2.0"}}}, {"scene", 0}, {"scenes", Json::array({{{"nodes", roots}}})}, {"nodes", std::move(nodes)}}
        .dump();
}

static void collect(const aiNode& node, std::size_t limit, std::vector<std::uint32_t>& order) {
    const char* const begin = node.mName.C_Str();
    const char* const end = begin + node.mName.length;
    std::uint32_t number = 0;
    // Assimp puts a node of its own above several roots.
    if (begin != end && std::from_chars(begin, end, number).ptr == end && number < limit) order.push_back(number);
    for (unsigned i = 0; i < node.mNumChildren; ++i) collect(*node.mChildren[i], limit, order);
}

core::Result<std::vector<std::uint32_t>> readTree(const GltfDocument& document, const std::vector<std::uint32_t>& roots) {
    std::vector<std::uint32_t> order;
    if (roots.empty()) return order;
    const std::string file = sceneGraph(document, roots);
    Assimp::Importer importer;
    keepReaderOf("gltf", importer);
    const aiScene* const scene = importer.ReadFileFromMemory(file.data(), file.size(), 0, "gltf");
    if (!scene || !scene->mRootNode)
        return core::fail({core::ErrorKind::BadInput, "the tree of nodes cannot be read", "", importer.GetErrorString(),
                           "export the file again"});
    collect(*scene->mRootNode, document.all("nodes").size(), order);
    return order;
}

}  // namespace rekindle::importer
