#pragma once

#include <corredor/base/issue.h>

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

/** Files that tests need and that are no text: written with GDAL into a test's own folder. */
namespace corredor::test {

struct RasterSpec {
    std::string crs = "EPSG:4326"; ///< empty = none
    double west = 0;
    double north = 0;
    double cellWidth = 1;
    double cellHeight = 1;
    int columns = 1;
    int rows = 1;
    std::vector<double> cells; ///< row by row from the north
    double noData = -99999;
    bool overviews = false; ///< averages, to be ignored by any reader of sums
};

void writeGeoTiff(const std::filesystem::path& path, const RasterSpec& spec);

/** One feature: a geometry as WKT (empty = null; 999 stands for NaN) and its texts. */
struct WktFeature {
    std::string wkt;
    std::vector<std::string> values;
};

struct VectorSpec {
    std::string driver = "GPKG";
    std::string layer = "layer";
    std::string crs = "EPSG:4326";        ///< empty = none
    std::vector<std::string> fields = {}; ///< "name" for text, "name:real", "name:integer"
    std::vector<WktFeature> features = {};
    std::vector<std::string> layerOptions = {};
};

void writeVector(const std::filesystem::path& path, const VectorSpec& spec);

/** How often an issue of that code was found; 0 when never. */
[[nodiscard]] std::int64_t countOf(const std::vector<Issue>& issues, std::string_view code);

} // namespace corredor::test
