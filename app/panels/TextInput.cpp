#include "panels/TextInput.h"

#include <imgui.h>

#include <algorithm>
#include <cctype>

#include "panels/Widgets.h"

namespace rekindle::panels {

namespace {

// Makes room for what is typed.
int resize(ImGuiInputTextCallbackData* data) {
    auto& text = *static_cast<std::string*>(data->UserData);
    text.resize(std::size_t(data->BufTextLen));
    data->Buf = text.data();
    return 0;
}

std::size_t lengthOf(unsigned char first) {  // of a UTF-8 sequence
    return first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
}

int widthOf(std::size_t bytes) {
    return bytes >= 3 ? 2 : 1;
}

bool isLetter(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0;
}

}  // namespace

std::string broken(const std::string& text, int columns) {
    std::string lines;
    int column = 0, since = 0;
    std::size_t place = 0;  // in `lines`, where this line may be broken; 0: nowhere
    const auto mayBreak = [&] { place = lines.size(), since = 0; };
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t bytes = std::min(lengthOf(static_cast<unsigned char>(text[at])), text.size() - at);
        if (bytes > 1 && column > 0) mayBreak();
        if (column + widthOf(bytes) > columns && place > 0) {
            lines.insert(place, 1, '\n');
            column = since;
            place = 0;
        }
        lines.append(text, at, bytes);
        column += widthOf(bytes);
        since += widthOf(bytes);
        if (bytes > 1 || text[at] == ' ') mayBreak();
        at += bytes;
    }
    return lines;
}

std::string unbroken(const std::string& text) {
    std::string line;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text[i] != '\n')
            line += text[i];
        else if (i > 0 && i + 1 < text.size() && isLetter(text[i - 1]) && isLetter(text[i + 1]))
            line += ' ';
    return line;
}

bool inputText(const char* id, std::string& text) {
    ImGui::SetNextItemWidth(ImGui::GetContentRegionAvail().x);
    return ImGui::InputText(id, text.data(), text.capacity() + 1, ImGuiInputTextFlags_CallbackResize, resize, &text);
}

bool inputParagraph(const char* id, std::string& text, int lines) {
    const float width = ImGui::GetContentRegionAvail().x, letter = ImGui::CalcTextSize("nnnnnnnnnn").x / 10;
    const ImGuiStyle& style = ImGui::GetStyle();
    std::string shown = broken(text, std::max(8, int((width - 2 * style.FramePadding.x - style.ScrollbarSize) / letter)));
    const ImVec2 size{width, float(lines) * ImGui::GetTextLineHeight() + 2 * style.FramePadding.y};
    if (!ImGui::InputTextMultiline(id, shown.data(), shown.capacity() + 1, size, ImGuiInputTextFlags_CallbackResize, resize,
                                   &shown))
        return false;
    text = unbroken(shown);
    return true;
}

}  // namespace rekindle::panels
