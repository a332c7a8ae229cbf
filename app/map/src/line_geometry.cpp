#include "line_detail.h"
#include "morton.h"

#include <corredor/base/error.h>
#include <corredor/base/parallel.h>
#include <corredor/map/geometry.h>

#include <algorithm>
#include <numeric>

namespace corredor::map {

namespace {

constexpr std::uint32_t kBlockLines = 32;

std::uint64_t keyOf(const GridBox& box) {
    if (box.isEmpty())
        return 0;
    return mortonKey(
        {.x = box.left + (box.right - box.left) / 2, .y = box.top + (box.bottom - box.top) / 2});
}

} // namespace

LineGeometry::LineGeometry(
    std::span<const geo::LonLat> vertices,
    std::span<const std::int64_t> vertexBegin,
    std::span<const std::uint8_t> category) {
    const std::size_t count = vertexBegin.empty() ? 0 : vertexBegin.size() - 1;
    CORREDOR_ASSERT(category.empty() || category.size() == count);
    const std::vector<GridPoint> grid = toGrid(vertices);

    std::vector<GridBox> boxes(count);
    std::vector<std::uint64_t> keys(count);
    for (std::size_t i = 0; i < count; ++i) {
        for (auto v = vertexBegin[i]; v < vertexBegin[i + 1]; ++v)
            if (geo::isFinite(vertices[static_cast<std::size_t>(v)]))
                boxes[i].include(grid[static_cast<std::size_t>(v)]);
        keys[i] = keyOf(boxes[i]);
        m_box.include(boxes[i]);
    }

    const auto categoryOf = [&](std::uint32_t i) {
        return category.empty() ? std::uint8_t{0} : category[i];
    };
    m_index.resize(count);
    std::iota(m_index.begin(), m_index.end(), 0U);
    std::ranges::sort(m_index, [&](std::uint32_t a, std::uint32_t b) {
        if (categoryOf(a) != categoryOf(b))
            return categoryOf(a) < categoryOf(b);
        return keys[a] != keys[b] ? keys[a] < keys[b] : a < b;
    });

    m_vertices.reserve(vertices.size());
    m_begin.reserve(count + 1);
    m_placeOf.resize(count);
    for (std::size_t place = 0; place < count; ++place) {
        const std::uint32_t i = m_index[place];
        m_placeOf[i] = static_cast<std::uint32_t>(place);
        m_lineBox.push_back(boxes[i]);
        m_begin.push_back(m_vertices.size());
        for (auto v = vertexBegin[i]; v < vertexBegin[i + 1]; ++v)
            if (geo::isFinite(vertices[static_cast<std::size_t>(v)]))
                m_vertices.push_back(grid[static_cast<std::size_t>(v)]);

        const std::size_t group = categoryOf(i);
        if (m_blocks.size() <= group)
            m_blocks.resize(group + 1);
        std::vector<Block>& blocks = m_blocks[group];
        if (blocks.empty() || blocks.back().end - blocks.back().begin == kBlockLines)
            blocks.push_back({.box = {}, .begin = m_placeOf[i], .end = m_placeOf[i]});
        blocks.back().box.include(boxes[i]);
        ++blocks.back().end;
    }
    m_begin.push_back(m_vertices.size());

    m_detail.resize(m_vertices.size());
    parallelFor(std::ssize(m_index), 64, [&](std::ptrdiff_t begin, std::ptrdiff_t end) {
        for (auto place = static_cast<std::size_t>(begin); place < static_cast<std::size_t>(end);
             ++place) {
            const std::size_t length = m_begin[place + 1] - m_begin[place];
            findDetail(
                std::span(m_vertices).subspan(m_begin[place], length),
                std::span(m_detail).subspan(m_begin[place], length));
        }
    });
}

void LineGeometry::collect(const GridBox& box, int category, std::vector<std::uint32_t>& lines)
    const {
    if (category < 0 || category >= categoryCount())
        return;
    for (const Block& block : m_blocks[static_cast<std::size_t>(category)]) {
        if (!block.box.intersects(box))
            continue;
        for (std::uint32_t place = block.begin; place < block.end; ++place)
            if (m_lineBox[place].intersects(box))
                lines.push_back(place);
    }
}

void LineGeometry::simplified(
    std::uint32_t line,
    double toleranceUnits,
    std::vector<GridPoint>& out) const {
    const std::uint8_t needed = detailCode(toleranceUnits);
    for (std::size_t i = m_begin[line]; i < m_begin[line + 1]; ++i)
        if (m_detail[i] >= needed)
            out.push_back(m_vertices[i]);
}

std::uint32_t LineGeometry::placeOf(std::int64_t index) const {
    return m_placeOf[static_cast<std::size_t>(index)];
}

std::span<const GridPoint> LineGeometry::vertices(std::uint32_t line) const {
    return std::span(m_vertices).subspan(m_begin[line], m_begin[line + 1] - m_begin[line]);
}

} // namespace corredor::map
