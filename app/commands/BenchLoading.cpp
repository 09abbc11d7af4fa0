#include "commands/BenchLoading.h"

#include "commands/SiteFile.h"
#include "commands/ViewLoading.h"

namespace rekindle::commands {

BenchLoading::BenchLoading(MeanwhileLoad load, std::shared_ptr<ViewGraphics> graphics, const render::Settings& settings)
    : load_(std::move(load)),
      graphics_(std::move(graphics)),
      settings_(settings),
      cooking_(load_.cache),
      loader_(
          [this](const LoadJob& job, core::Progress& progress) {
              auto loaded = loadForView(job, progress, picker_, load_.importing, cooking_);
              if (loaded) rehearsals_.add(*loaded, progress);
              return loaded;
          },
          [] {}) {
    start();
}

void BenchLoading::start() {
    LoadJob job{.graphics = graphics_, .settings = settings_, .forEyes = true};
    if (const auto site = findSite(load_.file))
        job.site = *site;
    else
        job.models = {load_.file};
    loader_.start(std::move(job));
}

core::Result<void> BenchLoading::refine() {
    REKINDLE_ASSIGN(more, graphics_->renderer->refine(refinedBesideHeadset));
    if (more) return {};
    for (const LoadedModel& loaded : loaded_->models) graphics_->renderer->release(*loaded.model);
    loaded_.reset();
    ++loads_;
    start();
    return {};
}

core::Result<void> BenchLoading::turn() {
    if (loaded_) return refine();
    auto outcome = loader_.take();
    if (!outcome) return {};
    if (!outcome->result) return core::fail(std::move(outcome->result).error());
    loaded_ = std::move(*outcome->result);
    return {};
}

}  // namespace rekindle::commands
