#pragma once

#include <corredor/exports/report.h>
#include <corredor/layers/zones.h>

#include <string>

namespace corredor::exports {

/** The same with other ground beneath the map: states, or nothing when null. */
[[nodiscard]] std::string reportHtml(const Results& results, const layers::ZoneLayer* states);

} // namespace corredor::exports
