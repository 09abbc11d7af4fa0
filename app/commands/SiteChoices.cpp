#include "commands/SiteChoices.h"

#include <algorithm>

#include "commands/SiteFile.h"
#include "commands/ViewThumbnail.h"
#include "core/Log.h"
#include "sandbox/ImportPicture.h"

namespace rekindle::commands {

namespace fs = std::filesystem;

namespace {

constexpr std::uint32_t pictureSize = 1120;  // pixels

std::vector<fs::path> siteFiles() {
    std::vector<fs::path> files;
    std::error_code failed;
    for (const auto& entry : fs::directory_iterator(installedSites(), failed))
        if (const auto file = findSite(entry.path())) files.push_back(*file);
    std::ranges::sort(files);
    return files;
}

core::Result<void> addPicture(const fs::path& file, ViewDisplay& display, const sandbox::Importing& importing,
                              panels::SiteChoice& choice) {
    REKINDLE_ASSIGN(image, sandbox::importPicture(importing, file));
    const Thumbnail small = thumbnailOf(image, pictureSize);
    if (small.pixels.empty()) return {};
    const VkExtent2D extent{small.extent.x, small.extent.y};
    REKINDLE_ASSIGN(texture, ui::makeTexture(display.device(), ui::TextureKind::Color, extent, small.pixels));
    choice.picture = display.addTexture(std::move(texture));
    choice.aspect = float(extent.width) / float(extent.height);
    return {};
}

}  // namespace

std::vector<panels::SiteChoice> installedChoices(ViewDisplay& display, const sandbox::Importing& importing) {
    std::vector<panels::SiteChoice> choices;
    for (const fs::path& file : siteFiles()) {
        const auto site = readSiteToSee(file);
        if (!site) {
            core::logWarning("{}", site.error().line());
            continue;
        }
        panels::SiteChoice choice{.file = file, .title = site->title, .text = site->text};
        if (!site->picture.empty())
            if (const auto added = addPicture(file.parent_path() / site->picture, display, importing, choice); !added)
                core::logWarning("{}", added.error().line());
        for (const content::Texts& texts : {choice.title, choice.text})
            for (const auto& [tag, text] : texts.byTag) display.interface().need(text);
        choices.push_back(std::move(choice));
    }
    return choices;
}

}  // namespace rekindle::commands
