#pragma once

#include "max_cover.h"

#include <corredor/location/flow_needs.h>

#include <vector>

namespace corredor::location {

/** A good choice of facilities for flows: greedy, then exchanges while they help. */
class FlowSearch {
public:
    /** @param open facilities that may be chosen beside the required ones, ascending */
    FlowSearch(
        const FlowNeedsProblem& problem,
        std::vector<std::int32_t> open,
        const Deadline& deadline);

    /** Exactly p facilities, ascending. */
    [[nodiscard]] std::vector<std::int32_t> plan();

private:
    /** How a way stands with the facilities chosen so far: its sets that hold none of them. */
    [[nodiscard]] std::vector<const FacilitySet*> missing(const WayNeeds& way) const;

    void addGreedily();
    [[nodiscard]] bool improve();

    const FlowNeedsProblem* m_problem;
    std::vector<std::int32_t> m_open;
    const Deadline* m_deadline;
    std::vector<char> m_chosen;
    std::vector<char> m_mayEnter;
};

} // namespace corredor::location
