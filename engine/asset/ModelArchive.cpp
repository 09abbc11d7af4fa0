#include "asset/ModelArchive.h"

#include <array>
#include <cstdint>
#include <cstring>

#include "asset/RecordReader.h"
#include "asset/RecordWriter.h"
#include "core/Assert.h"

namespace rekindle::asset {

namespace {

struct Header {
    std::array<char, 8> magic{'R', 'K', 'M', 'O', 'D', 'E', 'L', '\n'};
    std::uint64_t layout = layoutFingerprint();
    std::uint64_t size = 0;         // of the whole block
    std::uint64_t recordsSize = 0;  // right behind the header; the streams follow, aligned
};

core::Error damaged(const char* why) {
    return {core::ErrorKind::BadInput, "the archive of a model is damaged", "", why, "load the scene anew"};
}

bool writePadding(const ModelArchive::Sink& sink, std::size_t size) {
    static constexpr std::array<std::byte, archiveAlignment> zeros{};
    return sink(std::span(zeros).first(aligned(size) - size));
}

}  // namespace

ModelArchive::ModelArchive(const Model& model) {
    RecordWriter records;
    records(model);
    streams_ = records.takeStreams();
    Header header{.size = aligned(sizeof(Header) + records.bytes().size()), .recordsSize = records.bytes().size()};
    for (const auto& stream : streams_) header.size += aligned(stream.size());
    size_ = header.size;
    head_.resize(sizeof header);
    std::memcpy(head_.data(), &header, sizeof header);
    head_.insert(head_.end(), records.bytes().begin(), records.bytes().end());
}

bool ModelArchive::write(const Sink& sink) const {
    if (!sink(head_) || !writePadding(sink, head_.size())) return false;
    for (const auto& stream : streams_)
        if (!sink(stream) || !writePadding(sink, stream.size())) return false;
    return true;
}

core::Result<Model> readModelArchive(std::span<const std::byte> block, const std::shared_ptr<const void>& keeper) {
    REKINDLE_ASSERT(reinterpret_cast<std::uintptr_t>(block.data()) % archiveAlignment == 0);
    const Header wanted;
    Header header;
    if (block.size() < sizeof header) return core::fail(damaged("it has no header"));
    std::memcpy(&header, block.data(), sizeof header);
    if (header.magic != wanted.magic || header.layout != wanted.layout) return core::fail(damaged("it is of another version"));
    if (header.size != block.size() || header.recordsSize > block.size() - sizeof header)
        return core::fail(damaged("it is not whole"));
    const std::size_t recordsEnd = sizeof header + header.recordsSize;
    if (aligned(recordsEnd) > block.size()) return core::fail(damaged("it is not whole"));

    RecordReader reader(block.subspan(sizeof header, header.recordsSize), block.subspan(aligned(recordsEnd)), keeper);
    Model model;
    reader(model);
    if (!reader.finished()) return core::fail(damaged("its records do not fit together"));
    return model;
}

}  // namespace rekindle::asset
