#include "conclusion.h"
#include "flow_search.h"
#include "mip.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <map>

namespace corredor::location {

namespace {

// A program with more entries than this is not started: its relaxation alone would take minutes.
constexpr std::size_t mostEntries = 400'000;

std::string contradiction(const FlowNeedsProblem& problem) {
    for (const std::int32_t node : problem.required) {
        if (std::ranges::find(problem.excluded, node) != problem.excluded.end()) {
            return fmt::format("node {} is both required and excluded", node);
        }
    }
    if (std::ssize(problem.required) > problem.p) {
        return fmt::format(
            "{} stations are required but p is {}", problem.required.size(), problem.p);
    }
    if (problem.p > problem.facilities - std::ssize(problem.excluded)) {
        return fmt::format(
            "p is {} but only {} nodes may hold a station",
            problem.p,
            problem.facilities - std::ssize(problem.excluded));
    }
    return {};
}

/** Facilities that may be chosen beside the required ones. */
std::vector<std::int32_t> openFacilities(const FlowNeedsProblem& problem) {
    std::vector<char> closed(static_cast<std::size_t>(problem.facilities), 0);
    for (const auto* list : {&problem.required, &problem.excluded}) {
        for (const std::int32_t facility : *list) {
            closed[static_cast<std::size_t>(facility)] = 1;
        }
    }
    std::vector<std::int32_t> open;
    for (std::int32_t facility = 0; facility < problem.facilities; ++facility) {
        if (closed[static_cast<std::size_t>(facility)] == 0) {
            open.push_back(facility);
        }
    }
    return open;
}

/** At least so many facilities a way needs: sets that have none in common, taken as they come. */
int leastFacilities(const WayNeeds& way) {
    std::vector<std::int32_t> used;
    int count = 0;
    for (const FacilitySet& set : way) {
        const bool apart = std::ranges::none_of(set, [&](std::int32_t facility) {
            return std::ranges::find(used, facility) != used.end();
        });
        if (apart) {
            ++count;
            used.insert(used.end(), set.begin(), set.end());
        }
    }
    return count;
}

/** Volume of the flows that p facilities could serve if each flow had them to itself. */
double volumeOneByOne(const FlowNeedsProblem& problem) {
    double volume = 0;
    for (const FlowNeed& flow : problem.flows) {
        const bool possible = std::ranges::any_of(
            flow.ways, [&](const WayNeeds& way) { return leastFacilities(way) <= problem.p; });
        volume += possible ? flow.volume : 0;
    }
    return volume;
}

/** The mixed-integer program; sets that several flows need are one column. */
class FlowProgram {
public:
    explicit FlowProgram(const FlowNeedsProblem& problem) : m_problem(&problem) {
        m_mip.maximise = true;
        for (std::int32_t facility = 0; facility < problem.facilities; ++facility) {
            m_mip.addColumn(0, 1, true);
        }
        for (const std::int32_t facility : problem.required) {
            m_mip.lower[static_cast<std::size_t>(facility)] = 1;
        }
        for (const std::int32_t facility : problem.excluded) {
            m_mip.upper[static_cast<std::size_t>(facility)] = 0;
        }
        addNumberRow();
        for (const FlowNeed& flow : problem.flows) {
            addFlow(flow);
        }
    }

    [[nodiscard]] const Mip& mip() const { return m_mip; }

    /** Entries that the program of a problem would have, about. */
    [[nodiscard]] static std::size_t entriesOf(const FlowNeedsProblem& problem) {
        std::map<FacilitySet, int> sets;
        std::size_t entries = static_cast<std::size_t>(problem.facilities);
        for (const FlowNeed& flow : problem.flows) {
            for (const WayNeeds& way : flow.ways) {
                for (const FacilitySet& set : way) {
                    entries += 2 + (sets[set]++ == 0 ? set.size() : 0);
                }
            }
        }
        return entries;
    }

private:
    void addNumberRow() {
        Mip::Row row;
        for (std::int32_t facility = 0; facility < m_problem->facilities; ++facility) {
            row.column.push_back(facility);
            row.value.push_back(1);
        }
        row.lower = row.upper = m_problem->p;
        m_mip.rows.push_back(std::move(row));
    }

    /** `column` <= 1 only when one of `others` is. */
    void addImplication(int column, const std::vector<int>& others) {
        Mip::Row row;
        row.column.push_back(column);
        row.value.push_back(1);
        for (const int other : others) {
            row.column.push_back(other);
            row.value.push_back(-1);
        }
        row.lower = -mipInfinity;
        m_mip.rows.push_back(std::move(row));
    }

    int columnOf(const FacilitySet& set) {
        if (set.size() == 1) {
            return set.front();
        }
        const auto [found, isNew] = m_setColumn.try_emplace(set, 0);
        if (isNew) {
            found->second = m_mip.addColumn(0, 1, false);
            addImplication(found->second, {set.begin(), set.end()});
        }
        return found->second;
    }

    void addFlow(const FlowNeed& flow) {
        const int served = m_mip.addColumn(flow.volume, 1, false);
        std::vector<int> ways;
        for (const WayNeeds& way : flow.ways) {
            // Whole numbers: half of one way and half of another serve nobody.
            const int driven = flow.ways.size() == 1 ? served : m_mip.addColumn(0, 1, true);
            for (const FacilitySet& set : way) {
                addImplication(driven, {columnOf(set)});
            }
            ways.push_back(driven);
        }
        if (ways.size() > 1) {
            addImplication(served, ways);
        }
    }

    const FlowNeedsProblem* m_problem;
    Mip m_mip;
    std::map<FacilitySet, int> m_setColumn;
};

/** Takes the program's plan and bound where they are better. @return whether it is closed */
bool improveByProgram(
    const FlowNeedsProblem& problem,
    const Deadline& deadline,
    const SolveOptions& options,
    Solution& solution) {
    const FlowProgram program(problem);
    const double left = std::max(0.01, options.timeLimitS - deadline.secondsSoFar());
    const MipResult found = solveMip(program.mip(), deadline, left);
    if (found.solution.empty()) {
        return false;
    }
    std::vector<std::int32_t> plan;
    for (std::int32_t facility = 0; facility < problem.facilities; ++facility) {
        if (found.solution[static_cast<std::size_t>(facility)] > 0.5) {
            plan.push_back(facility);
        }
    }
    const double value = drivenVolume(problem.flows, plan);
    if (value > solution.value || found.status == MipStatus::Optimal) {
        solution.value = value;
        solution.facilities = std::move(plan);
    }
    solution.bound = std::max(solution.value, std::min(solution.bound, found.bound));
    return found.status == MipStatus::Optimal;
}

} // namespace

Solution solveFlowNeeds(const FlowNeedsProblem& problem, const SolveOptions& options) {
    const Deadline deadline(options);
    Solution solution;
    solution.why = contradiction(problem);
    if (!solution.why.empty()) {
        return solution;
    }
    solution.facilities = FlowSearch(problem, openFacilities(problem), deadline).plan();
    solution.value = drivenVolume(problem.flows, solution.facilities);
    solution.bound = std::max(solution.value, volumeOneByOne(problem));
    const auto report = [&] {
        if (options.progress) {
            options.progress(solution.value, solution.bound);
        }
    };
    report();
    const double tolerance = 1e-9 * std::max(1.0, solution.bound);
    bool closed = solution.value >= solution.bound - tolerance;
    if (!closed && !deadline.isOver() && FlowProgram::entriesOf(problem) <= mostEntries) {
        closed = improveByProgram(problem, deadline, options, solution);
    }
    conclude(solution, closed || solution.value >= solution.bound - tolerance);
    solution.seconds = deadline.secondsSoFar();
    report();
    return solution;
}

} // namespace corredor::location
