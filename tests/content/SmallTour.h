#pragma once

#include <nlohmann/json.hpp>

namespace rekindle::content {

// The least that is a tour, to be changed by tests.
inline nlohmann::ordered_json smallTour() {
    return nlohmann::ordered_json::parse(R"({
        "format": 1,
        "title": {"zh-Hans": "游", "en": "A tour"},
        "text": {"zh-Hans": "一次游览。", "en": "A tour."},
        "stops": [
            {"id": "gate", "name": {"zh-Hans": "门", "en": "Gate"}, "viewpoint": "gate",
             "narrations": [{"lines": [{"text": {"zh-Hans": "这是门。", "en": "This is the gate."}, "claim": "shown"}]}]},
            {"id": "pond", "name": {"zh-Hans": "池", "en": "Pond"},
             "path": [{"position": [0, 1, 2], "target": [0, 1, 0]}, {"position": [4, 1, 2], "target": [0, 1, 0]}],
             "narrations": [{"lines": [{"text": {"zh-Hans": "也许有鱼。", "en": "Perhaps there were fish."}, "claim": "hypothesis"}]}]}
        ]
    })");
}

// A hotspot of a stop, to be changed likewise.
inline nlohmann::ordered_json smallSpot() {
    return nlohmann::ordered_json::parse(R"({
        "id": "crack", "name": {"zh-Hans": "裂缝", "en": "The crack"}, "at": [1, 2.5, -3],
        "text": {"zh-Hans": "梁上有一道裂缝。", "en": "There is a crack in the beam."},
        "pictures": [{"file": "pictures/crack.jpg", "text": {"zh-Hans": "裂缝近看", "en": "From near by"}}],
        "evidence": "hypothesis", "note": {"zh-Hans": "虚构。", "en": "Invented."}
    })");
}

}  // namespace rekindle::content
