#pragma once

#include "content/SiteFields.h"
#include "content/Tour.h"

// Each field of a tour, described in one place, as SiteFields.h does for sites.
namespace rekindle::content {

inline constexpr std::array<std::string_view, 4> claimNames{"shown", "documented", "analogy", "hypothesis"};
inline constexpr std::array<std::string_view, 3> audienceNames{"adult", "child", "scholar"};
inline constexpr std::array<std::string_view, 3> wayNames{"walk", "glide", "fade"};

constexpr const auto& namesOf(Claim) {
    return claimNames;
}
constexpr const auto& namesOf(Audience) {
    return audienceNames;
}
constexpr const auto& namesOf(Way) {
    return wayNames;
}

constexpr About aboutOf(const Line&) {
    return {"line", "What is said in one breath: a sentence or two, which are known in one and the same way."};
}
void describe(auto& visit, Is<Line> auto& l) {
    visit(l.sound,
          {.name = "sound",
           .says = "What is heard of the place before these words, where they speak of it or need it: the voice waits for "
                   "two seconds, captions name it in brackets"});
    visit(l.text, {.name = "text", .says = toSay("The words, which are also the captions"), .required = true});
    visit(l.claim, {.name = "claim",
                    .says = toSay("How it is known: documented and analogy need sources; a hypothesis says so in its words too "
                                  "(perhaps, we imagine); shown: it tells what is to be seen here, and claims nothing"),
                    .required = true});
    visit(l.sources, {.name = "sources", .says = "Entries of the bibliography, the tour's own or its site's", .form = Form::Id});
}

constexpr About aboutOf(const Narration&) {
    return {"narration", "What one audience is told at a stop. The voice and its captions stand beside the tour's file."};
}
void describe(auto& visit, Is<Narration> auto& n) {
    visit(n.audience, {.name = "audience", .says = "Whom it is for: adult, child or scholar"});
    visit(n.lines, {.name = "lines", .says = toSay("What is said, in order"), .required = true, .fewest = 1});
}

constexpr About aboutOf(const Waypoint&) {
    return {"waypoint", "A place of the eye on the way along a path."};
}
void describe(auto& visit, Is<Waypoint> auto& w) {
    visit(w.position, {.name = "position", .says = toSay("The eye"), .required = true, .least = -1e5, .most = 1e5});
    visit(w.target, {.name = "target", .says = toSay("What it looks at"), .required = true, .least = -1e5, .most = 1e5});
}

constexpr About aboutOf(const Transition&) {
    return {"transition", "How one comes to a stop from the one before."};
}
void describe(auto& visit, Is<Transition> auto& t) {
    visit(t.way,
          {.name = "way", .says = "walk: on foot, where one can walk; glide: straight, through the air; fade: through the dark"});
    visit(t.seconds,
          {.name = "seconds", .says = "How long it takes; else as long as the way suggests", .least = 0.5, .most = 120});
}

constexpr About aboutOf(const Curtain&) {
    return {"curtain",
            "Now and then in one picture: another period is seen right of an edge, which visitors may take hold of. A headset "
            "shows one of the two at a time, and says which: it fades to the other where the edge passes the middle of the "
            "picture, or comes to rest there."};
}
void describe(auto& visit, Is<Curtain> auto& c) {
    visit(c.period, {.name = "period", .says = toSay("Which is seen right of the edge"), .required = true, .form = Form::Id});
    visit(c.places,
          {.name = "places",
           .says = toSay("Where the edge is while something is told, one place after the other, evenly: 0 at the left, 1 at the "
                         "right end of the picture; one place: it stays there; two that are the same: it rests"),
           .required = true,
           .least = 0,
           .most = 1,
           .fewest = 1});
}

constexpr About aboutOf(const Answer&) {
    return {"answer", "An answer to a question, and where it leads."};
}
void describe(auto& visit, Is<Answer> auto& a) {
    visit(a.text, {.name = "text", .says = toSay("A few words"), .required = true});
    visit(a.stop, {.name = "stop", .says = toSay("A later stop, at which the tour goes on"), .required = true, .form = Form::Id});
}

constexpr About aboutOf(const Question&) {
    return {"question", "A question to the visitor at the end of a stop. Who does not answer goes where the first answer leads."};
}
void describe(auto& visit, Is<Question> auto& q) {
    visit(q.text, {.name = "text", .says = toSay("The question"), .required = true});
    visit(q.answers, {.name = "answers", .says = toSay("What can be answered"), .required = true, .fewest = 2});
}

constexpr About aboutOf(const SoundLevel&) {
    return {"sound level", "How loud one of the site's sounds is at a stop."};
}
void describe(auto& visit, Is<SoundLevel> auto& l) {
    visit(l.sound, {.name = "sound", .says = toSay("Which: the id of a sound of the site"), .required = true, .form = Form::Id});
    visit(l.gain, {.name = "gain",
                   .says = toSay("Against its usual loudness: 0 it is silent, 2 twice the amplitude"),
                   .required = true,
                   .least = 0,
                   .most = 4});
}

constexpr About aboutOf(const Spot&) {
    return {"hotspot",
            "Something at a stop that the tour itself points at, without the site having to know of it: a crack in a beam. It is "
            "named in the picture; pressed, it opens a card of its own. What is told at the stop need not speak of it."};
}
void describe(auto& visit, Is<Spot> auto& s) {
    visit(s.id, {.name = "id", .says = toSay("Each of a stop has its own"), .required = true, .form = Form::Id});
    visit(s.name, {.name = "name", .says = toSay("A few words: they stand in the picture and head the card"), .required = true});
    visit(s.at, {.name = "at", .says = "The point that is meant, in the world of the site", .least = -1e5, .most = 1e5});
    visit(
        s.nodes,
        {.name = "nodes",
         .says = "Instead, or besides: names of nodes, * for anything, ? for one letter. They are framed while the tour speaks; "
                 "without a point, one of them that is seen is found",
         .form = Form::Pattern});
    visit(s.text, {.name = "text", .says = toSay("What the card tells"), .required = true});
    visit(s.pictures, {.name = "pictures", .says = "Pictures for the card, in the site's folder, one below the other"});
    visit(s.evidence,
          {.name = "evidence",
           .says = toSay("documented: a source says it of this very place; analogy: a source says it of a comparable one; "
                         "hypothesis: invented to complete the picture"),
           .required = true});
    visit(s.sources, {.name = "sources",
                      .says = "Entries of the bibliography, the tour's own or its site's; at least one for what is documented or "
                              "an analogy",
                      .form = Form::Id});
    visit(s.note, {.name = "note", .says = "What exactly is known, and what is not; needed for a hypothesis"});
}

constexpr About aboutOf(const Stop&) {
    return {"stop", "A place where the tour stays while something is told. Who has no narration there goes past it."};
}
void describe(auto& visit, Is<Stop> auto& s) {
    visit(s.id, {.name = "id", .says = toSay("By which files and answers name it"), .required = true, .form = Form::Id});
    visit(s.name, {.name = "name", .says = toSay("A few words"), .required = true});
    visit(s.viewpoint, {.name = "viewpoint", .says = "A viewpoint of the site, from which it is seen", .form = Form::Id});
    visit(s.path, {.name = "path", .says = "Instead: where the eye goes while it is told, evenly; one place: it stays there"});
    visit(s.fov,
          {.name = "fov", .says = "Along a path: degrees from the bottom of the picture to its top", .least = 1, .most = 170});
    visit(s.period,
          {.name = "period", .says = "In which it is seen; else the viewpoint's, or the site's first", .form = Form::Id});
    visit(s.layers, {.name = "layers",
                     .says = "Of the site's models, only those of these layers are seen, and those that are of none; plants and "
                             "lamps stay. None named: all. Where one can walk stays as it is",
                     .form = Form::Id});
    visit(s.curtain, {.name = "curtain", .says = "Another period beside it, to compare"});
    visit(s.environment, {.name = "environment", .says = "What is other than in the environment of viewpoint and period"});
    visit(s.highlights,
          {.name = "highlights",
           .says = "What is spoken of: names of nodes or plantings, * for anything, ? for one letter. It is framed and "
                   "named in the picture; pressed, it opens the card of the site's element: text, picture, sources",
           .form = Form::Pattern});
    visit(s.hotspots, {.name = "hotspots", .says = "What the tour points at besides, each with a card of its own"});
    visit(s.note, {.name = "note", .says = "What is known of what is seen here, and what is not"});
    visit(s.narrations, {.name = "narrations", .says = toSay("What is told, for each audience"), .required = true, .fewest = 1});
    visit(s.aloft, {.name = "aloft", .says = "It is seen from where nobody stands: from the air, water, a roof or a seat"});
    visit(s.hush, {.name = "hush", .says = "How loud the place's own sounds are meanwhile, against else", .least = 0, .most = 1});
    visit(s.sounds, {.name = "sounds",
                     .says = "Which of the place's sounds are louder or softer here than elsewhere. On the way they grow so"});
    visit(s.transition, {.name = "transition", .says = "How one comes here"});
    visit(s.pause, {.name = "pause", .says = "Seconds of rest behind the last word", .least = 0, .most = 60});
    visit(s.question, {.name = "question", .says = "Asked at its end: the answer decides which stop is next"});
}

constexpr About aboutOf(const Pronunciation&) {
    return {"pronunciation", "A word that a synthetic voice does not know."};
}
void describe(auto& visit, Is<Pronunciation> auto& p) {
    visit(p.language, {.name = "language", .says = toSay("In which language: zh-Hans, en"), .required = true});
    visit(p.word, {.name = "word", .says = toSay("As it is written"), .required = true});
    visit(p.as, {.name = "as", .says = toSay("As it sounds, spelt in that language"), .required = true});
}

constexpr About aboutOf(const Tour&) {
    return {"tour", "A guided way through a site. What is seen and heard follows from the time alone."};
}
void describe(auto& visit, Is<Tour> auto& t) {
    visit(t.format, {.name = "format", .says = toSay("Version of this format: 1"), .required = true, .least = 1, .most = 1});
    visit(t.title, {.name = "title", .says = toSay("The name of the tour"), .required = true});
    visit(t.text, {.name = "text", .says = toSay("What it is about, in a sentence or two"), .required = true});
    visit(t.speaker, {.name = "speaker", .says = "Who tells, as captions name them"});
    visit(t.autoAdvance, {.name = "autoAdvance", .says = "Whether it goes on by itself at the end of a stop"});
    visit(t.stops, {.name = "stops", .says = toSay("In the order in which they are visited"), .required = true, .fewest = 1});
    visit(t.pronunciations, {.name = "pronunciations", .says = "Words that synthetic voices have to be helped with"});
    visit(t.credits, {.name = "credits", .says = "Whom it is owed to"});
    visit(t.bibliography, {.name = "bibliography", .says = "Sources beside the site's"});
}

}  // namespace rekindle::content
