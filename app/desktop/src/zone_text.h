#pragma once

#include "layer_stack.h"
#include "zone_view.h"

#include <corredor/map/theme.h>

#include <QString>

/** Zones in colours: what measures and classes are called, and the colours that stand for them. */
namespace corredor::desktop::zone_text {

/** "Ports per 100,000 people". */
[[nodiscard]] QString measure(ZoneMeasure measure);

[[nodiscard]] QString method(ClassMethod method);

/** A line a class from low to high, and one for what is not known when some zones are not. */
[[nodiscard]] std::vector<LegendItem> legend(const Classification& classes, map::Theme theme);

} // namespace corredor::desktop::zone_text
