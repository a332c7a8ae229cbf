#pragma once

#include "gradual_model.h"

#include <vector>

namespace corredor::location {

/**
 * Lagrangian relaxation of "a demand is covered by one facility only". For multipliers u >= 0
 *
 *   bound(u) = sum_d u_d + the sum of the greatest scores, score_f = sum_d max(0, gain_fd - u_d)
 *
 * is at least what any choice gains. Source: Cornuejols, Fisher, Nemhauser (1977), Management
 * Science 23, 789-810. Start and steps as in boundBySubgradient.
 */
class GradualRelaxation {
public:
    /** @param plan a good choice: the first multipliers give its submodular bound */
    GradualRelaxation(const GradualModel& model, std::vector<std::int32_t> plan);

    /** Takes subgradient steps until they no longer help, and drops hopeless facilities. */
    void run(const Deadline& deadline);

    /** Takes over a better plan, and drops what cannot beat it. */
    void adopt(std::vector<std::int32_t> plan);

    [[nodiscard]] const std::vector<std::int32_t>& plan() const { return m_plan; }

    [[nodiscard]] double value() const { return m_value; }

    /** No plan is better; the base value is included. */
    [[nodiscard]] double bound() const { return m_bound; }

    /** Facilities that a better plan may hold, ascending. */
    [[nodiscard]] const std::vector<std::int32_t>& active() const { return m_active; }

    /** The active facilities by their scores at the best multipliers, best first. */
    [[nodiscard]] std::vector<std::int32_t> favourites();

private:
    double solve(const std::vector<double>& multiplier);
    void tryChoice();
    void dropHopeless(double bound);
    [[nodiscard]] std::vector<double> slopes() const;
    [[nodiscard]] bool step(double length);

    const GradualModel* m_model;
    std::vector<std::int32_t> m_plan;
    double m_value = 0;
    double m_bound = 0;
    std::vector<double> m_multiplier;
    std::vector<double> m_bestMultiplier;
    std::vector<double> m_score; ///< per open facility
    std::vector<std::int32_t> m_active;
    std::vector<std::int32_t> m_choice;
};

} // namespace corredor::location
