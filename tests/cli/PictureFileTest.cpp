#include "commands/PictureFile.h"

#include <gtest/gtest.h>
#include <stdlib.h>

#define STB_IMAGE_IMPLEMENTATION
#define STB_IMAGE_STATIC
#include <stb/stb_image.h>

#include <OpenEXR/ImfArray.h>
#include <OpenEXR/ImfRgbaFile.h>

#include <filesystem>

#include "core/File.h"

namespace rekindle::commands {

namespace fs = std::filesystem;

// A folder that goes with the test.
class PictureFile : public testing::Test {
  protected:
    void SetUp() override {
        std::string name = (fs::temp_directory_path() / "rekindle-XXXXXX").string();
        ASSERT_NE(::mkdtemp(name.data()), nullptr);
        folder_ = name;
    }
    void TearDown() override { fs::remove_all(folder_); }

    fs::path path(const char* name) const { return folder_ / name; }

  private:
    fs::path folder_;
};

// Two pixels beside each other: half-covered orange, opaque light beyond 1.
static render::Picture twoPixels() {
    return {{2, 1}, {200, 100, 0, 128, 255, 255, 255, 255}, {0.5f, 0.25f, 0, 0.5f, 8, 4, 2, 1}};
}

TEST_F(PictureFile, FormatIsByExtensionInAnyCase) {
    EXPECT_EQ(pictureFormat("a/b.PNG").value(), PictureFormat::Png);
    EXPECT_EQ(pictureFormat("b.c.exr").value(), PictureFormat::Exr);
    EXPECT_EQ(pictureFormat("b.Hdr").value(), PictureFormat::Hdr);
    for (const char* bad : {"", "png", ".png", "a.png.gz", "a.", "a.jpeg"})
        EXPECT_EQ(pictureFormat(bad).error().kind, core::ErrorKind::Usage) << bad;
}

TEST_F(PictureFile, PngHoldsTheBytesWithStraightAlpha) {
    ASSERT_TRUE(writePicture(path("a.png"), PictureFormat::Png, twoPixels()));
    int width = 0, height = 0, channels = 0;
    std::unique_ptr<stbi_uc, void (*)(void*)> pixels(stbi_load(path("a.png").c_str(), &width, &height, &channels, 0),
                                                     stbi_image_free);
    ASSERT_TRUE(pixels);
    EXPECT_EQ(std::tuple(width, height, channels), std::tuple(2, 1, 4));
    EXPECT_EQ(std::vector<std::uint8_t>(pixels.get(), pixels.get() + 8), twoPixels().srgb8);
}

TEST_F(PictureFile, HdrHoldsLightTimesAlpha) {
    ASSERT_TRUE(writePicture(path("a.hdr"), PictureFormat::Hdr, twoPixels()));
    int width = 0, height = 0, channels = 0;
    std::unique_ptr<float, void (*)(void*)> pixels(stbi_loadf(path("a.hdr").c_str(), &width, &height, &channels, 0),
                                                   stbi_image_free);
    ASSERT_TRUE(pixels);
    EXPECT_EQ(std::tuple(width, height, channels), std::tuple(2, 1, 3));
    EXPECT_NEAR(pixels.get()[0], 0.25f, 0.002f);
    EXPECT_NEAR(pixels.get()[3], 8, 0.06f);
}

TEST_F(PictureFile, ExrHoldsLightTimesAlphaAndAlpha) {
    ASSERT_TRUE(writePicture(path("a.exr"), PictureFormat::Exr, twoPixels()));
    Imf::RgbaInputFile file(path("a.exr").c_str());
    Imf::Array2D<Imf::Rgba> pixels(1, 2);
    file.setFrameBuffer(&pixels[0][0], 1, 2);
    file.readPixels(0, 0);
    EXPECT_EQ(file.dataWindow().max.x, 1);
    EXPECT_FLOAT_EQ(pixels[0][0].r, 0.25f);
    EXPECT_FLOAT_EQ(pixels[0][0].a, 0.5f);
    EXPECT_FLOAT_EQ(pixels[0][1].g, 4);
}

TEST_F(PictureFile, TheSamePictureGivesTheSameBytes) {
    for (const PictureFormat format : {PictureFormat::Png, PictureFormat::Exr, PictureFormat::Hdr}) {
        ASSERT_TRUE(writePicture(path("a"), format, twoPixels()));
        ASSERT_TRUE(writePicture(path("b"), format, twoPixels()));
        EXPECT_EQ(core::readFile(path("a")).value(), core::readFile(path("b")).value());
    }
}

TEST_F(PictureFile, WritableIsToldBeforehand) {
    EXPECT_TRUE(checkWritable(path("new.png")));
    EXPECT_TRUE(checkWritable("beside.png"));
    EXPECT_EQ(checkWritable(path("no/a.png")).error().kind, core::ErrorKind::NotFound);
    fs::create_directory(path("folder.png"));
    EXPECT_EQ(checkWritable(path("folder.png")).error().kind, core::ErrorKind::Io);
    EXPECT_EQ(checkWritable("/dev/null").error().kind, core::ErrorKind::Io);
}

}  // namespace rekindle::commands
