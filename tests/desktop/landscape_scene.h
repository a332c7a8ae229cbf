#pragma once

#include "desk.h"

namespace corredor::desktop {

/**
 * Opens and runs the small scenario with five stations that have dates, networks and one doubtful
 * pair, and a corridor over the border. @return false when something failed
 */
[[nodiscard]] bool openLandscape(Desk& desk);

[[nodiscard]] LandscapeView& viewOf(Desk& desk);

} // namespace corredor::desktop
