// Where rays meet triangles, for skylight.py, which compiles it: Blender's own tree is asked ray by ray, and a street takes 40 million.
#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { LEAF = 4, BINS = 12, DEEPEST = 96 };
// Kinds of face: with a back that no one sees, with two sides; from LEAVES to 255, leaves that fill nothing to all of it.
enum { MASSIVE, THIN, LEAVES = 16 };

typedef struct {
    float low[3], high[3];
    int32_t first, count;  // a leaf: of `order`; otherwise count is 0 and its halves are nodes first and first + 1
} Node;

typedef struct {
    const float *corners;  // nine numbers a triangle
    float *middles;
    int32_t *order;
    Node *nodes;
    int32_t used;
} Tree;

// fminf and fmaxf would be calls: they mind what is not a number.
static inline float smaller(float a, float b) { return a < b ? a : b; }
static inline float larger(float a, float b) { return a > b ? a : b; }

static void clear(float *low, float *high) {
    for (int k = 0; k < 3; ++k) low[k] = INFINITY, high[k] = -INFINITY;
}

static void take(float *low, float *high, const float *point) {
    for (int k = 0; k < 3; ++k) low[k] = smaller(low[k], point[k]), high[k] = larger(high[k], point[k]);
}

static float surface(const float *low, const float *high) {
    const float x = high[0] - low[0], y = high[1] - low[1], z = high[2] - low[2];
    return x * y + y * z + z * x;
}

typedef struct {
    int axis;
    float at, cost;
} Cut;

typedef struct {
    float low[3], high[3];
    int count;
} Bin;

static int binOf(const Tree *tree, int32_t face, int axis, float from, float size) {
    const int bin = (int)((tree->middles[3 * face + axis] - from) * (BINS / size));
    return bin < 0 ? 0 : bin >= BINS ? BINS - 1 : bin;
}

// The surface area heuristic over a few places to cut at.
static void tryAxis(const Tree *tree, const Node *node, int axis, float from, float size, Cut *best) {
    Bin bins[BINS];
    for (int b = 0; b < BINS; ++b) clear(bins[b].low, bins[b].high), bins[b].count = 0;
    for (int32_t i = 0; i < node->count; ++i) {
        const int32_t face = tree->order[node->first + i];
        Bin *bin = &bins[binOf(tree, face, axis, from, size)];
        ++bin->count;
        for (int c = 0; c < 3; ++c) take(bin->low, bin->high, &tree->corners[9 * face + 3 * c]);
    }
    float costs[BINS] = {0};
    for (int way = 0; way < 2; ++way) {
        Bin sum = {.count = 0};
        clear(sum.low, sum.high);
        for (int k = 0; k < BINS - 1; ++k) {
            const Bin *bin = &bins[way ? BINS - 1 - k : k];
            if (bin->count) take(sum.low, sum.high, bin->low), take(sum.low, sum.high, bin->high);
            sum.count += bin->count;
            costs[way ? BINS - 1 - k : k + 1] += sum.count ? sum.count * surface(sum.low, sum.high) : INFINITY;
        }
    }
    for (int b = 1; b < BINS; ++b)
        if (costs[b] < best->cost) *best = (Cut){axis, from + size * b / BINS, costs[b]};
}

static void split(Tree *tree, int32_t index, int depth) {
    Node *node = &tree->nodes[index];
    float low[3], high[3];
    clear(low, high);
    clear(node->low, node->high);
    for (int32_t i = 0; i < node->count; ++i) {
        const int32_t face = tree->order[node->first + i];
        take(low, high, &tree->middles[3 * face]);
        for (int c = 0; c < 3; ++c) take(node->low, node->high, &tree->corners[9 * face + 3 * c]);
    }
    if (node->count <= LEAF || depth >= DEEPEST) return;
    Cut cut = {-1, 0, INFINITY};
    for (int axis = 0; axis < 3; ++axis)
        if (high[axis] - low[axis] > 1e-6f) tryAxis(tree, node, axis, low[axis], high[axis] - low[axis], &cut);
    if (cut.axis < 0) return;
    int32_t first = node->first, last = node->first + node->count - 1;
    while (first <= last) {
        const int32_t face = tree->order[first];
        if (tree->middles[3 * face + cut.axis] < cut.at) {
            ++first;
        } else {
            tree->order[first] = tree->order[last];
            tree->order[last--] = face;
        }
    }
    const int32_t left = first - node->first, right = node->count - left, children = tree->used;
    if (left == 0 || right == 0) return;
    tree->used += 2;
    tree->nodes[children] = (Node){.first = node->first, .count = left};
    tree->nodes[children + 1] = (Node){.first = first, .count = right};
    node->first = children;
    node->count = 0;
    split(tree, children, depth + 1);
    split(tree, children + 1, depth + 1);
}

// The corners are borrowed. NULL: out of memory.
Tree *rays_tree(const float *corners, int32_t count) {
    Tree *tree = calloc(1, sizeof(Tree));
    if (!tree) return NULL;
    tree->corners = corners;
    tree->middles = malloc(sizeof(float) * 3 * (size_t)count);
    tree->order = malloc(sizeof(int32_t) * (size_t)count);
    tree->nodes = malloc(sizeof(Node) * 2 * (size_t)count);
    if (!tree->middles || !tree->order || !tree->nodes) return NULL;
    for (int32_t i = 0; i < count; ++i) {
        tree->order[i] = i;
        for (int k = 0; k < 3; ++k) tree->middles[3 * i + k] = (corners[9 * i + k] + corners[9 * i + 3 + k] + corners[9 * i + 6 + k]) / 3;
    }
    tree->nodes[0] = (Node){.first = 0, .count = count};
    tree->used = 1;
    split(tree, 0, 0);
    return tree;
}

static int enters(const Node *node, const float *from, const float *inverse, float far) {
    float near = 0;
    for (int k = 0; k < 3; ++k) {
        const float a = (node->low[k] - from[k]) * inverse[k], b = (node->high[k] - from[k]) * inverse[k];
        near = larger(near, smaller(a, b));
        far = smaller(far, larger(a, b));
    }
    return near <= far * 1.000001f;
}

// Möller and Trumbore 1997. The distance, or `far`; *back: whether the triangle is seen from behind.
static float meets(const float *t, const float *from, const float *way, float far, int *back) {
    float a[3], b[3], s[3];
    for (int k = 0; k < 3; ++k) a[k] = t[3 + k] - t[k], b[k] = t[6 + k] - t[k], s[k] = from[k] - t[k];
    const float p[3] = {way[1] * b[2] - way[2] * b[1], way[2] * b[0] - way[0] * b[2], way[0] * b[1] - way[1] * b[0]};
    const float det = a[0] * p[0] + a[1] * p[1] + a[2] * p[2];
    if (fabsf(det) < 1e-12f) return far;
    const float u = (s[0] * p[0] + s[1] * p[1] + s[2] * p[2]) / det;
    if (u < 0 || u > 1) return far;
    const float q[3] = {s[1] * a[2] - s[2] * a[1], s[2] * a[0] - s[0] * a[2], s[0] * a[1] - s[1] * a[0]};
    const float v = (way[0] * q[0] + way[1] * q[1] + way[2] * q[2]) / det;
    if (v < 0 || u + v > 1) return far;
    const float distance = (b[0] * q[0] + b[1] * q[1] + b[2] * q[2]) / det;
    if (distance <= 0 || distance >= far) return far;
    *back = det < 0;
    return distance;
}

// Leaves let as many rays through as they have holes: by chance, the same each time.
static int goesThrough(uint8_t kind, int32_t face, int32_t ray) {
    return kind >= LEAVES && (((uint32_t)face * 2654435761u ^ (uint32_t)ray * 2246822519u) >> 24) % (255 - LEAVES) >= (uint32_t)(kind - LEAVES);
}

static int32_t nearest(const Tree *tree, const float *from, const float *way, const uint8_t *kind, int32_t ray, float *far, int *back) {
    float inverse[3];
    for (int k = 0; k < 3; ++k) inverse[k] = 1 / (fabsf(way[k]) > 1e-9f ? way[k] : 1e-9f);
    int32_t stack[2 * DEEPEST + 2], held = 0, found = -1;
    stack[held++] = 0;
    while (held) {
        const Node *node = &tree->nodes[stack[--held]];
        if (!enters(node, from, inverse, *far)) continue;
        if (!node->count) {
            const Node *one = &tree->nodes[node->first], *other = one + 1;
            float ahead = 0;
            for (int k = 0; k < 3; ++k) ahead += (other->low[k] + other->high[k] - one->low[k] - one->high[k]) * way[k];
            stack[held++] = node->first + (ahead > 0);  // the nearer one is looked at first
            stack[held++] = node->first + !(ahead > 0);
            continue;
        }
        for (int32_t i = 0; i < node->count; ++i) {
            const int32_t face = tree->order[node->first + i];
            if (goesThrough(kind[face], face, ray)) continue;
            const float distance = meets(&tree->corners[9 * face], from, way, *far, back);
            if (distance < *far) *far = distance, found = face;
        }
    }
    return found;
}

// For `count` places, `each` rays of every one: the face that each hits within `reach`, or -1; and how many of them see, nearer than
// `close`, the back of a face that has one. Where the first `trial` rays all get away, the others are taken to. `kind`: of each face.
void rays_cast(const Tree *tree, const float *places, const float *ways, int32_t count, int32_t each, int32_t trial, float reach, float close,
               const uint8_t *kind, int32_t *hits, int32_t *behind) {
    for (int32_t i = 0; i < count; ++i) {
        int any = 0;
        behind[i] = 0;
        for (int32_t r = 0; r < each; ++r) {
            float far = reach;
            int back = 0;
            int32_t *hit = &hits[i * (size_t)each + r];
            *hit = any || r < trial ? nearest(tree, &places[3 * i], &ways[3 * (i * (size_t)each + r)], kind, r, &far, &back) : -1;
            any |= *hit >= 0;
            behind[i] += *hit >= 0 && back && far < close && kind[*hit] == MASSIVE;
        }
    }
}
