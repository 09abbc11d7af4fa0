#include "panels/Trouble.h"

#include "panels/EngineWords.h"
#include "panels/Words.h"

namespace rekindle::panels {

using core::ErrorKind;

namespace {

const char* whatOf(Trouble trouble) {
    switch (trouble) {
        case Trouble::Place:
            return tr("This place cannot be opened just now.");
        case Trouble::Files:
            return tr("It cannot be opened.");
        case Trouble::Tour:
            return tr("The tour cannot go on as it should.");
        case Trouble::Guestbook:
            return tr("Your answer could not be saved.");
        case Trouble::Photograph:
            return tr("The picture could not be saved.");
        case Trouble::TourFile:
            return tr("The tour could not be saved.");
        case Trouble::Sound:
            return tr("Something cannot be heard.");
        case Trouble::Headset:
            break;
    }
    return tr("No headset can be used yet.");
}

const char* todoOf(Trouble trouble) {
    switch (trouble) {
        case Trouble::Place:
            return tr("Choose another one, or tell the staff.");
        case Trouble::Files:
            return tr("Mend the file, or open another.");
        case Trouble::Tour:
            return tr("Walk about freely, or choose another one.");
        case Trouble::Guestbook:
            return tr("Thank you all the same. Please tell the staff.");
        case Trouble::Photograph:
            return tr("Please tell the staff.");
        case Trouble::TourFile:
            return tr("It is still here: try again once this is mended.");
        case Trouble::Sound:
            return tr("It goes on without; captions show what is said.");
        case Trouble::Headset:
            break;
    }
    return tr("See that it is connected and switched on, and that its program runs; it is looked for meanwhile.");
}

// Of files; of a headset's program it is known that it is missing, and no more.
const char* whyOf(Trouble trouble, ErrorKind kind) {
    if (trouble == Trouble::Headset || (trouble == Trouble::Sound && kind == ErrorKind::Device)) return "";
    switch (kind) {
        case ErrorKind::NotFound:
            return tr("Something that belongs to it is not there.");
        case ErrorKind::BadInput:
            return tr("Something that belongs to it is damaged.");
        case ErrorKind::Unsupported:
            return tr("It is of a kind that is not supported here.");
        case ErrorKind::Device:
            return tr("The graphics card was not able to.");
        case ErrorKind::Io:
            return tr("A file could not be read or written; perhaps the disk is full.");
        case ErrorKind::Usage:
            return tr("It names something that is not there.");
        case ErrorKind::Cancelled:
        case ErrorKind::Internal:
            break;
    }
    return "";
}

// Words of content are in the catalogue as they are, those of engine/ by their patterns. A zero would end what is looked for.
std::string inOurLanguage(const std::string& words) {
    const std::string whole = words.find('\0') == words.npos && !words.empty() ? tr(words.c_str()) : words;
    return whole == words ? toldOfError(words) : whole;
}

// One sentence after the other; Chinese has no space between them.
void add(std::string& text, const std::string& sentence) {
    if (!text.empty() && !sentence.empty() && !content::holdsHan(text)) text += ' ';
    text += sentence;
}

}  // namespace

TroubleWords wordsOf(Trouble trouble, ErrorKind kind) {
    TroubleWords words{whatOf(trouble), todoOf(trouble)};
    add(words.what, whyOf(trouble, kind));
    return words;
}

std::string lineOf(Trouble trouble, ErrorKind kind) {
    const TroubleWords words = wordsOf(trouble, kind);
    std::string line = words.what;
    add(line, words.todo);
    return line;
}

core::Error told(core::Error error, const content::Findings& findings) {
    if (content::countErrors(findings) > 0) {
        const core::Error english = content::toError(findings);
        if (english.what == error.what && english.where == error.where) return content::toError(findings, tr);
    }
    for (std::string* words : {&error.what, &error.why, &error.todo}) *words = inOurLanguage(*words);
    return error;
}

bool isForVisitors(const ViewerState& state) {
    return !state.editing && (state.atDoor || state.arrival || (state.site && !state.inspectorShown));
}

}  // namespace rekindle::panels
