#pragma once

#include "layer_stack.h"

#include <corredor/map/layer.h>

#include <QImage>

#include <functional>
#include <vector>

/** Entries of the layer stack and the pictures of their legends. */
namespace corredor::desktop {

/** An entry of one map layer, with the entry's id and name. */
[[nodiscard]] StackEntry layerEntry(
    const QString& id,
    std::function<QString()> name,
    map::MapLayer layer,
    std::function<std::vector<LegendItem>()> legend = {});

[[nodiscard]] QImage symbolSwatch(const map::PointSymbol& symbol);

[[nodiscard]] QImage lineSwatch(const map::LineClass& line);

[[nodiscard]] QImage areaSwatch(const QColor& fill);

/** The colours of a ramp from low to high. */
[[nodiscard]] QImage rampSwatch(map::Ramp ramp);

} // namespace corredor::desktop
