#pragma once

#include <corredor/landscape/coverage.h>

#include <optional>

/** Whether access to charging is shared evenly: by class of zone, and between zones. */
namespace corredor::landscape {

/** A zone layer with the field that sorts its zones into classes. */
struct EquityLayer {
    std::shared_ptr<const layers::ZoneLayer> zones;
    /**
     * A field of texts (grades: "Muy alto") or of numbers (made into fifths of the zones' people,
     * "1" lowest). Empty: zones are one class.
     */
    std::string classField;
};

/** What people of one class have. Classes of different layers are never put on one scale. */
struct EquityClass {
    std::string label; ///< the grade, or the fifth with its range: "2 (0.31-0.44)"
    std::int64_t zones = 0;
    AccessFigures anyLevel; ///< group "public"
    AccessFigures fast;     ///< group "dcfc"
    std::int64_t stations = 0;
    std::int64_t ports = 0;
};

/** A point of a Lorenz curve: the poorest-served share of people has this share of ports. */
struct LorenzPoint {
    double people01 = 0;
    double ports01 = 0;
};

/** Access figures of one zone. */
struct ZoneAccess {
    double people = 0;
    double coveredFast = 0; ///< people within reach of fast charging
    double medianKm = 0;    ///< to fast charging; NaN without people
    std::int64_t stations = 0;
    std::int64_t ports = 0;
};

struct LayerEquity {
    std::string layer;
    std::string country; ///< of its zones, empty when mixed or unknown
    std::string classField;
    std::vector<ZoneAccess> zones;    ///< one a zone
    std::vector<EquityClass> classes; ///< by class; empty without a class field
    std::vector<LorenzPoint> lorenz;  ///< from (0, 0) to (1, 1); empty without people or ports
    std::optional<double> gini;       ///< of ports over people, 0 = even, towards 1 = all in one
    double peopleOutside = 0;         ///< demand in no zone, not counted in any class
};

/**
 * Gini coefficient of a Lorenz curve by trapezoids: 1 - sum (x_k - x_{k-1}) (y_k + y_{k-1}).
 * Source: C. Gini (1912); R. Dorfman, Rev. Econ. Stat. 61 (1979), 146-149.
 */
[[nodiscard]] double giniOf(std::span<const LorenzPoint> lorenz);

/**
 * Lorenz curve of ports over people: zones from the fewest ports per person up.
 * @return empty when there are no people or no ports
 */
[[nodiscard]] std::vector<LorenzPoint> lorenzOf(std::span<const ZoneAccess> zones);

/** One entry a layer, in their order. @throws ScenarioError when a class field is not there */
[[nodiscard]] std::vector<LayerEquity> measureEquity(
    const Coverage& coverage,
    const DemandPoints& demand,
    const MergedStations& stations,
    std::span<const EquityLayer> layers,
    const JobContext& job = {});

} // namespace corredor::landscape
