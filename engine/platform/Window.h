#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/Error.h"
#include "platform/Event.h"
#include "platform/Platform.h"

struct VkInstance_T;
struct VkSurfaceKHR_T;

namespace rekindle::platform {

struct Extent {
    std::uint32_t width = 0;
    std::uint32_t height = 0;

    bool operator==(const Extent&) const = default;
};

enum class Cursor : std::uint8_t { Arrow, Text, Hand, Crosshair, ResizeHorizontal, ResizeVertical, Count };

struct WindowDescription {
    std::string title;
    Extent extent{1280, 720};  // before scaling for the display's density
    bool visible = true;
};

// A window of the desktop. Main thread only.
class Window {
  public:
    // Fails with Device.
    static core::Result<Window> open(const Platform& platform, const WindowDescription& description);
    Window(Window&&) noexcept;
    Window& operator=(Window&&) noexcept;
    ~Window();

    // What happened since the last call, in order.
    std::vector<Event> pollEvents();
    // The same, but sleeps until something happens, Platform::wake() is called, or that time is over.
    std::vector<Event> waitEvents(double seconds);

    Extent framebufferExtent() const;  // pixels; 0 x 0 when minimised
    float scale() const;               // how much larger than on a plain display text should be
    bool fullscreen() const;           // not any more, once its screen was unplugged: it goes back to where it stood

    void hide();
    void setTitle(const std::string& title);
    void setFullscreen(bool fullscreen);
    void setCursor(Cursor cursor);
    // Hides the pointer and lets it move without end.
    void captureMouse(bool capture);
    bool mouseCaptured() const;

    // Valid until the next call that touches the clipboard; empty when it holds no text.
    const char* clipboard() const;
    void setClipboard(const std::string& text);

    // Owned by the caller, who destroys it before the window. Fails with Device.
    core::Result<VkSurfaceKHR_T*> createSurface(VkInstance_T* instance) const;

  private:
    struct State;
    explicit Window(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace rekindle::platform
