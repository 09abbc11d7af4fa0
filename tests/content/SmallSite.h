#pragma once

#include <nlohmann/json.hpp>

namespace rekindle::content {

// The least that is a site, to be changed by tests.
inline nlohmann::ordered_json smallSite() {
    return nlohmann::ordered_json::parse(R"({
        "format": 1,
        "title": {"zh-Hans": "园", "en": "A garden"},
        "text": {"zh-Hans": "一座园。", "en": "A garden."},
        "place": {"latitude": 30.6, "longitude": 104, "utcOffset": 8},
        "environment": {"at": "2025-04-12T17:00"},
        "models": [{"file": "garden.glb"}],
        "elements": [{"name": {"zh-Hans": "园", "en": "All"}, "nodes": ["*"], "evidence": "hypothesis",
                      "note": {"zh-Hans": "虚构", "en": "Invented"}}],
        "spawns": [{"id": "gate", "name": {"zh-Hans": "门", "en": "Gate"}, "position": [0, 0, 0]}],
        "licence": "CC-BY-4.0",
        "credits": [{"name": "Somebody"}]
    })");
}

}  // namespace rekindle::content
