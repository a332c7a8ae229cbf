#include "segments.h"

#include "columns.h"
#include "line_pieces.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>

namespace corredor::network {
namespace {

/** Lengths this far apart are different roads between the same two places. */
constexpr double sameLengthShare = 0.01;

double speedOfLine(const layers::RoadLayer& roads, const BuildOptions& options, std::int32_t line) {
    const double stated = static_cast<double>(at(roads.speedKmh, line));
    if (stated > 0) {
        return stated;
    }
    const std::int16_t classIndex = at(roads.classIndex, line);
    if (classIndex < 0) {
        return options.defaultSpeedKmh;
    }
    const std::string& name = at(roads.classNames, classIndex);
    const auto own = options.speedByClassKmh.find(name);
    return own != options.speedByClassKmh.end()
               ? own->second
               : defaultSpeedForClassKmh(name, options.defaultSpeedKmh);
}

/** Numbers of texts in order of first appearance. */
class Numbering {
public:
    explicit Numbering(std::vector<std::string>& names) : m_names(names) {
        for (std::size_t i = 0; i < names.size(); ++i) {
            m_numbers.emplace(names[i], number(static_cast<std::ptrdiff_t>(i)));
        }
    }

    std::int32_t of(const std::string& name) {
        const auto [entry, isNew] = m_numbers.try_emplace(name, number(std::ssize(m_names)));
        if (isNew) {
            m_names.push_back(name);
        }
        return entry->second;
    }

private:
    std::vector<std::string>& m_names;
    std::unordered_map<std::string, std::int32_t> m_numbers;
};

/** Positions of pieces, those of one stretch side by side, groups in order of first appearance. */
struct Grouping {
    std::vector<std::int32_t> pieces;
    std::vector<std::int64_t> begin;
};

Grouping groupedByStretch(const std::vector<Piece>& pieces) {
    std::vector<std::int32_t> order(pieces.size());
    std::iota(order.begin(), order.end(), 0);
    const auto ends = [&](std::int32_t i) {
        const Piece& piece = at(pieces, i);
        return std::pair(std::min(piece.from, piece.to), std::max(piece.from, piece.to));
    };
    std::ranges::sort(order, [&](std::int32_t x, std::int32_t y) {
        return std::tuple(ends(x), at(pieces, x).lengthM, x) <
               std::tuple(ends(y), at(pieces, y).lengthM, y);
    });
    // Each group's first piece stands for it; groups then follow each other in that order.
    std::vector<std::int32_t> groupOf(pieces.size());
    std::vector<std::int32_t> firstOf(pieces.size());
    for (std::size_t i = 0; i < order.size();) {
        std::size_t end = i;
        std::int32_t first = order[i];
        const double limitM = at(pieces, order[i]).lengthM * (1 + sameLengthShare);
        while (end < order.size() && ends(order[end]) == ends(order[i]) &&
               at(pieces, order[end]).lengthM <= limitM) {
            first = std::min(first, order[end++]);
        }
        for (; i < end; ++i) {
            at(firstOf, order[i]) = first;
        }
    }
    Grouping result;
    std::int32_t groups = 0;
    for (std::int32_t i = 0; i < number(std::ssize(pieces)); ++i) {
        at(groupOf, i) = at(firstOf, i) == i ? groups++ : at(groupOf, at(firstOf, i));
    }
    result.begin.assign(static_cast<std::size_t>(groups) + 1, 0);
    for (const std::int32_t group : groupOf) {
        ++at(result.begin, group + 1);
    }
    std::partial_sum(result.begin.begin(), result.begin.end(), result.begin.begin());
    std::vector<std::int64_t> next(result.begin.begin(), result.begin.end() - 1);
    result.pieces.resize(pieces.size());
    for (std::int32_t i = 0; i < number(std::ssize(pieces)); ++i) {
        at(result.pieces, at(next, at(groupOf, i))++) = i;
    }
    return result;
}

/** Writes one merged segment after another. */
class SegmentMerger {
public:
    SegmentMerger(
        const layers::RoadLayer& roads,
        const WeldedVertices& welded,
        const BuildOptions& options,
        IssueLog& issues)
        : m_roads(roads)
        , m_welded(welded)
        , m_options(options)
        , m_issues(issues)
        , m_routes(m_result.routeNames)
        , m_countries(m_result.countries) {
        for (std::int32_t line = 0; line < number(roads.size()); ++line) {
            m_speedKmh.push_back(speedOfLine(roads, options, line));
            const std::string& route = at(roads.route, line);
            m_routeOf.push_back(route.empty() ? -1 : m_routes.of(route));
        }
    }

    void add(const std::vector<Piece>& pieces, std::span<const std::int32_t> group) {
        const Piece& first = at(pieces, group.front());
        Directions directions = {false, false};
        std::int32_t fastest = first.line;
        std::string country;
        std::vector<std::int32_t> routes;
        for (const std::int32_t i : group) {
            const Piece& piece = at(pieces, i);
            Directions own = directionsOf(at(m_roads.oneWay, piece.line));
            if (piece.from != first.from) {
                std::swap(own.forward, own.backward);
            }
            directions.forward = directions.forward || own.forward;
            directions.backward = directions.backward || own.backward;
            if (at(m_speedKmh, piece.line) > at(m_speedKmh, fastest)) {
                fastest = piece.line;
            }
            if (country.empty()) {
                country = at(m_roads.country, piece.line);
            }
            if (at(m_routeOf, piece.line) >= 0) {
                routes.push_back(at(m_routeOf, piece.line));
            }
        }
        reportRepeats(first, routes, group.size());
        m_result.a.push_back(first.from);
        m_result.b.push_back(first.to);
        m_result.lengthM.push_back(first.lengthM);
        m_result.speedKmh.push_back(at(m_speedKmh, fastest));
        m_result.directions.push_back(directions);
        m_result.classIndex.push_back(at(m_roads.classIndex, fastest));
        m_result.country.push_back(countryNumber(first, country));
        m_result.routeList.insert(m_result.routeList.end(), routes.begin(), routes.end());
        m_result.routeBegin.push_back(std::ssize(m_result.routeList));
    }

    Segments take() { return std::move(m_result); }

private:
    void reportRepeats(const Piece& piece, std::vector<std::int32_t>& routes, std::size_t pieces) {
        std::ranges::sort(routes);
        const auto repeated = std::ranges::unique(routes);
        routes.erase(repeated.begin(), repeated.end());
        if (pieces < 2) {
            return;
        }
        const bool concurrent = routes.size() == pieces;
        m_issues.add(
            Severity::Info,
            concurrent ? "concurrent_route" : "duplicate_edge",
            {"feature " + std::to_string(at(m_roads.feature, piece.line)), {}},
            concurrent ? "stretches that several routes share count once"
                       : "stretches drawn more than once count once");
    }

    std::uint8_t countryNumber(const Piece& piece, std::string country) {
        if (country.empty() && m_options.countryOfPoint) {
            const geo::LonLat a = at(m_welded.points, piece.from);
            const geo::LonLat b = at(m_welded.points, piece.to);
            country = m_options.countryOfPoint({(a.lon + b.lon) / 2, (a.lat + b.lat) / 2});
        }
        return static_cast<std::uint8_t>(m_countries.of(country));
    }

    const layers::RoadLayer& m_roads;
    const WeldedVertices& m_welded;
    const BuildOptions& m_options;
    IssueLog& m_issues;
    Segments m_result;
    Numbering m_routes;
    Numbering m_countries;
    std::vector<double> m_speedKmh;
    std::vector<std::int32_t> m_routeOf;
};

} // namespace

layers::OneWay oneWayOf(Directions directions) {
    if (directions.forward == directions.backward) {
        return layers::OneWay::No;
    }
    return directions.forward ? layers::OneWay::Forward : layers::OneWay::Backward;
}

Directions directionsOf(layers::OneWay oneWay) {
    return {oneWay != layers::OneWay::Backward, oneWay != layers::OneWay::Forward};
}

Segments makeSegments(
    const layers::RoadLayer& roads,
    const WeldedVertices& welded,
    const BuildOptions& options,
    IssueLog& issues,
    const JobContext& job) {
    const std::vector<Piece> pieces =
        cutIntoPieces(roads, welded, options.snapToleranceM, issues, job);
    const Grouping groups = groupedByStretch(pieces);
    SegmentMerger merger(roads, welded, options, issues);
    for (std::ptrdiff_t group = 0; group + 1 < std::ssize(groups.begin); ++group) {
        if (group % 65536 == 0) {
            job.checkCancelled();
        }
        const auto begin = static_cast<std::size_t>(at(groups.begin, group));
        const auto size = static_cast<std::size_t>(at(groups.begin, group + 1)) - begin;
        merger.add(pieces, std::span(groups.pieces).subspan(begin, size));
    }
    return merger.take();
}

} // namespace corredor::network
