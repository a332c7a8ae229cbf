#pragma once

#include <corredor/geo/lonlat.h>

#include <cstdint>
#include <span>
#include <vector>

namespace corredor::geo {

/**
 * A packed R-tree over lon/lat boxes (sort-tile-recursive). Immutable.
 * Source: Leutenegger, Lopez & Edgington, "STR: a simple and efficient algorithm for R-tree
 * packing", ICDE 1997.
 */
class BoxTree {
public:
    explicit BoxTree(std::span<const BoundingBox> boxes);

    /** Calls visit(index) for every box that intersects `window`, in no particular order. */
    template <typename Visit>
    void query(const BoundingBox& window, Visit&& visit) const {
        if (m_boxes.empty()) {
            return;
        }
        std::vector<std::size_t> open = {m_boxes.size() - 1};
        while (!open.empty()) {
            const std::size_t node = open.back();
            open.pop_back();
            if (!m_boxes[node].intersects(window)) {
                continue;
            }
            if (node < m_leafCount) {
                visit(static_cast<std::ptrdiff_t>(m_item[node]));
                continue;
            }
            for (std::size_t child = m_firstChild[node - m_leafCount];
                 child < m_firstChild[node - m_leafCount] + m_childCount[node - m_leafCount];
                 ++child) {
                open.push_back(child);
            }
        }
    }

    /**
     * Best-first descent: visit(index) is asked in an order in which boxes of small `bound` come
     * early, and returns the new limit; nodes whose bound(box) exceeds the limit are skipped.
     */
    template <typename Bound, typename Visit>
    void nearest(Bound&& bound, Visit&& visit, double limit) const {
        if (m_boxes.empty()) {
            return;
        }
        descend(m_boxes.size() - 1, bound, visit, limit);
    }

private:
    static constexpr std::size_t fanOut = 8;

    template <typename Bound, typename Visit>
    void descend(std::size_t node, Bound& bound, Visit& visit, double& limit) const {
        if (node < m_leafCount) {
            limit = visit(static_cast<std::ptrdiff_t>(m_item[node]));
            return;
        }

        struct Child {
            double bound;
            std::size_t node;
        };

        Child children[fanOut]; // NOLINT(modernize-avoid-c-arrays): hot path, fixed size
        std::size_t count = 0;
        const std::size_t first = m_firstChild[node - m_leafCount];
        for (std::size_t i = 0; i < m_childCount[node - m_leafCount]; ++i) {
            const Child child{bound(m_boxes[first + i]), first + i};
            std::size_t at = count++;
            for (; at > 0 && children[at - 1].bound > child.bound; --at) {
                children[at] = children[at - 1];
            }
            children[at] = child;
        }
        for (std::size_t i = 0; i < count && children[i].bound <= limit; ++i) {
            descend(children[i].node, bound, visit, limit);
        }
    }

    std::size_t m_leafCount = 0;
    std::vector<BoundingBox> m_boxes;      ///< leaves first, then each level; the root is last
    std::vector<std::int64_t> m_item;      ///< per leaf
    std::vector<std::size_t> m_firstChild; ///< per inner node
    std::vector<std::uint8_t> m_childCount;
};

} // namespace corredor::geo
