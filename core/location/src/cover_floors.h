#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace corredor::location {

/**
 * What the demands of a covering problem must weigh together when they are covered, in one or more
 * sums (floors) in which each demand has a weight of its own. A floor k is met when
 *   sum of its weights of the covered demands >= least[k] - slack[k].
 * With a share scale the floors are groups instead, and a plan is worth
 *   scale * worst share = min over the groups k of (covered weight - least[k]) / perShare[k],
 * where -least[k] is what is covered already and perShare[k] the group's weight / scale.
 */
struct CoverFloors {
    struct Part {
        std::int32_t floor = 0;
        double weight = 0;
    };

    std::vector<std::int64_t> begin = {0}; ///< per demand, one more than demands
    std::vector<Part> parts;               ///< of each demand, by floor
    std::vector<double> least;             ///< per floor
    std::vector<double> slack;             ///< per floor: a sum this much short is rounding
    std::vector<double> perShare;          ///< per floor; 0 = a floor also beside groups
    double shareScale = 0;                 ///< 0 = the plan is worth the covered weight

    [[nodiscard]] std::size_t count() const { return least.size(); }

    [[nodiscard]] bool isByShare() const { return shareScale > 0; }

    [[nodiscard]] std::span<const Part> of(std::size_t demand) const {
        const auto first = static_cast<std::size_t>(begin[demand]);
        return std::span(parts).subspan(first, static_cast<std::size_t>(begin[demand + 1]) - first);
    }
};

} // namespace corredor::location
