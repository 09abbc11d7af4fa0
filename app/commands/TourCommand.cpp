#include "commands/TourCommand.h"

#include <fmt/format.h>

#include <future>
#include <initializer_list>
#include <memory>
#include <optional>
#include <span>

#include "commands/Option.h"
#include "commands/Output.h"
#include "commands/PictureFile.h"
#include "commands/ProgressLine.h"
#include "commands/SiteFile.h"
#include "commands/Speech.h"
#include "commands/TourFilm.h"
#include "commands/TourTracks.h"
#include "commands/WorkFolder.h"
#include "content/TourFields.h"
#include "core/File.h"
#include "core/Log.h"
#include "core/Program.h"

namespace rekindle::commands {

namespace fs = std::filesystem;

namespace {

struct TourOptions {
    std::string site;
    std::string tour = "0";
    std::string video;
    std::string stops;
    std::string language = "en";
    content::Audience audience = content::Audience::Adult;
    math::uvec2 size{1280, 720};
    int fps = 24;
    QualityOptions quality;
    CacheOptions cache;
};

core::Result<content::Audience> parseAudience(std::string_view text) {
    for (std::size_t i = 0; i < content::audienceNames.size(); ++i)
        if (content::audienceNames[i] == text) return static_cast<content::Audience>(i);
    return core::fail({core::ErrorKind::Usage, "is no audience", std::string(text), "", "give adult, child or scholar"});
}

core::Result<int> parseFps(std::string_view text) {
    REKINDLE_ASSIGN(fps, parseFrames(text));
    if (fps >= 1 && fps <= 60) return int(fps);
    return core::fail({core::ErrorKind::Usage, "is no rate of pictures", std::string(text), "", "give 1 to 60"});
}

core::Result<void> writeText(const std::string& text, const fs::path& file) {
    return core::writeFileAtomically(file, std::as_bytes(std::span(text)));
}

// The tracks beside the pictures, as ffmpeg's arguments: the voice, and captions in every language.
struct Tracks {
    std::vector<std::string> inputs, maps;
};

const char* codeOf(std::string_view language) {  // ISO 639-2, as MP4 has it
    return language.starts_with("zh") ? "zho" : "eng";
}

// As ffmpeg's input. Where nothing can be mixed, what is told alone.
core::Result<std::vector<std::string>> makeSound(const TourFilm& film, const fs::path& work) {
    const fs::path file = work / "sound.raw";
    const auto inputOf = [&](int rate, const char* channels) {
        return std::vector<std::string>{"-f", "f32le", "-ar", std::to_string(rate), "-ac", channels, "-i", file.string()};
    };
    const auto mixed = writeSound(film.itinerary(), film.site(), film.folder(), file);
    if (mixed) return inputOf(filmRate, "2");
    core::logWarning("the film has no sounds of the place: {}", mixed.error().line());
    REKINDLE_ASSIGN(voice, voiceTrack(film.itinerary(), work));
    REKINDLE_TRY(core::writeFileAtomically(file, std::as_bytes(std::span(voice))));
    return inputOf(speechRate, "1");
}

core::Result<Tracks> makeTracks(const TourOptions& options, const TourFilm& film, const std::vector<tour::Itinerary>& others,
                                std::vector<std::string> sound, const fs::path& work) {
    Tracks tracks;
    tracks.inputs = std::move(sound);
    tracks.maps = {"-map", "0:v", "-map", "1:a", "-metadata:s:a:0", std::string("language=") + codeOf(options.language)};
    for (std::size_t i = 0; i < others.size(); ++i) {
        const std::string language(content::requiredLanguages[i]);
        const fs::path file = work / (language + ".vtt");
        // MP4's timed text has no tags.
        REKINDLE_TRY(writeText(content::writeWebVtt(withoutTags(captionTrack(film.itinerary(), others[i])), {}), file));
        tracks.inputs.insert(tracks.inputs.end(), {"-i", file.string()});
        tracks.maps.insert(tracks.maps.end(), {"-map", std::to_string(i + 2) + ":s", fmt::format("-metadata:s:s:{}", i),
                                               std::string("language=") + codeOf(language), fmt::format("-disposition:s:{}", i),
                                               language == options.language ? "default" : "0"});
    }
    return tracks;
}

std::vector<std::string> ffmpeg(std::initializer_list<std::span<const std::string>> parts) {
    std::vector<std::string> words{"ffmpeg", "-hide_banner", "-loglevel", "error", "-y"};
    for (const auto part : parts) words.insert(words.end(), part.begin(), part.end());
    return words;
}

// The pictures alone, which are written to it.
core::Result<core::Program> startPictures(const TourOptions& options, const fs::path& output) {
    const std::vector<std::string> words{"-f",           "rawvideo",
                                         "-pix_fmt",     "rgba",
                                         "-s",           fmt::format("{}x{}", options.size.x, options.size.y),
                                         "-r",           std::to_string(options.fps),
                                         "-i",           "pipe:0",
                                         "-c:v",         "libx264",
                                         "-preset",      "veryfast",
                                         "-crf",         "22",
                                         "-pix_fmt",     "yuv420p",
                                         "-f",           "mp4",
                                         output.string()};
    return core::Program::start(ffmpeg({words}));
}

// With what is heard and read beside them.
core::Result<void> joinFilm(const fs::path& pictures, const Tracks& tracks, const fs::path& output) {
    const std::vector<std::string> first{"-i", pictures.string()};
    const std::vector<std::string> last{"-c:v",     "copy",      "-c:a",       "aac", "-b:a", "96k",          "-c:s",
                                        "mov_text", "-movflags", "+faststart", "-f",  "mp4",  output.string()};
    REKINDLE_TRY(core::runProgram(ffmpeg({first, tracks.inputs, tracks.maps, last})));
    return {};
}

core::Result<void> drawPictures(const TourOptions& options, TourFilm& film, const fs::path& output) {
    REKINDLE_ASSIGN(encoder, startPictures(options, output));
    const auto frames = std::size_t(film.itinerary().seconds() * options.fps);
    std::optional<ProgressLine> progress(options.video);
    for (std::size_t frame = 0; frame < frames; ++frame) {
        REKINDLE_ASSIGN(picture, film.pictureAt(double(frame) / options.fps));
        REKINDLE_TRY(encoder.write(std::as_bytes(std::span(picture->srgb8))));
        progress->show(double(frame + 1) / double(frames));
    }
    progress.reset();
    REKINDLE_TRY(encoder.finish());
    return print(fmt::format("{}: {:.0f} s, {} pictures, of which {} were drawn\n", options.video, film.itinerary().seconds(),
                             frames, film.drawn()));
}

// What is heard is mixed while the pictures are drawn: of two cores the drawing leaves one idle now and then.
core::Result<void> writeFilm(const TourOptions& options, TourFilm& film, const std::vector<tour::Itinerary>& others) {
    REKINDLE_ASSIGN(work, WorkFolder::create());
    auto sound = std::async(std::launch::async, [&] { return makeSound(film, work.path()); });
    const fs::path pictures = work.path() / "pictures.mp4", output = options.video + ".part";
    REKINDLE_TRY(drawPictures(options, film, pictures));
    REKINDLE_ASSIGN(heard, sound.get());
    REKINDLE_ASSIGN(tracks, makeTracks(options, film, others, std::move(heard), work.path()));
    REKINDLE_TRY(joinFilm(pictures, tracks, output));
    std::error_code failed;
    fs::rename(output, options.video, failed);
    if (failed) return core::fail({core::ErrorKind::Io, "cannot be written", options.video, failed.message(), ""});
    return {};
}

// Each stop in the midst of what is told there.
core::Result<void> writeStops(const TourOptions& options, TourFilm& film) {
    film.setMarked(false);  // they are posters
    std::error_code failed;
    fs::create_directories(options.stops, failed);
    const std::size_t count = film.itinerary().stations.size();
    ProgressLine progress(options.stops);
    for (std::size_t i = 0; i < count; ++i) {
        const tour::Station& station = film.itinerary().stations[i];
        progress.show(double(i) / double(count), fmt::format("stop {} of {}", i + 1, count));
        REKINDLE_ASSIGN(picture, film.pictureAt(station.arrival + tour::breath + station.telling.seconds / 2));
        const fs::path file =
            fs::path(options.stops) / fmt::format("{:02}-{}.png", i + 1, film.named().tour.stops[station.stop].id);
        REKINDLE_TRY(writePicture(file, PictureFormat::Png, *picture));
        progress.clear();
        REKINDLE_TRY(print(file.string() + "\n"));
    }
    return {};
}

core::Result<void> tour(const TourOptions& options) {
    if (options.video.empty() == options.stops.empty())
        return core::fail(
            {core::ErrorKind::Usage, "one of --video and --stops is wanted", "tour", "", "see rekindle tour --help"});
    if (options.size.x % 2 || options.size.y % 2)
        return core::fail({core::ErrorKind::Usage, "a film has an even number of rows and columns", "--size", "", "add one"});
    REKINDLE_ASSIGN(site, wantSite(options.site));
    if (!options.video.empty()) REKINDLE_TRY(checkWritable(options.video));
    const Guidance guidance{options.language, options.audience, {}};
    REKINDLE_ASSIGN(film, TourFilm::open(site, options.tour, guidance, options.size, options.quality, options.cache));
    if (!options.stops.empty()) return writeStops(options, film);
    std::vector<tour::Itinerary> others;
    for (const std::string_view language : content::requiredLanguages) others.push_back(film.inLanguage(std::string(language)));
    return writeFilm(options, film, others);
}

}  // namespace

void addTourCommand(CLI::App& program, Command& chosen) {
    const auto options = std::make_shared<TourOptions>();
    CLI::App* command = program.add_subcommand("tour", "Make a film of a tour, or pictures of its stops");
    command->add_option("SITE", options->site, "The folder of a site, or the name of an installed one")
        ->required()
        ->type_name("");
    command->add_option("TOUR", options->tour, "A tour of the site, by name or index; else its first")->type_name("");
    addOption(*command, "--video", options->video, parseText, "OUT", "The film: .mp4, with the captions of all languages");
    addOption(*command, "--stops", options->stops, parseText, "FOLDER", "A picture of each stop, instead");
    addOption(*command, "--lang", options->language, parseText, "TAG", "What is spoken: zh-Hans or en");
    addOption(*command, "--audience", options->audience, parseAudience, "WHO", "For whom: adult, child or scholar");
    addOption(*command, "--size", options->size, parseSize, "WxH", "Pixels");
    addOption(*command, "--fps", options->fps, parseFps, "N", "Pictures a second");
    addQualityOptions(*command, options->quality);
    addCacheOptions(*command, options->cache);
    command->callback([options, &chosen] { chosen = [options] { return tour(*options); }; });
}

}  // namespace rekindle::commands
