#pragma once

#include <corredor/landscape/inventory.h>

#include <string>

namespace corredor::exports {

/** One line a country, state, network ...: grouping, key, stations, records, ports by level. */
[[nodiscard]] std::string inventoryCsv(const landscape::Inventory& inventory);

} // namespace corredor::exports
