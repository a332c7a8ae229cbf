#pragma once

#include "gdal_handles.h"

#include <corredor/geo/lonlat.h>
#include <corredor/geo/transform.h>
#include <corredor/sources/options.h>

#include <array>
#include <filesystem>
#include <optional>
#include <span>
#include <string>

namespace corredor::sources {

/** A window of cells. */
struct CellWindow {
    std::int64_t column = 0;
    std::int64_t row = 0;
    std::int64_t columns = 0;
    std::int64_t rows = 0;

    [[nodiscard]] bool isEmpty() const { return columns <= 0 || rows <= 0; }
};

/** True for .tif and .tiff. */
[[nodiscard]] bool isRasterName(const std::filesystem::path& path);

/**
 * The first band of a GeoTIFF, always at full resolution: overviews and resampling are never
 * used. Cell (column, row) has its centre at (column + 0.5, row + 0.5) of the cell plane.
 */
class RasterFile {
public:
    /** @throws InputError when it cannot be opened, has no CRS (names the option crs) or no
     * georeference. */
    RasterFile(const std::filesystem::path& path, const SourceOptions& options);

    [[nodiscard]] std::int64_t columns() const { return m_columns; }

    [[nodiscard]] std::int64_t rows() const { return m_rows; }

    [[nodiscard]] CellWindow all() const { return {0, 0, m_columns, m_rows}; }

    [[nodiscard]] const geo::Transform& transform() const { return m_transform; }

    [[nodiscard]] const std::string& crs() const { return m_crs; }

    /** The CRS in full (WKT or what the option said), to make further transforms of. */
    [[nodiscard]] const std::string& crsDefinition() const { return m_crsDefinition; }

    /** Type of the cells as GDAL names it ("Float32"). */
    [[nodiscard]] std::string cellType() const;

    /**
     * Reads cells row by row; no-data cells and NaN become NaN.
     * @param cells room for columns × rows of the window. @throws InputError when damaged
     */
    void read(const CellWindow& window, std::span<double> cells);

    /** CRS coordinates of a place in the cell plane, and back. */
    [[nodiscard]] geo::ProjectedPoint toCrs(double column, double row) const;
    [[nodiscard]] geo::ProjectedPoint toCells(geo::ProjectedPoint crs) const;

    /** Side of a cell in the middle of the raster, metres (the longer one). */
    [[nodiscard]] double cellSizeM() const;

    /** The cells that may lie in the box, padded by one; all when the box cannot be projected. */
    [[nodiscard]] CellWindow
    windowOf(const geo::BoundingBox& box, const geo::Transform& transform) const;

    /** Lon/lat box of the raster's outline. */
    [[nodiscard]] geo::BoundingBox extent() const;

private:
    [[nodiscard]] std::string crsText(const SourceOptions& options) const;

    std::string m_file;
    DatasetHandle m_dataset;
    GDALRasterBandH m_band = nullptr;
    std::int64_t m_columns = 0;
    std::int64_t m_rows = 0;
    std::array<double, 6> m_toCrs{};
    std::array<double, 6> m_toCells{};
    std::optional<double> m_noData;
    double m_scale = 1;
    double m_offset = 0;
    std::string m_crs;
    std::string m_crsDefinition;
    geo::Transform m_transform;
};

} // namespace corredor::sources
