#include "commands/SiteChoices.h"

#include <algorithm>
#include <cmath>

#include "commands/SiteFile.h"
#include "commands/ViewThumbnail.h"
#include "commands/VoiceLength.h"
#include "content/OwnLanguage.h"
#include "content/TourFiles.h"
#include "content/TourReader.h"
#include "core/Log.h"
#include "sandbox/ImportPicture.h"
#include "tour/Telling.h"

namespace rekindle::commands {

namespace fs = std::filesystem;

namespace {

constexpr std::uint32_t pictureSize = 1120;  // pixels

// The way to a stop is not known before its site is open: a few seconds.
constexpr double waySeconds = 4;

int minutesOf(const content::Tour& tour, const fs::path& file, const std::string& language, const std::string& siteLanguage) {
    double seconds = 0;
    content::Findings ignored;  // are told when it is played
    for (const std::size_t index : tour::routeOf(tour, content::Audience::Adult, {})) {
        const content::Stop& stop = tour.stops[index];
        const content::Narration* narration = tour::narrationFor(stop, content::Audience::Adult);
        if (!narration) continue;
        const std::string told = tour::toldIn(*narration, language, siteLanguage);
        seconds += tour::tellingOf({tour, file, stop, *narration}, told, voiceLength, ignored).seconds;
        seconds += tour::breath + stop.pause + waySeconds;
    }
    return std::max(1, int(std::lround(seconds / 60)));
}

std::vector<panels::TourOffer> toursOf(const fs::path& folder, const std::string& language, const std::string& siteLanguage) {
    std::vector<panels::TourOffer> tours;
    for (const fs::path& file : content::tourFiles(folder)) {
        auto reading = content::readTourFile(file);
        if (!reading) continue;
        content::fallBackTo(siteLanguage, reading->tour);
        tours.push_back({reading->tour.title, reading->tour.text, minutesOf(reading->tour, file, language, siteLanguage)});
    }
    return tours;
}

void needTexts(const panels::SiteChoice& choice, ui::Context& interface) {
    const auto need = [&](const content::Texts& texts) {
        for (const auto& [tag, text] : texts.byTag) interface.need(text);
    };
    need(choice.title);
    need(choice.text);
    for (const auto& [tag, text] : choice.title.byTag) interface.needLarge(text);
    for (const panels::TourOffer& tour : choice.tours) need(tour.title), need(tour.text);
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

std::vector<panels::SiteChoice> installedChoices(ViewDisplay& display, const sandbox::Importing& importing,
                                                 const std::string& language) {
    std::vector<panels::SiteChoice> choices;
    for (const fs::path& file : installedSiteFiles()) {
        const auto site = readSiteToSee(file);
        if (!site) {
            core::logWarning("{}", site.error().line());
            continue;
        }
        panels::SiteChoice choice{.file = file, .title = site->title, .text = site->text, .table = !site->gates.empty()};
        if (!site->picture.empty())
            if (const auto added = addPicture(file.parent_path() / site->picture, display, importing, choice); !added)
                core::logWarning("{}", added.error().line());
        choice.tours = toursOf(file.parent_path(), language, site->language);
        needTexts(choice, display.interface());
        choices.push_back(std::move(choice));
    }
    const auto rank = [](const panels::SiteChoice& choice) { return !choice.tours.empty() ? 0 : choice.table ? 1 : 2; };
    std::ranges::stable_sort(choices, {}, rank);
    return choices;
}

}  // namespace rekindle::commands
