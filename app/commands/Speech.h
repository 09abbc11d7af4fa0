#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "content/Tour.h"
#include "content/WebVtt.h"
#include "core/Error.h"

namespace rekindle::commands {

// A synthetic voice: one channel, speechRate samples a second, from -1 to 1.
inline constexpr int speechRate = 48000;

// What speaks a language, for notes and credits: "flite slt". Empty: no packaged voice does.
std::string voiceName(std::string_view language);

// Speaks a sentence, in the folder `work`. Silence at its ends is left out. Blocks. Fails with NotFound where the program that
// speaks, or ffmpeg, is not installed; with Io where one fails.
core::Result<std::vector<float>> speak(const std::string& sentence, std::string_view language, const std::filesystem::path& work);

// A sentence as the voice has to be given it: words that it does not know spelt as they sound.
std::string spelt(std::string sentence, const content::Tour& tour, std::string_view language);

struct Speech {
    std::vector<float> samples;
    std::vector<content::Cue> cues;  // one a sentence, as long as it lasts
};

// Speaks a narration. Blocks; fails as speak() does.
core::Result<Speech> speak(const content::Tour& tour, const content::Narration& narration, std::string_view language,
                           const std::filesystem::path& work);

// Writes it as Opus at -18 LUFS (EBU R 128), marked as a synthetic voice. Blocks. Fails with Io, or NotFound without ffmpeg.
core::Result<void> writeSpeech(const std::vector<float>& samples, const std::filesystem::path& file, const std::string& voice,
                               const std::filesystem::path& work);

// The sound of a file, likewise. Blocks.
core::Result<std::vector<float>> readSpeech(const std::filesystem::path& file, const std::filesystem::path& work);

}  // namespace rekindle::commands
