#include "asset/ModelArchive.h"

#include <gtest/gtest.h>

#include <cstring>
#include <random>

#include "FullModel.h"

namespace rekindle::asset {

namespace {

// Begins where a block has to.
struct Block {
    std::shared_ptr<std::vector<math::vec4>> room;
    std::span<std::byte> bytes;

    explicit Block(std::span<const std::byte> content)
        : room(std::make_shared<std::vector<math::vec4>>(content.size() / sizeof(math::vec4) + 1)),
          bytes(std::as_writable_bytes(std::span(*room)).first(content.size())) {
        std::copy(content.begin(), content.end(), bytes.begin());
    }
};

std::vector<std::byte> bytesOf(const Model& model) {
    std::vector<std::byte> bytes;
    const ModelArchive archive(model);
    EXPECT_TRUE(archive.write([&](std::span<const std::byte> piece) {
        bytes.insert(bytes.end(), piece.begin(), piece.end());
        return true;
    }));
    EXPECT_EQ(bytes.size(), archive.size());
    return bytes;
}

}  // namespace

TEST(ModelArchive, EveryFieldComesBack) {
    const Model model = test::fullModel();
    ASSERT_FALSE(model.meshes.at(0).lods.empty());
    const Block block(bytesOf(model));
    const auto read = readModelArchive(block.bytes);
    ASSERT_TRUE(read) << read.error().line();
    EXPECT_EQ(bytesOf(*read), bytesOf(model));
    EXPECT_EQ(read->meshes[1].morphTargets[1].tangents, model.meshes[1].morphTargets[1].tangents);
    EXPECT_EQ(read->materials[0].anisotropyTexture.scale, model.materials[0].anisotropyTexture.scale);
    EXPECT_EQ(read->metadata, model.metadata);
    EXPECT_EQ(read->nodes[1].instances[0].scale, model.nodes[1].instances[0].scale);
    EXPECT_FALSE(read->meshes[0].positions.borrows());
}

TEST(ModelArchive, AnEmptyModelComesBack) {
    const Block block(bytesOf(Model()));
    EXPECT_TRUE(readModelArchive(block.bytes));
}

TEST(ModelArchive, StreamsAreBorrowedFromTheBlock) {
    const Model model = test::fullModel();
    auto read = [&] {
        const Block block(bytesOf(model));
        auto result = readModelArchive(block.bytes, block.room);
        EXPECT_TRUE(result && result->meshes[0].positions.borrows() && result->images[0].pixels.borrows());
        return result;
    }();
    ASSERT_TRUE(read);
    EXPECT_EQ(read->meshes[1].indices, model.meshes[1].indices);  // the block is gone but for the streams
}

TEST(ModelArchive, WritingStopsWhenItsSinkIsFull) {
    const Model model = test::fullModel();
    int pieces = 0;
    EXPECT_FALSE(ModelArchive(model).write([&](std::span<const std::byte>) { return ++pieces < 4; }));
    EXPECT_EQ(pieces, 4);
}

TEST(ModelArchive, ABlockCutAnywhereIsRefused) {
    const std::vector<std::byte> bytes = bytesOf(test::fullModel());
    const Block block(bytes);
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        const auto read = readModelArchive(block.bytes.first(size), block.room);
        ASSERT_FALSE(read) << size;
        EXPECT_EQ(read.error().kind, core::ErrorKind::BadInput);
    }
}

// The size in the header, too, says what there is: the records themselves must notice.
TEST(ModelArchive, ABlockCutAnywhereIsRefusedEvenIfItsHeaderAgrees) {
    const std::vector<std::byte> bytes = bytesOf(test::fullModel());
    Block block(bytes);
    for (std::uint64_t size = 32; size < bytes.size(); ++size) {
        std::memcpy(&block.bytes[16], &size, sizeof size);
        EXPECT_FALSE(readModelArchive(block.bytes.first(size), block.room)) << size;
    }
}

TEST(ModelArchive, WhateverItsBytesAreReadingEnds) {
    const std::vector<std::byte> bytes = bytesOf(test::fullModel());
    std::mt19937 random(7);
    for (int round = 0; round < 3000; ++round) {
        const Block block(bytes);
        const std::size_t from = round % 2 ? 0 : 32;  // half of them with a header that is whole
        for (int flips = 1 + round % 8; flips > 0; --flips)
            block.bytes[from + random() % (bytes.size() - from)] ^= std::byte(1 + random() % 255);
        const auto read = readModelArchive(block.bytes, block.room);
        if (!read) {
            EXPECT_EQ(read.error().kind, core::ErrorKind::BadInput);
        }
    }
}

TEST(ModelArchive, CountsThatCannotBeAskForNoMemory) {
    const std::vector<std::byte> bytes = bytesOf(Model());  // nothing but counts
    std::uint64_t records = 0;
    std::memcpy(&records, &bytes[24], sizeof records);
    for (std::size_t at = 32; at + 4 <= 32 + records; ++at) {
        const Block block(bytes);
        std::fill_n(block.bytes.begin() + static_cast<std::ptrdiff_t>(at), 4, std::byte{255});
        EXPECT_FALSE(readModelArchive(block.bytes, block.room)) << at;
    }
}

}  // namespace rekindle::asset
