#include "importer/ImageDecoder.h"

#include <gtest/gtest.h>
#include <sys/resource.h>

#include "ImporterFiles.h"
#include "importer/Importer.h"

using namespace rekindle;
using importer::DecodeBudget;
using test::png, test::pngChunk, test::zlibStored;
using namespace std::string_literals;

namespace {

core::Result<asset::Image> decoded(const std::string& file, DecodeBudget& budget) {
    return importer::decodeImage(std::as_bytes(std::span(file)), budget);
}

core::Result<asset::Image> decoded(const std::string& file) {
    DecodeBudget budget;
    return decoded(file, budget);
}

core::ErrorKind errorOf(const core::Result<asset::Image>& image) {
    return image ? core::ErrorKind::Internal : image.error().kind;
}

// That this process ever had, in KiB.
long mostMemory() {
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

std::string bmp() {
    std::string file("BM\x3a\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0\x01\0\0\0\x01\0\0\0\x01\0\x18\0", 30);
    return file + std::string(28, '\0');
}

}  // namespace

TEST(ImageDecoder, ReadsPngAndTarga) {
    for (const std::string& file : {test::picture({1, 2, 3, 4}), test::targa({1, 2, 3, 4})}) {
        const auto image = decoded(file);
        ASSERT_TRUE(image) << image.error().line();
        EXPECT_EQ(image->width, 1u);
        ASSERT_EQ(image->pixels.size(), 4u);
        EXPECT_EQ(std::to_integer<int>(image->pixels[1]), 2);
        EXPECT_EQ(std::to_integer<int>(image->pixels[3]), 4);
    }
}

TEST(ImageDecoder, OtherFormatsOfStbAreOff) {
    const std::string gif =
        "GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff,\0\0\0\0\x01\0\x01\0\0\x02\x02"
        "D\x01\0;"s;
    const std::string psd = "8BPS" + "\0\x01\0\0\0\0\0\0\0\x03\0\0\0\x01\0\0\0\x01\0\x08\0\x03"s + std::string(20, '\0');
    const std::string pic = std::string("\x53\x80\xF6\x34", 4) + std::string(84, '\0') + "PICT" + std::string("\0\x01\0\x01", 4) +
                            std::string(40, '\0');
    for (const std::string& file :
         {gif, psd, pic, bmp(), std::string("P6 1 1 255\nabc"), std::string("#?RADIANCE\n\n-Y 1 +X 1\nabcd")})
        EXPECT_EQ(errorOf(decoded(file)), core::ErrorKind::BadInput) << file.substr(0, 4);
}

TEST(ImageDecoder, AnimatedPicturesAreRefused) {
    const std::string pixels = pngChunk("IDAT", zlibStored(std::string(5, '\0')));
    EXPECT_TRUE(decoded(png(1, 1, pngChunk("tEXt", "a") + pixels)));
    const auto played = decoded(png(1, 1, pngChunk("tEXt", "a") + pngChunk("acTL", std::string(8, '\1')) + pixels));
    EXPECT_EQ(errorOf(played), core::ErrorKind::Unsupported);
    // An extended WebP whose flags say that it is an animation.
    const std::string webp = std::string("RIFF\x16\0\0\0WEBPVP8X\x0a\0\0\0\x02\0\0\0\0\0\0\0\0\0", 30);
    EXPECT_FALSE(decoded(webp));
}

TEST(ImageDecoder, SizeIsLimitedBeforeAnythingIsDecoded) {
    const std::string pixels = pngChunk("IDAT", zlibStored("abc"));
    EXPECT_EQ(errorOf(decoded(png(1u << 15, 1u << 13, pixels))), core::ErrorKind::Unsupported);
    EXPECT_FALSE(decoded(png(1u << 16, 1, pixels)));
    EXPECT_FALSE(decoded(png(~0u, ~0u, pixels)));
    EXPECT_FALSE(decoded(png(0, 1, pixels)));
    std::string wide = test::targa({0, 0, 0, 0});
    wide[12] = wide[13] = wide[14] = wide[15] = '\xff';
    EXPECT_EQ(errorOf(decoded(wide)), core::ErrorKind::Unsupported);
}

TEST(ImageDecoder, TheBudgetCountsWhatPicturesUnpackTo) {
    DecodeBudget budget;
    while (budget.take(1 << 20)) {
    }
    EXPECT_EQ(errorOf(decoded(png(1024, 1024, pngChunk("IDAT", zlibStored("abc"))), budget)), core::ErrorKind::Unsupported);
    budget.grow(4);
    EXPECT_TRUE(decoded(test::picture({0, 0, 0, 0}), budget));
}

TEST(ImageDecoder, PixelsThatUnpackToMoreThanTheSizeSaysAreNotUnpackedWhole) {
    // Fixed Huffman code, as many runs of 258 zeros as fit: each costs 13 bits.
    std::string bits = "\x78\x01";
    std::uint64_t pending = 0;
    unsigned count = 0;
    const auto put = [&](std::uint64_t value, unsigned length) {
        pending |= value << count;
        for (count += length; count >= 8; count -= 8, pending >>= 8) bits += static_cast<char>(pending & 0xff);
    };
    put(0b011, 3);                     // the last block, with the fixed code
    put(0b00001100, 8);                // literal 0
    const std::size_t runs = 400'000;  // 100 MB
    for (std::size_t i = 0; i < runs; ++i) {
        put(0b10100011, 8);  // length 258: code 285, 11000101, from its first bit
        put(0, 5);           // distance 1
    }
    put(0, 7);  // the end
    put(0, 8);
    const std::string file = png(1, 1, pngChunk("IDAT", bits + std::string(4, '\0')));
    const long before = mostMemory();
    (void)decoded(file);  // whatever becomes of it
    EXPECT_LT(mostMemory() - before, 16 << 10);
}

TEST(ImageDecoder, DamagedPngsAreRefused) {
    std::string file = test::picture({1, 2, 3, 4});
    file[file.size() - 20] ^= 1;  // in the pixels' checksum
    EXPECT_EQ(errorOf(decoded(file)), core::ErrorKind::BadInput);
    file = png(1, 1, pngChunk("tEXt", "a") + pngChunk("IDAT", zlibStored(std::string(5, '\0'))));
    file[file.find("tEXt") + 4] ^= 1;  // what nobody reads may be damaged
    EXPECT_TRUE(decoded(file));
}

TEST(ImageDecoder, PicturesThatAreCutOffDoNoHarm) {
    for (const std::string& file : {test::picture({1, 2, 3, 4}), test::targa({1, 2, 3, 4})})
        for (std::size_t size = 0; size < file.size(); ++size) (void)decoded(file.substr(0, size));
}

TEST(Environment, RadianceBecomesLinearFloats) {
    const test::ImporterFiles files;
    const std::string header = "#?RADIANCE\nFORMAT=32-bit_rle_rgbe\n\n-Y 1 +X 2\n";
    const auto path = files.write("sky.hdr", header + std::string("\x80\x40\x00\x81\x80\x40\x00\x82", 8));
    const auto image = importer::loadEnvironment(path);
    ASSERT_TRUE(image) << image.error().line();
    ASSERT_EQ(image->format, asset::PixelFormat::Rgba32Float);
    ASSERT_EQ(image->width, 2u);
    const auto* floats = reinterpret_cast<const float*>(image->pixels.data());
    EXPECT_FLOAT_EQ(floats[0], 1);  // 128 / 256 * 2
    EXPECT_FLOAT_EQ(floats[1], 0.5f);
    EXPECT_FLOAT_EQ(floats[4], 2);
    EXPECT_EQ(importer::loadEnvironment(files.write("a.hdr", "no picture")).error().kind, core::ErrorKind::BadInput);
    EXPECT_EQ(importer::loadEnvironment(files.write("b.hdr", header)).error().kind, core::ErrorKind::BadInput);
    EXPECT_EQ(importer::loadEnvironment(files.folder() / "none.hdr").error().kind, core::ErrorKind::NotFound);
}
