#include "importer/AssimpFiles.h"

#include <algorithm>
#include <assimp/IOStream.hpp>
#include <cstring>
#include <exception>

namespace rekindle::importer {

namespace {

class MemoryStream : public Assimp::IOStream {
  public:
    explicit MemoryStream(std::vector<std::byte> bytes) : bytes_(std::move(bytes)) {}

    size_t Read(void* to, size_t size, size_t count) override {
        if (size == 0) return 0;
        const std::size_t whole = std::min(count, (bytes_.size() - at_) / size);
        if (whole > 0) std::memcpy(to, bytes_.data() + at_, whole * size);
        at_ += whole * size;
        return whole;
    }
    size_t Write(const void*, size_t, size_t) override { return 0; }
    aiReturn Seek(size_t offset, aiOrigin origin) override {
        // An offset from the end counts backwards, or as a negative number made unsigned: both are found in Assimp.
        const std::size_t base = origin == aiOrigin_SET ? 0 : origin == aiOrigin_CUR ? at_ : bytes_.size();
        const std::size_t there = origin == aiOrigin_END && offset <= bytes_.size() ? base - offset : base + offset;
        if (there > bytes_.size()) return aiReturn_FAILURE;
        at_ = there;
        return aiReturn_SUCCESS;
    }
    size_t Tell() const override { return at_; }
    size_t FileSize() const override { return bytes_.size(); }
    void Flush() override {}

  private:
    std::vector<std::byte> bytes_;
    std::size_t at_ = 0;
};

}  // namespace

bool AssimpFiles::Exists(const char* path) const {
    return path == scene_ || folder_.holds(path);
}

// Assimp would make "Unknown exception" of whatever is thrown in here.
Assimp::IOStream* AssimpFiles::Open(const char* path, const char* mode) {
    if (std::strpbrk(mode, "wa+")) return nullptr;
    try {
        auto bytes = path == scene_ ? folder_.readScene() : folder_.readPath(path);
        return bytes ? new MemoryStream(std::move(*bytes)) : nullptr;
    } catch (const std::exception&) {
        lacksMemory_ = true;
        return nullptr;
    }
}

void AssimpFiles::Close(Assimp::IOStream* stream) {
    delete stream;
}

}  // namespace rekindle::importer
