#include "content/Schema.h"

#include <cmath>
#include <nlohmann/json.hpp>
#include <optional>

#include "content/FieldReader.h"
#include "content/TourFields.h"

namespace rekindle::content {

namespace {

using Ordered = nlohmann::ordered_json;

Ordered referTo(const std::string& name) {
    return {{"$ref", "#/$defs/" + name}};
}

void bound(Ordered& schema, const Field& field) {
    if (std::isfinite(field.least)) schema["minimum"] = field.least;
    if (std::isfinite(field.most)) schema["maximum"] = field.most;
}

Ordered vectorOf(int length, const Field& field) {
    Ordered number{{"type", "number"}};
    bound(number, field);
    return {{"type", "array"}, {"items", number}, {"minItems", length}, {"maxItems", length}};
}

const char* patternOf(Form form) {
    switch (form) {
        case Form::Id:
            return "^[A-Za-z0-9-]{1,64}$";
        case Form::File:
            return "^(?!/)(?!.*(^|/)\\.\\.?(/|$))[^\\\\]+$";
        case Form::Moment:
            return "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})?$";
        case Form::Pattern:
            return "^.+$";
        case Form::Url:
            return "^https?://";
        case Form::Any:
            break;
    }
    return nullptr;
}

// Writes the schemas of structs into `defs` as it meets them.
class SchemaWriter {
  public:
    Ordered defs = Ordered::object();

    template <class T>
    Ordered object(const T&) {
        T thing{};
        Members members{*this};
        describe(members, thing);
        Ordered schema{{"description", aboutOf(thing).says}, {"type", "object"}, {"properties", members.properties}};
        if (!members.required.empty()) schema["required"] = members.required;
        schema["additionalProperties"] = false;
        return schema;
    }

  private:
    struct Members {
        SchemaWriter& writer;
        Ordered properties = Ordered::object();
        Ordered required = Ordered::array();

        template <class T>
        void operator()(T& value, const Field& field) {
            Ordered schema = writer.schemaOf(value, field);
            schema["description"] = field.says;
            properties[field.name] = schema;
            if (field.required) required.push_back(field.name);
        }
    };

    Ordered schemaOf(const std::string&, const Field& field) {
        Ordered schema{{"type", "string"}};
        if (const char* pattern = patternOf(field.form)) schema["pattern"] = pattern;
        return schema;
    }
    Ordered schemaOf(const bool&, const Field&) { return {{"type", "boolean"}}; }
    template <class Number>
    requires std::is_arithmetic_v<Number> Ordered schemaOf(const Number&, const Field& field) {
        Ordered schema{{"type", std::is_floating_point_v<Number> ? "number" : "integer"}};
        bound(schema, field);
        return schema;
    }
    Ordered schemaOf(const math::vec2&, const Field& field) { return vectorOf(2, field); }
    Ordered schemaOf(const math::vec3&, const Field& field) { return vectorOf(3, field); }
    Ordered schemaOf(const Texts&, const Field&) { return referTo("texts"); }
    template <Named T>
    Ordered schemaOf(const T& value, const Field&) {
        Ordered words = Ordered::array();
        for (const std::string_view name : namesOf(value)) words.push_back(name);
        return {{"enum", words}};
    }
    template <class T>
    Ordered schemaOf(const std::optional<T>&, const Field& field) {
        return schemaOf(T{}, field);
    }
    template <class T>
    Ordered schemaOf(const std::vector<T>&, const Field& field) {
        Field entry = field;
        entry.fewest = 0;
        Ordered schema{{"type", "array"}, {"items", schemaOf(T{}, entry)}};
        if (field.fewest > 0) schema["minItems"] = field.fewest;
        return schema;
    }
    template <Described T>
    Ordered schemaOf(const T& value, const Field&) {
        const char* name = aboutOf(value).name;
        if (!defs.contains(name)) {
            defs[name] = nullptr;  // its place in the order
            defs[name] = object(value);
        }
        return referTo(name);
    }
};

Ordered textsSchema() {
    Ordered required = Ordered::array();
    for (const std::string_view tag : requiredLanguages) required.push_back(tag);
    return {{"description", "A text in several languages, keyed by BCP 47 tags"},
            {"type", "object"},
            {"propertyNames", {{"pattern", "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$"}}},
            {"additionalProperties", {{"type", "string"}, {"minLength", 1}}},
            {"required", required}};
}

template <class T>
std::string schemaText(const char* title) {
    SchemaWriter writer;
    Ordered root = writer.object(T{});
    root["properties"]["$schema"] = {{"type", "string"}, {"description", "Where this schema is, for editors"}};
    Ordered schema{{"$schema", "https://json-schema.org/draft/2020-12/schema"}, {"title", title}};
    schema.update(root);
    writer.defs["texts"] = textsSchema();
    schema["$defs"] = writer.defs;
    return schema.dump(2) + "\n";
}

}  // namespace

std::string siteSchema() {
    return schemaText<Site>("Rekindle site");
}

std::string tourSchema() {
    return schemaText<Tour>("Rekindle tour");
}

}  // namespace rekindle::content
