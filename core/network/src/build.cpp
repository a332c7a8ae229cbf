#include "border_joins.h"
#include "columns.h"
#include "edge_chains.h"
#include "edge_writer.h"
#include "part_joins.h"
#include "segments.h"
#include "welded_vertices.h"

#include <corredor/network/network.h>

namespace corredor::network {

BuildResult buildNetwork(
    const layers::RoadLayer& roads,
    const layers::CrossingLayer& crossings,
    const BuildOptions& options,
    const JobContext& job) {
    IssueLog issues(options.source);
    auto network = std::make_shared<RoadNetwork>();
    {
        const WeldedVertices welded =
            weldVertices(roads, options.snapToleranceM, issues, job.subRange(0, 0.3));
        const Segments segments =
            makeSegments(roads, welded, options, issues, job.subRange(0.3, 0.6));
        *network = joinChains(segments, welded, job.subRange(0.6, 0.8));
    }
    network->classNames = roads.classNames;
    BuildResult result;
    result.components = numberComponents(*network);
    if (!crossings.empty()) {
        result.crossings =
            joinAtCrossings(network, crossings, options, issues, job.subRange(0.8, 1));
        result.components = numberComponents(*network);
    }
    if (options.joinGapM > 0) {
        joinParts(network, options.joinGapM, issues, job);
        result.components = numberComponents(*network);
    }
    network->countryOfPoint = options.countryOfPoint;
    result.totalKm = network->totalKm();
    result.network = std::move(network);
    result.issues = issues.take();
    job.report(1);
    return result;
}

} // namespace corredor::network
