#include "raster_file.h"

#include <corredor/base/error.h>
#include <corredor/base/text.h>
#include <corredor/geo/geodesic.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace corredor::sources {
namespace {

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

DatasetHandle openRaster(const std::filesystem::path& path, GdalSession& session) {
    const std::string name = safeGdalName(path, {});
    DatasetHandle dataset(GDALOpenEx(
        name.c_str(), GDAL_OF_RASTER | GDAL_OF_READONLY, allowedRasterDrivers(), nullptr, nullptr));
    if (!dataset || GDALGetRasterCount(dataset.get()) < 1) {
        throw InputError(
            {path.string(),
             {},
             "it cannot be opened as a raster: " + session.message(),
             "Use a GeoTIFF; check that the file is whole."});
    }
    return dataset;
}

} // namespace

bool isRasterName(const std::filesystem::path& path) {
    const std::string name = asciiLower(path.filename().string());
    return name.ends_with(".tif") || name.ends_with(".tiff");
}

RasterFile::RasterFile(const std::filesystem::path& path, const SourceOptions& options)
    : m_file(path.string())
    , m_transform("EPSG:4326") {
    GdalSession session;
    m_dataset = openRaster(path, session);
    m_band = GDALGetRasterBand(m_dataset.get(), 1);
    m_columns = GDALGetRasterXSize(m_dataset.get());
    m_rows = GDALGetRasterYSize(m_dataset.get());
    const bool isPlaced = GDALGetGeoTransform(m_dataset.get(), m_toCrs.data()) == CE_None;
    if (!isPlaced || GDALInvGeoTransform(m_toCrs.data(), m_toCells.data()) == 0) {
        throw InputError(
            {m_file,
             {},
             "it does not say where its cells are",
             "Use a georeferenced GeoTIFF, or put its world file (.tfw) beside it."});
    }
    int isSet = 0;
    const double noData = GDALGetRasterNoDataValue(m_band, &isSet);
    if (isSet != 0) {
        m_noData = noData;
    }
    const double scale = GDALGetRasterScale(m_band, &isSet);
    m_scale = isSet != 0 && scale != 0 ? scale : 1;
    const double offset = GDALGetRasterOffset(m_band, &isSet);
    m_offset = isSet != 0 ? offset : 0;
    try {
        m_crsDefinition = crsText(options);
        m_transform = geo::Transform(m_crsDefinition);
    } catch (const InputError& error) {
        throw InputError({m_file, error.text().place, error.text().what, error.text().remedy});
    }
    m_crs = m_transform.name();
}

std::string RasterFile::crsText(const SourceOptions& options) const {
    if (!options.crs.empty()) {
        return options.crs;
    }
    OGRSpatialReferenceH crs = GDALGetSpatialRef(m_dataset.get());
    if (crs == nullptr) {
        throw InputError(
            {m_file,
             {},
             "its coordinate reference system is not known",
             "Set the option crs, e.g. crs = \"EPSG:4326\"."});
    }
    char* text = nullptr;
    const char* format[] = {"FORMAT=WKT2_2019", nullptr};
    OSRExportToWktEx(crs, &text, format);
    const TextHandle owner(text);
    return text != nullptr ? text : "";
}

std::string RasterFile::cellType() const {
    return GDALGetDataTypeName(GDALGetRasterDataType(m_band));
}

void RasterFile::read(const CellWindow& window, std::span<double> cells) {
    GdalSession session;
    const auto columns = static_cast<int>(window.columns);
    const auto rows = static_cast<int>(window.rows);
    const CPLErr status = GDALRasterIO(
        m_band,
        GF_Read,
        static_cast<int>(window.column),
        static_cast<int>(window.row),
        columns,
        rows,
        cells.data(),
        columns,
        rows,
        GDT_Float64,
        0,
        0);
    if (status != CE_None) {
        throw InputError(
            {m_file,
             "rows " + std::to_string(window.row) + " to " +
                 std::to_string(window.row + window.rows - 1),
             "the cells cannot be read: " + session.message(),
             "Check that the file is whole."});
    }
    const bool isFloat = GDALGetRasterDataType(m_band) == GDT_Float32;
    const double noData = m_noData.value_or(notANumber);
    for (double& cell : cells) {
        // A no-data value written with a few digits means the float nearest to it.
        const bool isNoData =
            cell == noData || (isFloat && static_cast<float>(cell) == static_cast<float>(noData));
        cell = isNoData || !std::isfinite(cell) ? notANumber : cell * m_scale + m_offset;
    }
}

geo::ProjectedPoint RasterFile::toCrs(double column, double row) const {
    return {
        m_toCrs[0] + m_toCrs[1] * column + m_toCrs[2] * row,
        m_toCrs[3] + m_toCrs[4] * column + m_toCrs[5] * row};
}

geo::ProjectedPoint RasterFile::toCells(geo::ProjectedPoint crs) const {
    return {
        m_toCells[0] + m_toCells[1] * crs.x + m_toCells[2] * crs.y,
        m_toCells[3] + m_toCells[4] * crs.x + m_toCells[5] * crs.y};
}

double RasterFile::cellSizeM() const {
    const double column = static_cast<double>(m_columns) / 2;
    const double row = static_cast<double>(m_rows) / 2;
    const geo::LonLat middle = m_transform.toLonLat(toCrs(column, row));
    const geo::LonLat right = m_transform.toLonLat(toCrs(column + 1, row));
    const geo::LonLat below = m_transform.toLonLat(toCrs(column, row + 1));
    if (!geo::isOnEarth(middle) || !geo::isOnEarth(right) || !geo::isOnEarth(below)) {
        return 0;
    }
    return std::max(geo::distanceM(middle, right), geo::distanceM(middle, below));
}

CellWindow
RasterFile::windowOf(const geo::BoundingBox& box, const geo::Transform& transform) const {
    // Straight edges of the box bend in other projections: follow them in small steps.
    constexpr int steps = 32;
    std::array<double, 4> range = {
        std::numeric_limits<double>::infinity(),
        std::numeric_limits<double>::infinity(),
        -std::numeric_limits<double>::infinity(),
        -std::numeric_limits<double>::infinity()};
    for (int i = 0; i <= steps; ++i) {
        for (int j = 0; j <= steps; ++j) {
            const double lon = box.west + (box.east - box.west) * i / steps;
            const double lat = box.south + (box.north - box.south) * j / steps;
            const geo::ProjectedPoint cell = toCells(transform.fromLonLat({lon, lat}));
            if (!std::isfinite(cell.x) || !std::isfinite(cell.y)) {
                return all();
            }
            range = {
                std::min(range[0], cell.x),
                std::min(range[1], cell.y),
                std::max(range[2], cell.x),
                std::max(range[3], cell.y)};
        }
    }
    const auto clamped = [](double value, std::int64_t limit) {
        return static_cast<std::int64_t>(std::clamp(value, 0.0, static_cast<double>(limit)));
    };
    // What bends between two steps stays far below the padding of 1/100 of the window.
    const double padX = 1 + (range[2] - range[0]) / 100;
    const double padY = 1 + (range[3] - range[1]) / 100;
    CellWindow window;
    window.column = clamped(std::floor(range[0] - padX), m_columns);
    window.row = clamped(std::floor(range[1] - padY), m_rows);
    window.columns = clamped(std::ceil(range[2] + padX), m_columns) - window.column;
    window.rows = clamped(std::ceil(range[3] + padY), m_rows) - window.row;
    return window;
}

geo::BoundingBox RasterFile::extent() const {
    constexpr int steps = 16;
    geo::BoundingBox box;
    for (int i = 0; i <= steps; ++i) {
        for (int j = 0; j <= steps; ++j) {
            const geo::LonLat place = m_transform.toLonLat(toCrs(
                static_cast<double>(m_columns) * i / steps,
                static_cast<double>(m_rows) * j / steps));
            if (geo::isOnEarth(place)) {
                box.include(place);
            }
        }
    }
    return box;
}

} // namespace corredor::sources
