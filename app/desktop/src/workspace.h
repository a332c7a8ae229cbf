#pragma once

#include "landscape_view.h"
#include "layer_stack.h"
#include "project.h"
#include "selection.h"
#include "zone_view.h"

namespace corredor::desktop {

/**
 * What a window works on. It outlives the window, whose widgets watch it to their end: children of
 * a QObject die after its members, so it cannot be one of them.
 */
struct Workspace {
    Project project;
    SiteSelection selection;
    LayerStack layers{project.undoStack()};
    LandscapeView landscape{project};
    ZoneView zones{project};
};

} // namespace corredor::desktop
