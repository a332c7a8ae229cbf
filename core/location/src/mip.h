#pragma once

#include "max_cover.h"

#include <vector>

namespace corredor::location {

/** A mixed-integer program in plain numbers: columns with bounds and costs, rows with limits. */
struct Mip {
    struct Row {
        std::vector<int> column;
        std::vector<double> value;
        double lower = 0;
        double upper = 0;
    };

    bool maximise = false;
    std::vector<double> cost;  ///< per column
    std::vector<double> lower; ///< per column
    std::vector<double> upper;
    std::vector<char> isInteger;
    std::vector<Row> rows;

    /** @return the new column's number */
    int addColumn(double columnCost, double columnUpper, bool integer);
};

enum class MipStatus { Optimal, Feasible, Infeasible, Unknown };

struct MipResult {
    MipStatus status = MipStatus::Unknown;
    double value = 0;
    double bound = 0;             ///< no solution is better
    std::vector<double> solution; ///< one a column; empty when none was found
};

inline constexpr double mipInfinity = 1e30;

/** Solves with CBC (COIN-OR), one thread, no gap allowed; stops at the deadline. */
[[nodiscard]] MipResult solveMip(const Mip& mip, const Deadline& deadline, double timeLimitS);

} // namespace corredor::location
