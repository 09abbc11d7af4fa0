#pragma once

#include <filesystem>

#include "VisitorScreens.h"
#include "commands/TourEditor.h"
#include "commands/ViewCamera.h"
#include "commands/ViewControls.h"
#include "commands/ViewGuide.h"
#include "commands/ViewModels.h"
#include "scene/Picker.h"

namespace rekindle::tests {

// The museum as far as it can be had without a window or a device: its screens, what keys and clicks mean, and a tour of three
// stops that plays. What is pressed is handed on and what it asks for is served as ViewProgram does; of a site's model there is
// one triangle to be clicked.
class MuseumVisit : public VisitorScreens {
  protected:
    MuseumVisit();
    ~MuseumVisit() override;

    void key(platform::Key key, bool shift = false);
    void clickAt(float x, float y);
    void type(std::string_view text);  // ASCII
    void serve();
    void pass(double seconds);  // of the tour's time
    commands::ViewControls controls_;
    commands::ViewCamera camera_;
    commands::ViewGuide guide_;
    commands::TourEditor editor_;
    scene::Picker picker_;
    bool home_ = false;
    int mark_ = 0;
    bool builtIn_ = false;  // the sites are those of the repository, with their tours but without their models

  private:
    commands::Surroundings surroundings();
    void usePointer();
    void arrive(const panels::EnterSite& enter);
    void openBuiltIn(const std::filesystem::path& file);
    void begin(const panels::StartTour& start);
    void edit(bool on);
    void answer(std::size_t answer);

    std::filesystem::path folder_;
};

}  // namespace rekindle::tests
