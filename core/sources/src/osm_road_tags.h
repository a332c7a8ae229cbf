#pragma once

#include <corredor/layers/roads.h>

#include <functional>
#include <string>
#include <string_view>

namespace corredor::sources {

/** Value of a tag by key; empty when the way does not have it. */
using TagLookup = std::function<std::string_view(const char* key)>;

enum class OsmUse {
    Road,   ///< cars may use it
    Closed, ///< a road, but its access tags close it to cars
    Other   ///< no road for cars
};

[[nodiscard]] OsmUse osmUse(const TagLookup& tag);

/** What the tags of a road say; `hasBadValue` when one of them cannot be understood. */
struct OsmRoadTags {
    std::string roadClass; ///< the value of highway
    std::string route;     ///< ref
    double speedKmh = 0;   ///< 0 = not given
    layers::OneWay oneWay = layers::OneWay::No;
    bool hasBadValue = false;
};

[[nodiscard]] OsmRoadTags osmRoadTags(const TagLookup& tag);

} // namespace corredor::sources
