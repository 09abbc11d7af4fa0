#pragma once

#include <cstddef>
#include <list>
#include <span>
#include <vector>

#include "core/Error.h"
#include "importer/GltfJson.h"
#include "importer/SceneFolder.h"
#include "importer/Warnings.h"

namespace rekindle::importer {

// A glTF 2.0 file with its buffers in memory. After opening, every reference in `root` is within its array (GltfCheck).
// Constant from then on: many threads may read it.
struct GltfDocument {
    Json root;
    bool binary = false;                              // .glb
    std::vector<std::span<const std::byte>> buffers;  // one for each of root.buffers; empty when it could not be had
    std::vector<std::span<const std::byte>> views;    // one for each of root.bufferViews, decompressed; empty likewise
    std::list<std::vector<std::byte>> storage;        // what the spans point into

    GltfDocument() = default;
    GltfDocument(GltfDocument&&) = default;
    GltfDocument& operator=(GltfDocument&&) = default;

    // Takes the bytes of a scene (text or GLB, whatever its name says), checks them, and loads its buffers.
    static core::Result<GltfDocument> read(std::vector<std::byte> bytes, SceneFolder& folder, Warnings& warnings);

    // root.NAME, an array.
    const Json& all(const char* name) const { return list(root, name); }
};

}  // namespace rekindle::importer
