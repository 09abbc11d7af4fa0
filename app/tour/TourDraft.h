#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content/Tour.h"

namespace rekindle::tour {

// A tour that somebody works on: every step can be undone and done again. One thread.
class TourDraft {
  public:
    explicit TourDraft(content::Tour tour);

    const content::Tour& tour() const { return steps_[now_].tour; }

    // A step. Steps of the same name in a row are one; an empty name is none's.
    void change(content::Tour tour, std::string_view name = {});
    // False where there is nothing to undo, or to do again.
    bool undo();
    bool redo();
    bool canUndo() const { return now_ > 0; }
    bool canRedo() const { return now_ + 1 < steps_.size(); }

    // Whether it is another than when it was begun or saved last.
    bool changed() const { return steps_[now_].number != saved_; }
    void markSaved();

  private:
    struct Step {
        content::Tour tour;
        std::string name;
        std::size_t number = 0;
    };
    std::vector<Step> steps_;
    std::size_t now_ = 0, made_ = 0, saved_ = 0;
};

// What a new stop is called, and what is told there, until somebody writes over it.
struct DraftWords {
    content::Texts stop;  // with a place for its number: "Stop {}"
    content::Texts line;
    content::Texts spot;  // a hotspot, likewise with its number
    content::Texts note;  // that nobody has said yet how it is known
};

// A stop that sees from one place to another, with an id that none has, and texts to be written over.
content::Stop newStop(const content::Tour& tour, math::vec3 position, math::vec3 target, float fov, const DraftWords& words);
// The tour with a new hotspot at a place in one of its stops, with an id that no other there has: a hypothesis until somebody
// knows better.
content::Tour withSpot(content::Tour tour, std::size_t stop, math::vec3 at, const DraftWords& words);
// With one of its hotspots at another place, and with a name among those that it frames, or no more, where it was. A stop that
// has no such hotspot any more stays as it is.
content::Tour withSpotAt(content::Tour tour, std::size_t stop, std::size_t spot, math::vec3 at);
content::Tour withSpotsNodeToggled(content::Tour tour, std::size_t stop, std::size_t spot, const std::string& name);
// The tour with a stop behind the one of that index; in an empty one first.
content::Tour withStopAfter(content::Tour tour, std::size_t index, content::Stop stop);
// Without a stop. Answers that led there are no more, nor questions that have only one left.
content::Tour withoutStop(content::Tour tour, std::size_t index);
// With a stop moved to another place among the others.
content::Tour withStopMoved(content::Tour tour, std::size_t from, std::size_t to);
// With a name among a stop's highlights, or no more, where it was.
content::Tour withHighlightToggled(content::Tour tour, std::size_t stop, const std::string& name);

}  // namespace rekindle::tour
