#pragma once

#include <corredor/geo/lonlat.h>
#include <corredor/geo/polygons.h>

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace corredor::layers {

/** Points that carry a value, e.g. traffic counts. */
struct MeasurePoints {
    std::vector<geo::LonLat> points;
    std::vector<double> values; ///< NaN = missing
};

/** Lines that carry a value; line i has vertices vertexBegin[i]..vertexBegin[i+1]. */
struct MeasureLines {
    std::vector<geo::LonLat> vertices;
    std::vector<std::int64_t> vertexBegin = {0};
    std::vector<double> values;
};

struct MeasurePolygons {
    std::shared_ptr<const geo::Polygons> shapes = std::make_shared<geo::Polygons>();
    std::vector<double> values;
};

/** A grid of values in lon/lat or projected cells, sampled by lon/lat. */
class MeasureRaster {
public:
    virtual ~MeasureRaster() = default;
    MeasureRaster() = default;
    MeasureRaster(const MeasureRaster&) = delete;
    MeasureRaster& operator=(const MeasureRaster&) = delete;
    MeasureRaster(MeasureRaster&&) = delete;
    MeasureRaster& operator=(MeasureRaster&&) = delete;

    /** The value of the cell that holds the point; nothing outside or on no-data. Thread-safe. */
    [[nodiscard]] virtual std::optional<double> valueAt(geo::LonLat point) const = 0;

    /** Sum of the cells whose centre lies within `radiusM` of the point. Thread-safe. */
    [[nodiscard]] virtual double sumWithin(geo::LonLat point, double radiusM) const = 0;
};

/** Any other layer that a criterion reads: traffic, substations, broadband, crossings ... */
struct MeasureLayer {
    std::string name;
    std::string unit; ///< as the scenario states it; may be empty
    std::variant<MeasurePoints, MeasureLines, MeasurePolygons, std::shared_ptr<const MeasureRaster>>
        data;
};

} // namespace corredor::layers
