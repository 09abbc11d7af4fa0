#include <OpenEXR/ImfChannelList.h>
#include <OpenEXR/ImfFrameBuffer.h>
#include <OpenEXR/ImfHeader.h>
#include <OpenEXR/ImfIO.h>
#include <OpenEXR/ImfOutputFile.h>

#include <cstring>
#include <exception>

#include "commands/PictureEncoders.h"
#include "core/Assert.h"

namespace rekindle::commands {

namespace {

constexpr const char* channels[] = {"R", "G", "B", "A"};

class MemoryStream final : public Imf::OStream {
  public:
    MemoryStream() : Imf::OStream("memory") {}

    void write(const char data[], int size) override {
        const std::size_t end = position_ + std::size_t(size);
        if (bytes_.size() < end) bytes_.resize(end);
        std::memcpy(bytes_.data() + position_, data, std::size_t(size));
        position_ = end;
    }
    std::uint64_t tellp() override { return position_; }
    void seekp(std::uint64_t position) override { position_ = std::size_t(position); }
    std::vector<std::byte> take() { return std::move(bytes_); }

  private:
    std::vector<std::byte> bytes_;
    std::size_t position_ = 0;
};

void write(MemoryStream& stream, math::uvec2 extent, std::span<const float> rgba) {
    Imf::Header header(int(extent.x), int(extent.y));
    header.compression() = Imf::ZIP_COMPRESSION;
    Imf::FrameBuffer pixels;
    for (std::size_t c = 0; c < 4; ++c) {
        header.channels().insert(channels[c], Imf::Channel(Imf::FLOAT));
        char* first = const_cast<char*>(reinterpret_cast<const char*>(rgba.data() + c));  // OpenEXR has one slice for both ways
        pixels.insert(channels[c], Imf::Slice(Imf::FLOAT, first, 4 * sizeof(float), 4 * sizeof(float) * extent.x));
    }
    Imf::OutputFile file(stream, header, 0);
    file.setFrameBuffer(pixels);
    file.writePixels(int(extent.y));
}

}  // namespace

core::Result<std::vector<std::byte>> encodeExr(math::uvec2 extent, std::span<const float> rgba) {
    REKINDLE_ASSERT(rgba.size() == std::size_t(extent.x) * extent.y * 4);
    try {
        MemoryStream stream;
        write(stream, extent, rgba);
        return stream.take();
    } catch (const std::exception& failure) {
        return core::fail({core::ErrorKind::Internal, "cannot encode the picture", "", failure.what(), "try another format"});
    }
}

}  // namespace rekindle::commands
