#include "commands/ViewLoading.h"

#include <fmt/format.h>
#include <algorithm>

#include "commands/Loading.h"
#include "commands/SiteFile.h"
#include "commands/SiteLoading.h"
#include "commands/ViewGuide.h"
#include "commands/ViewModels.h"
#include "commands/ViewThumbnail.h"
#include "content/TourFiles.h"
#include "core/File.h"
#include "core/Jobs.h"
#include "gpu/Failure.h"
#include "panels/SitePanel.h"
#include "render/FilterLight.h"

namespace rekindle::commands {

static constexpr std::uint32_t thumbnailSize = 224;

static core::Result<std::vector<std::optional<ui::Texture>>> makeThumbnails(const asset::Model& model, gpu::Device& device,
                                                                            core::Progress& progress) {
    std::vector<std::optional<ui::Texture>> textures(model.images.size());
    for (std::size_t i = 0; i < textures.size(); ++i) {
        if (progress.cancelled()) return core::fail({core::ErrorKind::Cancelled, "loading was cancelled"});
        progress.report(fmt::format("drawing {} previews", textures.size()), float(i) / float(textures.size()));
        const Thumbnail thumbnail = thumbnailOf(model.images[i], thumbnailSize);
        if (thumbnail.pixels.empty()) continue;
        const VkExtent2D extent{thumbnail.extent.x, thumbnail.extent.y};
        REKINDLE_ASSIGN(texture, ui::makeTexture(device, ui::TextureKind::Color, extent, thumbnail.pixels));
        textures[i] = std::move(texture);
    }
    return textures;
}

core::Result<LoadedModel> uploadForView(const std::filesystem::path& path, const std::shared_ptr<const asset::Model>& model,
                                        core::Progress& progress, ViewGraphics& graphics, bool forEyes) {
    const bool whole = forEyes && graphics.textures == render::TextureDetail::Coarse;
    REKINDLE_TRY(graphics.renderer->upload(model, progress, whole ? render::TextureDetail::Full : graphics.textures));
    REKINDLE_ASSIGN(thumbnails, makeThumbnails(*model, *graphics.device, progress));
    return LoadedModel{path, model, std::move(thumbnails), {.model = model}};
}

static core::Result<std::shared_ptr<const asset::Model>> readModel(const std::filesystem::path& path, core::Progress& progress,
                                                                   const sandbox::Importing& importing, ViewCooking& cooking) {
    const auto begun = std::chrono::system_clock::now();
    if (auto cooked = findCooked(cooking.cache(), path)) return std::make_shared<const asset::Model>(std::move(*cooked));
    REKINDLE_ASSIGN(read, sandbox::importModel(importing, path, progress));
    const auto model = std::make_shared<const asset::Model>(std::move(read));
    cooking.add(model, begun);
    return model;
}

static core::Result<LoadedModel> loadModel(const std::filesystem::path& path, core::Progress& progress, float from, float to,
                                           ViewGraphics& graphics, bool forEyes, scene::Picker& picker,
                                           const sandbox::Importing& importing, ViewCooking& cooking) {
    const float length = to - from;
    progress.setPart(from, from + length * 0.6f);
    REKINDLE_ASSIGN(model, readModel(path, progress, importing, cooking));
    logWarnings(*model);
    progress.setPart(from + length * 0.6f, to);
    REKINDLE_ASSIGN(loaded, uploadForView(path, model, progress, graphics, forEyes));
    picker.prepare(model);
    return loaded;
}

static core::Result<std::shared_ptr<const asset::FilteredLight>> loadLight(const std::filesystem::path& picture,
                                                                           core::Progress& progress, ViewGraphics& graphics,
                                                                           const sandbox::Importing& importing,
                                                                           ViewCooking& cooking) {
    const auto begun = std::chrono::system_clock::now();
    progress.report("reading " + picture.filename().string(), 0);
    if (auto cooked = findLight(cooking.cache(), picture)) return cooked;
    REKINDLE_ASSIGN(image, sandbox::importEnvironment(importing, picture));
    REKINDLE_ASSIGN(made, render::filterLight(*graphics.device, std::make_shared<const asset::Image>(std::move(image))));
    const auto light = std::make_shared<const asset::FilteredLight>(std::move(made));
    cooking.add(light, picture, begun);
    return light;
}

// Its models are read as long as half of the work takes; then what it has of each is put on the device once.
static core::Result<void> loadSite(const LoadJob& job, core::Progress& progress, scene::Picker& picker,
                                   const sandbox::Importing& importing, ViewCooking& cooking, Loaded& loaded) {
    REKINDLE_ASSIGN(site, readSiteToSee(job.site));
    const std::filesystem::path folder = job.site.parent_path();
    const float files = float(std::max<std::size_t>(1, site.models.size() + site.plantings.size()));
    float read = 0;
    const auto readNext = [&](const std::string& file) {
        progress.setPart(std::min(0.5f * read / files, 0.5f), std::min(0.5f * (read + 1) / files, 0.5f));
        ++read;
        return readModel(folder / file, progress, importing, cooking);
    };
    REKINDLE_ASSIGN(parts, loadParts(site, readNext, picker));
    for (std::size_t i = 0; i < parts.size(); ++i) {
        content::Part& part = parts[i];
        const auto same = [&](const LoadedModel& other) { return other.model == part.model; };
        LoadedModel model{.path = part.file.empty() ? job.site : folder / part.file, .model = part.model};
        if (std::ranges::none_of(loaded.models, same)) {
            progress.setPart(0.5f + 0.5f * float(i) / float(parts.size()), 0.5f + 0.5f * float(i + 1) / float(parts.size()));
            REKINDLE_ASSIGN(uploaded, uploadForView(model.path, part.model, progress, *loaded.graphics, job.forEyes));
            model = std::move(uploaded);
            if (!part.copies) picker.prepare(part.model);
        }
        model.part = std::move(part);
        loaded.models.push_back(std::move(model));
    }
    loaded.site = std::make_shared<const content::Site>(std::move(site));
    loaded.tours = ViewGuide::toursOf(folder, loaded.site->language);
    return {};
}

// Tours are not begun yet, but whoever begins one does not wait for letters: all that their files have.
static void gatherLetters(Loaded& loaded) {
    ui::Letters& letters = loaded.letters;
    letters.add(loaded.job.environment.filename().string());
    for (const LoadedModel& model : loaded.models) {
        letters.add(model.path.string());
        for (const std::string_view text : textsOf(*model.model)) letters.add(text);
    }
    if (!loaded.site) return;
    for (const std::string_view text : panels::textsOf(*loaded.site)) letters.add(text);
    for (const auto& file : content::tourFiles(loaded.job.site.parent_path()))
        if (const auto bytes = core::readFile(file))
            letters.add(std::string_view(reinterpret_cast<const char*>(bytes->data()), bytes->size()));
}

core::Result<Loaded> loadForView(const LoadJob& job, core::Progress& progress, scene::Picker& picker,
                                 sandbox::Importing importing, ViewCooking& cooking) {
    if (job.forEyes) importing.limits.time *= core::slowerGivingWay;  // it is no fault of the file's
    Loaded loaded{.job = job, .graphics = job.graphics.lock()};
    if (!loaded.graphics) return core::fail(gpu::deviceLost("the graphics device was set up anew"));
    if (!job.environment.empty()) {
        REKINDLE_ASSIGN(light, loadLight(job.environment, progress, *loaded.graphics, importing, cooking));
        loaded.light = std::move(light);
    }
    if (!job.site.empty()) REKINDLE_TRY(loadSite(job, progress, picker, importing, cooking, loaded));
    const float share = 1 / float(std::max<std::size_t>(1, job.models.size()));
    for (std::size_t i = 0; i < job.models.size(); ++i) {
        REKINDLE_ASSIGN(model, loadModel(job.models[i], progress, share * float(i), share * float(i + 1), *loaded.graphics,
                                         job.forEyes, picker, importing, cooking));
        loaded.models.push_back(std::move(model));
    }
    gatherLetters(loaded);
    return loaded;
}

}  // namespace rekindle::commands
