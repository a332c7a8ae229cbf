#include "box_tree.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace corredor::geo {
namespace {

/** Order in which items are packed: vertical slices by centre lon, each sorted by centre lat. */
std::vector<std::int64_t> packingOrder(std::span<const BoundingBox> boxes, std::size_t fanOut) {
    std::vector<std::int64_t> order(boxes.size());
    std::iota(order.begin(), order.end(), 0);
    const auto box = [&](std::int64_t i) -> const BoundingBox& {
        return boxes[static_cast<std::size_t>(i)];
    };
    // An empty box (infinite edges) would sum to NaN, which has no place in an order.
    const auto centre = [](double low, double high) { return low <= high ? low + high : 0.0; };
    std::ranges::stable_sort(
        order, {}, [&](std::int64_t i) { return centre(box(i).west, box(i).east); });
    const double groups =
        std::ceil(static_cast<double>(boxes.size()) / static_cast<double>(fanOut));
    const auto slice =
        static_cast<std::size_t>(std::ceil(std::sqrt(groups)) * static_cast<double>(fanOut));
    for (std::size_t begin = 0; begin < order.size(); begin += slice) {
        const auto first = order.begin() + static_cast<std::ptrdiff_t>(begin);
        const auto last =
            order.begin() + static_cast<std::ptrdiff_t>(std::min(order.size(), begin + slice));
        std::ranges::stable_sort(
            first, last, {}, [&](std::int64_t i) { return centre(box(i).south, box(i).north); });
    }
    return order;
}

} // namespace

BoxTree::BoxTree(std::span<const BoundingBox> boxes)
    : m_leafCount(boxes.size())
    , m_item(packingOrder(boxes, fanOut)) {
    m_boxes.reserve(boxes.size() + boxes.size() / (fanOut - 1) + 8);
    for (const std::int64_t item : m_item) {
        m_boxes.push_back(boxes[static_cast<std::size_t>(item)]);
    }
    std::size_t levelBegin = 0;
    while (m_boxes.size() - levelBegin > 1) {
        const std::size_t levelEnd = m_boxes.size();
        for (std::size_t first = levelBegin; first < levelEnd; first += fanOut) {
            const std::size_t count = std::min(fanOut, levelEnd - first);
            BoundingBox all;
            for (std::size_t i = 0; i < count; ++i) {
                all.include(m_boxes[first + i]);
            }
            m_boxes.push_back(all);
            m_firstChild.push_back(first);
            m_childCount.push_back(static_cast<std::uint8_t>(count));
        }
        levelBegin = levelEnd;
    }
}

} // namespace corredor::geo
