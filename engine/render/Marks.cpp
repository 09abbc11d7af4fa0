#include "render/Marks.h"

#include <array>
#include <cmath>
#include <glm/geometric.hpp>

namespace rekindle::render {

using math::vec3;
using math::vec4;

static void addQuad(Marks& marks, const std::array<vec3, 4>& corners, vec4 color) {
    for (const int i : {0, 1, 2, 0, 2, 3}) marks.vertices.push_back({corners[std::size_t(i)], color});
}

void Marks::band(std::span<const vec3> way, float width, vec4 color, vec3 eye) {
    for (std::size_t i = 1; i < way.size(); ++i) {
        const vec3 a = way[i - 1], b = way[i];
        const vec3 across = glm::cross(b - a, eye - (a + b) * 0.5f);
        const float length = glm::length(across);
        if (length < 1e-9f) continue;  // seen end on
        const vec3 half = across * (width / 2 / length);
        addQuad(*this, {a - half, b - half, b + half, a + half}, color);
    }
}

void Marks::ring(vec3 middle, float inner, float outer, vec4 color) {
    constexpr int parts = 40;
    const auto at = [&](int i, float radius) {
        const float angle = 2 * math::pi * float(i) / parts;
        return middle + radius * vec3(std::cos(angle), 0, std::sin(angle));
    };
    for (int i = 0; i < parts; ++i) addQuad(*this, {at(i, inner), at(i, outer), at(i + 1, outer), at(i + 1, inner)}, color);
}

void Marks::ball(vec3 middle, float radius, vec4 color) {
    constexpr int rows = 6, columns = 10;
    const auto at = [&](int row, int column) {
        const float down = math::pi * float(row) / rows, around = 2 * math::pi * float(column) / columns;
        return middle + radius * vec3(std::sin(down) * std::cos(around), std::cos(down), std::sin(down) * std::sin(around));
    };
    for (int row = 0; row < rows; ++row)
        for (int column = 0; column < columns; ++column)
            addQuad(*this, {at(row, column), at(row + 1, column), at(row + 1, column + 1), at(row, column + 1)}, color);
}

}  // namespace rekindle::render
