#include "commands/ViewPictures.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "core/Log.h"
#include "sandbox/ImportPicture.h"

namespace rekindle::commands {

static constexpr std::uint32_t cardPictureSize = 960;  // pixels: as wide as the card in a headset

std::vector<std::size_t> picturesWanted(const panels::ViewerState& state) {
    std::vector<std::size_t> wanted;
    if (!state.site) return wanted;
    const auto want = [&](int element) {
        const auto& elements = state.site->site->elements;
        if (element < 0 || std::size_t(element) >= elements.size() || !elements[std::size_t(element)].picture) return;
        if (std::ranges::find(wanted, std::size_t(element)) == wanted.end()) wanted.push_back(std::size_t(element));
    };
    want(state.asked);
    if (state.headset && state.headset->worn && state.site->evidence) want(state.site->pointed.value_or(-1));
    for (const panels::Hotspot& spot : state.hotspots) want(spot.element);
    return wanted;
}

void ViewPictures::forgetDevice() {
    for (Kept& kept : pictures_) kept.shown.picture = kept.shown.inHeadset = 0;
    stale_ = true;
}

void ViewPictures::forgetHeadset() {
    for (Kept& kept : pictures_) kept.shown.inHeadset = 0;
    stale_ = true;
}

static core::Result<Thumbnail> readThumbnail(const sandbox::Importing& importing, const std::filesystem::path& file) {
    REKINDLE_ASSIGN(image, sandbox::importPicture(importing, file));
    return thumbnailOf(image, cardPictureSize);
}

void ViewPictures::read(const panels::OpenSite& open, std::size_t element) {
    const std::filesystem::path file = open.file.parent_path() / open.site->elements[element].picture->file;
    reading_ = {open.site, element, std::async(std::launch::async, readThumbnail, importing_, file)};
}

// True: what was read has come. What cannot be read is told to whoever made the site; a visitor misses a picture.
bool ViewPictures::take() {
    if (!reading_ || reading_->picture.wait_for(std::chrono::seconds(0)) != std::future_status::ready) return false;
    const auto site = reading_->site;
    const std::size_t element = reading_->element;
    auto picture = reading_->picture.get();
    reading_.reset();
    if (site != site_) return false;
    Kept& kept = pictures_[element];
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
    for (const Kept& kept : pictures_) {
        if (kept.shown.picture) display_.removeTexture(kept.shown.picture);
        if (kept.shown.inHeadset && card) card->remove(kept.shown.inHeadset);
    }
    site_ = site;
    pictures_ = std::vector<Kept>(site ? site->elements.size() : 0);
    return true;
}

bool ViewPictures::update(panels::ViewerState& state, ui::Painter* card) {
    bool news = std::exchange(stale_, false);
    news |= follow(state, card);
    news |= take();
    for (const std::size_t element : picturesWanted(state)) {
        Kept& kept = pictures_[element];
        news |= show(kept, card);
        if (!kept.pixels && !kept.shown.missing && !reading_) read(*state.site, element);
    }
    if (state.site && (news || state.site->pictures.size() != pictures_.size())) {
        state.site->pictures.clear();
        for (const Kept& kept : pictures_) state.site->pictures.push_back(kept.shown);
    }
    return news;
}

}  // namespace rekindle::commands
