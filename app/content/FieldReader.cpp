#include "content/FieldReader.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <filesystem>

namespace rekindle::content {

void Reporter::tell(Severity severity, const std::string& path, Saying what, Saying todo) const {
    const TextPlace place = path.empty() ? TextPlace{1, 1} : positions_.of(path);
    findings_.push_back({severity, file_, place.line, place.column, path, std::move(what), std::move(todo)});
}

void Reporter::error(const std::string& path, Saying what, Saying todo) const {
    tell(Severity::Error, path, std::move(what), std::move(todo));
}

void Reporter::warning(const std::string& path, Saying what, Saying todo) const {
    tell(Severity::Warning, path, std::move(what), std::move(todo));
}

bool holds(bool fits, const std::string& path, const char* otherwise, const Reporter& report) {
    if (!fits) report.error(path, asGiven(otherwise));
    return fits;
}

std::string joined(const std::string& path, const std::string& name) {
    return path.empty() ? name : path + "/" + name;
}

void rejectUnknown(const Json& object, const std::string& path, const std::vector<const char*>& known, const Reporter& report) {
    for (const auto& entry : object.items()) {
        const std::string& name = entry.key();
        if (name == "$schema" && path.empty()) continue;
        if (std::ranges::any_of(known, [&](const char* field) { return name == field; })) continue;
        std::string list;
        for (const char* field : known) list += (list.empty() ? "" : ", ") + std::string(field);
        report.error(joined(path, name), say("is unknown here"), say("known are {}", list));
    }
}

namespace {

bool isId(std::string_view text) {
    const auto fits = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    };
    return !text.empty() && text.size() <= 64 && std::ranges::all_of(text, fits);
}

// Inside the site's folder, in the manner of URLs.
bool isFile(const std::string& text) {
    const std::filesystem::path path(text);
    if (text.empty() || path.is_absolute() || text.find('\\') != text.npos) return false;
    return std::ranges::none_of(path, [](const std::filesystem::path& part) { return part == ".." || part == "."; });
}

// 2025-04-12T17:00, seconds if need be.
bool isMoment(std::string_view text) {
    constexpr std::string_view shape = "dddd-dd-ddTdd:dd:dd";
    if (text.size() != 16 && text.size() != shape.size()) return false;
    const auto fits = [](char c, char s) { return s == 'd' ? c >= '0' && c <= '9' : c == s; };
    return std::equal(text.begin(), text.end(), shape.begin(), fits);
}

// Why a text is none of that form; nothing where it is.
Saying misfit(const std::string& text, Form form) {
    switch (form) {
        case Form::Id:
            return isId(text) ? Saying() : say("\"{}\" is no id: 1 to 64 letters (a to z), digits and hyphens", text);
        case Form::File:
            return isFile(text) ? Saying() : say("\"{}\" is no path inside the site's folder, with / between its parts", text);
        case Form::Moment:
            return isMoment(text) ? Saying() : say("\"{}\" is no day and hour such as 2025-04-12T17:00", text);
        case Form::Pattern:
            return text.empty() ? say("\"{}\" is empty", text) : Saying();
        case Form::Url:
            return text.starts_with("https://") || text.starts_with("http://") ? Saying()
                                                                               : say("\"{}\" is no address with https://", text);
        case Form::Any:
            break;
    }
    return {};
}

std::string text(double number) {
    return fmt::format("{}", number);
}

bool readNumber(const Json& json, const std::string& path, const Field& field, const Reporter& report, double& value) {
    if (!holds(json.is_number(), path, toSay("is not a number"), report)) return false;
    const double number = json.get<double>();
    if (number >= field.least && number <= field.most) {
        value = number;
        return true;
    }
    report.error(path, say("is {}, out of its range", text(number)),
                 std::isinf(field.most) ? say("at least {}", text(field.least))
                                        : say("from {} to {}", text(field.least), text(field.most)));
    return false;
}

template <class Vector>
void readVector(const Json& json, const std::string& path, const Field& field, const Reporter& report, Vector& value) {
    const auto length = static_cast<std::size_t>(Vector::length());
    if (!holds(json.is_array() && json.size() == length, path,
               length == 2 ? toSay("is not a list of two numbers") : toSay("is not a list of three numbers"), report))
        return;
    for (int i = 0; i < Vector::length(); ++i)
        if (double part = 0; readNumber(json[static_cast<std::size_t>(i)], path, field, report, part))
            value[i] = static_cast<float>(part);
}

template <class Whole>
void readWhole(const Json& json, const std::string& path, const Field& field, const Reporter& report, Whole& value) {
    if (!holds(json.is_number_integer(), path, toSay("is not a whole number"), report)) return;
    if (double number = 0; readNumber(json, path, field, report, number)) value = static_cast<Whole>(number);
}

}  // namespace

void readValue(const Json& json, const std::string& path, const Field& field, const Reporter& report, std::string& value) {
    if (!holds(json.is_string(), path, toSay("is not a text"), report)) return;
    value = json.get<std::string>();
    if (Saying why = misfit(value, field.form); !why.empty()) report.error(path, std::move(why));
}

void readValue(const Json& json, const std::string& path, const Field&, const Reporter& report, bool& value) {
    if (holds(json.is_boolean(), path, toSay("is not true or false"), report)) value = json.get<bool>();
}

void readValue(const Json& json, const std::string& path, const Field& field, const Reporter& report, double& value) {
    readNumber(json, path, field, report, value);
}

void readValue(const Json& json, const std::string& path, const Field& field, const Reporter& report, float& value) {
    if (double number = 0; readNumber(json, path, field, report, number)) value = static_cast<float>(number);
}

void readValue(const Json& json, const std::string& path, const Field& field, const Reporter& report, int& value) {
    readWhole(json, path, field, report, value);
}

void readValue(const Json& json, const std::string& path, const Field& field, const Reporter& report, std::uint32_t& value) {
    readWhole(json, path, field, report, value);
}

void readValue(const Json& json, const std::string& path, const Field& field, const Reporter& report, math::vec2& value) {
    readVector(json, path, field, report, value);
}

void readValue(const Json& json, const std::string& path, const Field& field, const Reporter& report, math::vec3& value) {
    readVector(json, path, field, report, value);
}

void readValue(const Json& json, const std::string& path, const Field&, const Reporter& report, Texts& value) {
    if (!holds(json.is_object(), path, toSay("is not an object of languages"), report)) return;
    for (const auto& [tag, text] : json.items()) {
        const std::string place = joined(path, tag);
        if (!isLanguageTag(tag)) report.error(place, say("is no BCP 47 tag"), say("such as zh-Hans, en, fr"));
        if (!holds(text.is_string(), place, toSay("is not a text"), report)) continue;
        value.byTag[tag] = text.get<std::string>();
        if (value.byTag[tag].empty()) report.error(place, say("is empty"), say("translate it"));
    }
    for (const std::string_view tag : requiredLanguages)
        if (!json.contains(std::string(tag))) report.error(path, say("is not there in {}", tag), say("translate it"));
}

}  // namespace rekindle::content
