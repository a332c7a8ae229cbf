#pragma once

#include <corredor/planning/plan.h>

#include <chrono>
#include <memory>
#include <mutex>
#include <stop_token>
#include <vector>

namespace corredor::desktop {

/** Value and proved bound of a plan at a moment of the search. */
struct SearchPoint {
    double seconds = 0; ///< since the first of them
    double value = 0;
    double bound = 0;
};

/** One search for a plan while it is watched: a worker thread adds, the interface reads and ends.
 */
class PlanSearch {
public:
    /** What core is told; keeps the search alive. */
    [[nodiscard]] static planning::PlanWatch watch(const std::shared_ptr<PlanSearch>& search);

    void add(double value, double bound);

    [[nodiscard]] std::vector<SearchPoint> points() const;

    /** Takes the best plan found so far. */
    void settle() { m_stop.request_stop(); }

    [[nodiscard]] bool isSettled() const { return m_stop.stop_requested(); }

private:
    mutable std::mutex m_guard;
    std::vector<SearchPoint> m_points;
    std::chrono::steady_clock::time_point m_begin;
    std::stop_source m_stop;
};

} // namespace corredor::desktop
