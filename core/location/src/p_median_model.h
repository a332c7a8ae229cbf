#pragma once

#include "max_cover.h"

#include <corredor/location/p_median.h>

#include <string>
#include <vector>

namespace corredor::location {

/** A p-median problem made ready: weighted costs, only rows that weigh, only columns allowed. */
struct MedianModel {
    explicit MedianModel(const PMedianProblem& problem);

    struct Entry {
        std::int32_t column = 0;
        double cost = 0; ///< weight times cost
    };

    std::int32_t columns = 0;
    int p = 0;
    std::vector<std::vector<Entry>> rows; ///< ascending cost
    std::vector<std::int32_t> rowOf;      ///< original row of each
    std::vector<char> required;           ///< per column
    std::vector<char> allowed;            ///< per column: not excluded
    double unserved = 0; ///< cost of leaving a row unserved: more than any plan that serves all
    double unit = 0;     ///< every plan's cost is a multiple of this; 0 = of nothing
    double tolerance = 0;
    std::string why; ///< not empty: there is no plan
};

/** Least cost of every row from the chosen columns, summed in row order. */
[[nodiscard]] double medianCost(const MedianModel& model, const std::vector<char>& chosen);

/** Required columns and the greedy choice of the rest. */
[[nodiscard]] std::vector<char> greedyMedian(const MedianModel& model);

/**
 * Exchanges chosen and free columns while that helps (Resende & Werneck 2007, EJOR 174, 54-68).
 * @param open columns that may enter
 */
void improveMedian(
    const MedianModel& model,
    std::vector<char>& chosen,
    const std::vector<char>& open,
    const Deadline& deadline);

} // namespace corredor::location
