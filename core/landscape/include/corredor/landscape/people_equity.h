#pragma once

#include <corredor/landscape/coverage.h>

#include <memory>
#include <span>
#include <string>
#include <vector>

/** Access to charging by what is known of the people themselves, not of their zone. */
namespace corredor::landscape {

/** A population layer with fields that sort its people. */
struct PeopleLayer {
    std::string name;
    std::shared_ptr<const layers::PopulationLayer> population;
    std::vector<std::string> classFields; ///< as EquityLayer, of the people themselves
    /** Percentages of the people of each point, 0 to 100: those it holds for, and the others. */
    std::vector<std::string> shareFields;
};

struct PeopleClass {
    std::string label;       ///< as EquityClass; of a share "yes" and "no"
    std::int64_t points = 0; ///< demand points with people of the class
    AccessFigures anyLevel;  ///< group "public"
    AccessFigures fast;      ///< group "dcfc"
};

/** The people of one layer by one field; points without a value are in no class. */
struct PeopleGrouping {
    std::string layer;
    std::string field;
    bool isShare = false;
    std::vector<PeopleClass> classes;
};

/**
 * One entry a layer and field: class fields, then share fields.
 * @param demand the points of `layers`, in their order
 * @throws ScenarioError when a field is not there, or a share is no number
 */
[[nodiscard]] std::vector<PeopleGrouping> measurePeopleEquity(
    const Coverage& coverage,
    const DemandPoints& demand,
    std::span<const PeopleLayer> layers,
    const JobContext& job = {});

} // namespace corredor::landscape
