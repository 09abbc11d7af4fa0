#ifndef REKINDLE_CULL_H
#define REKINDLE_CULL_H
// Choosing on the device what is drawn, and in which detail. A scene's instances lie run by run (all of a run share mesh, pipeline
// and material), its runs batch by batch. Each level of detail of a run is a slot: one indirect command. For each set of views
// - the picture's, or a shadow map's - cull.comp chooses a level for each instance or none, cull_count.comp counts the chosen of
// each chunk of a run, cull_scan.comp turns counts into places and commands, cull_list.comp writes the list of instances. Their
// order stays that of the scene, so pictures do not depend on which thread came first.
#include "shared/Scene.h"

SHARED_BEGIN

#define CULL_GROUP 64u        // threads of a group
#define CULL_SCAN_GROUP 256u  // the same in cull_scan.comp
#define CULL_CHUNK 64u        // instances of a chunk, at most
#define CULL_LODS 16u         // levels of a mesh, at most
#define CULL_NONE 0xffffffffu
#define CHOICE_LEVEL 0xffu
#define CHOICE_WIDTH_SHIFT 8u

struct DrawSlot {
    uint firstIndex;
    uint indexCount;
    uint triangles;
    float error;      // metres in the mesh's space
    uint firstEntry;  // a counter for each chunk of the run
    uint entryCount;
    uint batch;
};
DECLARE_REF(DrawSlot)

struct DrawRun {
    vec3 centre;  // of the box around the mesh, in its own space
    uint firstSlot;
    vec3 half_;   // of the box's size
    uint slotCount;
    uint firstChunk;
    uint flags;
};
#define RUN_ENDLESS 0x1u  // deformed: nobody knows where it is; always drawn, in full detail
#define RUN_CROWD 0x4u    // small meshes by the thousand: of those far off some stand for all
#define RUN_THIN 0x2u     // lines and points: may cover pixels outside their box, so neither size nor occlusion takes them away
DECLARE_REF(DrawRun)

struct DrawChunk {
    uint run;
    uint firstInstance;
    uint instanceCount;
};
DECLARE_REF(DrawChunk)

// What one view or one layer of a shadow map sees.
struct CullView {
    mat4 clipFromWorld;
    vec2 extent;          // pixels
    float pixelsPerMetre; // of what is 1 m before the eye; without perspective: of everything
};
DECLARE_REF(CullView)

// A set of views that are drawn at once: what any of them sees is drawn. Addresses are those of its results.
struct CullSet {
    REF(CullView) views;
    uint viewCount;
    uint flags;
    float detail;    // pixels: how far a surface may be from where the finest level has it
    float smallest;  // pixels: what is nowhere larger is left out
    float crowd;     // pixels: of a crowd, what is smaller is drawn in part, and wider; 0: all of it
    vec4 within;     // centre and radius, metres: nothing outside counts; radius 0: everything does
    uint64_t choices;   // one an instance: a level, with the width above it (CHOICE_*); or CULL_NONE
    uint64_t entries;   // how many chosen, later their places; one more than there are
    uint64_t order;     // commands with anything to draw before each slot; one more than there are
    uint64_t commands;  // VkDrawIndexedIndirectCommand, for each batch those that draw something
    uint64_t counts;    // of commands, one a batch
    uint64_t list;      // of instances
    uint64_t figures;   // DrawFigures of all, or 0
};
#define CULL_ANY_DEPTH 0x1u    // what lies before the near plane counts (shadow maps clamp it)
#define CULL_SEEN_BEFORE 0x2u  // only what the last frame has seen
#define CULL_HIDDEN 0x4u       // not what the depth pyramid hides; remembers the rest as seen
DECLARE_REF(CullSet)

struct DrawFigures {
    uint draws;
    uint triangles;
    uint hidden;  // triangles that are not drawn because something hides them
};

struct CullPush {
    REF(Instance) instances;
    REF(DrawRun) runs;
    REF(DrawSlot) slots;
    REF(DrawChunk) chunks;
    REF(uint) batches;  // the first slot of each, and their end
    REF(CullSet) sets;
    uint64_t seen;      // 1 for each instance that the last frame has seen
    uint64_t pyramid;
    uint instanceCount;
    uint chunkCount;
    uint slotCount;
    uint entryCount;
    uint batchCount;
    uint set;           // the first of those to look at
};

SHARED_END
#endif
