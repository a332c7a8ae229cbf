#include "morton.h"

#include <corredor/base/error.h>
#include <corredor/base/parallel.h>
#include <corredor/map/geometry.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace corredor::map {

namespace {

constexpr unsigned kFinestCellBits = 6; // cells of 64 units, 0.6 m
constexpr std::size_t kGrids = 27;      // cells of 2^6 .. 2^32 units
constexpr std::size_t kBlockPoints = 256;
constexpr std::uint32_t kLeftOut = 0xffffffffU;

struct Keyed {
    std::uint64_t key = 0;
    std::uint32_t index = 0;
};

/** Stable sort by key; radix, because comparing a million keys takes four times as long. */
void sortByKey(std::vector<Keyed>& items) {
    constexpr unsigned bits = 11;
    constexpr std::size_t digits = 1U << bits;
    std::vector<Keyed> other(items.size());
    for (unsigned shift = 0; shift < 64; shift += bits) {
        std::array<std::size_t, digits> begin{};
        for (const Keyed& item : items)
            ++begin[(item.key >> shift) & (digits - 1)];
        std::size_t sum = 0;
        for (std::size_t& place : begin) {
            const std::size_t count = place;
            place = sum;
            sum += count;
        }
        for (const Keyed& item : items)
            other[begin[(item.key >> shift) & (digits - 1)]++] = item;
        items.swap(other);
    }
}

std::vector<Keyed>
sortedPlaces(std::span<const geo::LonLat> places, std::span<const GridPoint> grid) {
    std::vector<Keyed> items;
    items.reserve(places.size());
    for (std::size_t i = 0; i < places.size(); ++i)
        if (geo::isFinite(places[i]))
            items.push_back({.key = mortonKey(grid[i]), .index = static_cast<std::uint32_t>(i)});
    sortByKey(items);
    return items;
}

/** In how many grids, from the finest on, each item stands for its cell. */
std::vector<std::uint8_t>
gridsStoodFor(const std::vector<Keyed>& items, std::span<const std::uint8_t> category) {
    const auto stronger = [&](std::uint32_t a, std::uint32_t b) {
        const std::uint32_t left = items[a].index;
        const std::uint32_t right = items[b].index;
        if (!category.empty() && category[left] != category[right])
            return category[left] > category[right];
        return left < right;
    };
    std::vector<std::uint8_t> count(items.size(), 0);
    std::vector<std::uint32_t> alive(items.size());
    for (std::size_t i = 0; i < alive.size(); ++i)
        alive[i] = static_cast<std::uint32_t>(i);
    for (std::size_t grid = 0; grid < kGrids && !alive.empty(); ++grid) {
        const auto shift = static_cast<unsigned>(2 * (kFinestCellBits + grid));
        const auto cell = [&](std::uint32_t i) {
            return shift < 64 ? items[i].key >> shift : std::uint64_t{0};
        };
        std::size_t kept = 0; // winners are packed to the front; the current cell's is at kept - 1
        for (std::size_t i = 0; i < alive.size(); ++i) {
            if (kept == 0 || cell(alive[kept - 1]) != cell(alive[i]))
                alive[kept++] = alive[i];
            else if (stronger(alive[i], alive[kept - 1]))
                alive[kept - 1] = alive[i];
        }
        alive.resize(kept);
        for (const std::uint32_t i : alive)
            count[i] = static_cast<std::uint8_t>(grid + 1);
    }
    return count;
}

/** The coarsest level (number of grids stood for) that a picture with such cells may leave out. */
std::size_t firstShown(double cellUnits) {
    const double grid = std::floor(std::log2(std::max(cellUnits, 1.0))) - kFinestCellBits;
    return grid < 0 ? 0 : std::min(static_cast<std::size_t>(grid) + 1, kGrids);
}

} // namespace

PointGeometry::PointGeometry(
    std::span<const geo::LonLat> places,
    std::span<const std::uint8_t> category)
    : m_placeOf(places.size(), kLeftOut)
    , m_blocks(kGrids + 1) {
    CORREDOR_ASSERT(category.empty() || category.size() == places.size());
    for (const std::uint8_t value : category)
        m_categoryCount = std::max(m_categoryCount, value + 1);
    sortIntoLevels(places, category);
}

void PointGeometry::sortIntoLevels(
    std::span<const geo::LonLat> places,
    std::span<const std::uint8_t> category) {
    const std::vector<GridPoint> grid = toGrid(places);
    const std::vector<Keyed> items = sortedPlaces(places, grid);
    const std::vector<std::uint8_t> level = gridsStoodFor(items, category);

    std::array<std::size_t, kGrids + 2> begin{};
    for (const std::uint8_t value : level)
        ++begin[value + std::size_t{1}];
    for (std::size_t i = 1; i < begin.size(); ++i)
        begin[i] += begin[i - 1];

    m_position.resize(items.size());
    m_index.resize(items.size());
    m_category.resize(category.empty() ? 0 : items.size());
    std::array<std::size_t, kGrids + 2> next = begin;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const std::size_t place = next[level[i]]++;
        const std::uint32_t index = items[i].index;
        m_position[place] = grid[index];
        m_index[place] = index;
        m_placeOf[index] = static_cast<std::uint32_t>(place);
        if (!category.empty())
            m_category[place] = category[index];
    }
    for (std::size_t i = 0; i <= kGrids; ++i)
        makeBlocks(i, begin[i], begin[i + 1]);
}

void PointGeometry::makeBlocks(std::size_t level, std::size_t begin, std::size_t end) {
    for (; begin < end; begin += kBlockPoints) {
        Block block{.box = {}, .begin = begin, .end = std::min(end, begin + kBlockPoints)};
        for (std::size_t i = block.begin; i < block.end; ++i)
            block.box.include(m_position[i]);
        m_box.include(block.box);
        m_blocks[level].push_back(block);
    }
}

std::vector<PointGeometry::Run> PointGeometry::visible(const GridBox& box, double cellUnits) const {
    std::vector<Run> runs;
    for (std::size_t level = firstShown(cellUnits); level < m_blocks.size(); ++level) {
        for (const Block& block : m_blocks[level]) {
            if (!block.box.intersects(box))
                continue;
            if (!runs.empty() && runs.back().end == block.begin)
                runs.back().end = block.end;
            else
                runs.push_back({.begin = block.begin, .end = block.end});
        }
    }
    return runs;
}

std::int64_t PointGeometry::countShown(double cellUnits) const {
    for (std::size_t level = firstShown(cellUnits); level < m_blocks.size(); ++level)
        if (!m_blocks[level].empty())
            return size() - static_cast<std::int64_t>(m_blocks[level].front().begin);
    return 0;
}

std::int64_t PointGeometry::placeOf(std::int64_t index) const {
    const std::uint32_t place = m_placeOf[static_cast<std::size_t>(index)];
    return place == kLeftOut ? -1 : static_cast<std::int64_t>(place);
}

} // namespace corredor::map
