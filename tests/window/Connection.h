#pragma once

#include <X11/Xlib.h>

#include "Desktop.h"

namespace rekindle::tests {

// Xlib's side of a Desktop.
struct Desktop::Connection {
    Display* display = nullptr;
    Window window = 0;          // the program's
    unsigned long time = 1000;  // events are told apart by it

    ~Connection() {
        if (display) XCloseDisplay(display);
    }
    Atom atom(const char* name) const { return XInternAtom(display, name, False); }
    // To the program's window.
    void send(XEvent& event, long mask) const {
        XSendEvent(display, window, False, mask, &event);
        XFlush(display);
    }
};

}  // namespace rekindle::tests
