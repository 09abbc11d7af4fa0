// The source's side of X11's drag and drop (freedesktop.org, "Drag-and-Drop Protocol for the X Window System", version 5).
#include <X11/Xatom.h>

#include <chrono>
#include <thread>

#include "Connection.h"

namespace rekindle::tests {

namespace {

struct DropSource {
    Display* display;
    Window target;
    Window window;
    std::string uris;

    Atom atom(const char* name) const { return XInternAtom(display, name, False); }

    void tell(const char* message, long a, long b, long c, long d) const {
        XEvent event{};
        event.xclient.type = ClientMessage;
        event.xclient.window = target;
        event.xclient.message_type = atom(message);
        event.xclient.format = 32;
        const long data[] = {long(window), a, b, c, d};
        std::copy(std::begin(data), std::end(data), event.xclient.data.l);
        XSendEvent(display, target, False, NoEventMask, &event);
        XFlush(display);
    }

    // The target asks for what is dropped.
    void answer(const XSelectionRequestEvent& request) const {
        XChangeProperty(display, request.requestor, request.property, request.target, 8, PropModeReplace,
                        reinterpret_cast<const unsigned char*>(uris.data()), int(uris.size()));
        XEvent event{};
        event.xselection.type = SelectionNotify;
        event.xselection.requestor = request.requestor;
        event.xselection.selection = request.selection;
        event.xselection.target = request.target;
        event.xselection.property = request.property;
        event.xselection.time = request.time;
        XSendEvent(display, request.requestor, False, NoEventMask, &event);
        XFlush(display);
    }

    // Waits for a message of the target, and answers it meanwhile.
    bool await(const char* message) const {
        const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(60);
        while (std::chrono::steady_clock::now() < end) {
            while (XPending(display)) {
                XEvent event;
                XNextEvent(display, &event);
                if (event.type == SelectionRequest) answer(event.xselectionrequest);
                if (event.type == ClientMessage && event.xclient.message_type == atom(message)) return true;
            }
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
        }
        return false;
    }
};

}  // namespace

bool Desktop::drop(const std::filesystem::path& file) {
    Display* display = x_->display;
    const Window own = XCreateSimpleWindow(display, DefaultRootWindow(display), 0, 0, 1, 1, 0, 0, 0);
    const DropSource source{display, x_->window, own, "file://" + file.string() + "\r\n"};
    XWindowAttributes attributes;
    XGetWindowAttributes(display, x_->window, &attributes);
    XSetSelectionOwner(display, source.atom("XdndSelection"), own, CurrentTime);
    source.tell("XdndEnter", 5L << 24, long(source.atom("text/uri-list")), 0, 0);
    const long place = long(attributes.x + attributes.width / 2) << 16 | (attributes.y + attributes.height / 2);
    source.tell("XdndPosition", 0, place, CurrentTime, long(source.atom("XdndActionCopy")));
    if (!source.await("XdndStatus")) return false;
    source.tell("XdndDrop", 0, CurrentTime, 0, 0);
    const bool taken = source.await("XdndFinished");
    XDestroyWindow(display, own);
    return taken;
}

}  // namespace rekindle::tests
