#include "columns.h"
#include "point_search.h"

namespace corredor::network {

PointTable::PointTable(std::vector<Anchor> anchors, std::ptrdiff_t nodes, std::ptrdiff_t edges)
    : m_anchors(std::move(anchors))
    , m_nodeBegin(count(nodes) + 1, 0)
    , m_edgeBegin(count(edges) + 1, 0) {
    const auto eachEntry = [&](const auto& visit) {
        for (std::int32_t i = 0; i < number(std::ssize(m_anchors)); ++i) {
            const Anchor& anchor = at(m_anchors, i);
            if (anchor.edge >= 0 && anchor.fromCost < unreachable) {
                visit(anchor.fromNode, Entry{i, anchor.fromCost});
            }
            if (anchor.edge >= 0 && anchor.toCost < unreachable) {
                visit(anchor.toNode, Entry{i, anchor.toCost});
            }
        }
    };
    eachEntry([&](std::int32_t node, const Entry&) { ++at(m_nodeBegin, node + 1); });
    for (const Anchor& anchor : m_anchors) {
        if (anchor.edge >= 0) {
            ++at(m_edgeBegin, anchor.edge + 1);
        }
    }
    std::partial_sum(m_nodeBegin.begin(), m_nodeBegin.end(), m_nodeBegin.begin());
    std::partial_sum(m_edgeBegin.begin(), m_edgeBegin.end(), m_edgeBegin.begin());
    m_nodeEntries.resize(static_cast<std::size_t>(m_nodeBegin.back()));
    m_edgePoints.resize(static_cast<std::size_t>(m_edgeBegin.back()));
    std::vector<std::int64_t> next(m_nodeBegin.begin(), m_nodeBegin.end() - 1);
    eachEntry([&](std::int32_t node, const Entry& entry) {
        at(m_nodeEntries, at(next, node)++) = entry;
    });
    next.assign(m_edgeBegin.begin(), m_edgeBegin.end() - 1);
    for (std::int32_t i = 0; i < number(std::ssize(m_anchors)); ++i) {
        if (at(m_anchors, i).edge >= 0) {
            at(m_edgePoints, at(next, at(m_anchors, i).edge)++) = i;
        }
    }
    for (std::ptrdiff_t node = 0; node < nodes; ++node) {
        std::sort(
            m_nodeEntries.begin() + at(m_nodeBegin, node),
            m_nodeEntries.begin() + at(m_nodeBegin, node + 1),
            [](const Entry& x, const Entry& y) {
                return std::pair(x.cost, x.point) < std::pair(y.cost, y.point);
            });
    }
}

} // namespace corredor::network
