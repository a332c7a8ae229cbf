#include <corredor/base/parallel.h>
#include <corredor/geo/geodesic.h>
#include <corredor/geo/segment_index.h>
#include <corredor/landscape/corridors.h>

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace corredor::landscape {

namespace {

constexpr double townWithinM = 10'000;
constexpr double townPeople = 5'000;
constexpr double breakM = 1'000; // a shorter way off the routes is a junction, not a break

/** Places on a corridor's line. */
class LineReference {
public:
    explicit LineReference(const CorridorLine& line) : m_line(line), m_index(segmentsOf(line)) {}

    struct Foot {
        double chainageM = 0;
        double straightM = 0;
    };

    /** The line's point nearest to a place, when it is within `maxM`. */
    [[nodiscard]] std::optional<Foot> nearest(geo::LonLat place, double maxM) const {
        const geo::SegmentHit hit = m_index.nearest(place, maxM);
        if (hit.segment < 0) {
            return std::nullopt;
        }
        const auto i = static_cast<std::size_t>(hit.segment);
        const double step = m_line.chainageM[i + 1] - m_line.chainageM[i];
        return Foot{m_line.chainageM[i] + step * hit.fraction01, geo::distanceM(place, hit.foot)};
    }

private:
    static std::vector<geo::Segment> segmentsOf(const CorridorLine& line) {
        std::vector<geo::Segment> segments;
        for (std::size_t i = 1; i < line.vertices.size(); ++i) {
            segments.push_back({line.vertices[i - 1], line.vertices[i]});
        }
        return segments;
    }

    const CorridorLine& m_line;
    geo::SegmentIndex m_index;
};

/** One corridor under study. */
class Study {
public:
    Study(const CorridorInputs& inputs, const CorridorRule& rule, const JobContext& job)
        : m_inputs(inputs)
        , m_rule(rule)
        , m_job(job) {}

    void run(Corridor& corridor) const {
        corridor.line = assembleCorridor(m_inputs.router.network(), corridor.spec, m_job);
        if (corridor.line.vertices.size() < 2) {
            return;
        }
        const LineReference reference(corridor.line);
        findStations(corridor, reference);
        findGaps(corridor);
        findTowns(corridor, reference);
        corridor.borderM = borderOf(corridor.line);
    }

private:
    void findStations(Corridor& corridor, const LineReference& reference) const {
        const layers::StationLayer& layer = *m_inputs.stations.stations;
        const double offsetM = m_rule.offsetKm * 1000;
        for (std::int32_t i = 0; i < layer.size(); ++i) {
            const layers::StationRecord& record = layer.record(i);
            const auto foot = reference.nearest(record.location, offsetM);
            if (foot && foot->straightM <= offsetM) {
                corridor.stations.push_back(
                    {i, foot->chainageM, foot->straightM, 0, judge(record, m_rule), false});
            }
        }
        measureDriving(corridor);
        for (CorridorStation& station : corridor.stations) {
            station.isNear = m_rule.offsetBy == OffsetBy::Straight || station.drivingM <= offsetM;
        }
        std::ranges::stable_sort(corridor.stations, {}, &CorridorStation::chainageM);
    }

    void measureDriving(Corridor& corridor) const {
        const network::RoadNetwork& network = m_inputs.router.network();
        std::vector<geo::LonLat> places;
        for (const CorridorStation& station : corridor.stations) {
            places.push_back(m_inputs.stations.stations->record(station.station).location);
        }
        const auto placed = network::placeOnNetwork(network, places, m_inputs.maxSnapM, m_job);
        const network::NearestSource way = m_inputs.router.nearest(
            network::pointsAtNodes(network, corridor.line.nodes),
            placed,
            m_rule.offsetKm * 1000,
            m_job);
        std::vector<std::int32_t> own = corridor.line.edges;
        std::ranges::sort(own);
        for (std::size_t i = 0; i < placed.size(); ++i) {
            const bool isOnLine =
                placed[i].edge >= 0 && std::ranges::binary_search(own, placed[i].edge);
            corridor.stations[i].drivingM = isOnLine            ? placed[i].snapDistanceM
                                            : way.source[i] < 0 ? network::unreachable
                                                                : way.cost[i];
        }
    }

    void findGaps(Corridor& corridor) const {
        std::vector<double> counting;
        std::vector<double> possible;
        for (const CorridorStation& station : corridor.stations) {
            if (station.counts()) {
                counting.push_back(station.chainageM);
            }
            if (station.counts() || station.mayCount()) {
                possible.push_back(station.chainageM);
            }
        }
        const double spacingM = m_rule.spacingKm * 1000;
        corridor.gaps = gapsAlong(counting, corridor.line.lengthM(), spacingM);
        corridor.gapsAtBest = gapsAlong(possible, corridor.line.lengthM(), spacingM);
        for (CorridorGap& gap : corridor.gaps) {
            for (std::size_t i = 0; i < corridor.stations.size(); ++i) {
                const CorridorStation& station = corridor.stations[i];
                if (station.mayCount() && station.chainageM > gap.beginM &&
                    station.chainageM < gap.endM) {
                    gap.mayQualify.push_back(static_cast<std::int32_t>(i));
                }
            }
        }
    }

    void findTowns(Corridor& corridor, const LineReference& reference) const {
        for (const layers::Place& place : m_inputs.places) {
            if (place.population < townPeople) {
                continue;
            }
            if (const auto foot = reference.nearest(place.location, townWithinM)) {
                corridor.towns.push_back(
                    {place.name, place.country, place.population, foot->chainageM});
            }
        }
        std::ranges::stable_sort(corridor.towns, {}, &CorridorTown::chainageM);
    }

    /** Between the last stretch of one country and the first of another. */
    static std::optional<double> borderOf(const CorridorLine& line) {
        const Stretch* known = nullptr;
        for (const Stretch& stretch : line.stretches) {
            if (stretch.country.empty()) {
                continue;
            }
            if (known != nullptr && known->country != stretch.country) {
                return (known->endM + stretch.beginM) / 2;
            }
            known = &stretch;
        }
        return std::nullopt;
    }

    const CorridorInputs& m_inputs;
    const CorridorRule& m_rule;
    JobContext m_job;
};

std::string joined(const std::vector<std::string>& names) {
    return fmt::format("{}", fmt::join(names, ", "));
}

void noteBreaks(const Corridor& corridor, IssueLog& log) {
    for (const Stretch& stretch : corridor.line.stretches) {
        if (stretch.route.empty() && stretch.endM - stretch.beginM > breakM) {
            log.add(
                Severity::Info,
                "corridor_break",
                {fmt::format(
                     "{}: km {:.1f}-{:.1f}",
                     corridor.spec.name,
                     stretch.beginM / 1000,
                     stretch.endM / 1000),
                 {}},
                "none of the corridor's routes runs here; other roads join its parts");
        }
    }
}

void noteIssues(const Corridor& corridor, IssueLog& log) {
    const std::string& name = corridor.spec.name;
    if (corridor.line.vertices.size() < 2) {
        log.add(
            Severity::Info,
            "corridor_not_found",
            {name, {}},
            "the road layer has no first or no last route of it, or no way joins them");
        return;
    }
    if (!corridor.line.missing.empty()) {
        log.add(
            Severity::Info,
            "corridor_route_missing",
            {fmt::format("{}: {}", name, joined(corridor.line.missing)), {}},
            "the road layer has no such route; the corridor was made of the others");
    }
    noteBreaks(corridor, log);
}

} // namespace

std::span<const CorridorSpec> builtinCorridors() {
    static const std::array<CorridorSpec, 4> corridors = {
        {{"I-5 – MEX-1", {"I-5", "MEX-1", "MEX-1D"}, {}, {}},
         {"I-19 – MEX-15", {"I-19", "MEX-15", "MEX-15D"}, {}, {}},
         {"I-25 – I-10 – MEX-45", {"I-25", "I-10", "MEX-45", "MEX-45D"}, {}, {}},
         {"I-35 – MEX-85", {"I-35", "I-35E", "MEX-85", "MEX-85D"}, {}, {}}}};
    return corridors;
}

CorridorResult studyCorridors(
    const CorridorInputs& inputs,
    std::span<const CorridorSpec> specs,
    const CorridorRule& rule,
    const JobContext& job) {
    CorridorResult result;
    result.rule = rule;
    for (const CorridorSpec& spec : specs) {
        result.corridors.emplace_back().spec = spec;
    }
    const Study study(inputs, result.rule, JobContext(job.stopToken(), {}));
    parallelFor(
        std::ssize(specs),
        1,
        [&](std::ptrdiff_t begin, std::ptrdiff_t end) {
            for (std::ptrdiff_t i = begin; i < end; ++i) {
                study.run(result.corridors[static_cast<std::size_t>(i)]);
            }
        },
        job);
    IssueLog log;
    for (const Corridor& corridor : result.corridors) {
        noteIssues(corridor, log);
    }
    result.issues = log.take();
    std::erase_if(result.corridors, [](const Corridor& corridor) {
        return corridor.line.vertices.size() < 2;
    });
    return result;
}

} // namespace corredor::landscape
