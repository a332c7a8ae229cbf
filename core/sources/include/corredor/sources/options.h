#pragma once

#include <corredor/geo/lonlat.h>

#include <map>
#include <optional>
#include <string>

namespace corredor::sources {

/** Which part of a source to read and how its coordinates are meant; shared by every reader. */
struct SourceOptions {
    std::string layer;    ///< layer (table) name inside the source; empty = the only or first one
    std::string where;    ///< OGR attribute filter, e.g. "state = 'CA'"; empty = all
    std::string crs;      ///< overrides or supplies the CRS ("EPSG:6372"); empty = the source's own
    std::string encoding; ///< of text without its own mark: "UTF-8", "windows-1252"; empty = detect
    std::string lonField; ///< for tables; empty = the usual names (lon, longitude, x ...)
    std::string latField;
    std::optional<geo::BoundingBox> bbox; ///< keep only what touches it
};

} // namespace corredor::sources
