#include "content/TourWriter.h"

#include "content/FieldWriter.h"
#include "content/JsonLayout.h"
#include "content/TourFields.h"

namespace rekindle::content {

static constexpr const char* schemaFile = "../../schema/tour.schema.json";  // from a site's tours

std::string writeTour(const Tour& tour, std::string_view before) {
    OrderedJson old = OrderedJson::parse(before, nullptr, false);
    if (!old.is_object()) old = OrderedJson::object();
    OrderedJson written = OrderedJson::object();
    if (before.empty())
        written["$schema"] = schemaFile;
    else if (old.contains("$schema"))
        written["$schema"] = old["$schema"];
    written.update(jsonOf(tour, &old));
    return laidOut(written, before);
}

}  // namespace rekindle::content
