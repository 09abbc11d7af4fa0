#include <fmt/format.h>

#include <cmath>
#include <optional>
#include <vector>

#include "content/FieldReader.h"
#include "content/Schema.h"
#include "content/TourFields.h"

namespace rekindle::content {

namespace {

constexpr const char* siteIntro =
    "# The format of sites\n\n"
    "A site is a folder with a `site.json` beside its models, sounds and pictures. This page is written from\n"
    "`app/content/SiteFields.h` by `rekindle validate --reference`; `rekindle validate --schema` writes the JSON Schema, which "
    "editors use to\n"
    "check and complete while one types. `content/pavilion/site.json` is an example, `rekindle new FOLDER` makes another, and\n"
    "`rekindle validate FOLDER` says everything that is wrong.\n\n"
    "Metres, degrees and seconds; +Y up, -Z the site's own forward, as in glTF. Paths are inside the site's folder, with `/`. "
    "Names of\n"
    "nodes may be patterns: `*` stands for anything, `?` for one letter. *Texts* are objects with a text for each language, "
    "keyed by\n"
    "BCP 47 tags; `zh-Hans` and `en` are always there.\n";

constexpr const char* tourIntro =
    "# The format of tours\n\n"
    "A tour is a file `tours/NAME.json` in the folder of its site. This page is written from `app/content/TourFields.h` by\n"
    "`rekindle validate --tour-reference`; `rekindle validate --tour-schema` writes the JSON Schema, which editors use to check "
    "and\n"
    "complete while one types. `rekindle validate SITE` says everything that is wrong with the tours of a site.\n\n"
    "Metres, degrees and seconds; +Y up, as in sites. *Texts* are objects with a text for each language, keyed by BCP 47 tags; "
    "`zh-Hans`\n"
    "and `en` are always there.\n\n"
    "The voice of each stop is `tours/NAME/LANGUAGE/STOP.opus` (or `.flac`, `.wav`), its captions `STOP.vtt` beside it (WebVTT, "
    "read as the W3C's parsing algorithms have it; "
    "`line`, `position`, `size` and `align` of a cue are followed, regions, `vertical` and style sheets read but not drawn). "
    "For\n"
    "other audiences than adults the files are named `STOP-child`, `STOP-scholar`. Where there is no voice, the captions are "
    "seen for\n"
    "as long as it takes to read them.\n";

std::string number(double value) {
    return fmt::format("{:g}", value);
}

// "a number from 0 to 90" and the like: what a field's value is.
std::string kindOf(const std::string&, const Field& field) {
    switch (field.form) {
        case Form::Id:
            return "id";
        case Form::File:
            return "path";
        case Form::Moment:
            return "day and hour";
        case Form::Pattern:
            return "pattern";
        case Form::Url:
            return "address";
        case Form::Any:
            break;
    }
    return "string";
}

std::string rangeOf(const Field& field) {
    if (std::isfinite(field.least) && std::isfinite(field.most))
        return fmt::format(", {} to {}", number(field.least), number(field.most));
    return "";
}

std::string kindOf(const bool&, const Field&) {
    return "true or false";
}
template <class Number>
requires std::is_arithmetic_v<Number> std::string kindOf(const Number&, const Field& field) {
    return (std::is_floating_point_v<Number> ? "number" : "whole number") + rangeOf(field);
}
std::string kindOf(const math::vec2&, const Field&) {
    return "2 numbers";
}
std::string kindOf(const math::vec3&, const Field&) {
    return "3 numbers";
}
std::string kindOf(const Texts&, const Field&) {
    return "texts";
}
template <Named T>
std::string kindOf(const T&, const Field&) {
    return "word";
}
template <Described T>
std::string kindOf(const T& value, const Field&) {
    const char* name = aboutOf(value).name;
    return fmt::format("[{0}](#{0})", name);
}
template <class T>
std::string kindOf(const std::optional<T>&, const Field& field) {
    return kindOf(T{}, field);
}
template <class T>
std::string kindOf(const std::vector<T>&, const Field& field) {
    return fmt::format("list of {}", kindOf(T{}, field));
}

// What a field is where it is left out: "" for what has nothing worth saying.
std::string otherwise(const auto&) {
    return "";
}
std::string otherwise(const bool& value) {
    return value ? "true" : "false";
}
template <class Number>
requires std::is_arithmetic_v<Number> std::string otherwise(const Number& value) {
    return number(double(value));
}
std::string otherwise(const math::vec2& value) {
    return fmt::format("[{:g}, {:g}]", value.x, value.y);
}
std::string otherwise(const math::vec3& value) {
    return fmt::format("[{:g}, {:g}, {:g}]", value.x, value.y, value.z);
}
template <Named T>
std::string otherwise(const T& value) {
    return std::string(namesOf(value)[static_cast<std::size_t>(value)]);
}

// Writes one section a struct, those that are met first.
class PageWriter {
  public:
    explicit PageWriter(const char* intro) : page(intro) {}

    std::string page;

    template <class T>
    void section(const T&) {
        T thing{};
        const About about = aboutOf(thing);
        for (const std::string& name : written_)
            if (name == about.name) return;
        written_.push_back(about.name);
        page += fmt::format("\n## {}\n\n{}\n\n| field | value | what it says | otherwise |\n|---|---|---|---|\n", about.name,
                            about.says);
        Rows rows{page};
        describe(rows, thing);
        Below below{*this};
        describe(below, thing);
    }

  private:
    struct Rows {
        std::string& page;

        template <class T>
        void operator()(T& value, const Field& field) {
            page += fmt::format("| `{}` | {} | {} | {} |\n", field.name, kindOf(value, field), field.says,
                                field.required ? "**required**" : otherwise(value));
        }
    };
    struct Below {
        PageWriter& writer;

        template <class T>
        void operator()(T& value, const Field&) {
            enter(value);
        }
        void enter(const auto&) {}
        template <Described T>
        void enter(const T& value) {
            writer.section(value);
        }
        template <class T>
        void enter(const std::optional<T>&) {
            enter(T{});
        }
        template <class T>
        void enter(const std::vector<T>&) {
            enter(T{});
        }
    };

    std::vector<std::string> written_;
};

}  // namespace

std::string siteReference() {
    PageWriter writer(siteIntro);
    writer.section(Site{});
    return writer.page;
}

std::string tourReference() {
    PageWriter writer(tourIntro);
    writer.section(Tour{});
    return writer.page;
}

}  // namespace rekindle::content
