#include "ui/Words.h"

#include "ui/Attached.h"

namespace rekindle::ui {

static const Catalogue* spoken() {
    const Attached* to = attached();
    return to ? to->catalogue : nullptr;
}

const char* tr(const char* english) {
    const Catalogue* catalogue = spoken();
    return catalogue ? catalogue->find(english) : english;
}

const char* tr(const char* one, const char* several, unsigned long count) {
    if (const Catalogue* catalogue = spoken()) return catalogue->find(one, several, count);
    return count == 1 ? one : several;
}

}  // namespace rekindle::ui
