#include "measure_raster.h"

#include "raster_file.h"

#include <corredor/geo/geodesic.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <list>
#include <map>
#include <mutex>
#include <vector>

namespace corredor::sources {
namespace {

constexpr std::int64_t blockSide = 256;
constexpr std::size_t maxBlocks = 512; // of 256² doubles: 256 MiB
// LocalScale is off by less than 1e-3 within this distance; nearer the rim the geodesic decides.
constexpr double localReachM = 50'000;
constexpr double localDoubt = 2e-3;

using Block = std::vector<double>;
using BlockKey = std::pair<std::int64_t, std::int64_t>; ///< block column, block row

/** Blocks of cells of a raster, the last used of them in memory. Thread-safe. */
class BlockCache {
public:
    explicit BlockCache(RasterFile raster) : m_raster(std::move(raster)) {}

    std::shared_ptr<const Block> block(BlockKey key) {
        const std::scoped_lock lock(m_mutex);
        const auto found = m_blocks.find(key);
        if (found != m_blocks.end()) {
            m_recent.splice(m_recent.begin(), m_recent, found->second);
            return found->second->second;
        }
        const CellWindow window = windowOf(key);
        auto cells =
            std::make_shared<Block>(static_cast<std::size_t>(window.columns * window.rows));
        m_raster.read(window, *cells);
        m_recent.emplace_front(key, cells);
        m_blocks[key] = m_recent.begin();
        if (m_recent.size() > maxBlocks) {
            m_blocks.erase(m_recent.back().first);
            m_recent.pop_back();
        }
        return cells;
    }

    [[nodiscard]] CellWindow windowOf(BlockKey key) const {
        const std::int64_t column = key.first * blockSide;
        const std::int64_t row = key.second * blockSide;
        return {
            column,
            row,
            std::min(blockSide, m_raster.columns() - column),
            std::min(blockSide, m_raster.rows() - row)};
    }

    [[nodiscard]] const RasterFile& raster() const { return m_raster; }

private:
    using Recent = std::list<std::pair<BlockKey, std::shared_ptr<const Block>>>;

    std::mutex m_mutex;
    RasterFile m_raster;
    Recent m_recent; ///< last used first
    std::map<BlockKey, Recent::iterator> m_blocks;
};

/** Transforms to and from the raster's CRS, one for each thread that asks at the same time. */
class TransformPool {
public:
    explicit TransformPool(std::string crs) : m_crs(std::move(crs)) {}

    /** Calls use(transform) with a transform nobody else uses meanwhile. */
    template <typename Use>
    auto with(Use use) {
        geo::Transform transform = acquire();
        auto result = use(transform);
        const std::scoped_lock lock(m_mutex);
        m_free.push_back(std::move(transform));
        return result;
    }

private:
    geo::Transform acquire() {
        {
            const std::scoped_lock lock(m_mutex);
            if (!m_free.empty()) {
                geo::Transform transform = std::move(m_free.back());
                m_free.pop_back();
                return transform;
            }
        }
        return geo::Transform(m_crs);
    }

    std::string m_crs;
    std::mutex m_mutex;
    std::vector<geo::Transform> m_free;
};

/** Decides whether places lie within a distance of a centre, exactly but seldom by geodesic. */
class Within {
public:
    Within(geo::LonLat centre, double radiusM)
        : m_centre(centre)
        , m_radiusM(radiusM)
        , m_scale(centre.lat) {}

    [[nodiscard]] bool contains(geo::LonLat place) const {
        const double roughM = m_scale.distanceM(m_centre, place);
        if (m_radiusM <= localReachM && roughM < m_radiusM * (1 - localDoubt)) {
            return true;
        }
        if (m_radiusM <= localReachM && roughM > m_radiusM * (1 + localDoubt)) {
            return false;
        }
        return geo::distanceM(m_centre, place) <= m_radiusM;
    }

private:
    geo::LonLat m_centre;
    double m_radiusM;
    geo::LocalScale m_scale;
};

geo::BoundingBox boxAround(geo::LonLat centre, double radiusM) {
    geo::BoundingBox box;
    for (const double azimuthDeg : {0.0, 90.0, 180.0, 270.0}) {
        box.include(geo::destination(centre, azimuthDeg, radiusM));
    }
    return box;
}

class GdalMeasureRaster final : public layers::MeasureRaster {
public:
    GdalMeasureRaster(RasterFile raster, std::string crs)
        : m_cache(std::move(raster))
        , m_transforms(std::move(crs)) {}

    [[nodiscard]] std::optional<double> valueAt(geo::LonLat point) const override {
        const geo::ProjectedPoint cell = m_transforms.with([&](const geo::Transform& transform) {
            return m_cache.raster().toCells(transform.fromLonLat(point));
        });
        const bool isInside = cell.x >= 0 && cell.y >= 0 &&
                              cell.x < static_cast<double>(m_cache.raster().columns()) &&
                              cell.y < static_cast<double>(m_cache.raster().rows());
        if (!isInside) {
            return std::nullopt;
        }
        const auto column = static_cast<std::int64_t>(cell.x);
        const auto row = static_cast<std::int64_t>(cell.y);
        const BlockKey key(column / blockSide, row / blockSide);
        const CellWindow window = m_cache.windowOf(key);
        const auto block = m_cache.block(key);
        const double value = (*block)[static_cast<std::size_t>(
            (row - window.row) * window.columns + column - window.column)];
        return std::isnan(value) ? std::nullopt : std::optional(value);
    }

    [[nodiscard]] double sumWithin(geo::LonLat point, double radiusM) const override {
        if (!geo::isOnEarth(point) || !(radiusM >= 0)) {
            return 0;
        }
        return m_transforms.with([&](const geo::Transform& transform) {
            const CellWindow window =
                m_cache.raster().windowOf(boxAround(point, radiusM), transform);
            return window.isEmpty() ? 0.0 : sumIn(window, Within(point, radiusM), transform);
        });
    }

private:
    double
    sumIn(const CellWindow& window, const Within& within, const geo::Transform& transform) const {
        double sum = 0;
        const std::int64_t lastRow = (window.row + window.rows - 1) / blockSide;
        const std::int64_t lastColumn = (window.column + window.columns - 1) / blockSide;
        for (std::int64_t row = window.row / blockSide; row <= lastRow; ++row) {
            for (std::int64_t column = window.column / blockSide; column <= lastColumn; ++column) {
                sum += sumOfBlock({column, row}, window, within, transform);
            }
        }
        return sum;
    }

    double sumOfBlock(
        BlockKey key,
        const CellWindow& wanted,
        const Within& within,
        const geo::Transform& transform) const {
        const auto block = m_cache.block(key);
        const CellWindow own = m_cache.windowOf(key);
        const std::int64_t endRow = std::min(own.row + own.rows, wanted.row + wanted.rows);
        const std::int64_t endColumn =
            std::min(own.column + own.columns, wanted.column + wanted.columns);
        double sum = 0;
        for (std::int64_t row = std::max(own.row, wanted.row); row < endRow; ++row) {
            for (std::int64_t column = std::max(own.column, wanted.column); column < endColumn;
                 ++column) {
                const double value = (*block)[static_cast<std::size_t>(
                    (row - own.row) * own.columns + column - own.column)];
                if (std::isnan(value) || value == 0) {
                    continue;
                }
                const geo::LonLat centre = transform.toLonLat(m_cache.raster().toCrs(
                    static_cast<double>(column) + 0.5, static_cast<double>(row) + 0.5));
                sum += within.contains(centre) ? value : 0;
            }
        }
        return sum;
    }

    // What changes is only which blocks and transforms are at hand, never a result.
    mutable BlockCache m_cache;
    mutable TransformPool m_transforms;
};

} // namespace

std::shared_ptr<const layers::MeasureRaster>
openMeasureRaster(const std::filesystem::path& path, const SourceOptions& options) {
    RasterFile raster(path, options);
    std::string crs = raster.crsDefinition();
    return std::make_shared<const GdalMeasureRaster>(std::move(raster), std::move(crs));
}

} // namespace corredor::sources
