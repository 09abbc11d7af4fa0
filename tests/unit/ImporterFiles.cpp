#include "ImporterFiles.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>

#include "importer/Importer.h"

namespace rekindle::test {

namespace fs = std::filesystem;

ImporterFiles::ImporterFiles() {
    std::string name = (fs::temp_directory_path() / "rekindle-importer-XXXXXX").string();
    folder_ = fs::canonical(::mkdtemp(name.data()));
}

ImporterFiles::~ImporterFiles() {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
}

fs::path ImporterFiles::write(const std::string& name, const std::string& bytes) const {
    const fs::path path = folder_ / name;
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
    return path;
}

core::Result<asset::Model> ImporterFiles::load(const std::string& name, const std::string& bytes) const {
    write(name, bytes);
    return load(name);
}

core::Result<asset::Model> ImporterFiles::load(const std::string& name) const {
    core::Progress progress;
    return importer::loadModel(folder_ / name, progress);
}

static std::string bigEndian(std::uint32_t value) {
    std::string bytes;
    for (const int shift : {24, 16, 8, 0}) bytes += static_cast<char>(value >> shift & 0xff);
    return bytes;
}

// PNG, third edition, annex D.
static std::uint32_t crc(const std::string& bytes) {
    std::uint32_t value = ~0u;
    for (const char byte : bytes) {
        value ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit) value = (value & 1) != 0 ? value >> 1 ^ 0xedb88320u : value >> 1;
    }
    return ~value;
}

// RFC 1950, section 8.2.
static std::uint32_t adler(const std::string& bytes) {
    std::uint32_t a = 1, b = 0;
    for (const char byte : bytes) {
        a = (a + static_cast<unsigned char>(byte)) % 65521;
        b = (b + a) % 65521;
    }
    return b << 16 | a;
}

std::string pngChunk(const std::string& name, const std::string& data) {
    return bigEndian(static_cast<std::uint32_t>(data.size())) + name + data + bigEndian(crc(name + data));
}

std::string png(std::uint32_t width, std::uint32_t height, const std::string& chunks) {
    const std::string kind("\x08\x06\0\0\0", 5);  // 8 bits, red green blue alpha
    return "\x89PNG\r\n\x1A\n" + pngChunk("IHDR", bigEndian(width) + bigEndian(height) + kind) + chunks + pngChunk("IEND", "");
}

std::string zlibStored(const std::string& data) {
    const auto length = static_cast<std::uint16_t>(data.size());
    return "\x78\x01\x01" + bytesOf(std::vector{length, static_cast<std::uint16_t>(~length)}) + data + bigEndian(adler(data));
}

std::string picture(std::array<std::uint8_t, 4> pixel) {
    const std::string row(pixel.begin(), pixel.end());
    return png(1, 1, pngChunk("IDAT", zlibStored('\0' + row)));  // a row begins with its filter
}

std::string targa(std::array<std::uint8_t, 4> pixel) {
    std::string bytes(18, '\0');
    bytes[2] = 2;  // true colour
    bytes[12] = bytes[14] = 1;
    bytes[16] = 32;
    bytes[17] = 8;  // bits of alpha
    for (const unsigned c : {2u, 1u, 0u, 3u}) bytes += static_cast<char>(pixel[c]);
    return bytes;
}

static std::string word(std::size_t value) {
    return bytesOf(std::vector<std::uint32_t>{static_cast<std::uint32_t>(value)});
}

std::string glb(const std::string& json, const std::string& binary) {
    std::string text = json, data = binary;
    text.resize((text.size() + 3) / 4 * 4, ' ');
    data.resize((data.size() + 3) / 4 * 4, '\0');
    return "glTF" + word(2) + word(28 + text.size() + data.size()) + word(text.size()) + "JSON" + text + word(data.size()) +
           std::string("BIN\0", 4) + data;
}

asset::Model loaded(core::Result<asset::Model> result) {
    EXPECT_TRUE(result) << result.error().line();
    return result ? std::move(*result) : asset::Model();
}

bool warns(const asset::Model& model, const std::string& what) {
    return std::any_of(model.warnings.begin(), model.warnings.end(),
                       [&](const asset::Warning& warning) { return warning.what.find(what) != std::string::npos; });
}

}  // namespace rekindle::test
