// Compiled gettext catalogues, whole and damaged.
#include "ui/Catalogue.h"

#include <gmock/gmock.h>
#include <unistd.h>

#include <cstdint>
#include <fstream>

namespace rekindle::ui {
namespace {

namespace fs = std::filesystem;

using Entry = std::pair<std::string, std::string>;

// As msgfmt writes it: a header, two tables of lengths and places, the texts, each with a zero behind.
std::string compiled(const std::vector<Entry>& entries) {
    const auto count = std::uint32_t(entries.size());
    std::vector<std::uint32_t> numbers{0x950412de, 0, count, 28, 28 + 8 * count, 0, 0};
    std::string texts;
    const auto place = [&](const std::string& text) {
        numbers.insert(numbers.end(), {std::uint32_t(text.size()), 28 + 16 * count + std::uint32_t(texts.size())});
        texts += text + '\0';
    };
    for (const Entry& entry : entries) place(entry.first);
    for (const Entry& entry : entries) place(entry.second);
    return std::string(reinterpret_cast<const char*>(numbers.data()), numbers.size() * 4) + texts;
}

class CatalogueTest : public testing::Test {
  protected:
    CatalogueTest() : file_(fs::temp_directory_path() / ("rekindle-catalogue-" + std::to_string(getpid()) + ".mo")) {}
    ~CatalogueTest() override { fs::remove(file_); }

    core::Result<Catalogue> read(const std::string& bytes) {
        std::ofstream(file_, std::ios::binary) << bytes;
        return Catalogue::read(file_);
    }

    fs::path file_;
    const std::vector<Entry> entries_{{"", "Language: xx\n"},
                                      {"Walk", "行走"},
                                      {std::string("{} file\0{} files", 16), std::string("{} Datei\0{} Dateien", 19)},
                                      {std::string("{} leaf\0{} leaves", 17), "{} 片"},
                                      {"Untold", ""}};
};

TEST_F(CatalogueTest, SaysWhatItHoldsAndElseWhatItWasGiven) {
    const auto catalogue = read(compiled(entries_));
    ASSERT_TRUE(catalogue);
    EXPECT_STREQ(catalogue->find("Walk"), "行走");
    EXPECT_STREQ(catalogue->find("Run"), "Run");
    EXPECT_STREQ(catalogue->find("Untold"), "Untold");
    EXPECT_STREQ(catalogue->find(""), "");
    EXPECT_THAT(catalogue->bytes(), testing::HasSubstr("行走"));
}

TEST_F(CatalogueTest, TellsOneFromSeveralWhereTheLanguageDoes) {
    const auto catalogue = read(compiled(entries_));
    ASSERT_TRUE(catalogue);
    EXPECT_STREQ(catalogue->find("{} file", "{} files", 1), "{} Datei");
    EXPECT_STREQ(catalogue->find("{} file", "{} files", 2), "{} Dateien");
    EXPECT_STREQ(catalogue->find("{} leaf", "{} leaves", 1), "{} 片");
    EXPECT_STREQ(catalogue->find("{} leaf", "{} leaves", 2), "{} 片");
    EXPECT_STREQ(catalogue->find("{} stone", "{} stones", 2), "{} stones");
}

TEST_F(CatalogueTest, ADamagedFileIsAnErrorOrSaysLess) {
    const std::string whole = compiled(entries_);
    for (std::size_t length = 0; length < whole.size(); ++length) EXPECT_FALSE(read(whole.substr(0, length))) << length;
    for (std::size_t i = 0; i < 28 + 16 * entries_.size(); ++i) {
        std::string changed = whole;
        changed[i] = static_cast<char>(changed[i] ^ 0xff);
        const auto catalogue = read(changed);
        EXPECT_TRUE(!catalogue || catalogue->find("Walk"));
    }
    EXPECT_FALSE(Catalogue::read("/nowhere/rekindle.mo"));
}

}  // namespace
}  // namespace rekindle::ui
