#include "plan_floors.h"

#include <algorithm>

namespace corredor::planning {

namespace {

constexpr double sameShare = 1e-9; // shares closer than this are equal

class Tracing {
public:
    Tracing(
        const TradeoffStart& start,
        const TradeoffOptions& options,
        std::uint64_t seed,
        const JobContext& job)
        : m_start(start)
        , m_options(options)
        , m_seed(seed)
        , m_job(job)
        , m_problem(start.problem)
        , m_ownFloors(start.problem.floors.size()) {
        m_result.options = options;
        m_result.layer = start.groups.layer;
        m_result.servedAlready = start.plan.servedAlready;
        for (const PeopleGroup& group : start.groups.groups) {
            m_result.group.push_back(group.id);
            m_result.label.push_back(group.label);
            m_result.people.push_back(group.people);
            m_problem.floors.push_back({group.label, group.demands, 0});
        }
    }

    Tradeoff trace() {
        location::Solution first;
        first.status = m_start.plan.status;
        first.value = m_start.plan.value;
        first.bound = m_start.plan.bound;
        first.gap = m_start.plan.gap;
        first.facilities = m_start.chosen;
        m_result.points.push_back(pointOf(first, 0));
        findFairest();
        const double low = m_result.points.front().worstShare;
        if (m_result.fairestShare > low + sameShare) {
            traceBetween(low, m_result.fairestShare);
        }
        m_job.report(1.0);
        return std::move(m_result);
    }

private:
    [[nodiscard]] double share01(int step) const {
        return static_cast<double>(step) / m_options.points;
    }

    location::SolveOptions solveOptions(int step) const {
        return {
            .timeLimitS = m_options.timeLimitS,
            .seed = m_seed,
            .job = m_job.subRange(share01(step), share01(step + 1)),
            .progress = {}};
    }

    /** The groups alone decide whose worst share counts; the scenario's own floors still hold. */
    void findFairest() {
        location::FlooredCoverProblem groups = m_problem;
        groups.start = m_start.chosen;
        m_fairest = location::solveFairestCover(groups, solveOptions(0), m_ownFloors);
        m_job.checkCancelled();
        m_job.report(share01(1));
        m_result.fairestShare = std::max(m_fairest.value, m_result.points.front().worstShare);
        m_result.fairestBound = std::max(m_fairest.bound, m_result.fairestShare);
    }

    /** From the fairest down: what meets a higher floor is a plan to start with for a lower. */
    void traceBetween(double low, double high) {
        std::vector<TradeoffPoint> points;
        std::vector<std::int32_t> before = m_fairest.facilities;
        const int steps = m_options.points - 1;
        for (int step = steps; step > 0; --step) {
            const double asked = low + (high - low) * step / steps;
            for (std::size_t g = 0; g < m_result.people.size(); ++g) {
                m_problem.floors[m_ownFloors + g].least = asked * m_result.people[g];
            }
            m_problem.start = before;
            const auto solution =
                location::solveFlooredCover(m_problem, solveOptions(steps - step + 1));
            m_job.checkCancelled();
            m_job.report(share01(steps - step + 2));
            before = solution.facilities;
            points.push_back(pointOf(solution, asked));
        }
        std::ranges::reverse(points);
        for (TradeoffPoint& point : points) {
            add(std::move(point));
        }
    }

    /** A lower floor's bound holds for a higher one too. A plan met twice is told once. */
    void add(TradeoffPoint point) {
        TradeoffPoint& last = m_result.points.back();
        if (point.bound > last.bound) {
            point.bound = last.bound;
            point.gap = (point.bound - point.value) / std::max(point.value, 1e-9);
        }
        if (point.sites == last.sites) {
            last.askedShare = point.askedShare;
            return;
        }
        m_result.points.push_back(std::move(point));
    }

    [[nodiscard]] TradeoffPoint pointOf(const location::Solution& solution, double asked) const {
        TradeoffPoint point;
        point.askedShare = asked;
        point.status = solution.status;
        point.value = solution.value;
        point.bound = solution.bound;
        point.gap = solution.gap;
        point.sites = solution.facilities;
        std::vector<char> covered(m_problem.cover.weights.size(), 0);
        const auto cover = [&](std::span<const std::int32_t> demands) {
            for (const std::int32_t d : demands) {
                covered[static_cast<std::size_t>(d)] = 1;
            }
        };
        cover(m_problem.cover.coveredAlready);
        for (const std::int32_t site : solution.facilities) {
            cover(m_problem.cover.covers.of(site));
        }
        for (std::size_t g = 0; g < m_result.people.size(); ++g) {
            double people = 0;
            for (const std::int32_t d : m_start.groups.groups[g].demands) {
                const auto i = static_cast<std::size_t>(d);
                people += covered[i] != 0 ? m_problem.cover.weights[i] : 0.0;
            }
            point.covered.push_back(people);
            const double share = people / m_result.people[g];
            if (point.worst < 0 || share < point.worstShare) {
                point.worst = static_cast<std::int32_t>(g);
                point.worstShare = share;
            }
        }
        return point;
    }

    const TradeoffStart& m_start;
    TradeoffOptions m_options;
    std::uint64_t m_seed;
    const JobContext& m_job;
    location::FlooredCoverProblem m_problem; ///< the scenario's floors, then one a group
    std::size_t m_ownFloors;
    location::FlooredSolution m_fairest;
    Tradeoff m_result;
};

} // namespace

Tradeoff traceTradeoff(
    const TradeoffStart& start,
    const TradeoffOptions& options,
    std::uint64_t seed,
    const JobContext& job) {
    return Tracing(start, options, seed, job).trace();
}

} // namespace corredor::planning
