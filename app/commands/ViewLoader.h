#pragma once

#include <condition_variable>
#include <deque>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "asset/FilteredLight.h"
#include "content/SiteParts.h"
#include "core/Error.h"
#include "core/Progress.h"
#include "panels/ViewerState.h"
#include "render/Settings.h"
#include "ui/Letters.h"
#include "ui/Texture.h"

namespace rekindle::commands {

struct ViewGraphics;

// What is to be loaded together: it appears at once, or not at all.
struct LoadJob {
    std::filesystem::path site;  // a site.json: its models, and none besides; empty for none
    std::vector<std::filesystem::path> models;
    std::vector<std::size_t> places;       // which files of the scene these are anew; empty: they are the scene
    std::filesystem::path environment;     // an .hdr; empty for none
    std::weak_ptr<ViewGraphics> graphics;  // that it is loaded to
    std::vector<std::shared_ptr<const asset::Model>> beside;  // what stays in the scene
    render::Settings settings;                                // it will be drawn with
    bool forEyes = false;                                     // it will be seen in a headset as well
    bool again = false;                                       // the device was lost while it was loaded
};

struct LoadedModel {
    std::filesystem::path path;
    std::shared_ptr<const asset::Model> model;
    std::vector<std::optional<ui::Texture>> thumbnails;  // one an image of the model; none of what is there already
    content::Part part;                                  // as panels::OpenModel has it
};

struct Loaded {
    LoadJob job;
    std::shared_ptr<ViewGraphics> graphics;  // before what is on it
    std::vector<LoadedModel> models;
    std::shared_ptr<const asset::FilteredLight> light;
    std::shared_ptr<const content::Site> site;
    std::vector<panels::TourChoice> tours;  // of the site
    ui::Letters letters;                    // that the interface may show of all that
};

// Does the work on a thread of its own, which gives way to the frames of a headset. A job that is given while another runs takes
// its place, and the other is cancelled. All members from one thread.
class ViewLoader {
  public:
    // Runs on the worker; must look at the progress to learn that it is cancelled.
    using Work = std::function<core::Result<Loaded>(const LoadJob& job, core::Progress& progress)>;

    // `done` is called on the worker when there is something to take.
    ViewLoader(Work work, std::function<void()> done);
    // Cancels, and waits for the worker.
    ~ViewLoader();
    ViewLoader(const ViewLoader&) = delete;
    ViewLoader& operator=(const ViewLoader&) = delete;

    void start(LoadJob job);
    void cancel();

    // The running job, or nothing.
    const LoadJob* running() const { return progress_ ? &job_ : nullptr; }
    // The one that was started last.
    const LoadJob& lastJob() const { return job_; }
    const core::Progress& progress() const { return *progress_; }

    // What the next one to take has loaded; null where it has not, is not wanted, or there is none. Valid until it is taken.
    const Loaded* next();

    struct Outcome {
        bool wanted = true;  // false: another job has taken its place
        core::Result<Loaded> result;
    };
    // What a job came to, once, in the order they ended.
    std::optional<Outcome> take();

  private:
    struct Order {
        LoadJob job;
        std::shared_ptr<core::Progress> progress;
    };
    void runOrders();
    std::optional<Order> nextOrder();
    void finish(Order order, core::Result<Loaded> result);

    Work work_;
    std::function<void()> done_;
    LoadJob job_;
    std::shared_ptr<core::Progress> progress_;  // of the running job, whose outcome alone is wanted

    std::mutex mutex_;
    std::condition_variable wakeUp_;
    std::optional<Order> order_;
    struct Finished {
        std::shared_ptr<core::Progress> progress;
        core::Result<Loaded> result;
    };
    std::deque<Finished> finished_;
    bool ending_ = false;
    std::thread worker_;
};

}  // namespace rekindle::commands
