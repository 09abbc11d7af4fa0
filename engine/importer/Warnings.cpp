#include "importer/Warnings.h"

#include <algorithm>
#include <utility>

namespace rekindle::importer {

static constexpr std::size_t mostWarnings = 100;

void Warnings::add(std::string what, std::string todo) {
    if (std::any_of(list_.begin(), list_.end(), [&](const asset::Warning& known) { return known.what == what; })) return;
    if (list_.size() >= mostWarnings)
        ++dropped_;
    else
        list_.push_back({std::move(what), std::move(todo)});
}

void Warnings::append(const Warnings& others) {
    for (const asset::Warning& warning : others.list_) add(warning.what, warning.todo);
    dropped_ += others.dropped_;
}

std::vector<asset::Warning> Warnings::take() {
    if (dropped_ > 0) list_.push_back({std::to_string(dropped_) + " more warnings", "mend those above first"});
    dropped_ = 0;
    return std::exchange(list_, {});
}

}  // namespace rekindle::importer
