#pragma once

// The words of the interface in the visitor's language (Context::speak). In the code they stand in English.
namespace rekindle::ui {

// The word or sentence in the language that the current context speaks; English without one. Valid until it speaks another.
const char* tr(const char* english);
// Likewise, for a count of things.
const char* tr(const char* one, const char* several, unsigned long count);

}  // namespace rekindle::ui
