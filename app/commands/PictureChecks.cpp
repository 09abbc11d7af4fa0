#include "commands/PictureChecks.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "content/TourFiles.h"
#include "sandbox/ImportPicture.h"

namespace rekindle::commands {

namespace fs = std::filesystem;

namespace {

// Of a picture in a card, which is 420 points wide; of a site's own, which may fill a screen.
struct PictureBudget {
    std::uint32_t side = 0;  // pixels
    std::uintmax_t bytes = 0;
};
constexpr PictureBudget ofCard{1024, 64u << 10}, ofSite{2048, 1u << 20};

void checkPicture(const std::string& file, const std::string& path, const fs::path& folder, const PictureBudget& budget,
                  const sandbox::Importing& importing, const content::Reporter& report) {
    std::error_code failed;
    if (file.empty() || !fs::is_regular_file(folder / file, failed)) return;
    const auto image = sandbox::importPicture(importing, folder / file);
    if (!image)
        return report.error(path, content::say("\"{}\" cannot be seen: {}", file, content::asGiven(image.error().what)),
                            content::say("save it as .jpg, .png or .webp"));
    if (const std::uint32_t side = std::max(image->width, image->height); side > budget.side)
        report.warning(path, content::say("\"{}\" is {} pixels long", file, side), content::say("{} are enough", budget.side));
    if (const std::uintmax_t bytes = fs::file_size(folder / file, failed); !failed && bytes > budget.bytes)
        report.warning(path, content::say("\"{}\" has {} KiB", file, bytes >> 10),
                       content::say("{} are enough", budget.bytes >> 10));
}

}  // namespace

void checkPictures(const content::Site& site, const fs::path& folder, const sandbox::Importing& importing,
                   const content::Reporter& report) {
    checkPicture(site.picture, "picture", folder, ofSite, importing, report);
    for (std::size_t i = 0; i < site.elements.size(); ++i)
        if (const auto& picture = site.elements[i].picture)
            checkPicture(picture->file, fmt::format("elements/{}/picture/file", i), folder, ofCard, importing, report);
}

void checkPictures(const content::Tour& tour, const fs::path& folder, const sandbox::Importing& importing,
                   const content::Reporter& report) {
    for (const auto& [file, path] : content::filesOf(tour)) checkPicture(file, path, folder, ofCard, importing, report);
}

}  // namespace rekindle::commands
