#include "content/Finding.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/Assert.h"

namespace rekindle::content {

static std::string placeOf(const Finding& finding) {
    return finding.line == 0 ? finding.file : fmt::format("{}:{}:{}", finding.file, finding.line, finding.column);
}

std::string Finding::text() const {
    std::string told = placeOf(*this);
    if (!path.empty()) told += ": " + path;
    told += ": " + what;
    return todo.empty() ? told : fmt::format("{} ({})", told, todo);
}

std::size_t countErrors(const Findings& findings) {
    return static_cast<std::size_t>(std::ranges::count(findings, Severity::Error, &Finding::severity));
}

core::Error toError(const Findings& findings) {
    const auto first = std::ranges::find(findings, Severity::Error, &Finding::severity);
    REKINDLE_ASSERT(first != findings.end());
    const std::size_t more = countErrors(findings) - 1;
    const std::string todo = more == 0 ? first->todo : fmt::format("{} more: rekindle validate lists them all", more);
    return {core::ErrorKind::BadInput, first->path.empty() ? first->what : first->path + ": " + first->what, placeOf(*first), "",
            todo};
}

}  // namespace rekindle::content
