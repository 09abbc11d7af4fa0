#include "Desktop.h"

#include <X11/Xatom.h>
#include <X11/Xutil.h>
#include <fcntl.h>
#include <unistd.h>

#include <stdexcept>

#include "Connection.h"

namespace rekindle::tests {

// Xvfb chooses a free display and writes its number into the pipe.
static std::string readDisplayNumber(int pipe) {
    std::string number;
    for (char c = 0; ::read(pipe, &c, 1) == 1 && c != '\n';) number += c;
    return number;
}

Desktop::Desktop(const std::filesystem::path& folder) : x_(std::make_unique<Connection>()) {
    int pipe[2];
    if (::pipe2(pipe, O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
    const std::vector<std::string> command{"Xvfb",      "-displayfd", std::to_string(pipe[1]), "-screen", "0", "1280x800x24",
                                           "-nolisten", "tcp"};
    server_ = std::make_unique<Process>(command, std::map<std::string, std::string>{}, folder / "xvfb.log", pipe[1]);
    ::close(pipe[1]);
    name_ = ":" + readDisplayNumber(pipe[0]);
    ::close(pipe[0]);
    XSetErrorHandler([](Display*, XErrorEvent*) { return 0; });  // a program that ends takes its window along while one looks
    x_->display = XOpenDisplay(name_.c_str());
    if (!x_->display) throw std::runtime_error("Xvfb did not start: " + server_->log());
}

Desktop::~Desktop() = default;

bool Desktop::findWindow() {
    Window root, parent, *children = nullptr;
    unsigned count = 0;
    XQueryTree(x_->display, DefaultRootWindow(x_->display), &root, &parent, &children, &count);
    for (unsigned i = 0; i < count; ++i) {
        XWindowAttributes attributes;
        if (!XGetWindowAttributes(x_->display, children[i], &attributes)) continue;
        if (attributes.map_state == IsViewable && attributes.width > 100) x_->window = children[i];
    }
    if (children) XFree(children);
    return x_->window != 0;
}

std::string Desktop::title() const {
    Atom type;
    int format;
    unsigned long count = 0, left = 0;
    unsigned char* text = nullptr;
    XGetWindowProperty(x_->display, x_->window, x_->atom("_NET_WM_NAME"), 0, 256, False, x_->atom("UTF8_STRING"), &type, &format,
                       &count, &left, &text);
    const std::string title = text ? reinterpret_cast<const char*>(text) : "";
    if (text) XFree(text);
    return title;
}

Screen Desktop::look() const {
    XWindowAttributes attributes;
    if (!XGetWindowAttributes(x_->display, x_->window, &attributes)) return {};
    return look({0, 0, attributes.width, attributes.height});
}

Screen Desktop::look(const Area& area) const {
    Screen screen{area.right - area.left, area.bottom - area.top, {}};
    XImage* image = XGetImage(x_->display, x_->window, area.left, area.top, unsigned(screen.width), unsigned(screen.height),
                              AllPlanes, ZPixmap);
    if (!image) return {};
    for (int y = 0; y < screen.height; ++y)
        for (int x = 0; x < screen.width; ++x) {
            const unsigned long pixel = XGetPixel(image, x, y);
            screen.pixels.push_back({std::uint8_t(pixel >> 16), std::uint8_t(pixel >> 8), std::uint8_t(pixel)});
        }
    XDestroyImage(image);
    return screen;
}

void Desktop::key(unsigned long symbol, bool down, unsigned state) {
    XEvent event{};
    event.xkey = {.type = down ? KeyPress : KeyRelease,
                  .display = x_->display,
                  .window = x_->window,
                  .root = DefaultRootWindow(x_->display),
                  .time = ++x_->time,
                  .state = state,
                  .keycode = XKeysymToKeycode(x_->display, symbol),
                  .same_screen = True};
    x_->send(event, KeyPressMask | KeyReleaseMask);
}

void Desktop::hold(const std::string& name, bool down) {
    key(XStringToKeysym(name.c_str()), down, 0);
}

void Desktop::press(const std::string& name, bool control) {
    constexpr unsigned long controlKey = 0xffe3;  // XK_Control_L
    const unsigned state = control ? ControlMask : 0;
    if (control) key(controlKey, true, 0);
    key(XStringToKeysym(name.c_str()), true, state);
    key(XStringToKeysym(name.c_str()), false, state);
    if (control) key(controlKey, false, state);
}

void Desktop::move(int x, int y) {
    mouseX_ = x;
    mouseY_ = y;
    XEvent event{};
    event.xmotion = {.type = MotionNotify,
                     .display = x_->display,
                     .window = x_->window,
                     .root = DefaultRootWindow(x_->display),
                     .time = ++x_->time,
                     .x = x,
                     .y = y,
                     .same_screen = True};
    x_->send(event, PointerMotionMask);
}

void Desktop::button(unsigned number, bool down) {
    XEvent event{};
    event.xbutton = {.type = down ? ButtonPress : ButtonRelease,
                     .display = x_->display,
                     .window = x_->window,
                     .root = DefaultRootWindow(x_->display),
                     .time = ++x_->time,
                     .x = mouseX_,
                     .y = mouseY_,
                     .button = number,
                     .same_screen = True};
    x_->send(event, ButtonPressMask | ButtonReleaseMask);
}

void Desktop::click(int x, int y) {
    move(x, y);
    button(Button1, true);
    button(Button1, false);
}

void Desktop::drag(int fromX, int fromY, int toX, int toY) {
    move(fromX, fromY);
    button(Button1, true);
    for (int i = 1; i <= 4; ++i) move(fromX + (toX - fromX) * i / 4, fromY + (toY - fromY) * i / 4);
    button(Button1, false);
}

void Desktop::scroll(int notches) {
    for (int i = 0; i < notches; ++i)
        for (const bool down : {true, false}) button(Button4, down);
}

void Desktop::resize(int width, int height) {
    XResizeWindow(x_->display, x_->window, unsigned(width), unsigned(height));
    XFlush(x_->display);
}

}  // namespace rekindle::tests
