#include "importer/AssimpMeshes.h"

#include <assimp/mesh.h>

#include <algorithm>
#include <cmath>
#include <span>

#include "importer/AssimpConvert.h"
#include "importer/MeshFinish.h"
#include "importer/Normals.h"
#include "importer/Topology.h"
#include "importer/VertexRemap.h"

namespace rekindle::importer {

using asset::Mesh;

static std::vector<math::vec3> vectors(const aiVector3D* from, unsigned count) {
    std::vector<math::vec3> out;
    if (!from) return out;
    out.reserve(count);
    for (unsigned i = 0; i < count; ++i) out.push_back(toVec3(from[i]));
    return out;
}

// IEC 61966-2-1.
static float linear(float encoded) {
    const float value = std::max(encoded, 0.0f);
    return value <= 0.04045f ? value / 12.92f : std::pow((value + 0.055f) / 1.055f, 2.4f);
}

static void readVertices(const aiMesh& from, Mesh& mesh) {
    const unsigned count = from.mNumVertices;
    mesh.positions = vectors(from.mVertices, count);
    mesh.normals = vectors(from.mNormals, count);
    for (unsigned set = 0; set < AI_MAX_NUMBER_OF_TEXTURECOORDS && from.mTextureCoords[set]; ++set) {
        auto& uvs = mesh.uvs.emplace_back();
        for (unsigned i = 0; i < count; ++i) uvs.emplace_back(from.mTextureCoords[set][i].x, 1 - from.mTextureCoords[set][i].y);
    }
    if (!from.mColors[0]) return;
    for (unsigned i = 0; i < count; ++i) {
        const aiColor4D& color = from.mColors[0][i];
        mesh.colors.emplace_back(linear(color.r), linear(color.g), linear(color.b), color.a);
    }
}

static void readFaces(const aiMesh& from, Mesh& mesh) {
    const unsigned corners = from.mPrimitiveTypes & aiPrimitiveType_TRIANGLE ? 3
                             : from.mPrimitiveTypes & aiPrimitiveType_LINE   ? 2
                                                                             : 1;
    mesh.topology = corners == 3 ? asset::Topology::Triangles : corners == 2 ? asset::Topology::Lines : asset::Topology::Points;
    mesh.indices.reserve(std::size_t{from.mNumFaces} * corners);
    for (unsigned i = 0; i < from.mNumFaces; ++i)
        if (const aiFace& face = from.mFaces[i]; face.mNumIndices == corners)
            mesh.indices.insert(mesh.indices.end(), face.mIndices, face.mIndices + corners);
    // Point clouds come without faces.
    if (corners == 1 && mesh.indices.empty())
        for (unsigned i = 0; i < from.mNumVertices; ++i) mesh.indices.push_back(i);
}

// Assimp lists the vertices of each bone; ours have the bones of each vertex, all equally many.
static void readBones(const aiMesh& from, Mesh& mesh) {
    std::vector<std::uint32_t> counts(from.mNumVertices);
    const auto eachWeight = [&](auto visit) {
        for (unsigned bone = 0; bone < from.mNumBones; ++bone)
            for (unsigned i = 0; i < from.mBones[bone]->mNumWeights; ++i)
                if (const aiVertexWeight& weight = from.mBones[bone]->mWeights[i];
                    weight.mVertexId < from.mNumVertices && weight.mWeight > 0)
                    visit(bone, weight);
    };
    eachWeight([&](unsigned, const aiVertexWeight& weight) { ++counts[weight.mVertexId]; });
    const std::uint32_t most = counts.empty() ? 0 : *std::max_element(counts.begin(), counts.end());
    mesh.influences = (most + 3) / 4 * 4;
    mesh.joints.assign(std::size_t{from.mNumVertices} * mesh.influences, 0);
    mesh.weights.assign(mesh.joints.size(), 0);
    std::fill(counts.begin(), counts.end(), 0);
    eachWeight([&](unsigned bone, const aiVertexWeight& weight) {
        const std::size_t place = std::size_t{weight.mVertexId} * mesh.influences + counts[weight.mVertexId]++;
        mesh.joints[place] = bone;
        mesh.weights[place] = weight.mWeight;
    });
}

static std::vector<math::vec3> differences(const aiVector3D* moved, std::span<const math::vec3> base) {
    std::vector<math::vec3> out = vectors(moved, static_cast<unsigned>(base.size()));
    for (std::size_t i = 0; i < out.size(); ++i) out[i] -= base[i];
    return out;
}

static void readTargets(const aiMesh& from, Mesh& mesh) {
    for (unsigned i = 0; i < from.mNumAnimMeshes; ++i) {
        const aiAnimMesh& target = *from.mAnimMeshes[i];
        asset::MorphTarget& out = mesh.morphTargets.emplace_back();
        out.name = toString(target.mName);
        if (target.mNumVertices == from.mNumVertices) {
            out.positions = differences(target.mVertices, mesh.positions);
            if (!mesh.normals.empty()) out.normals = differences(target.mNormals, mesh.normals);
        }
        mesh.morphWeights.push_back(target.mWeight);
    }
}

// Where a file has no normals, edges sharper than this stay sharp.
static constexpr float crease = math::pi / 3;

std::optional<Mesh> readMesh(const aiMesh& from, std::span<const asset::Material> materials, Warnings& warnings) {
    Mesh mesh{.name = toString(from.mName), .material = static_cast<int>(from.mMaterialIndex)};
    readVertices(from, mesh);
    readFaces(from, mesh);
    readBones(from, mesh);
    readTargets(from, mesh);
    if (dropBadElements(mesh) > 0)
        warnings.add("Mesh " + mesh.name + " has indices of vertices that are not there",
                     "what uses them is left out; export the file again");
    if (mesh.indices.empty()) {
        warnings.add("Mesh " + mesh.name + " has nothing to draw", "it is left out");
        return std::nullopt;
    }
    if (mesh.topology == asset::Topology::Triangles && mesh.normals.empty()) makeSmoothNormals(mesh, crease);
    weldVertices(mesh);
    finishMesh(mesh, from.mMaterialIndex < materials.size() ? materials[from.mMaterialIndex] : asset::Material());
    return mesh;
}

}  // namespace rekindle::importer
