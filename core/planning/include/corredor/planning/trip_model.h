#pragma once

#include <corredor/base/issue.h>
#include <corredor/base/job.h>
#include <corredor/layers/measures.h>
#include <corredor/layers/points.h>
#include <corredor/network/search.h>
#include <corredor/planning/parameters.h>

#include <cstdint>
#include <span>
#include <vector>

/**
 * Vehicles that drive between cities, estimated by gravity and calibrated to traffic counts: what
 * passes a place on a road that nobody counts.
 *
 * Vehicles a day between places i and j, both ways together:
 *   T_ij = k x P_i^a x P_j^a x b_ij / d_ij^g
 * with people P, kilometres by road d, and b_ij = GravityBorderFactor where a border lies between
 * them, else 1. All of T_ij drive the shortest way. Source of the form: Zipf (1946), "The P1 P2 / D
 * hypothesis", American Sociological Review 11, 677-686; J. de D. Ortúzar and L. G. Willumsen
 * (2011), Modelling Transport, 4th ed., ch. 5 (gravity) and 10 (all-or-nothing assignment).
 */
namespace corredor::planning {

struct TripModelOptions {
    int places = 150;           ///< the largest of the region, both countries together
    double apartKm = 15;        ///< of places nearer to each other only the largest counts
    double leastKm = 40;        ///< nearer pairs are commuters, which the model leaves out
    double mostKm = 1000;       ///< farther pairs mostly fly
    double countSnapKm = 1;     ///< a count farther from every road counts for none
    double countsAwayKm = 15;   ///< counts this near to a place are mostly local traffic
    int countsForDistance = 10; ///< with fewer counts only the scale is calibrated
    double leastDistance = 0.5; ///< where the exponent of distance is looked for
    double greatestDistance = 4;
};

/** How well the model stands. */
struct TripCalibration {
    double scale = 0;            ///< k, of pairs within the United States; Mexico's keeps its ratio
    double distanceExponent = 0; ///< g
    std::int64_t counts = 0;     ///< used; 0 = not calibrated: the figures of the registry stand
    bool foundDistance = false;  ///< g comes from the counts, not from the registry
    /** Of the logarithms of counts: explained part of their variance; NaN with fewer than 3. */
    double r2 = 0;
    /** exp of the root mean square of the logs' differences: 2 = typically off by a factor of 2. */
    double errorFactor = 1;
};

struct TripModel {
    TripCalibration calibration;
    std::int64_t places = 0;
    std::int64_t pairs = 0; ///< with a way between them
    /** Vehicles a day, both ways, that pass each asked point; 0 where no way leads by. */
    std::vector<double> vehiclesPerDay;
};

struct TripModelInputs {
    const network::Router& router; ///< by length
    const layers::PlaceLayer& places;
    std::span<const network::NetworkPoint> points; ///< where the flow is wanted
    const layers::MeasureLayer* counts = nullptr;  ///< vehicles a day, points; null = none
    const Parameters& parameters;
    double maxSnapM = 5000; ///< places farther from every road are left out
};

/**
 * The model, calibrated by least squares of ln(count) - ln(flow) over the counts past which a flow
 * leads: ln k is the mean difference, g the one with the least squares (searched by tenths, then by
 * golden section). In parallel; the result does not depend on the thread count.
 * Issue codes: trip_model_not_calibrated, trip_model_fits_badly (R2 of 0 or less),
 * count_off_road. @throws Cancelled
 */
[[nodiscard]] TripModel modelTrips(
    const TripModelInputs& inputs,
    const TripModelOptions& options,
    std::vector<Issue>& issues,
    const JobContext& job = {});

} // namespace corredor::planning
