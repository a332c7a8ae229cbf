#include "population_raster.h"

#include <corredor/base/error.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace corredor::sources {
namespace {

// Cells held at once; a strip of one block row is read in pieces of at most this many.
constexpr std::int64_t maxCellsAtOnce = std::int64_t{1} << 22;
// A block of more cells than this a side says that the cell size is nonsense.
constexpr std::int64_t maxBlockCells = 2000;

/** People of a block and where they are, in the cell plane. */
struct Block {
    double people = 0;
    double columnMoment = 0; ///< people × column of the cell's centre
    double rowMoment = 0;
};

std::int64_t blockCellsOf(const RasterFile& raster, double cellKm) {
    const double cellM = raster.cellSizeM();
    if (cellM <= 0 || !(cellKm > 0)) {
        return 1;
    }
    return std::clamp<std::int64_t>(std::llround(cellKm * 1000 / cellM), 1, maxBlockCells);
}

/** Sums the strips of a raster block row by block row. */
class BlockSums {
public:
    BlockSums(RasterFile& raster, const CellWindow& window, std::int64_t side)
        : m_raster(raster)
        , m_window(window)
        , m_side(side) {}

    /** The blocks of one row of blocks; negative cells are counted, not summed. */
    const std::vector<Block>& sum(std::int64_t blockRow, std::int64_t& negativeCells) {
        m_blocks.assign(static_cast<std::size_t>((m_window.columns + m_side - 1) / m_side), {});
        const std::int64_t row = m_window.row + blockRow * m_side;
        const std::int64_t rows = std::min(m_side, m_window.row + m_window.rows - row);
        const std::int64_t step =
            std::max<std::int64_t>(1, maxCellsAtOnce / rows / m_side) * m_side;
        for (std::int64_t column = 0; column < m_window.columns; column += step) {
            const CellWindow piece = {
                m_window.column + column, row, std::min(step, m_window.columns - column), rows};
            m_cells.resize(static_cast<std::size_t>(piece.columns * piece.rows));
            m_raster.read(piece, m_cells);
            addPiece(piece, negativeCells);
        }
        return m_blocks;
    }

private:
    void addPiece(const CellWindow& piece, std::int64_t& negativeCells) {
        std::size_t cell = 0;
        for (std::int64_t r = 0; r < piece.rows; ++r) {
            for (std::int64_t c = 0; c < piece.columns; ++c) {
                const double people = m_cells[cell++];
                if (!(people > 0)) {
                    negativeCells += people < 0 ? 1 : 0;
                    continue;
                }
                const std::int64_t column = piece.column + c;
                Block& block =
                    m_blocks[static_cast<std::size_t>((column - m_window.column) / m_side)];
                block.people += people;
                block.columnMoment += people * (static_cast<double>(column) + 0.5);
                block.rowMoment += people * (static_cast<double>(piece.row + r) + 0.5);
            }
        }
    }

    RasterFile& m_raster;
    CellWindow m_window;
    std::int64_t m_side;
    std::vector<Block> m_blocks;
    std::vector<double> m_cells;
};

} // namespace

Read<layers::PopulationLayer> readPopulationRaster(
    const std::filesystem::path& path,
    const PopulationOptions& options,
    const JobContext& job) {
    IssueLog log(path.string());
    RasterFile raster(path, options.source);
    const CellWindow window = options.source.bbox
                                  ? raster.windowOf(*options.source.bbox, raster.transform())
                                  : raster.all();
    const std::int64_t side = blockCellsOf(raster, options.cellKm);
    const std::int64_t blockRows = window.isEmpty() ? 0 : (window.rows + side - 1) / side;
    BlockSums sums(raster, window, side);
    std::int64_t negativeCells = 0;
    layers::PopulationLayer layer;
    for (std::int64_t blockRow = 0; blockRow < blockRows; ++blockRow) {
        job.checkCancelled();
        job.report(static_cast<double>(blockRow) / static_cast<double>(blockRows));
        for (const Block& block : sums.sum(blockRow, negativeCells)) {
            if (block.people <= 0) {
                continue;
            }
            const geo::LonLat place = raster.transform().toLonLat(
                raster.toCrs(block.columnMoment / block.people, block.rowMoment / block.people));
            const bool isOutside = options.source.bbox && !options.source.bbox->contains(place);
            if (isOutside) {
                continue;
            }
            if (!geo::isOnEarth(place)) {
                log.add(
                    Severity::Warning,
                    "bad_coordinates",
                    {path.filename().string() + ":row " +
                         std::to_string(window.row + blockRow * side),
                     {}},
                    "people in cells that are no place on Earth were left out");
                continue;
            }
            layer.points.push_back(place);
            layer.people.push_back(block.people);
        }
    }
    if (negativeCells > 0) {
        log.append({Issue{
            Severity::Warning,
            "negative_value",
            path.string(),
            negativeCells,
            {path.filename().string()},
            {""},
            "cells with a negative number of people were ignored; is the no-data value set?",
            {}}});
    }
    layer.id.resize(layer.points.size());
    layer.country.assign(layer.points.size(), options.country);
    job.report(1.0);
    return {
        std::make_shared<const layers::PopulationLayer>(std::move(layer)),
        log.take(),
        raster.columns() * raster.rows()};
}

} // namespace corredor::sources
