#include "importer/JpegDecoder.h"

#include <gtest/gtest.h>
#include <turbojpeg.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <span>
#include <string>
#include <vector>

using namespace rekindle;

namespace {

constexpr int width = 40, height = 24;

// What to draw into a picture; an ink or colour at a place.
struct Drawing {
    int channels = 3;  // 1: grey, 3: RGB, 4: CMYK
    int sampling = TJSAMP_420;
    int flags = 0;

    std::uint8_t at(int x, int y, int channel) const { return static_cast<std::uint8_t>(x * 4 + y * (channel == 1 ? 3 : 1)); }
};

std::string jpegOf(const Drawing& drawing) {
    std::vector<std::uint8_t> pixels;
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            for (int c = 0; c < drawing.channels; ++c) pixels.push_back(drawing.at(x, y, c));
    const int format = drawing.channels == 1 ? TJPF_GRAY : drawing.channels == 3 ? TJPF_RGB : TJPF_CMYK;
    const tjhandle encoder = tjInitCompress();
    unsigned char* bytes = nullptr;
    unsigned long size = 0;
    EXPECT_EQ(tjCompress2(encoder, pixels.data(), width, 0, height, format, &bytes, &size, drawing.sampling, 95, drawing.flags),
              0);
    std::string file(reinterpret_cast<const char*>(bytes), size);
    tjFree(bytes);
    tjDestroy(encoder);
    return file;
}

core::Result<asset::Image> decodedJpeg(const std::string& file) {
    importer::DecodeBudget budget;
    return importer::decodeJpeg(std::as_bytes(std::span(file)), budget);
}

std::string whyNot(const std::string& file) {
    const auto image = decodedJpeg(file);
    return image ? "" : image.error().line();
}

// How far the picture is from the drawing at its worst place.
int errorOf(const asset::Image& image, const Drawing& drawing) {
    int worst = 0;
    const auto value = [&](int x, int y, int c) {
        const int own = drawing.at(x, y, drawing.channels == 1 ? 0 : c);
        return drawing.channels == 4 ? own * drawing.at(x, y, 3) / 255 : own;
    };
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            for (int c = 0; c < 4; ++c) {
                const int read = std::to_integer<int>(image.pixels[static_cast<std::size_t>((y * width + x) * 4 + c)]);
                worst = std::max(worst, std::abs(read - (c == 3 ? 255 : value(x, y, c))));
            }
    return worst;
}

}  // namespace

TEST(JpegDecoder, GreyColourAndInksBecomeRgba) {
    const std::array<Drawing, 6> drawings{{{},
                                           {.sampling = TJSAMP_444},
                                           {.flags = TJFLAG_PROGRESSIVE},
                                           {.channels = 1, .sampling = TJSAMP_GRAY},
                                           {.channels = 4, .sampling = TJSAMP_444},
                                           {.sampling = TJSAMP_411}}};
    for (const Drawing& drawing : drawings) {
        const auto image = decodedJpeg(jpegOf(drawing));
        ASSERT_TRUE(image) << image.error().line();
        EXPECT_EQ(image->width, static_cast<std::uint32_t>(width));
        EXPECT_EQ(image->height, static_cast<std::uint32_t>(height));
        EXPECT_LE(errorOf(*image, drawing), 12) << drawing.channels << ' ' << drawing.sampling << ' ' << drawing.flags;
    }
}

TEST(JpegDecoder, WhatIsCutOffIsAnError) {
    const std::string file = jpegOf({});
    for (std::size_t size = 0; size + 2 < file.size(); ++size) EXPECT_FALSE(decodedJpeg(file.substr(0, size))) << size;
    EXPECT_NE(whyNot(file.substr(0, file.size() - 20)).find("remature end"), std::string::npos)
        << whyNot(file.substr(0, file.size() - 20));
}

TEST(JpegDecoder, BytesThatBelongToNothingDoNotMatter) {
    std::string file = jpegOf({});
    file.insert(file.size() - 2, "abc");
    EXPECT_EQ(whyNot(file), "");
    EXPECT_EQ(whyNot(file + "abc"), "");
}

TEST(JpegDecoder, TablesOfMoreCodesThanThereAreValuesAreRefused) {
    std::string file = jpegOf({});
    const std::size_t table = file.find("\xff\xc4");
    ASSERT_NE(table, std::string::npos);
    for (std::size_t i = 0; i < 16; ++i) file[table + 5 + i] = '\xff';
    EXPECT_NE(whyNot(file).find("Huffman"), std::string::npos) << whyNot(file);
}

TEST(JpegDecoder, TwelveBitsAreRefused) {
    std::string file = jpegOf({});
    file[file.find("\xff\xc0") + 4] = 12;
    EXPECT_NE(whyNot(file).find("12"), std::string::npos) << whyNot(file);
}

TEST(JpegDecoder, SizeIsLimitedBeforeAnythingIsDecoded) {
    std::string file = jpegOf({});
    const std::size_t size = file.find("\xff\xc0") + 5;
    for (std::size_t i = 0; i < 4; ++i) file[size + i] = '\x7f';
    importer::DecodeBudget budget;
    const auto image = importer::decodeJpeg(std::as_bytes(std::span(file)), budget);
    ASSERT_FALSE(image);
    EXPECT_EQ(image.error().kind, core::ErrorKind::Unsupported);
}
