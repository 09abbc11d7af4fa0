#pragma once

#include "commands/Surroundings.h"
#include "tour/Itinerary.h"

namespace rekindle::commands {

// How one comes from one station of a tour to the next: never through a wall.

// On foot: the eyes along the shortest way on the walk mesh, both ends among them, at the height that the eyes have at the ends.
// Empty where one of them does not stand on the mesh, where no way leads, or where something hangs into it.
std::vector<tour::Eye> roadOnFoot(const tour::Eye& from, const tour::Eye& to, const std::string& period, Surroundings& around);

// Sets how one comes to `station` from `before`, as wanted where that can be: who cannot walk glides, who cannot glide goes
// through the dark. So does who comes to another period or another light (`sameLight` false). `seconds`: as the tour says.
void comeTo(tour::Station& station, const tour::Station& before, content::Way wanted, std::optional<float> seconds,
            bool sameLight, Surroundings& around);

// The feet of somebody whose eyes are there; nothing: nobody stands there.
std::optional<math::vec3> feetBelow(math::vec3 eye, const navigate::WalkMesh& mesh);

}  // namespace rekindle::commands
