#include "commands/TourFilm.h"

#include <algorithm>
#include <chrono>
#include <iterator>

#include "commands/CurtainPicture.h"
#include "commands/Hotspots.h"
#include "commands/Loading.h"
#include "commands/SiteFile.h"
#include "commands/SiteGround.h"
#include "commands/SiteLoading.h"
#include "commands/TourSpots.h"
#include "commands/VoiceLength.h"
#include "content/OwnLanguage.h"
#include "core/Log.h"
#include "tour/Telling.h"

namespace rekindle::commands {

namespace fs = std::filesystem;

namespace {

// Towards black, in the picture's own encoding: a fade as films have it.
void darken(const render::Picture& picture, float dark, render::Picture& darkened) {
    darkened = picture;
    const int keep = int((1 - dark) * 256);
    for (std::size_t i = 0; i < darkened.srgb8.size(); ++i)
        if (i % 4 != 3) darkened.srgb8[i] = std::uint8_t(darkened.srgb8[i] * keep / 256);
}

scene::Scene posed(const std::vector<content::Part>& parts, const std::string& period, const std::vector<std::string>& layers) {
    scene::Scene scene{.identity = std::make_shared<char>()};
    for (const content::Part& part : parts) scene.models.push_back(posePart(part, period, {}, layers));
    return scene;
}

}  // namespace

scene::Scene TourFilm::sceneIn(const std::string& period, const std::vector<std::string>& layers) const {
    return posed(parts_, period, layers);
}

core::Result<TourFilm> TourFilm::open(const fs::path& file, const std::string& name, const Guidance& guidance, math::uvec2 size,
                                      const QualityOptions& quality, const CacheOptions& caching) {
    const auto begun = std::chrono::system_clock::now();
    const fs::path folder = file.parent_path();
    const std::optional<cook::ModelCache> cache = cacheFrom(caching);
    REKINDLE_ASSIGN(site, readSiteToSee(file));
    REKINDLE_ASSIGN(named, findTour(folder, name));
    content::fallBackTo(site.language, named.tour);
    scene::Picker picker;
    const auto read = [&](const std::string& model) { return loadThrough(cache, folder / model, quality.importing); };
    REKINDLE_ASSIGN(parts, loadParts(site, read, picker));
    Surroundings around(parts, picker, groundFinder(site, parts, storeOf(cache), begun));
    TourMemory memory;
    content::Findings findings;
    REKINDLE_ASSIGN(itinerary, itineraryOf(named, site, around, guidance, memory, findings));
    for (const content::Finding& finding : findings) core::logWarning("{}", finding.text());
    if (const std::string other = otherLanguageIn(itinerary, guidance.language); !other.empty())
        core::logWarning("{} is not told in \"{}\" everywhere: it is told in \"{}\" there", named.file.string(),
                         guidance.language, other);
    content::Site guided = content::withStops(std::move(site), named.tour);
    TourFilm film(std::move(named), std::move(guided), std::move(itinerary), guidance.audience);
    film.findSpots(around, picker);
    film.marks_.emplace(guidance.language);
    film.parts_ = std::move(parts);
    film.folder_ = folder;
    film.size_ = size;
    REKINDLE_TRY(film.lightStations(folder, quality, cache));
    film.period_ = film.lights_.front().period;
    film.layers_ = film.lights_.front().layers;
    const view::View view = viewOf(film.itinerary_.stations.front().eyes.front(), size);
    REKINDLE_ASSIGN(studio, openStudio(film.sceneIn(film.period_, film.layers_), view, film.lights_.front().settings));
    film.studio_.emplace(std::move(studio));
    for (auto* lights : {&film.lights_, &film.lightsBeside_})
        for (Light& light : *lights) setQuality(light.settings, quality, film.studio_->device->traits().software);
    return film;
}

core::Result<void> TourFilm::lightStations(const fs::path& folder, const QualityOptions& quality,
                                           const std::optional<cook::ModelCache>& cache) {
    const auto lightFor = [&](const ViewpointOptions& from, const tour::Station& station) -> core::Result<Light> {
        REKINDLE_ASSIGN(seen, siteView(site_, folder, from, quality));
        REKINDLE_ASSIGN(settings, settingsFrom(seen.quality, cache));
        return Light{seen.period, station.layers, std::move(settings)};
    };
    for (const tour::Station& station : itinerary_.stations) {
        ViewpointOptions from{.viewpoint = named_.tour.stops[station.stop].id};
        REKINDLE_ASSIGN(light, lightFor(from, station));
        lights_.push_back(light);
        if (!station.beside.empty()) from.period = station.beside;
        REKINDLE_ASSIGN(beside, lightFor(from, station));
        lightsBeside_.push_back(std::move(beside));
    }
    return {};
}

void TourFilm::findSpots(Surroundings& around, scene::Picker& picker) {
    for (const tour::Station& station : itinerary_.stations) {
        const scene::Scene scene = posed(around.parts(), station.period, station.layers);
        HotspotScene in{site_, scene, {}, picker};
        for (const content::Part& part : around.parts()) {
            in.elements.push_back(&part.elements);
            in.plantings.push_back(content::plantingOf(part));
        }
        const content::Stop& stop = named_.tour.stops[station.stop];
        const std::vector<tour::Eye> eyes = eyesAlong(station);
        spots_.push_back(hotspotsOf(in, stop.highlights, eyes));
        std::ranges::move(hotspotsOf(in, tourSpotsOf(stop, named_.tour, site_), eyes), std::back_inserter(spots_.back()));
    }
}

tour::Itinerary TourFilm::inLanguage(const std::string& language) const {
    tour::Itinerary other = itinerary_;
    content::Findings findings;  // were told when the film was opened, or concern captions that it can do without
    for (tour::Station& station : other.stations) {
        const content::Stop& stop = named_.tour.stops[station.stop];
        station.telling = tour::tellingOf({named_.tour, named_.file, stop, *tour::narrationFor(stop, audience_)}, language,
                                          voiceLength, findings);
    }
    return other;
}

core::Result<void> TourFilm::draw(const tour::Sight& sight, const Light& light, Drawn& drawn) {
    if (drawn.sight == sight) return {};
    if (light.period != period_ || light.layers != layers_) {
        studio_->scene = sceneIn(light.period, light.layers);
        period_ = light.period;
        layers_ = light.layers;
    }
    studio_->view = viewOf(sight.eye, size_);
    studio_->settings = light.settings;
    REKINDLE_ASSIGN(picture, takePicture(*studio_, render::PictureKind::Srgb8));
    drawn = {sight, std::move(picture)};
    ++drawn_;
    return {};
}

core::Result<const render::Picture*> TourFilm::pictureAt(double time) {
    const tour::Moment moment = tour::evaluate(itinerary_, time);
    REKINDLE_TRY(draw(moment.sight, lights_[moment.sight.station], seen_));
    const render::Picture* picture = &seen_.picture;
    if (moment.curtain < 1) {
        REKINDLE_TRY(draw(moment.sight, lightsBeside_[moment.sight.station], beside_));
        hangCurtain(seen_.picture, beside_.picture, moment.curtain, hung_);
        picture = &hung_;
    }
    if (marked_ && moment.telling && !spots_[moment.station].empty()) {
        withMarks_ = *picture;
        marks_->draw(withMarks_, viewOf(moment.sight.eye, size_), spots_[moment.station]);
        picture = &withMarks_;
    }
    if (moment.dark <= 0) return picture;
    darken(*picture, moment.dark, darkened_);
    return &darkened_;
}

}  // namespace rekindle::commands
