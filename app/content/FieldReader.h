#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "content/Field.h"
#include "content/JsonText.h"
#include "content/Reporter.h"
#include "content/Texts.h"
#include "math/Types.h"

namespace rekindle::content {

// Reads values of the basic types. What does not fit is told to the reporter, and the value stays as it was.
void readValue(const Json& json, const std::string& path, const Field& field, const Reporter& report, std::string& value);
void readValue(const Json& json, const std::string& path, const Field& field, const Reporter& report, bool& value);
void readValue(const Json& json, const std::string& path, const Field& field, const Reporter& report, double& value);
void readValue(const Json& json, const std::string& path, const Field& field, const Reporter& report, float& value);
void readValue(const Json& json, const std::string& path, const Field& field, const Reporter& report, int& value);
void readValue(const Json& json, const std::string& path, const Field& field, const Reporter& report, std::uint32_t& value);
void readValue(const Json& json, const std::string& path, const Field& field, const Reporter& report, math::vec2& value);
void readValue(const Json& json, const std::string& path, const Field& field, const Reporter& report, math::vec3& value);
void readValue(const Json& json, const std::string& path, const Field& field, const Reporter& report, Texts& value);

// Tells, where it does not fit, `otherwise`: toSay("is not a text").
bool holds(bool fits, const std::string& path, const char* otherwise, const Reporter& report);

// Tells of members that no field has.
void rejectUnknown(const Json& object, const std::string& path, const std::vector<const char*>& known, const Reporter& report);

template <class T>
concept Named = requires(T value) {
    namesOf(value);
};
template <class T>
concept Described = requires(T value) {
    aboutOf(value);
};

template <Described T>
void readValue(const Json& json, const std::string& path, const Field& field, const Reporter& report, T& value);

template <Named T>
void readValue(const Json& json, const std::string& path, const Field&, const Reporter& report, T& value) {
    std::string choices;
    for (std::size_t i = 0; i < namesOf(value).size(); ++i) {
        const std::string name(namesOf(value)[i]);
        if (json.is_string() && json.get_ref<const std::string&>() == name) return void(value = static_cast<T>(i));
        choices += (choices.empty() ? "" : ", ") + name;
    }
    report.error(path, say("is not one of its words"), asGiven(choices));
}

template <class T>
void readValue(const Json& json, const std::string& path, const Field& field, const Reporter& report, std::optional<T>& value) {
    readValue(json, path, field, report, value.emplace());
}

template <class T>
void readValue(const Json& json, const std::string& path, const Field& field, const Reporter& report, std::vector<T>& value) {
    if (!holds(json.is_array(), path, toSay("is not a list"), report)) return;
    if (json.size() < static_cast<std::size_t>(field.fewest))
        report.error(path, say("has too few entries"), say("give at least {}", field.fewest));
    Field entry = field;
    entry.fewest = 0;
    for (std::size_t i = 0; i < json.size(); ++i)
        readValue(json[i], joined(path, std::to_string(i)), entry, report, value.emplace_back());
}

// Reads an object's members as describe() names them.
class ObjectReader {
  public:
    ObjectReader(const Json& object, const std::string& path, const Reporter& report)
        : object_(object), path_(path), report_(report) {}

    template <class T>
    void operator()(T& value, const Field& field) {
        known_.push_back(field.name);
        const auto found = object_.find(field.name);
        if (found != object_.end()) return readValue(*found, joined(path_, field.name), field, report_, value);
        if (field.required) report_.error(path_, say("has no \"{}\"", field.name), asGiven(field.says));
    }

    void finish() const { rejectUnknown(object_, path_, known_, report_); }

  private:
    const Json& object_;
    const std::string& path_;
    const Reporter& report_;
    std::vector<const char*> known_;
};

template <Described T>
void readValue(const Json& json, const std::string& path, const Field&, const Reporter& report, T& value) {
    if (!holds(json.is_object(), path, toSay("is not an object"), report)) return;
    ObjectReader reader(json, path, report);
    describe(reader, value);
    reader.finish();
}

}  // namespace rekindle::content
