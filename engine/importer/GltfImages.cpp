#include "importer/GltfImages.h"

#include "importer/Base64.h"
#include "importer/ImageDecoder.h"

namespace rekindle::importer {

// Decodes what is at a URI: data in itself, or a file in the scene's folder.
static core::Result<asset::Image> decodeUri(const std::string& uri, SceneFolder& folder, DecodeBudget& budget) {
    if (!uri.starts_with("data:")) {
        REKINDLE_ASSIGN(bytes, folder.readUri(uri));
        auto image = decodeImage(bytes, budget);
        if (image) image->source = uri;
        return image;
    }
    const auto bytes = fromDataUri(uri);
    if (!bytes) return core::fail({core::ErrorKind::BadInput, "its data: URI is broken", "", "", "export the file again"});
    return decodeImage(*bytes, budget);
}

core::Result<asset::Image> readImage(const GltfDocument& document, std::size_t number, SceneFolder& folder,
                                     DecodeBudget& budget) {
    const Json& json = document.all("images")[number];
    const int view = index(json, "bufferView");
    auto image = member(json, "uri").is_string() ? decodeUri(text(json, "uri"), folder, budget)
                 : view >= 0                     ? decodeImage(document.views[static_cast<std::size_t>(view)], budget)
                             : core::fail({core::ErrorKind::BadInput, "it has no data", "", "", "export the file again"});
    if (image) image->name = text(json, "name");
    return image;
}

}  // namespace rekindle::importer
