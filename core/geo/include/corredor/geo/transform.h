#pragma once

#include <corredor/geo/lonlat.h>

#include <memory>
#include <span>
#include <string>

namespace corredor::geo {

/** Coordinates in the units of a projected (or any other) CRS; x = east or lon, y = north or lat.
 */
struct ProjectedPoint {
    double x = 0;
    double y = 0;

    friend bool operator==(const ProjectedPoint&, const ProjectedPoint&) = default;
};

/**
 * From one coordinate reference system to WGS84 lon/lat and back, with PROJ.
 *
 * Axis order is always x = east/lon, y = north/lat, whatever the authority says. Movable, not
 * copyable; one object is used by one thread at a time. Never touches the network.
 */
class Transform {
public:
    /**
     * @param crs anything PROJ understands: "EPSG:6372", WKT, a PROJ string.
     * @throws InputError (file empty) when it is not a CRS or has no path to WGS84.
     */
    explicit Transform(const std::string& crs);
    ~Transform();
    Transform(Transform&&) noexcept;
    Transform& operator=(Transform&&) noexcept;
    Transform(const Transform&) = delete;
    Transform& operator=(const Transform&) = delete;

    /** Not finite when the point is outside the projection's domain. */
    [[nodiscard]] LonLat toLonLat(ProjectedPoint point) const;
    [[nodiscard]] ProjectedPoint fromLonLat(LonLat point) const;

    /** In place, many at once: x/y become lon/lat. Points that fail become NaN. */
    void toLonLat(std::span<ProjectedPoint> points) const;

    /** True when the CRS is WGS84 lon/lat (or equal to it for our purposes: no work is done). */
    [[nodiscard]] bool isIdentity() const;

    /** "EPSG:4326" and the like where known, else the CRS's name. */
    [[nodiscard]] const std::string& name() const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace corredor::geo
