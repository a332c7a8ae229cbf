#pragma once

#include <corredor/geo/lonlat.h>

#include <limits>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace corredor::layers {

/**
 * Places with a weight: population (demand points) as points, polygon centres or raster cells.
 * All columns have one entry a point; `id` and `country` may be empty strings.
 */
struct PopulationLayer {
    std::vector<geo::LonLat> points;
    std::vector<double> people; ///< never negative, never NaN
    std::vector<std::string> id;
    std::vector<std::string> country; ///< "US", "MX" or empty
    /** Fields that sort people into classes, as far as they were asked for; one entry a point. */
    std::map<std::string, std::vector<double>> numbers = {};
    std::map<std::string, std::vector<std::string>> texts = {};

    [[nodiscard]] std::ptrdiff_t size() const { return std::ssize(points); }
};

/** The records of a layer in `rows`, in their order, with all columns. */
[[nodiscard]] PopulationLayer
withRows(const PopulationLayer& layer, std::span<const std::size_t> rows);

/** A port of entry: joins the road networks of the two countries. */
struct Crossing {
    std::string id;
    std::string name;
    geo::LonLat location;
    double vehiclesPerYear = 0; ///< personal vehicles + trucks + buses, latest full year; 0 unknown
};

using CrossingLayer = std::vector<Crossing>;

/** A named place, for labels and for naming sites. */
struct Place {
    std::string name;
    std::string country;
    std::string admin1;
    geo::LonLat location;
    double population = 0;
};

using PlaceLayer = std::vector<Place>;

enum class SiteRole : std::uint8_t { Candidate, Required, Existing, Excluded };

[[nodiscard]] std::string_view toString(SiteRole role);

/** A user's own sites with roles; read from any vector layer or table. */
struct Site {
    std::string id;
    std::string name;
    geo::LonLat location;
    SiteRole role = SiteRole::Candidate;
    double cost = std::numeric_limits<double>::quiet_NaN(); ///< of building it; NaN = not stated
};

using SiteLayer = std::vector<Site>;

} // namespace corredor::layers
