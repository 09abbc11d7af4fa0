#include "commands/ViewPictures.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "core/Log.h"
#include "panels/ObjectCard.h"
#include "sandbox/ImportPicture.h"

namespace rekindle::commands {

static constexpr std::uint32_t cardPictureSize = 960;  // pixels: as wide as the card in a headset

std::vector<std::string> picturesWanted(const panels::ViewerState& state) {
    std::vector<std::string> wanted;
    if (!state.site) return wanted;
    const auto want = [&](const panels::Subject& subject) {
        for (std::string& file : panels::picturesOf(subject, state))
            if (std::ranges::find(wanted, file) == wanted.end()) wanted.push_back(std::move(file));
    };
    want(state.asked);
    if (state.headset && state.headset->worn && state.site->evidence) want({.element = state.site->pointed.value_or(-1)});
    for (const panels::Hotspot& spot : state.hotspots) want(spot.subject());
    return wanted;
}

void ViewPictures::forgetDevice() {
    for (auto& [file, kept] : pictures_) kept.shown.picture = kept.shown.inHeadset = 0;
    stale_ = true;
}

void ViewPictures::forgetHeadset() {
    for (auto& [file, kept] : pictures_) kept.shown.inHeadset = 0;
    stale_ = true;
}

static std::filesystem::file_time_type writtenAt(const std::filesystem::path& file) {
    std::error_code failed;
    return std::filesystem::last_write_time(file, failed);
}

void ViewPictures::readAnew(ui::Painter* card) {
    const auto changed = [&](const auto& entry) {
        return entry.second.shown.missing || entry.second.written != writtenAt(folder_ / entry.first);
    };
    for (auto entry = pictures_.begin(); entry != pictures_.end();) {
        const bool gone = changed(*entry) && (!reading_ || reading_->file != entry->first);
        if (gone) drop(entry->second, card);
        entry = gone ? pictures_.erase(entry) : std::next(entry);
        stale_ = stale_ || gone;
    }
}

static core::Result<Thumbnail> readThumbnail(const sandbox::Importing& importing, const std::filesystem::path& file) {
    REKINDLE_ASSIGN(image, sandbox::importPicture(importing, file));
    return thumbnailOf(image, cardPictureSize);
}

void ViewPictures::read(const panels::OpenSite& open, const std::string& file) {
    const std::filesystem::path path = open.file.parent_path() / file;
    pictures_[file].written = writtenAt(path);
    reading_ = {open.site, file, std::async(std::launch::async, readThumbnail, importing_, path)};
}

// True: what was read has come. What cannot be read is told to whoever made the site; a visitor misses a picture.
bool ViewPictures::take() {
    if (!reading_ || reading_->picture.wait_for(std::chrono::seconds(0)) != std::future_status::ready) return false;
    const auto site = reading_->site;
    const std::string file = reading_->file;
    auto picture = reading_->picture.get();
    reading_.reset();
    if (site != site_) return false;
    Kept& kept = pictures_[file];
    if (picture)
        kept.pixels = std::move(*picture);
    else
        core::logWarning("{}", picture.error().line());
    kept.shown.missing = !kept.pixels || kept.pixels->pixels.empty();
    return true;
}

// True: it can be seen where it could not.
bool ViewPictures::show(Kept& kept, ui::Painter* card) {
    const panels::ShownPicture before = kept.shown;
    const bool inWindow = before.picture != 0, inHeadset = !card || before.inHeadset != 0;
    if (!kept.pixels || kept.shown.missing || (inWindow && inHeadset)) return false;
    const VkExtent2D extent{kept.pixels->extent.x, kept.pixels->extent.y};
    kept.shown.aspect = float(extent.width) / float(extent.height);
    const auto make = [&] { return ui::makeTexture(display_.device(), ui::TextureKind::Color, extent, kept.pixels->pixels); };
    if (!inWindow)
        if (auto texture = make()) kept.shown.picture = display_.addTexture(std::move(*texture));
    if (!inHeadset)
        if (auto texture = make()) kept.shown.inHeadset = card->add(std::move(*texture));
    return kept.shown.picture != before.picture || kept.shown.inHeadset != before.inHeadset;
}

// True: another site is open, or none.
bool ViewPictures::follow(const panels::ViewerState& state, ui::Painter* card) {
    const std::shared_ptr<const content::Site> site = state.site ? state.site->site : nullptr;
    if (site == site_) return false;
    for (const auto& [file, kept] : pictures_) drop(kept, card);
    pictures_.clear();
    site_ = site;
    folder_ = state.site ? state.site->file.parent_path() : std::filesystem::path();
    return true;
}

void ViewPictures::drop(const Kept& kept, ui::Painter* card) {
    if (kept.shown.picture) display_.removeTexture(kept.shown.picture);
    if (kept.shown.inHeadset && card) card->remove(kept.shown.inHeadset);
}

bool ViewPictures::update(panels::ViewerState& state, ui::Painter* card) {
    bool news = std::exchange(stale_, false);
    news |= follow(state, card);
    news |= take();
    for (const std::string& file : picturesWanted(state)) {
        Kept& kept = pictures_[file];
        news |= show(kept, card);
        if (!kept.pixels && !kept.shown.missing && !reading_) read(*state.site, file);
    }
    if (state.site && (news || state.site->pictures.size() != pictures_.size())) {
        state.site->pictures.clear();
        for (const auto& [file, kept] : pictures_) state.site->pictures.emplace(file, kept.shown);
    }
    return news;
}

}  // namespace rekindle::commands
