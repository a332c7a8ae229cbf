#pragma once

#include <corredor/base/job.h>
#include <corredor/geo/lonlat.h>
#include <corredor/layers/measures.h>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/** Whether a charger at a place can be online: it must be, to be paid at and to be looked after. */
namespace corredor::planning {

enum class Connectivity : std::uint8_t {
    Unknown, ///< the data do not reach there
    Online,
    Offline ///< the data reach there and show no cover: a satellite link is needed
};

/** "unknown", "online", "offline". */
[[nodiscard]] std::string_view toString(Connectivity connectivity);

/** The same for people. @param language "en" or "es" */
[[nodiscard]] std::string_view nameOf(Connectivity connectivity, std::string_view language);

/** How a measure of broadband or cell cover is read. */
struct BroadbandOptions {
    std::string measure = {}; ///< its name; empty = nothing is known of cover
    /** Values that mean cover; without either, every feature means cover. */
    std::optional<double> least = {};
    std::optional<double> most = {}; ///< e.g. of the percentage of dwellings without internet
    double maxKm = 5;                ///< points and lines (towers, fibre) cover this far, straight
};

/**
 * Cover at places, in their order.
 *
 * Without limits the features themselves are the cover: a place inside a polygon, or within maxKm
 * of a point or line, is online, any other place of a state where the layer has features is
 * offline. With limits the value decides (of the polygon or cell that holds the place, of the
 * nearest point or line within maxKm), and a place without a value is unknown. States without
 * features are unknown (see layer_reach.h).
 */
[[nodiscard]] std::vector<Connectivity> connectivityAt(
    const layers::MeasureLayer& measure,
    const BroadbandOptions& options,
    std::span<const geo::LonLat> places,
    const JobContext& job = {});

} // namespace corredor::planning
