#include "crossing_volume.h"

#include "table_file.h"

#include <corredor/base/text.h>

#include <algorithm>
#include <array>
#include <map>

namespace corredor::sources {
namespace {

// As columnKey() writes them. Pedestrians and passengers are people, not vehicles.
constexpr std::array<std::string_view, 10> vehicleNames = {
    "personalvehicles",
    "passengervehicles",
    "vehicles",
    "cars",
    "autos",
    "automoviles",
    "trucks",
    "commercialtrucks",
    "buses",
    "autobuses"};

/** "trucks2024" -> ("trucks", 2024); year 0 when there is none. */
std::pair<std::string, int> splitYear(const std::string& key) {
    if (key.size() > 4) {
        const auto year = parseInteger(std::string_view(key).substr(key.size() - 4));
        if (year && *year >= 1900 && *year <= 2200) {
            return {key.substr(0, key.size() - 4), static_cast<int>(*year)};
        }
    }
    return {key, 0};
}

} // namespace

CrossingVolume::CrossingVolume(const FeatureTable& table) {
    std::map<int, Year, std::greater<>> years;
    for (const Column& column : table.columns) {
        const auto [name, year] = splitYear(columnKey(column.name));
        if (std::ranges::find(vehicleNames, std::string_view(name)) != vehicleNames.end()) {
            years[year].vehicles.push_back(&column);
        }
    }
    for (const Column& column : table.columns) {
        const auto [name, year] = splitYear(columnKey(column.name));
        if ((name == "months" || name == "monthsreported" || name == "meses") &&
            years.contains(year)) {
            years[year].months = &column;
        }
    }
    for (auto& [number, year] : years) {
        year.year = number;
        m_years.push_back(std::move(year));
    }
}

double CrossingVolume::vehiclesPerYear(std::ptrdiff_t record) const {
    for (const Year& year : m_years) {
        if (year.months != nullptr && year.months->number(record).value_or(0) < 12) {
            continue;
        }
        double sum = 0;
        bool hasValue = false;
        for (const Column* column : year.vehicles) {
            const auto value = column->number(record);
            hasValue = hasValue || value.has_value();
            sum += std::max(0.0, value.value_or(0));
        }
        if (hasValue) {
            return sum;
        }
    }
    return 0;
}

} // namespace corredor::sources
