#pragma once

#include <map>
#include <string>

namespace corredor::layers {

/**
 * Mean wait to cross at ports of entry, minutes, by id of the crossing; the same in both
 * directions. Crossings without a stated wait are not in it.
 */
using CrossingWaits = std::map<std::string, double>;

} // namespace corredor::layers
