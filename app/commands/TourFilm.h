#pragma once

#include <filesystem>
#include <map>
#include <optional>

#include "commands/FilmMarks.h"
#include "commands/GuidedSite.h"
#include "commands/Studio.h"
#include "content/SiteParts.h"
#include "tour/Moment.h"

namespace rekindle::commands {

// Draws the moments of a tour, each from nothing but the tour's time. What stays the same from one to the next is drawn once.
// Move-only; one thread.
class TourFilm {
  public:
    // Reads the site and its tour, and puts it on a device. Blocks. Fails as its parts do.
    static core::Result<TourFilm> open(const std::filesystem::path& site, const std::string& tour, const Guidance& guidance,
                                       math::uvec2 size, const QualityOptions& quality, const CacheOptions& cache);

    const tour::Itinerary& itinerary() const { return itinerary_; }
    const NamedTour& named() const { return named_; }
    const content::Site& site() const { return site_; }
    const std::filesystem::path& folder() const { return folder_; }  // the site's

    // The same stations, as they are told in another language.
    tour::Itinerary inLanguage(const std::string& language) const;

    // Whether what is spoken of is marked in the pictures: it is, at first.
    void setMarked(bool on) { marked_ = on; }
    // The picture at a time; valid until the next. Fails as the renderer does.
    core::Result<const render::Picture*> pictureAt(double time);
    // How many pictures were drawn so far.
    std::size_t drawn() const { return drawn_; }

  private:
    // How a station is lit, and when.
    struct Light {
        std::string period;
        std::vector<std::string> layers;
        render::Settings settings;
    };

    TourFilm(NamedTour named, content::Site site, tour::Itinerary itinerary, content::Audience audience)
        : named_(std::move(named)), site_(std::move(site)), itinerary_(std::move(itinerary)), audience_(audience) {}
    core::Result<void> lightStations(const std::filesystem::path& folder, const QualityOptions& quality,
                                     const std::optional<cook::ModelCache>& cache);
    void findSpots(Surroundings& around, scene::Picker& picker);
    scene::Scene sceneIn(const std::string& period, const std::vector<std::string>& layers) const;
    // A picture, and what it was drawn of.
    struct Drawn {
        std::optional<tour::Sight> sight;
        render::Picture picture;
    };
    core::Result<void> draw(const tour::Sight& sight, const Light& light, Drawn& drawn);

    NamedTour named_;
    content::Site site_;  // with the tour's stops as its viewpoints
    tour::Itinerary itinerary_;
    content::Audience audience_;
    std::filesystem::path folder_;
    std::vector<content::Part> parts_;
    std::vector<Light> lights_, lightsBeside_;  // one a station; beyond its curtain, the same where it has none
    math::uvec2 size_{0};
    std::optional<Studio> studio_;
    std::string period_;               // that the studio's scene shows
    std::vector<std::string> layers_;  // likewise
    Drawn seen_, beside_;
    std::vector<std::vector<panels::Hotspot>> spots_;  // one list a station
    std::optional<FilmMarks> marks_;
    bool marked_ = true;
    render::Picture hung_, withMarks_, darkened_;
    std::size_t drawn_ = 0;
};

}  // namespace rekindle::commands
