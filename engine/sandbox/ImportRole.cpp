#include "sandbox/ImportRole.h"

#include <unistd.h>

#include <chrono>
#include <exception>
#include <mutex>
#include <new>

#include "asset/ModelArchive.h"
#include "core/Progress.h"
#include "importer/ImageDecoder.h"
#include "importer/Importer.h"
#include "importer/SceneFolder.h"
#include "sandbox/Channel.h"
#include "sandbox/Confinement.h"
#include "sandbox/Role.h"
#include "sandbox/SharedBlock.h"

namespace rekindle::sandbox {

namespace {

// The process that wants to know. Any thread.
class Asker {
  public:
    explicit Asker(int file) : channel_(core::OwnedFile(file)) {}

    void tell(const Message& message) {
        const std::lock_guard lock(mutex_);
        channel_.send(message);
    }

    // A few times a second.
    void tellProgress(const core::Progress& progress) {
        const std::lock_guard lock(mutex_);
        const auto now = std::chrono::steady_clock::now();
        if (now - lastProgress_ < std::chrono::milliseconds(50)) return;
        lastProgress_ = now;
        channel_.send({.tidings = Tidings::Progress, .number = progress.fraction(), .texts = {progress.stage()}});
    }

    core::Result<importer::OpenedFile> open(importer::Reference reference, std::string_view name) {
        const std::lock_guard lock(mutex_);
        channel_.send({.tidings = Tidings::Open, .number = double(reference), .texts = {std::string(name)}});
        auto answer = channel_.receive();
        if (!answer) return core::fail({core::ErrorKind::Io, "the program has gone"});
        if (answer->tidings != Tidings::Opened) return core::fail(errorFrom(*answer));
        return importer::OpenedFile{std::move(answer->file), answer->texts.front()};
    }

  private:
    std::mutex mutex_;
    Channel channel_;
    std::chrono::steady_clock::time_point lastProgress_{};
};

// A file that is one picture: of light, where it is no PNG, JPEG or WebP by its name.
core::Result<asset::Image> readPicture(const Role& role, importer::SceneFolder& folder) {
    const std::string ending = role.path.extension().string();
    if (ending != ".png" && ending != ".jpg" && ending != ".jpeg" && ending != ".webp")
        return importer::readEnvironment(role.path, folder);
    REKINDLE_ASSIGN(bytes, folder.readScene());
    importer::DecodeBudget budget;
    return importer::decodeImage(bytes, budget);
}

core::Result<asset::Model> readFile(const Role& role, Asker& asker) {
    importer::SceneFolder folder(
        [&](importer::Reference reference, std::string_view name) { return asker.open(reference, name); });
    core::Progress progress([&](const core::Progress& now) { asker.tellProgress(now); });
    if (role.kind == Kind::Model) return importer::readModel(role.path, folder, progress);
    REKINDLE_ASSIGN(image, readPicture(role, folder));
    asset::Model model;
    model.images.push_back(std::move(image));
    return model;
}

core::Result<std::size_t> handBack(const Role& role, Asker& asker) {
    REKINDLE_ASSIGN(model, readFile(role, asker));
    const asset::ModelArchive archive(model);
    BlockWriter block(resultFile, role.limits.memory);
    if (!archive.write([&](std::span<const std::byte> piece) { return block.write(piece); }) || !block.finish())
        return core::fail({core::ErrorKind::BadInput, "what the file holds needs more memory than its import may take", "", "",
                           "split it, or allow more with --import-memory"});
    return archive.size();
}

core::Result<std::size_t> guardedHandBack(const Role& role, Asker& asker) {
    try {
        return handBack(role, asker);
    } catch (const std::bad_alloc&) {
        return core::fail({core::ErrorKind::BadInput, "the file needs more memory than its import may take", "", "",
                           "split it, or allow more with --import-memory"});
    } catch (const std::exception& exception) {
        return core::fail({core::ErrorKind::BadInput, "the file cannot be read", "", exception.what(), "export it again"});
    }
}

}  // namespace

std::optional<int> importRole(int argc, char** argv) {
    const std::optional<Role> role = roleFrom(argc, argv);
    if (!role) return {};
    Asker asker(channelFile);
    for (std::string& refused : confine(role->limits)) asker.tell({.tidings = Tidings::Refused, .texts = {std::move(refused)}});
    auto size = guardedHandBack(*role, asker);
    asker.tell(size ? Message{.tidings = Tidings::Finished, .number = double(*size)} : messageOf(size.error()));
    ::_exit(0);  // at once: what threads still hold need not be tidied up
}

}  // namespace rekindle::sandbox
