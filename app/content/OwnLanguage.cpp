#include "content/OwnLanguage.h"

#include <optional>
#include <vector>

#include "content/SiteFields.h"
#include "content/TourFields.h"

namespace rekindle::content {

namespace {

// Goes through all that is described, and finds the texts.
class TextsFinder {
  public:
    explicit TextsFinder(const std::string& language) : language_(language) {}

    void operator()(auto& value, const Field&) { find(value); }

  private:
    void find(Texts& texts) { texts.otherwise = language_; }
    template <class T>
    void find(std::optional<T>& value) {
        if (value) find(*value);
    }
    template <class T>
    void find(std::vector<T>& list) {
        for (auto&& each : list) find(each);
    }
    template <class T>
    void find(T&& value) {
        if constexpr (requires { aboutOf(value); }) describe(*this, value);
    }

    const std::string& language_;
};

}  // namespace

void fallBackTo(const std::string& language, Site& site) {
    TextsFinder finder(language);
    describe(finder, site);
}

void fallBackTo(const std::string& language, Tour& tour) {
    TextsFinder finder(language);
    describe(finder, tour);
}

}  // namespace rekindle::content
