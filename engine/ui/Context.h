#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "platform/Window.h"
#include "ui/FocusRing.h"
#include "ui/Theme.h"

struct ImDrawData;
struct ImFontAtlas;

namespace rekindle::ui {

class Catalogue;
class Fonts;
class Letters;

// What a frame of an interface has come to: valid until its next.
struct Drawn {
    const ImDrawData* data = nullptr;
    ImFontAtlas* fonts = nullptr;
    std::uint64_t fontGeneration = 0;  // counts up whenever the atlas was drawn anew
};

// Dear ImGui in one window: input, fonts, style. One at a time (ImGui keeps its context in a global); main thread.
// The window must outlive it.
class Context {
  public:
    explicit Context(platform::Window& window);
    Context(Context&&) noexcept;
    Context& operator=(Context&&) noexcept;
    ~Context();

    void handle(const platform::Event& event);
    // Characters that will be shown; see Fonts.
    void need(std::string_view text);
    void need(const Letters& letters);
    void needLarge(std::string_view text);
    // From now on letters that it does not have yet are drawn beside its frames, which go on without them.
    void drawLettersBeside(bool on);
    // Whether it has all letters that it needs.
    bool whole() const;
    // How the interface looks from the next frame on: letters that many times as large, in these colours.
    void dress(float textSize, const theme::Palette& palette, bool hints);
    // Where the keyboard is.
    FocusRing& focus();
    // Pixels to one of the interface's points: follows the window's size.
    float scale() const;
    // From now on tr() answers in that language (a BCP 47 tag), of which `folder` holds LANGUAGE/LC_MESSAGES/rekindle.mo; in
    // English where it does not.
    void speak(const std::string& language, const std::filesystem::path& folder);

    // Between these two anyone may call ImGui. `seconds` since the last frame.
    void beginFrame(double seconds);
    void endFrame();

    Drawn drawn() const;
    // For sheets that say the same words.
    const Catalogue& catalogue() const;
    const Fonts& fonts() const;
    bool drawsLettersBeside() const;

    // Whether the interface takes the mouse or what is typed, so that nothing else should.
    bool wantsMouse() const;
    bool wantsText() const;
    bool navigates() const;  // the keyboard moves a focus
    bool popupOpen() const;  // a list, a menu
    // Whether it has input left that the next frame will show.
    bool inputWaiting() const;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace rekindle::ui
