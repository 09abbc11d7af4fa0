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

core::Result<void> BenchLoading::turn() {
    auto outcome = loader_.take();
    if (!outcome) return {};
    REKINDLE_ASSIGN(loaded, std::move(outcome->result));
    for (const LoadedModel& model : loaded.models) graphics_->renderer->release(*model.model);
    ++loads_;
    start();
    return {};
}

}  // namespace rekindle::commands
