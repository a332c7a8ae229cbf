#include "plan_search.h"

#include <cmath>

namespace corredor::desktop {

planning::PlanWatch PlanSearch::watch(const std::shared_ptr<PlanSearch>& search) {
    return {
        .progress = [search](double value, double bound) { search->add(value, bound); },
        .settle = search->m_stop.get_token()};
}

void PlanSearch::add(double value, double bound) {
    if (!std::isfinite(value) || !std::isfinite(bound)) {
        return; // nothing found or proved yet: no point of a curve
    }
    const std::scoped_lock lock(m_guard);
    const auto now = std::chrono::steady_clock::now();
    if (m_points.empty()) {
        m_begin = now;
    }
    const double seconds = std::chrono::duration<double>(now - m_begin).count();
    // Of a long rest its last moment is kept, so that the lines reach as far as the search does.
    const std::size_t count = m_points.size();
    const auto rests = [&](std::size_t i) {
        return m_points[i].value == value && m_points[i].bound == bound;
    };
    if (count >= 2 && rests(count - 1) && rests(count - 2)) {
        m_points.back().seconds = seconds;
    } else {
        m_points.push_back({seconds, value, bound});
    }
}

std::vector<SearchPoint> PlanSearch::points() const {
    const std::scoped_lock lock(m_guard);
    return m_points;
}

} // namespace corredor::desktop
