#pragma once

#include "table.h"

#include <corredor/base/classification.h>

#include <string>
#include <string_view>
#include <vector>

/** How a number of zones is shown by colour: the same on the report's maps and in QGIS. */
namespace corredor::exports {

/** Values of one colour: from < value <= to, the first class of a map from its lower bound on. */
struct ChoroplethClass {
    double from = 0;
    double to = 0;
    bool holdsFrom = false;
    std::string label; ///< "0", "2.5 – 10"
    std::string_view color;
};

/** Classes of a share in per cent: nobody, then quarters. The same for every map. */
[[nodiscard]] std::vector<ChoroplethClass> shareClasses();

/** Classes of a rate: zero, then up to five with equally many of the other values (quantiles). */
[[nodiscard]] std::vector<ChoroplethClass> rateClasses(const RealColumn& column);

/** The class of a value, or null when it is in none. */
[[nodiscard]] const ChoroplethClass*
classOf(const std::vector<ChoroplethClass>& classes, double value);

} // namespace corredor::exports
