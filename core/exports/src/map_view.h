#pragma once

#include <corredor/exports/results.h>
#include <corredor/geo/lonlat.h>

#include <optional>

namespace corredor::exports {

struct Pixel {
    double x = 0;
    double y = 0;
};

/**
 * Equirectangular picture of a box, true to scale along its middle parallel. Good enough for a
 * page: at the border's latitudes shapes over 15 degrees are off by a few per cent.
 */
class MapView {
public:
    /** The box is widened until height / width is between 0.35 and 0.8. @pre box not empty */
    MapView(geo::BoundingBox box, double width);

    [[nodiscard]] Pixel at(geo::LonLat point) const;

    /** Within the picture, or at most `margin` pixels outside. */
    [[nodiscard]] bool shows(Pixel pixel, double margin = 0) const;

    [[nodiscard]] double width() const { return m_width; }

    [[nodiscard]] double height() const { return m_height; }

    [[nodiscard]] const geo::BoundingBox& box() const { return m_box; }

    /** Pixels per kilometre along the middle parallel. */
    [[nodiscard]] double pixelsPerKm() const;

private:
    geo::BoundingBox m_box;
    double m_width = 0;
    double m_height = 0;
};

/** What the report's map shows: all candidates, else the stations without far-off ones. */
[[nodiscard]] std::optional<geo::BoundingBox> mapExtent(const Results& results);

} // namespace corredor::exports
