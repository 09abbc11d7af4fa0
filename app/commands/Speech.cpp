#include "commands/Speech.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstring>
#include <span>

#include "core/File.h"
#include "core/Program.h"
#include "tour/Telling.h"

namespace rekindle::commands {

namespace fs = std::filesystem;

namespace {

constexpr double loudness = -18;                                 // LUFS
constexpr double sentenceGap = 0.4, lineGap = 0.8, tail = 0.35;  // seconds
constexpr float silent = 0.004f;

std::vector<std::string> rawFormat() {
    return {"-f", "f32le", "-ar", std::to_string(speechRate), "-ac", "1"};
}

std::vector<std::string> joined(std::initializer_list<std::vector<std::string>> parts) {
    std::vector<std::string> words;
    for (const auto& part : parts) words.insert(words.end(), part.begin(), part.end());
    return words;
}

bool isChinese(std::string_view language) {
    return language.starts_with("zh");
}

core::Result<void> writeRaw(const std::vector<float>& samples, const fs::path& file) {
    return core::writeFileAtomically(file, std::as_bytes(std::span(samples)));
}

std::vector<float> trimmed(const std::vector<float>& samples) {
    const auto heard = [](float sample) { return std::abs(sample) > silent; };
    const auto first = std::ranges::find_if(samples, heard);
    const auto last = std::find_if(samples.rbegin(), samples.rend(), heard);
    if (first == samples.end()) return {};
    return {first, last.base()};
}

void silence(std::vector<float>& samples, double seconds) {
    samples.resize(samples.size() + std::size_t(seconds * speechRate));
}

// The last "I: -20.5 LUFS" of what ffmpeg's ebur128 says.
core::Result<double> integrated(const std::string& said) {
    const std::size_t at = said.rfind("I:");
    const std::size_t number = at == said.npos ? at : said.find_first_of("-0123456789", at);
    double value = 0;
    if (number == said.npos || std::from_chars(said.data() + number, said.data() + said.size(), value).ec != std::errc())
        return core::fail({core::ErrorKind::Io, "does not say how loud it is", "ffmpeg", "", ""});
    return value;
}

core::Result<double> measure(const fs::path& raw) {
    REKINDLE_ASSIGN(said, core::runProgram(joined({{"ffmpeg", "-hide_banner", "-nostats", "-nostdin"},
                                                   rawFormat(),
                                                   {"-i", raw.string(), "-af", "ebur128", "-f", "null", "-"}})));
    return integrated(said);
}

}  // namespace

std::string voiceName(std::string_view language) {
    if (isChinese(language)) return "espeak-ng cmn";
    return language.starts_with("en") ? "flite slt" : "";
}

std::string spelt(std::string sentence, const content::Tour& tour, std::string_view language) {
    for (const content::Pronunciation& each : tour.pronunciations) {
        if (each.language != language || each.word.empty()) continue;
        for (std::size_t at = 0; (at = sentence.find(each.word, at)) != sentence.npos; at += each.as.size())
            sentence.replace(at, each.word.size(), each.as);
    }
    return sentence;
}

core::Result<std::vector<float>> readSpeech(const fs::path& file, const fs::path& work) {
    const fs::path raw = work / "read.raw";
    REKINDLE_TRY(core::runProgram(joined(
        {{"ffmpeg", "-hide_banner", "-loglevel", "error", "-nostdin", "-y", "-i", file.string()}, rawFormat(), {raw.string()}})));
    REKINDLE_ASSIGN(bytes, core::readFile(raw));
    std::vector<float> samples(bytes.size() / sizeof(float));
    if (!samples.empty()) std::memcpy(samples.data(), bytes.data(), samples.size() * sizeof(float));
    return samples;
}

core::Result<std::vector<float>> speak(const std::string& sentence, std::string_view language, const fs::path& work) {
    const fs::path text = work / "sentence.txt", sound = work / "sentence.wav";
    REKINDLE_TRY(core::writeFileAtomically(text, std::as_bytes(std::span(sentence))));
    const std::vector<std::string> chinese{"espeak-ng", "-v", "cmn",          "-s", "215",        "-p",
                                           "42",        "-w", sound.string(), "-f", text.string()};
    const std::vector<std::string> english{"flite", "-voice",       "slt", "--setf",     "duration_stretch=1.12",
                                           "-o",    sound.string(), "-f",  text.string()};
    REKINDLE_TRY(core::runProgram(isChinese(language) ? chinese : english));
    REKINDLE_ASSIGN(samples, readSpeech(sound, work));
    return trimmed(samples);
}

core::Result<Speech> speak(const content::Tour& tour, const content::Narration& narration, std::string_view language,
                           const fs::path& work) {
    Speech speech;
    for (const tour::Sentence& sentence : tour::sentencesOf(narration, language)) {
        if (!speech.cues.empty()) silence(speech.samples, sentence.beginsLine ? lineGap : sentenceGap);
        const double start = double(speech.samples.size()) / speechRate;
        if (sentence.isSound) {
            silence(speech.samples, tour::soundHeard);
        } else {
            REKINDLE_ASSIGN(samples, speak(spelt(sentence.text, tour, language), language, work));
            speech.samples.insert(speech.samples.end(), samples.begin(), samples.end());
        }
        const double end = double(speech.samples.size()) / speechRate + (sentence.isSound ? 0 : tail);
        speech.cues.push_back({.start = start, .end = end, .text = tour::cueText(sentence, tour.speaker.in(language))});
    }
    silence(speech.samples, tail + 0.05);
    return speech;
}

core::Result<void> writeSpeech(const std::vector<float>& samples, const fs::path& file, const std::string& voice,
                               const fs::path& work) {
    const fs::path raw = work / "speech.raw", made = work / "speech.opus";
    REKINDLE_TRY(writeRaw(samples, raw));
    REKINDLE_ASSIGN(before, measure(raw));
    const std::string filters = fmt::format("volume={:.2f}dB,alimiter=limit=0.95:level=false", loudness - before);
    REKINDLE_TRY(core::runProgram(
        joined({{"ffmpeg", "-hide_banner", "-loglevel", "error", "-nostdin", "-y"},
                rawFormat(),
                {"-i", raw.string(), "-af", filters, "-c:a", "libopus", "-b:a", "28k", "-application", "voip", "-fflags",
                 "+bitexact", "-flags:a", "+bitexact", "-metadata", "comment=synthetic voice: " + voice, made.string()}})));
    REKINDLE_ASSIGN(bytes, core::readFile(made));
    return core::writeFileAtomically(file, bytes);
}

}  // namespace rekindle::commands
