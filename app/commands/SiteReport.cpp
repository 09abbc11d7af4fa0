#include "commands/SiteReport.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

namespace rekindle::commands {

using Json = nlohmann::ordered_json;

static double mebibytes(std::uint64_t bytes) {
    return double(bytes) / (1 << 20);
}

static std::string count(std::size_t number, const char* what) {
    return fmt::format("{} {}{}", number, what, number == 1 ? "" : "s");
}

std::string inspectionText(const std::vector<SiteInspection>& sites) {
    std::string text;
    for (const SiteInspection& site : sites) {
        for (const content::Finding& finding : site.findings)
            text += fmt::format("{}: {}\n", finding.severity == content::Severity::Error ? "error" : "warning", finding.text());
        const std::size_t errors = content::countErrors(site.findings);
        text += fmt::format("{}: {}, {}; {}, {}, {} triangles, {} plants, {:.1f} MiB, textures {:.1f} MiB\n", site.file,
                            count(errors, "error"), count(site.findings.size() - errors, "warning"), count(site.models, "model"),
                            count(site.tours, "tour"), site.triangles, site.plants, mebibytes(site.bytes),
                            mebibytes(site.textureBytes));
    }
    return text;
}

static Json toJson(const content::Finding& finding) {
    return {{"severity", finding.severity == content::Severity::Error ? "error" : "warning"},
            {"file", finding.file},
            {"line", finding.line},
            {"column", finding.column},
            {"path", finding.path},
            {"what", finding.what.english()},
            {"todo", finding.todo.english()}};
}

std::string inspectionJson(const std::vector<SiteInspection>& sites) {
    Json list = Json::array();
    for (const SiteInspection& site : sites) {
        const std::size_t errors = content::countErrors(site.findings);
        Json findings = Json::array();
        for (const content::Finding& finding : site.findings) findings.push_back(toJson(finding));
        list.push_back({{"site", site.file},
                        {"valid", errors == 0},
                        {"errors", errors},
                        {"warnings", site.findings.size() - errors},
                        {"models", site.models},
                        {"tours", site.tours},
                        {"triangles", site.triangles},
                        {"plants", site.plants},
                        {"bytes", site.bytes},
                        {"textureBytes", site.textureBytes},
                        {"findings", std::move(findings)}});
    }
    return Json{{"sites", std::move(list)}}.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace rekindle::commands
