#include "border_pieces.h"
#include "box_tree.h"

#include <corredor/geo/untangle.h>

#include <algorithm>
#include <limits>
#include <numeric>

namespace corredor::geo {
namespace {

using Ring = std::vector<LonLat>;

/** One end of a piece, seen from the place it starts at. */
struct Spoke {
    std::int32_t node = 0;
    std::int32_t to = 0;     ///< node at the other end
    std::int32_t twin = 0;   ///< the same piece seen from there
    bool insideLeft = false; ///< what lies left of the way out
    bool followed = false;
};

/** Quadrants counter-clockwise from due west, which comes last. */
int quadrant(const GridPlace& from, const GridPlace& to) {
    if (to.y != from.y) {
        return to.y < from.y ? 0 : 2;
    }
    return to.x > from.x ? 1 : 3;
}

/** The pieces as a plane graph, its faces told apart by the even-odd rule. */
class Borders {
public:
    explicit Borders(const std::vector<Piece>& pieces) : m_pieces(pieces) {
        for (const Piece& piece : pieces) {
            m_nodes.push_back(piece.a);
            m_nodes.push_back(piece.b);
        }
        std::ranges::sort(m_nodes);
        const auto repeated = std::ranges::unique(m_nodes);
        m_nodes.erase(repeated.begin(), repeated.end());
        makeSpokes();
    }

    void tellInside(const JobContext& job) {
        std::vector<BoundingBox> boxes;
        for (const Piece& piece : m_pieces) {
            boxes.push_back(boxOf(piece));
        }
        const BoxTree tree(boxes);
        std::vector<char> known(m_nodes.size(), 0);
        // Of nodes not yet reached the first is the westernmost of its part.
        for (std::int32_t node = 0; node < static_cast<std::int32_t>(m_nodes.size()); ++node) {
            if (known[at(node)] == 0) {
                job.checkCancelled();
                setAround(m_begin[at(node) + 1] - 1, isInsideWestOf(tree, node));
                spread(node, known);
            }
        }
    }

    /** The borders of the inside, each ring without a vertex that repeats. */
    [[nodiscard]] std::vector<Ring> rings() {
        std::vector<Ring> rings;
        std::vector<std::ptrdiff_t> position(m_nodes.size(), -1);
        for (std::int32_t spoke = 0; spoke < static_cast<std::int32_t>(m_spokes.size()); ++spoke) {
            if (m_spokes[at(spoke)].insideLeft && !m_spokes[at(spoke)].followed) {
                follow(spoke, position, rings);
            }
        }
        return rings;
    }

private:
    static std::size_t at(std::int32_t i) { return static_cast<std::size_t>(i); }

    [[nodiscard]] std::int32_t nodeOf(const GridPlace& place) const {
        return static_cast<std::int32_t>(
            std::ranges::lower_bound(m_nodes, place) - m_nodes.begin());
    }

    void makeSpokes() {
        std::vector<std::int32_t> piece; // that a spoke belongs to
        std::vector<Spoke> spokes;
        for (std::size_t i = 0; i < m_pieces.size(); ++i) {
            const std::int32_t a = nodeOf(m_pieces[i].a);
            const std::int32_t b = nodeOf(m_pieces[i].b);
            spokes.push_back({a, b});
            spokes.push_back({b, a});
            piece.insert(piece.end(), 2, static_cast<std::int32_t>(i));
        }
        std::vector<std::int32_t> order(spokes.size());
        std::iota(order.begin(), order.end(), 0);
        std::ranges::sort(order, [&](std::int32_t x, std::int32_t y) {
            return isBefore(spokes[at(x)], spokes[at(y)]);
        });
        m_begin.assign(m_nodes.size() + 1, 0);
        std::vector<std::int32_t> first(m_pieces.size(), -1);
        for (const std::int32_t old : order) {
            const auto now = static_cast<std::int32_t>(m_spokes.size());
            m_spokes.push_back(spokes[at(old)]);
            ++m_begin[at(spokes[at(old)].node) + 1];
            std::int32_t& other = first[at(piece[at(old)])];
            if (other >= 0) {
                m_spokes[at(other)].twin = now;
                m_spokes[at(now)].twin = other;
            }
            other = now;
        }
        std::partial_sum(m_begin.begin(), m_begin.end(), m_begin.begin());
    }

    [[nodiscard]] bool isBefore(const Spoke& x, const Spoke& y) const {
        if (x.node != y.node) {
            return x.node < y.node;
        }
        const GridPlace& from = m_nodes[at(x.node)];
        const int left = quadrant(from, m_nodes[at(x.to)]);
        const int right = quadrant(from, m_nodes[at(y.to)]);
        return left != right ? left < right : turn(from, m_nodes[at(x.to)], m_nodes[at(y.to)]) > 0;
    }

    /** By the pieces south of a place just west of the node. @pre none of its part is there */
    [[nodiscard]] bool isInsideWestOf(const BoxTree& tree, std::int32_t node) const {
        const GridPlace& place = m_nodes[at(node)];
        const auto x = static_cast<double>(place.x);
        bool inside = false;
        tree.query(
            {x, -std::numeric_limits<double>::infinity(), x, static_cast<double>(place.y)},
            [&](std::ptrdiff_t i) {
                const Piece& piece = m_pieces[static_cast<std::size_t>(i)];
                if (piece.a.x < place.x && place.x <= piece.b.x &&
                    turn(piece.a, piece.b, place) > 0) {
                    inside = !inside;
                }
            });
        return inside;
    }

    [[nodiscard]] std::int32_t before(std::int32_t spoke) const {
        const std::int32_t node = m_spokes[at(spoke)].node;
        return spoke > m_begin[at(node)] ? spoke - 1 : m_begin[at(node) + 1] - 1;
    }

    /** What lies left of one spoke of a node says it of all: each border crossed changes it. */
    void setAround(std::int32_t spoke, bool insideLeft) {
        std::int32_t i = spoke;
        do {
            m_spokes[at(i)].insideLeft = insideLeft;
            insideLeft = !insideLeft;
            i = before(i);
        } while (i != spoke);
    }

    void spread(std::int32_t start, std::vector<char>& known) {
        std::vector<std::int32_t> open = {start};
        known[at(start)] = 1;
        while (!open.empty()) {
            const std::int32_t node = open.back();
            open.pop_back();
            for (std::int32_t i = m_begin[at(node)]; i < m_begin[at(node) + 1]; ++i) {
                const Spoke& spoke = m_spokes[at(i)];
                if (known[at(spoke.to)] == 0) {
                    known[at(spoke.to)] = 1;
                    setAround(before(spoke.twin), spoke.insideLeft);
                    open.push_back(spoke.to);
                }
            }
        }
    }

    [[nodiscard]] LonLat placeOf(std::int32_t node) const {
        return {
            static_cast<double>(m_nodes[at(node)].x) * untangleUnitDeg,
            static_cast<double>(m_nodes[at(node)].y) * untangleUnitDeg};
    }

    /** Follows a border back to its start; loops are rings of their own. */
    void
    follow(std::int32_t start, std::vector<std::ptrdiff_t>& position, std::vector<Ring>& rings) {
        std::vector<std::int32_t> path;
        std::int32_t spoke = start;
        do {
            m_spokes[at(spoke)].followed = true;
            const std::int32_t node = m_spokes[at(spoke)].node;
            position[at(node)] = std::ssize(path);
            path.push_back(node);
            const std::int32_t next = m_spokes[at(spoke)].to;
            if (const std::ptrdiff_t loop = position[at(next)]; loop >= 0) {
                Ring& ring = rings.emplace_back();
                for (auto i = static_cast<std::size_t>(loop); i < path.size(); ++i) {
                    ring.push_back(placeOf(path[i]));
                    position[at(path[i])] = -1;
                }
                path.resize(static_cast<std::size_t>(loop));
            }
            spoke = before(m_spokes[at(spoke)].twin);
        } while (spoke != start);
    }

    const std::vector<Piece>& m_pieces;
    std::vector<GridPlace> m_nodes;    ///< sorted from west to east
    std::vector<Spoke> m_spokes;       ///< by node, counter-clockwise from due west
    std::vector<std::int32_t> m_begin; ///< of a node's spokes, one more than nodes
};

} // namespace

std::optional<std::vector<Ring>>
untangled(const Polygons& polygons, std::ptrdiff_t shape, const JobContext& job) {
    const std::optional<std::vector<Piece>> pieces = borderPieces(polygons, shape, job);
    if (!pieces) {
        return std::nullopt;
    }
    Borders borders(*pieces);
    borders.tellInside(job);
    return borders.rings();
}

} // namespace corredor::geo
