#pragma once

#include <filesystem>
#include <string>

// The words of the interface in the visitor's language. In the code they stand in English; gettext catalogues hold the
// other languages, as FOLDER/LANGUAGE/LC_MESSAGES/rekindle.mo. libintl keeps what is spoken for the whole process: main thread.
namespace rekindle::ui {

// From now on tr() answers in that language (a BCP 47 tag, "zh-Hans"); in English where `folder` has no catalogue of it.
// Returns the catalogue's whole text (UTF-8, among other bytes) for Fonts to make ready; "" without one.
std::string speak(const std::string& language, const std::filesystem::path& folder);

// The word or sentence in the language that is spoken; valid until another one is.
const char* tr(const char* english);
// Likewise, for a count of things.
const char* tr(const char* one, const char* several, unsigned long count);

}  // namespace rekindle::ui
