#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "asset/Model.h"
#include "core/Error.h"

namespace rekindle::test {

// A folder of files that a test makes and that goes with it.
class ImporterFiles {
  public:
    ImporterFiles();
    ~ImporterFiles();
    ImporterFiles(const ImporterFiles&) = delete;
    ImporterFiles& operator=(const ImporterFiles&) = delete;

    const std::filesystem::path& folder() const { return folder_; }
    // Writes a file, folders included, and returns its path.
    std::filesystem::path write(const std::string& name, const std::string& bytes) const;
    // Writes and loads.
    core::Result<asset::Model> load(const std::string& name, const std::string& bytes) const;
    core::Result<asset::Model> load(const std::string& name) const;

  private:
    std::filesystem::path folder_;
};

// A picture with one pixel, red green blue alpha: as PNG, and as uncompressed Targa.
std::string picture(std::array<std::uint8_t, 4> pixel);
std::string targa(std::array<std::uint8_t, 4> pixel);

// One chunk of a PNG.
std::string pngChunk(const std::string& name, const std::string& data);
// A PNG that says it is of that size, of 8 bits and four channels, with these chunks behind its header.
std::string png(std::uint32_t width, std::uint32_t height, const std::string& chunks);
// Data as zlib stores it uncompressed; at most 65535 bytes.
std::string zlibStored(const std::string& data);

// A GLB with that JSON and binary chunk.
std::string glb(const std::string& json, const std::string& binary);

// The bytes of values, one after the other.
template <class Value>
std::string bytesOf(const std::vector<Value>& values) {
    return {reinterpret_cast<const char*>(values.data()), values.size() * sizeof(Value)};
}

// The model; a failed test and an empty one when it could not be loaded.
asset::Model loaded(core::Result<asset::Model> result);

// Whether a warning of the model says that.
bool warns(const asset::Model& model, const std::string& what);

}  // namespace rekindle::test
