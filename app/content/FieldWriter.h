#pragma once

#include <fmt/format.h>

#include <cmath>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "content/FieldReader.h"

// The other way of FieldReader.h: values become JSON, member by member as describe() names them.
namespace rekindle::content {

using OrderedJson = nlohmann::ordered_json;

// `before`: what stood there; members that only say what would hold without them stay where they stood, else they are left out.
inline OrderedJson jsonOf(const std::string& value, const OrderedJson*) {
    return value;
}
inline OrderedJson jsonOf(bool value, const OrderedJson*) {
    return value;
}
inline OrderedJson jsonOf(double value, const OrderedJson*) {
    return value;
}
// With no more digits than tell it from other floats; whole numbers as such.
inline OrderedJson jsonOf(float value, const OrderedJson*) {
    if (std::abs(value) < 1e6f && value == std::round(value)) return static_cast<int>(value);
    return std::stod(fmt::format("{}", value));
}
inline OrderedJson jsonOf(int value, const OrderedJson*) {
    return value;
}
inline OrderedJson jsonOf(std::uint32_t value, const OrderedJson*) {
    return value;
}
template <int Length>
OrderedJson jsonOf(const glm::vec<Length, float>& value, const OrderedJson*) {
    OrderedJson list = OrderedJson::array();
    for (int i = 0; i < Length; ++i) list.push_back(jsonOf(value[i], nullptr));
    return list;
}
// The languages that are always there first.
inline OrderedJson jsonOf(const Texts& texts, const OrderedJson*) {
    OrderedJson object = OrderedJson::object();
    for (const std::string_view tag : requiredLanguages)
        if (const auto found = texts.byTag.find(std::string(tag)); found != texts.byTag.end()) object[found->first] = found->second;
    for (const auto& [tag, text] : texts.byTag) object[tag] = text;
    return object;
}

template <Named T>
OrderedJson jsonOf(const T& value, const OrderedJson*) {
    return std::string(namesOf(value)[static_cast<std::size_t>(value)]);
}

template <Described T>
OrderedJson jsonOf(const T& value, const OrderedJson* before);

template <class T>
OrderedJson jsonOf(const std::optional<T>& value, const OrderedJson* before) {
    return value ? jsonOf(*value, before) : OrderedJson();
}

// The entry of a list that one was before: of the same id, else at the same place.
inline const OrderedJson* sameEntry(const OrderedJson* list, const OrderedJson& entry, std::size_t index) {
    if (!list || !list->is_array()) return nullptr;
    if (entry.is_object() && entry.contains("id")) {
        for (const OrderedJson& each : *list)
            if (each.is_object() && each.contains("id") && each["id"] == entry["id"]) return &each;
        return nullptr;
    }
    return index < list->size() ? &(*list)[index] : nullptr;
}

template <class T>
OrderedJson jsonOf(const std::vector<T>& values, const OrderedJson* before) {
    OrderedJson list = OrderedJson::array();
    for (std::size_t i = 0; i < values.size(); ++i)
        list.push_back(jsonOf(values[i], sameEntry(before, jsonOf(values[i], nullptr), i)));
    return list;
}

// Writes an object's members; `skipped` has those that are left out.
class ObjectWriter {
  public:
    explicit ObjectWriter(const OrderedJson* before) : before_(before && before->is_object() ? before : nullptr) {}

    template <class T>
    void operator()(const T& value, const Field& field) {
        const OrderedJson* before = before_ && before_->contains(field.name) ? &(*before_)[field.name] : nullptr;
        fields_.push_back({field.name, jsonOf(value, before), field.required || before});
    }

    // `defaults`: what wrote an object of which nothing is said.
    OrderedJson object(const ObjectWriter& defaults) const {
        OrderedJson object = OrderedJson::object();
        for (std::size_t i = 0; i < fields_.size(); ++i)
            if (!fields_[i].value.is_null() && (fields_[i].wanted || fields_[i].value != defaults.fields_[i].value))
                object[fields_[i].name] = fields_[i].value;
        return object;
    }

  private:
    struct Written {
        const char* name;
        OrderedJson value;
        bool wanted;
    };
    const OrderedJson* before_;
    std::vector<Written> fields_;
};

template <Described T>
OrderedJson jsonOf(const T& value, const OrderedJson* before) {
    ObjectWriter writer(before), defaults(nullptr);
    describe(writer, value);
    const T nothing{};
    describe(defaults, nothing);
    return writer.object(defaults);
}

}  // namespace rekindle::content
