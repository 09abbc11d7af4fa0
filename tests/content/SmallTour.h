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

}  // namespace rekindle::content
