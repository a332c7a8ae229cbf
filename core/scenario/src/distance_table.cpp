#include "country_of_place.h"

#include <corredor/base/csv.h>
#include <corredor/network/border_waits.h>
#include <corredor/scenario/distance_table.h>
#include <corredor/sources/builtin.h>
#include <corredor/sources/crossing_waits.h>

#include <fmt/format.h>

#include <iterator>

namespace corredor::scenario {
namespace {

struct Points {
    std::string source;
    std::vector<std::string> id;
    std::vector<geo::LonLat> location;
};

Points readPoints(
    const std::filesystem::path& path,
    const sources::SiteOptions& options,
    IssueLog& log,
    const JobContext& job) {
    const auto read = sources::readSites(path, options, job);
    log.append(read.issues);
    Points points{.source = path.filename().string(), .id = {}, .location = {}};
    for (const layers::Site& site : *read.layer) {
        points.id.push_back(site.id);
        points.location.push_back(site.location);
    }
    return points;
}

std::shared_ptr<const layers::CrossingLayer>
readCrossings(const DistanceRequest& request, IssueLog& log, const JobContext& job) {
    if (!request.useCrossings) {
        return std::make_shared<layers::CrossingLayer>();
    }
    if (!request.crossings) {
        return sources::builtinCrossings();
    }
    const auto read = sources::readCrossings(*request.crossings, {}, job);
    log.append(read.issues);
    return read.layer;
}

layers::CrossingWaits
readWaits(const DistanceRequest& request, IssueLog& log, const JobContext& job) {
    if (!request.useCrossings || !request.crossings) {
        return {}; // the built-in ports of entry state none
    }
    const auto read = sources::readCrossingWaits(*request.crossings, {}, {}, job);
    log.append(read.issues);
    return *read.layer;
}

std::shared_ptr<const network::RoadNetwork> buildRoads(
    const DistanceRequest& request,
    StageClock& clock,
    IssueLog& log,
    const JobContext& job) {
    clock.begin("read roads");
    const auto roads = sources::readRoads(
        request.roads, request.roadOptions, job.subRange(0.05, 0.25, "read roads"));
    log.append(roads.issues);
    const auto crossings = readCrossings(request, log, {job.stopToken(), {}});
    clock.begin("network");
    network::BuildOptions options = request.build;
    options.source = request.roads.string();
    options.countryOfPoint = countryByState();
    auto built = network::buildNetwork(
        *roads.layer, *crossings, options, job.subRange(0.25, 0.5, "network"));
    log.append(built.issues);
    const auto waits = readWaits(request, log, {job.stopToken(), {}});
    if (waits.empty()) {
        return built.network;
    }
    const network::WaitResult waiting =
        network::withBorderWaits(*built.network, *crossings, waits, options);
    log.append(waiting.issues);
    return waiting.network;
}

/** Places points on the network; those too far from any road become an issue. */
std::vector<network::NetworkPoint> placed(
    const network::RoadNetwork& network,
    const Points& points,
    double maxSnapM,
    IssueLog& log,
    const JobContext& job) {
    auto onNetwork = network::placeOnNetwork(network, points.location, maxSnapM, job);
    IssueLog own(points.source);
    for (std::size_t i = 0; i < onNetwork.size(); ++i) {
        if (onNetwork[i].edge < 0) {
            const geo::LonLat place = points.location[i];
            own.add(
                Severity::Warning,
                "point_off_road",
                {fmt::format("{:.5f} {:.5f}", place.lon, place.lat), points.id[i]},
                "too far from any road: it is in no pair");
        }
    }
    log.append(own.issues());
    return onNetwork;
}

std::string
csvOf(const std::vector<network::DistancePair>& pairs, const Points& from, const Points& to) {
    fmt::memory_buffer csv;
    auto out = std::back_inserter(csv);
    fmt::format_to(out, "from_id,to_id,km,min\n");
    for (const network::DistancePair& pair : pairs) {
        fmt::format_to(
            out,
            "{},{},{:.6f},{:.4f}\n",
            csvField(from.id[static_cast<std::size_t>(pair.from)]),
            csvField(to.id[static_cast<std::size_t>(pair.to)]),
            pair.km,
            pair.min);
    }
    return fmt::to_string(csv);
}

} // namespace

DistanceTable distanceTable(const DistanceRequest& request, const JobContext& job) {
    StageClock clock;
    IssueLog log;
    clock.begin("read points");
    const JobContext quiet(job.stopToken(), {});
    const Points from = readPoints(request.from, request.pointOptions, log, quiet);
    const Points to = readPoints(request.to, request.pointOptions, log, quiet);
    const auto network = buildRoads(request, clock, log, job);
    clock.begin("distances");
    const double maxSnapM = request.distance.maxSnapM;
    const auto sources = placed(*network, from, maxSnapM, log, quiet);
    const auto targets = placed(*network, to, maxSnapM, log, quiet);
    const std::vector<network::DistancePair> pairs = network::distances(
        network, sources, targets, request.distance, job.subRange(0.5, 1.0, "distances"));
    DistanceTable table;
    table.csv = csvOf(pairs, from, to);
    clock.end();
    table.from = std::ssize(from.id);
    table.to = std::ssize(to.id);
    table.pairs = std::ssize(pairs);
    table.issues = log.take();
    table.stages = clock.stages();
    job.report(1.0);
    return table;
}

} // namespace corredor::scenario
