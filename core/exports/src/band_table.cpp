#include "band_table.h"

#include "table_builder.h"

#include <algorithm>

namespace corredor::exports {
namespace {

using landscape::CoverageBand;

std::vector<const CoverageBand*> rowsOf(const landscape::CoverageBands& bands) {
    std::vector<const CoverageBand*> rows;
    for (const CoverageBand& band : bands.bands) {
        if (!band.area.empty()) {
            rows.push_back(&band);
        }
    }
    std::ranges::stable_partition(
        rows, [](const CoverageBand* band) { return band->group == "dcfc"; });
    return rows;
}

std::string seriesOf(const CoverageBand& band) {
    return band.group + ", " + std::string(toString(band.unit));
}

} // namespace

Table bandTable(const landscape::CoverageBands& bands) {
    const std::vector<const CoverageBand*> rows = rowsOf(bands);
    std::vector<geo::LonLat> points;
    std::vector<MultiPolygon> polygons;
    for (const CoverageBand* band : rows) {
        points.push_back(band->area.front().shell.front());
        polygons.push_back(band->area);
    }
    TableBuilder builder("coverage", "Coverage", std::move(points));
    builder.polygons(std::move(polygons));
    builder.text(
        {"group",
         "stations: public (any level, open and not private) or dcfc (of these, fast charging)",
         "",
         "Stations",
         "Estaciones"},
        [&](std::size_t row) { return rows[row]->group; });
    builder.text({"unit", "unit of the limit", "", "Unit", "Unidad"}, [&](std::size_t row) {
        return toString(rows[row]->unit);
    });
    builder.real(
        {"limit", "greatest time or distance by road", "min or km", "Limit", "Límite"},
        1,
        [&](std::size_t row) { return rows[row]->limit; });
    builder.text({"series", "group and unit", "", "Series", "Serie"}, [&](std::size_t row) {
        return seriesOf(*rows[row]);
    });
    builder.integer(
        {"code", "number of the area", "", "Code", "Clave"}, [&](std::size_t row) { return row; });
    builder.real(
        {"area_km2", "area within the limit", "km²", "Area (km²)", "Superficie (km²)"},
        1,
        [&](std::size_t row) { return rows[row]->areaKm2; });
    builder.real(
        {"people", "people of the demand points within the limit", "people", "People", "Personas"},
        1,
        [&](std::size_t row) { return rows[row]->people; });
    return builder.take();
}

} // namespace corredor::exports
