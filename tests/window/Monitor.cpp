// A monitor that is unplugged and plugged in: RandR's only output gets nothing to show, and its mode again.
#include <X11/extensions/Xrandr.h>

#include <memory>

#include "Connection.h"

namespace rekindle::tests {

namespace {

using Resources = std::unique_ptr<XRRScreenResources, decltype(&XRRFreeScreenResources)>;

Resources resourcesOf(Display* display) {
    return {XRRGetScreenResources(display, DefaultRootWindow(display)), XRRFreeScreenResources};
}

}  // namespace

void Desktop::unplugMonitor() {
    const Resources all = resourcesOf(x_->display);
    XRRSetCrtcConfig(x_->display, all.get(), all->crtcs[0], CurrentTime, 0, 0, None, RR_Rotate_0, nullptr, 0);
    XSync(x_->display, False);
}

void Desktop::plugMonitor() {
    const Resources all = resourcesOf(x_->display);
    XRRSetCrtcConfig(x_->display, all.get(), all->crtcs[0], CurrentTime, 0, 0, all->modes[0].id, RR_Rotate_0, all->outputs, 1);
    XSync(x_->display, False);
}

}  // namespace rekindle::tests
