#include "assemble.h"

#include <corredor/base/error.h>
#include <corredor/landscape/merge.h>

#include <fmt/format.h>

#include <cmath>

namespace corredor::landscape {

namespace {

std::shared_ptr<const layers::StationLayer>
allRecords(std::span<const std::shared_ptr<const layers::StationLayer>> sources) {
    if (sources.size() == 1) {
        return sources.front();
    }
    const auto all = std::make_shared<layers::StationLayer>();
    for (const auto& source : sources) {
        for (const layers::StationRecord& record : source->records()) {
            all->add(record);
        }
    }
    return all;
}

void checkOptions(const MergeOptions& options) {
    constexpr double greatestM = 10'000;
    const double distanceM = options.duplicateDistanceM;
    if (!(distanceM >= 0 && distanceM <= greatestM)) {
        throw ScenarioError(
            {{},
             "landscape.duplicate_distance_m",
             fmt::format("a duplicate distance of {} m makes no sense", distanceM),
             "use 0 to 10000, 50 is usual"});
    }
}

} // namespace

MergedStations mergeStations(
    std::span<const std::shared_ptr<const layers::StationLayer>> sources,
    const MergeOptions& options,
    const JobContext& job) {
    checkOptions(options);
    const MergeDistances limits(options.duplicateDistanceM);
    const std::vector<RecordKeys> keys = makeKeys(sources);
    job.checkCancelled();
    job.report(0.3);
    Bonds bonds(keys, options.decisions);
    std::vector<Pair> pairs =
        findPairs(keys, limits, {.reachM = limits.nearM}, job.subRange(0.3, 0.7));
    const Clusters clusters = joinRecords(keys, std::move(pairs), limits, bonds, job);
    job.report(0.8);

    MergedStations merged;
    merged.records = allRecords(sources);
    merged.membership.resize(keys.size());
    merged.issues = bonds.issues();
    for (const RecordKeys& key : keys) {
        merged.layerOf.push_back(key.layer);
    }
    const auto stations = std::make_shared<layers::StationLayer>();
    for (const Cluster& cluster : clusters.stations) {
        stations->add(assembleStation(cluster, keys, clusters.linkOf, merged.membership));
        merged.stationUid.push_back(
            keys[static_cast<std::size_t>(cluster.records.front())].dataset);
        for (const std::int32_t record : cluster.records) {
            merged.membership[static_cast<std::size_t>(record)].station =
                static_cast<std::int32_t>(merged.stationUid.size() - 1);
        }
    }
    merged.stations = stations;
    job.report(1.0);
    return merged;
}

MergedStations
withStations(const MergedStations& merged, std::vector<layers::StationRecord> added) {
    MergedStations together = merged;
    const auto stations = std::make_shared<layers::StationLayer>(*merged.stations);
    const auto records = std::make_shared<layers::StationLayer>(*merged.records);
    for (layers::StationRecord& record : added) {
        Membership& membership = together.membership.emplace_back();
        membership.station = static_cast<std::int32_t>(stations->size());
        membership.reason = "only_record";
        together.layerOf.push_back(-1);
        together.stationUid.push_back(record.source + ':' + record.id);
        records->add(record);
        stations->add(std::move(record));
    }
    together.stations = stations;
    together.records = records;
    return together;
}

} // namespace corredor::landscape
