// Vulkan's header first: GLFW declares what needs it only then.
#include <vulkan/vulkan_core.h>
#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <array>

#include "core/Assert.h"
#include "platform/KeyTable.h"
#include "platform/Window.h"

namespace rekindle::platform {

// In screen coordinates.
struct Rectangle {
    int left = 0, top = 0, width = 0, height = 0;
};

struct Window::State {
    GLFWwindow* window = nullptr;
    std::array<GLFWcursor*, static_cast<std::size_t>(Cursor::Count)> cursors{};
    Cursor cursor = Cursor::Arrow;
    std::vector<Event> events;
    Rectangle before;     // where it stood before it filled the screen
    bool filled = false;  // it was asked to fill the screen

    ~State();
    void listen();
    void leaveScreen();
    void push(Event event) { events.push_back(std::move(event)); }
    Event moved(double atX, double atY) const;
    static State& of(GLFWwindow* window) { return *static_cast<State*>(glfwGetWindowUserPointer(window)); }
};

Window::State::~State() {
    for (GLFWcursor* shape : cursors)
        if (shape) glfwDestroyCursor(shape);
    if (window) glfwDestroyWindow(window);
}

static MouseButton buttonFromGlfw(int button) {
    return button == GLFW_MOUSE_BUTTON_RIGHT    ? MouseButton::Right
           : button == GLFW_MOUSE_BUTTON_MIDDLE ? MouseButton::Middle
                                                : MouseButton::Left;
}

// GLFW tells places in screen coordinates, which some window systems scale.
Event Window::State::moved(double atX, double atY) const {
    int pixels[2], points[2];
    glfwGetFramebufferSize(window, &pixels[0], &pixels[1]);
    glfwGetWindowSize(window, &points[0], &points[1]);
    const double scaleX = points[0] > 0 ? double(pixels[0]) / points[0] : 1;
    const double scaleY = points[1] > 0 ? double(pixels[1]) / points[1] : 1;
    return MouseMoveEvent{static_cast<float>(atX * scaleX), static_cast<float>(atY * scaleY)};
}

static std::vector<std::filesystem::path> pathsFrom(int count, const char** names) {
    return {names, names + count};
}

void Window::State::listen() {
    glfwSetKeyCallback(window, [](GLFWwindow* w, int key, int, int action, int bits) {
        of(w).push(KeyEvent{keyFromGlfw(key), action != GLFW_RELEASE, action == GLFW_REPEAT, modifiersFromGlfw(bits)});
    });
    glfwSetCharCallback(window, [](GLFWwindow* w, unsigned character) { of(w).push(TextEvent{character}); });
    glfwSetCursorPosCallback(window, [](GLFWwindow* w, double x, double y) { of(w).push(of(w).moved(x, y)); });
    glfwSetCursorEnterCallback(window, [](GLFWwindow* w, int entered) {
        if (!entered) of(w).push(MouseLeaveEvent{});
    });
    glfwSetMouseButtonCallback(window, [](GLFWwindow* w, int button, int action, int bits) {
        if (button > GLFW_MOUSE_BUTTON_MIDDLE) return;
        of(w).push(MouseButtonEvent{buttonFromGlfw(button), action == GLFW_PRESS, modifiersFromGlfw(bits)});
    });
    glfwSetScrollCallback(window, [](GLFWwindow* w, double x, double y) { of(w).push(ScrollEvent{float(x), float(y)}); });
    glfwSetFramebufferSizeCallback(window, [](GLFWwindow* w, int width, int height) {
        of(w).push(ResizeEvent{std::uint32_t(width), std::uint32_t(height)});
    });
    glfwSetWindowContentScaleCallback(window, [](GLFWwindow* w, float x, float) { of(w).push(ScaleEvent{x}); });
    glfwSetWindowFocusCallback(window, [](GLFWwindow* w, int focused) { of(w).push(FocusEvent{focused == GLFW_TRUE}); });
    glfwSetDropCallback(window,
                        [](GLFWwindow* w, int count, const char** names) { of(w).push(DropEvent{pathsFrom(count, names)}); });
    glfwSetWindowRefreshCallback(window, [](GLFWwindow* w) { of(w).push(RefreshEvent{}); });
    glfwSetWindowCloseCallback(window, [](GLFWwindow* w) { of(w).push(CloseEvent{}); });
}

static core::Error deviceError(std::string what) {
    const char* why = nullptr;
    glfwGetError(&why);
    return {core::ErrorKind::Device, std::move(what), {}, why ? why : ""};
}

core::Result<Window> Window::open(const Platform&, const WindowDescription& description) {
    glfwDefaultWindowHints();
    glfwWindowHint(GLFW_CLIENT_API, GLFW_NO_API);
    glfwWindowHint(GLFW_SCALE_TO_MONITOR, GLFW_TRUE);
    glfwWindowHint(GLFW_VISIBLE, description.visible ? GLFW_TRUE : GLFW_FALSE);
    glfwWindowHintString(GLFW_X11_CLASS_NAME, "rekindle");
    glfwWindowHintString(GLFW_X11_INSTANCE_NAME, "rekindle");
    auto state = std::make_unique<State>();
    state->window = glfwCreateWindow(static_cast<int>(description.extent.width), static_cast<int>(description.extent.height),
                                     description.title.c_str(), nullptr, nullptr);
    if (!state->window) return core::fail(deviceError("cannot open a window"));
    glfwSetWindowUserPointer(state->window, state.get());
    state->listen();
    return Window(std::move(state));
}

Window::Window(std::unique_ptr<State> state) : state_(std::move(state)) {}
Window::Window(Window&&) noexcept = default;
Window& Window::operator=(Window&&) noexcept = default;
Window::~Window() = default;

static bool onScreen(const Rectangle& place) {
    int count = 0;
    GLFWmonitor** monitors = glfwGetMonitors(&count);
    for (int i = 0; i < count; ++i) {
        int left, top, width, height;
        glfwGetMonitorWorkarea(monitors[i], &left, &top, &width, &height);
        const int dx = place.left + place.width / 2 - left, dy = place.top + place.height / 2 - top;
        if (dx >= 0 && dx < width && dy >= 0 && dy < height) return true;
    }
    return false;
}

// Back to where it stood; to the corner of what is left, where that was on a screen that is gone.
void Window::State::leaveScreen() {
    filled = false;
    Rectangle place = before;
    if (GLFWmonitor* first = glfwGetPrimaryMonitor(); first && !onScreen(place)) {
        int width, height;
        glfwGetMonitorWorkarea(first, &place.left, &place.top, &width, &height);
    }
    glfwSetWindowMonitor(window, nullptr, place.left, place.top, place.width, place.height, GLFW_DONT_CARE);
}

std::vector<Event> Window::pollEvents() {
    glfwPollEvents();
    if (state_->filled && !fullscreen()) state_->leaveScreen();  // GLFW has taken it off a screen that was unplugged
    return std::exchange(state_->events, {});
}

std::vector<Event> Window::waitEvents(double seconds) {
    REKINDLE_ASSERT(seconds > 0);
    if (state_->events.empty()) glfwWaitEventsTimeout(seconds);
    return pollEvents();
}

Extent Window::framebufferExtent() const {
    int width = 0, height = 0;
    if (!glfwGetWindowAttrib(state_->window, GLFW_ICONIFIED)) glfwGetFramebufferSize(state_->window, &width, &height);
    return {static_cast<std::uint32_t>(width), static_cast<std::uint32_t>(height)};
}

float Window::scale() const {
    float x = 1, y = 1;
    glfwGetWindowContentScale(state_->window, &x, &y);
    return x > 0 ? x : 1;
}

bool Window::fullscreen() const {
    return glfwGetWindowMonitor(state_->window) != nullptr;
}

void Window::hide() {
    glfwHideWindow(state_->window);
}

void Window::setTitle(const std::string& title) {
    glfwSetWindowTitle(state_->window, title.c_str());
}

// The monitor under the window's middle, else the first.
static GLFWmonitor* monitorOf(GLFWwindow* window) {
    int x, y, width, height, count = 0;
    glfwGetWindowPos(window, &x, &y);
    glfwGetWindowSize(window, &width, &height);
    GLFWmonitor** monitors = glfwGetMonitors(&count);
    for (int i = 0; i < count; ++i) {
        int left, top;
        glfwGetMonitorPos(monitors[i], &left, &top);
        const GLFWvidmode* mode = glfwGetVideoMode(monitors[i]);
        const int dx = x + width / 2 - left, dy = y + height / 2 - top;
        if (mode && dx >= 0 && dx < mode->width && dy >= 0 && dy < mode->height) return monitors[i];
    }
    return glfwGetPrimaryMonitor();
}

void Window::setFullscreen(bool fill) {
    State& s = *state_;
    if (fill == fullscreen()) return;
    if (!fill) return s.leaveScreen();
    GLFWmonitor* monitor = monitorOf(s.window);
    const GLFWvidmode* mode = monitor ? glfwGetVideoMode(monitor) : nullptr;
    if (!mode) return;
    glfwGetWindowPos(s.window, &s.before.left, &s.before.top);
    glfwGetWindowSize(s.window, &s.before.width, &s.before.height);
    glfwSetWindowMonitor(s.window, monitor, 0, 0, mode->width, mode->height, mode->refreshRate);
    s.filled = true;
}

void Window::setCursor(Cursor cursor) {
    static constexpr int shapes[] = {GLFW_ARROW_CURSOR,     GLFW_IBEAM_CURSOR,   GLFW_HAND_CURSOR,
                                     GLFW_CROSSHAIR_CURSOR, GLFW_HRESIZE_CURSOR, GLFW_VRESIZE_CURSOR};
    if (cursor == state_->cursor) return;
    state_->cursor = cursor;
    const auto index = static_cast<std::size_t>(cursor);
    if (!state_->cursors[index]) state_->cursors[index] = glfwCreateStandardCursor(shapes[index]);
    glfwSetCursor(state_->window, state_->cursors[index]);
}

void Window::captureMouse(bool capture) {
    if (capture == mouseCaptured()) return;
    glfwSetInputMode(state_->window, GLFW_CURSOR, capture ? GLFW_CURSOR_DISABLED : GLFW_CURSOR_NORMAL);
}

bool Window::mouseCaptured() const {
    return glfwGetInputMode(state_->window, GLFW_CURSOR) == GLFW_CURSOR_DISABLED;
}

const char* Window::clipboard() const {
    const char* text = glfwGetClipboardString(state_->window);
    return text ? text : "";
}

void Window::setClipboard(const std::string& text) {
    glfwSetClipboardString(state_->window, text.c_str());
}

core::Result<VkSurfaceKHR_T*> Window::createSurface(VkInstance_T* instance) const {
    VkSurfaceKHR surface = VK_NULL_HANDLE;
    if (glfwCreateWindowSurface(instance, state_->window, nullptr, &surface) == VK_SUCCESS) return surface;
    return core::fail(deviceError("cannot draw into the window"));
}

}  // namespace rekindle::platform
