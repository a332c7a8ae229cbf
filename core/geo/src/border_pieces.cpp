#include "border_pieces.h"

#include "box_tree.h"

#include <corredor/geo/untangle.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace corredor::geo {
namespace {

__extension__ using Wide = __int128; // products of differences of 39 bits

/** Twice the area of the triangle. */
Wide cross(const GridPlace& a, const GridPlace& b, const GridPlace& c) {
    return static_cast<Wide>(b.x - a.x) * (c.y - a.y) - static_cast<Wide>(b.y - a.y) * (c.x - a.x);
}

Piece pieceOf(const GridPlace& a, const GridPlace& b) {
    return a < b ? Piece{a, b} : Piece{b, a};
}

std::vector<Piece> ringPieces(const Polygons& polygons, std::ptrdiff_t shape) {
    const auto s = static_cast<std::size_t>(shape);
    const auto placeOf = [](LonLat vertex) {
        return GridPlace{
            std::llround(vertex.lon / untangleUnitDeg), std::llround(vertex.lat / untangleUnitDeg)};
    };
    std::vector<Piece> pieces;
    for (std::int64_t r = polygons.ringBegin[s]; r < polygons.ringBegin[s + 1]; ++r) {
        const std::span<const LonLat> ring = polygons.ring(r);
        for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
            const GridPlace from = placeOf(ring[j]);
            const GridPlace to = placeOf(ring[i]);
            if (from != to) {
                pieces.push_back(pieceOf(from, to));
            }
        }
    }
    return pieces;
}

/** Sorts the pieces and leaves one of each that occurs an odd number of times. */
void keepOdd(std::vector<Piece>& pieces) {
    std::ranges::sort(pieces);
    std::vector<Piece> odd;
    for (std::size_t i = 0; i < pieces.size();) {
        std::size_t end = i;
        while (end < pieces.size() && pieces[end] == pieces[i]) {
            ++end;
        }
        if ((end - i) % 2 == 1) {
            odd.push_back(pieces[i]);
        }
        i = end;
    }
    pieces = std::move(odd);
}

/** Where pieces are to be cut: number of a piece, place. */
using Cuts = std::vector<std::pair<std::size_t, GridPlace>>;

class Cutter {
public:
    Cutter(const std::vector<Piece>& pieces, Cuts& cuts) : m_pieces(pieces), m_cuts(cuts) {}

    /** Cuts both pieces where they meet, but at their ends. */
    void cut(std::size_t i, std::size_t j) {
        const Piece& p = m_pieces[i];
        const Piece& q = m_pieces[j];
        const int qa = turn(p.a, p.b, q.a);
        const int qb = turn(p.a, p.b, q.b);
        const int pa = turn(q.a, q.b, p.a);
        const int pb = turn(q.a, q.b, p.b);
        if (qa * qb < 0 && pa * pb < 0) {
            const GridPlace meeting = meetingOf(p, q);
            cutAt(i, meeting);
            cutAt(j, meeting);
            return;
        }
        cutIfOn(i, qa, q.a);
        cutIfOn(i, qb, q.b);
        cutIfOn(j, pa, p.a);
        cutIfOn(j, pb, p.b);
    }

private:
    static GridPlace meetingOf(const Piece& p, const Piece& q) {
        const auto before = static_cast<long double>(cross(q.a, q.b, p.a));
        const auto after = static_cast<long double>(cross(q.a, q.b, p.b));
        const long double share = before / (before - after);
        return {
            p.a.x + std::llround(share * static_cast<long double>(p.b.x - p.a.x)),
            p.a.y + std::llround(share * static_cast<long double>(p.b.y - p.a.y))};
    }

    void cutAt(std::size_t piece, const GridPlace& place) {
        if (place != m_pieces[piece].a && place != m_pieces[piece].b) {
            m_cuts.emplace_back(piece, place);
        }
    }

    void cutIfOn(std::size_t piece, int side, const GridPlace& place) {
        const Piece& p = m_pieces[piece];
        const auto [low, high] = std::minmax(p.a.y, p.b.y);
        if (side == 0 && p.a.x <= place.x && place.x <= p.b.x && low <= place.y &&
            place.y <= high) {
            cutAt(piece, place);
        }
    }

    const std::vector<Piece>& m_pieces;
    Cuts& m_cuts;
};

/** @param pairsLeft how many pairs may still be tried. @return nothing when they do not suffice */
std::optional<Cuts>
findCuts(const std::vector<Piece>& pieces, std::int64_t& pairsLeft, const JobContext& job) {
    constexpr std::size_t piecesBetweenPolls = 4096;
    std::vector<BoundingBox> boxes;
    for (const Piece& piece : pieces) {
        boxes.push_back(boxOf(piece));
    }
    const BoxTree tree(boxes);
    Cuts cuts;
    Cutter cutter(pieces, cuts);
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (i % piecesBetweenPolls == 0) {
            job.checkCancelled();
        }
        tree.query(boxes[i], [&](std::ptrdiff_t other) {
            const auto j = static_cast<std::size_t>(other);
            if (j > i && --pairsLeft >= 0) {
                cutter.cut(i, j);
            }
        });
        if (pairsLeft < 0) {
            return std::nullopt;
        }
    }
    return cuts;
}

/** The pieces cut at their places. */
std::vector<Piece> cutPieces(const std::vector<Piece>& pieces, Cuts cuts) {
    const auto along = [&pieces](const std::pair<std::size_t, GridPlace>& cut) {
        const Piece& piece = pieces[cut.first];
        return static_cast<Wide>(cut.second.x - piece.a.x) * (piece.b.x - piece.a.x) +
               static_cast<Wide>(cut.second.y - piece.a.y) * (piece.b.y - piece.a.y);
    };
    std::ranges::sort(cuts, [&](const auto& x, const auto& y) {
        return x.first != y.first ? x.first < y.first : along(x) < along(y);
    });
    std::vector<Piece> parts;
    auto cut = cuts.begin();
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        GridPlace from = pieces[i].a;
        for (; cut != cuts.end() && cut->first == i; ++cut) {
            if (cut->second != from) {
                parts.push_back(pieceOf(from, cut->second));
                from = cut->second;
            }
        }
        if (from != pieces[i].b) {
            parts.push_back(pieceOf(from, pieces[i].b));
        }
    }
    return parts;
}

} // namespace

int turn(const GridPlace& a, const GridPlace& b, const GridPlace& c) {
    const Wide area = cross(a, b, c);
    return area > 0 ? 1 : area < 0 ? -1 : 0;
}

BoundingBox boxOf(const Piece& piece) {
    const auto [low, high] = std::minmax(piece.a.y, piece.b.y);
    return {
        static_cast<double>(piece.a.x),
        static_cast<double>(low),
        static_cast<double>(piece.b.x),
        static_cast<double>(high)};
}

std::optional<std::vector<Piece>>
borderPieces(const Polygons& polygons, std::ptrdiff_t shape, const JobContext& job) {
    constexpr std::int64_t pairsPerPiece = 40;
    constexpr std::int64_t pairsOfSmallShapes = 2'000'000;
    std::vector<Piece> pieces = ringPieces(polygons, shape);
    std::int64_t pairsLeft = pairsPerPiece * std::ssize(pieces) + pairsOfSmallShapes;
    // Meetings are put on the grid, which may make pieces meet anew; a few rounds end that.
    for (;;) {
        keepOdd(pieces);
        std::optional<Cuts> cuts = findCuts(pieces, pairsLeft, job);
        if (!cuts) {
            return std::nullopt;
        }
        if (cuts->empty()) {
            return pieces;
        }
        pieces = cutPieces(pieces, std::move(*cuts));
    }
}

} // namespace corredor::geo
