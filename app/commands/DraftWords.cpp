#include "commands/DraftWords.h"

#include "core/Paths.h"
#include "ui/Catalogue.h"

namespace rekindle::commands {

content::Texts inEachLanguage(const char* english) {
    content::Texts texts;
    for (const std::string_view tag : content::requiredLanguages) {
        const auto catalogue = ui::Catalogue::read(ui::catalogueFile(std::string(tag), core::dataFolder() / "words"));
        texts.byTag[std::string(tag)] = catalogue ? catalogue->find(english) : english;
    }
    return texts;
}

tour::DraftWords draftWords() {
    return {.stop = inEachLanguage("Stop {}"),
            .line = inEachLanguage("Look here."),
            .spot = inEachLanguage("Hotspot {}"),
            .note = inEachLanguage("How this is known, nobody has said yet.")};
}

}  // namespace rekindle::commands
