#include "importer/GltfImages.h"

#include "importer/Base64.h"
#include "importer/ImageDecoder.h"
#include "importer/PictureKind.h"

namespace rekindle::importer {

static core::Result<asset::Image> decodeAllowed(std::span<const std::byte> bytes, DecodeBudget& budget) {
    if (kindOf(bytes) == PictureKind::Targa)
        return core::fail(
            {core::ErrorKind::Unsupported, "glTF allows no pictures of this kind", "", "", "save it as PNG, JPEG or WebP"});
    return decodeImage(bytes, budget);
}

// Decodes what is at a URI: data in itself, or a file in the scene's folder.
static core::Result<asset::Image> decodeUri(const std::string& uri, SceneFolder& folder) {
    if (!uri.starts_with("data:")) {
        REKINDLE_ASSIGN(bytes, folder.readUri(uri));
        auto image = decodeAllowed(bytes, folder.budget());
        if (image) image->source = uri;
        return image;
    }
    const auto bytes = fromDataUri(uri);
    if (!bytes) return core::fail({core::ErrorKind::BadInput, "its data: URI is broken", "", "", "export the file again"});
    return decodeAllowed(*bytes, folder.budget());
}

core::Result<asset::Image> readImage(const GltfDocument& document, std::size_t number, SceneFolder& folder, Warnings& warnings) {
    const Json& json = document.all("images")[number];
    const int view = index(json, "bufferView");
    auto image = member(json, "uri").is_string() ? decodeUri(text(json, "uri"), folder)
                 : view >= 0                     ? decodeAllowed(document.views[static_cast<std::size_t>(view)], folder.budget())
                             : core::fail({core::ErrorKind::BadInput, "it has no data", "", "", "export the file again"});
    if (image) image->name = text(json, "name");
    if (const std::string said = text(json, "mimeType"); image && !said.empty() && said != image->mimeType)
        warnings.add("Image " + std::to_string(number) + " is " + image->mimeType + ", not " + said, "export the file again");
    return image;
}

}  // namespace rekindle::importer
