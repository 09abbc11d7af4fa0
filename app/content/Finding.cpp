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
    told += ": " + what.english();
    return todo.empty() ? told : fmt::format("{} ({})", told, todo.english());
}

std::size_t countErrors(const Findings& findings) {
    return static_cast<std::size_t>(std::ranges::count(findings, Severity::Error, &Finding::severity));
}

core::Error toError(const Findings& findings, Saying::Translate translate) {
    const auto first = std::ranges::find(findings, Severity::Error, &Finding::severity);
    REKINDLE_ASSERT(first != findings.end());
    const std::size_t more = countErrors(findings) - 1;
    const std::string what = first->what.in(translate);
    const Saying todo = more == 0 ? first->todo : say("{} more: rekindle validate lists them all", more);
    return {core::ErrorKind::BadInput, first->path.empty() ? what : first->path + ": " + what, placeOf(*first), "",
            todo.in(translate)};
}

}  // namespace rekindle::content
