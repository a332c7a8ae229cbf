#pragma once

#include "instance_reader.h"

#include <corredor/location/floored_cover.h>

namespace corredor::location {

/** Whether the instance has floors, or asks for the fairest plan. */
[[nodiscard]] bool hasFloors(const InstanceReader& reader);

/**
 * "groups" (a group or null a demand) with "floors" (least covered weight a group), "site_groups"
 * (a group or null a facility) with "site_floors" (least number a group), "aim": "worst-share".
 * @throws InputError naming the key; also when the problem is not a plain max-cover
 */
[[nodiscard]] FlooredSolution
solveFlooredInstance(const InstanceReader& reader, const SolveOptions& options);

} // namespace corredor::location
