#include "line_pieces.h"

#include "columns.h"

#include <corredor/base/parallel.h>
#include <corredor/geo/geodesic.h>
#include <corredor/geo/segment_index.h>

#include <algorithm>
#include <string>

namespace corredor::network {
namespace {

std::string placeOf(const layers::RoadLayer& roads, std::int32_t line) {
    return "feature " + std::to_string(at(roads.feature, line));
}

std::vector<Piece>
piecesOfLines(const layers::RoadLayer& roads, const WeldedVertices& welded, IssueLog& issues) {
    std::vector<Piece> pieces;
    pieces.reserve(roads.vertices.size());
    for (std::int32_t line = 0; line < number(roads.size()); ++line) {
        const std::size_t before = pieces.size();
        std::int32_t last = -1;
        for (std::int64_t v = at(roads.vertexBegin, line); v < at(roads.vertexBegin, line + 1);
             ++v) {
            const std::int32_t vertex = at(welded.vertexOf, v);
            if (vertex < 0) {
                continue;
            }
            if (last >= 0 && vertex != last) {
                pieces.push_back({last, vertex, line, 0});
            }
            last = vertex;
        }
        if (pieces.size() == before) {
            issues.add(
                Severity::Info,
                "zero_length",
                {placeOf(roads, line), {}},
                "lines without length were left out");
        }
    }
    return pieces;
}

void measure(std::vector<Piece>& pieces, const WeldedVertices& welded, const JobContext& job) {
    constexpr std::ptrdiff_t grain = 4096;
    parallelFor(
        std::ssize(pieces),
        grain,
        [&](std::ptrdiff_t begin, std::ptrdiff_t end) {
            for (std::ptrdiff_t i = begin; i < end; ++i) {
                Piece& piece = at(pieces, i);
                piece.lengthM =
                    geo::distanceM(at(welded.points, piece.from), at(welded.points, piece.to));
            }
        },
        job);
}

void scaleToStatedLengths(std::vector<Piece>& pieces, const layers::RoadLayer& roads) {
    for (std::size_t begin = 0; begin < pieces.size();) {
        std::size_t end = begin;
        double drawnM = 0;
        for (; end < pieces.size() && pieces[end].line == pieces[begin].line; ++end) {
            drawnM += pieces[end].lengthM;
        }
        const double statedM = at(roads.statedLengthM, pieces[begin].line);
        if (statedM > 0 && drawnM > 0) {
            for (std::size_t i = begin; i < end; ++i) {
                pieces[i].lengthM *= statedM / drawnM;
            }
        }
        begin = end;
    }
}

/** A loose end put onto a piece. */
struct Cut {
    std::int64_t piece = 0;
    double fraction01 = 0;
    std::int32_t vertex = 0;
};

/** Vertices that are the end of one line and touched by nothing else, with that line. */
std::vector<Piece> looseEnds(const std::vector<Piece>& pieces, std::ptrdiff_t vertices) {
    std::vector<std::int32_t> degree(count(vertices), 0);
    for (const Piece& piece : pieces) {
        ++at(degree, piece.from);
        ++at(degree, piece.to);
    }
    std::vector<Piece> ends;
    for (const Piece& piece : pieces) {
        for (const std::int32_t vertex : {piece.from, piece.to}) {
            if (at(degree, vertex) == 1) {
                ends.push_back({vertex, vertex, piece.line, 0});
            }
        }
    }
    return ends;
}

std::vector<Cut> cutsAtLooseEnds(
    const std::vector<Piece>& pieces,
    const WeldedVertices& welded,
    double toleranceM,
    const JobContext& job) {
    const std::vector<Piece> ends = looseEnds(pieces, std::ssize(welded.points));
    std::vector<geo::Segment> segments(pieces.size());
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        segments[i] = {at(welded.points, pieces[i].from), at(welded.points, pieces[i].to)};
    }
    const geo::SegmentIndex index(segments);
    std::vector<Cut> found(ends.size(), Cut{-1, 0, 0});
    constexpr std::ptrdiff_t grain = 256;
    parallelFor(
        std::ssize(ends),
        grain,
        [&](std::ptrdiff_t begin, std::ptrdiff_t end) {
            for (std::ptrdiff_t i = begin; i < end; ++i) {
                const std::int32_t vertex = at(ends, i).from;
                double bestM = toleranceM;
                for (const geo::SegmentHit& hit :
                     index.within(at(welded.points, vertex), toleranceM)) {
                    const Piece& piece = at(pieces, hit.segment);
                    const bool own = piece.from == vertex || piece.to == vertex;
                    if (!own && (at(found, i).piece < 0 || hit.distanceM < bestM)) {
                        at(found, i) = {hit.segment, hit.fraction01, vertex};
                        bestM = hit.distanceM;
                    }
                }
            }
        },
        job);
    std::erase_if(found, [](const Cut& cut) { return cut.piece < 0; });
    std::ranges::sort(found, {}, [](const Cut& cut) {
        return std::tuple(cut.piece, cut.fraction01, cut.vertex);
    });
    return found;
}

std::vector<Piece> piecesWithCuts(const std::vector<Piece>& pieces, const std::vector<Cut>& cuts) {
    std::vector<Piece> result;
    result.reserve(pieces.size() + cuts.size());
    auto cut = cuts.begin();
    for (std::int64_t i = 0; i < std::ssize(pieces); ++i) {
        Piece rest = at(pieces, i);
        double done01 = 0;
        for (; cut != cuts.end() && cut->piece == i; ++cut) {
            const double share = cut->fraction01 - done01;
            const Piece first = {rest.from, cut->vertex, rest.line, at(pieces, i).lengthM * share};
            if (first.from != first.to) {
                result.push_back(first);
            }
            rest.from = cut->vertex;
            done01 = cut->fraction01;
        }
        rest.lengthM = at(pieces, i).lengthM * (1 - done01);
        if (rest.from != rest.to) {
            result.push_back(rest);
        }
    }
    return result;
}

} // namespace

std::vector<Piece> cutIntoPieces(
    const layers::RoadLayer& roads,
    const WeldedVertices& welded,
    double toleranceM,
    IssueLog& issues,
    const JobContext& job) {
    std::vector<Piece> pieces = piecesOfLines(roads, welded, issues);
    measure(pieces, welded, job.subRange(0, 0.5));
    scaleToStatedLengths(pieces, roads);
    if (toleranceM <= 0) {
        return pieces;
    }
    const std::vector<Cut> cuts = cutsAtLooseEnds(pieces, welded, toleranceM, job.subRange(0.5, 1));
    for (const Cut& cut : cuts) {
        issues.add(
            Severity::Info,
            "snapped_end",
            {placeOf(roads, at(pieces, cut.piece).line), {}},
            "moved by less than the snap tolerance onto another line");
    }
    return cuts.empty() ? pieces : piecesWithCuts(pieces, cuts);
}

} // namespace corredor::network
