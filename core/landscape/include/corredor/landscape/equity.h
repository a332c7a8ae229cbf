#pragma once

#include <corredor/landscape/coverage.h>
#include <corredor/landscape/data_coverage.h>
#include <corredor/landscape/inventory.h>
#include <corredor/landscape/lorenz.h>

#include <optional>

/** Access to charging zone by zone, and whether it is shared evenly: by class and between zones. */
namespace corredor::landscape {

/** A zone layer with the fields that sort its zones into classes. */
struct EquityLayer {
    std::shared_ptr<const layers::ZoneLayer> zones;
    /**
     * Fields of texts (grades: "Muy alto"), of at most five whole numbers (codes: a class each) or
     * of other numbers (made into fifths of the zones' people, "1" lowest), each a grouping of its
     * own.
     */
    std::vector<std::string> classFields;
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

/** The zones of a layer by one of its fields. */
struct EquityGrouping {
    std::string field;
    std::vector<EquityClass> classes;
};

/** Figures of one zone. Stations and people count where they lie. */
struct ZoneAccess {
    double people = 0;
    double coveredFast = std::nan(""); ///< people within reach of fast charging; NaN unmeasured
    double medianKm = std::nan("");    ///< to any open station; NaN without people, may be infinite
    double medianFastKm = std::nan(""); ///< to fast charging; likewise
    Tally open;                         ///< open stations that serve any driver
    std::int64_t fastStations = 0;      ///< of these, with fast ports
    PlaceRecords data;                  ///< what the sources know of the zone

    /** Ports of open stations per 100,000 people; nothing where the zone has no record or nobody.
     */
    [[nodiscard]] std::optional<double> portsPer100k() const;

    /** Share of the people within reach of fast charging, 0 to 1; nothing where not known. */
    [[nodiscard]] std::optional<double> coveredFast01() const;
};

struct LayerEquity {
    std::string layer;
    std::string country;                   ///< of its zones, empty when mixed or unknown
    std::vector<ZoneAccess> zones;         ///< one a zone
    std::vector<EquityGrouping> groupings; ///< one a class field; none without coverage
    std::vector<LorenzPoint> lorenz;       ///< of ports over zones; empty without people or ports
    std::optional<double> gini;            ///< 0 = even, towards 1 = all in one
    double peopleOutside = 0;              ///< demand in no zone, not counted in any class
};

struct EquityInputs {
    const Coverage* coverage = nullptr; ///< null without roads: then nobody's way is known
    const DemandPoints& demand;
    const MergedStations& stations;
    std::span<const EquityLayer> layers;
    const DataCoverage& data; ///< its zone layers are `layers`, in the same order
};

/** One entry a layer, in their order. @throws ScenarioError when a class field is not there */
[[nodiscard]] std::vector<LayerEquity>
measureEquity(const EquityInputs& inputs, const JobContext& job = {});

} // namespace corredor::landscape
