#include "content/Schema.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "core/File.h"

using namespace rekindle;
using namespace rekindle::content;

static std::string fileText(const char* path) {
    const auto bytes = core::readFile(std::string(REKINDLE_SOURCE_DIR "/") + path);
    return bytes ? std::string(reinterpret_cast<const char*>(bytes->data()), bytes->size()) : "";
}

TEST(Schema, IsUpToDate) {
    EXPECT_EQ(fileText("content/schema/site.schema.json"), siteSchema())
        << "rekindle validate --schema > content/schema/site.schema.json";
}

TEST(Schema, ReferencePageIsUpToDate) {
    EXPECT_EQ(fileText("docs/site-format.md"), siteReference()) << "rekindle validate --reference > docs/site-format.md";
}

TEST(Schema, OfToursIsUpToDate) {
    EXPECT_EQ(fileText("content/schema/tour.schema.json"), tourSchema())
        << "rekindle validate --tour-schema > content/schema/tour.schema.json";
    EXPECT_EQ(fileText("docs/tour-format.md"), tourReference()) << "rekindle validate --tour-reference > docs/tour-format.md";
}

TEST(Schema, SaysWhatEachStructNeeds) {
    const auto schema = nlohmann::json::parse(siteSchema());
    EXPECT_EQ(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    EXPECT_EQ(schema["properties"]["models"]["items"]["$ref"], "#/$defs/model");
    EXPECT_EQ(schema["$defs"]["element"]["properties"]["evidence"]["enum"].size(), 3u);
    EXPECT_EQ(schema["$defs"]["place"]["properties"]["latitude"]["maximum"], 90);
    EXPECT_EQ(schema["$defs"]["planting"]["properties"]["outline"]["minItems"], 3);
    EXPECT_EQ(schema["$defs"]["planting"]["properties"]["outline"]["items"]["maxItems"], 2);
    EXPECT_FALSE(schema["$defs"]["place"]["additionalProperties"]);
}
