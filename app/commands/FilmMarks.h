#pragma once

#include <string>
#include <vector>

#include "panels/ViewerState.h"
#include "render/Renderer.h"
#include "ui/Lettering.h"

namespace rekindle::commands {

// What is spoken of or pointed at, in the pictures of a film as in the window: frames around it, and its name. One at a time; one
// thread.
class FilmMarks {
  public:
    explicit FilmMarks(std::string language) : language_(std::move(language)) {}

    // `view`: the picture's own. Follows from nothing but the arguments.
    void draw(render::Picture& picture, const view::View& view, const std::vector<panels::Hotspot>& spots);

  private:
    std::string language_;
    ui::Lettering letters_;
};

}  // namespace rekindle::commands
