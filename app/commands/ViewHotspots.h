#pragma once

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "content/Site.h"
#include "panels/ViewerState.h"
#include "scene/Picker.h"
#include "tour/Itinerary.h"

namespace rekindle::commands {

// What is looked for, in what stands there now.
struct HotspotSearch {
    std::shared_ptr<const content::Site> site;
    scene::Scene scene;
    std::vector<std::vector<int>> elements;   // of each model in the scene: Part::elements
    std::vector<std::string> plantings = {};  // of each: content::plantingOf()
    std::vector<std::string> patterns;
    std::vector<std::shared_ptr<const panels::TourSpot>> own = {};  // what the tour itself points at
    std::vector<tour::Eye> eyes;
};

// Finds what a stop of a tour speaks of (hotspotsOf()) on a thread of its own: its rays may take as long as some frames. What is
// wanted last counts. All members from one thread.
class ViewHotspots {
  public:
    // `picker` is borrowed. `done` is called on the worker when there is something to take.
    ViewHotspots(scene::Picker& picker, std::function<void()> done);
    // Waits for a search that is under way.
    ~ViewHotspots();
    ViewHotspots(const ViewHotspots&) = delete;
    ViewHotspots& operator=(const ViewHotspots&) = delete;

    void want(HotspotSearch search);
    // Nothing is wanted any more.
    void forget();
    // What was wanted last, once, when it is there.
    std::optional<std::vector<panels::Hotspot>> take();

  private:
    struct Order {
        HotspotSearch search;
        std::size_t number = 0;
    };
    std::optional<Order> nextOrder();
    void run();

    scene::Picker& picker_;
    std::function<void()> done_;
    std::mutex mutex_;
    std::condition_variable wakeUp_;
    std::optional<Order> order_;
    std::size_t asked_ = 0;  // how often something else was wanted, or nothing any more
    std::optional<std::vector<panels::Hotspot>> found_;
    bool ending_ = false;
    std::thread worker_;  // last: it uses the rest
};

}  // namespace rekindle::commands
