#pragma once

#include <corredor/geo/polygons.h>

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace corredor::layers {

/** Municipalities, counties, tracts: areas for statistics, equity and jurisdiction. */
struct ZoneLayer {
    std::string name; ///< as the scenario or file names it
    std::shared_ptr<const geo::Polygons> shapes = std::make_shared<geo::Polygons>();
    std::vector<std::string> id;      ///< one a shape
    std::vector<std::string> label;   ///< one a shape; the zone's name, may be empty
    std::vector<std::string> country; ///< "US", "MX" or empty
    std::map<std::string, std::vector<double>> numbers;    ///< numeric fields, NaN = missing
    std::map<std::string, std::vector<std::string>> texts; ///< the other fields

    [[nodiscard]] std::ptrdiff_t size() const { return std::ssize(id); }
};

} // namespace corredor::layers
