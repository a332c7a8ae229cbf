#include "cover_components.h"

#include <corredor/base/disjoint_sets.h>

#include <algorithm>
#include <limits>

namespace corredor::location {

namespace {

constexpr double impossible = -std::numeric_limits<double>::infinity();

/** One component: bounds and exact values by the number of facilities chosen in it. */
class Component {
public:
    Component(ReducedCover problem, const TreeOptions& options, const Deadline& deadline)
        : m_problem(std::move(problem))
        , m_options(options)
        , m_deadline(&deadline) {
        const auto cells = static_cast<std::size_t>(m_problem.facilities()) + 1;
        m_cells.resize(cells);
        m_cells[0] = {0, true, true, {}};
    }

    [[nodiscard]] int most() const { return static_cast<int>(m_problem.facilities()); }

    /**
     * An upper bound of the value with `count` facilities. The linear bound is concave in the
     * number, so beyond the numbers solved the last slope may be followed.
     */
    double bound(int count) {
        if (count <= m_solvedTo) {
            return cell(count).value;
        }
        if (m_solvedTo < 2) {
            solveLinear(m_solvedTo + 1);
            return bound(count);
        }
        const double slope = m_linear[static_cast<std::size_t>(m_solvedTo)] -
                             m_linear[static_cast<std::size_t>(m_solvedTo) - 1];
        return m_linear[static_cast<std::size_t>(m_solvedTo)] +
               std::max(0.0, slope) * (count - m_solvedTo);
    }

    [[nodiscard]] bool isExact(int count) const {
        return count <= m_solvedTo && m_cells[static_cast<std::size_t>(count)].exact;
    }

    /** Brings the knowledge of `count` one step further. @return false at the deadline */
    bool refine(int count) {
        if (count > m_solvedTo) {
            while (m_solvedTo < count) {
                solveLinear(m_solvedTo + 1);
            }
            return !m_deadline->isOver();
        }
        return solveExactly(count);
    }

    [[nodiscard]] const std::vector<std::int32_t>& plan(int count) const {
        return m_cells[static_cast<std::size_t>(count)].plan;
    }

private:
    struct Cell {
        double value = 0; ///< exact, or a bound
        bool linear = false;
        bool exact = false;
        std::vector<std::int32_t> plan;
    };

    Cell& cell(int count) { return m_cells[static_cast<std::size_t>(count)]; }

    [[nodiscard]] TreeOptions treeOptions() const {
        TreeOptions options;
        options.unit = m_options.unit;
        options.tolerance = m_options.tolerance;
        options.incumbent = -2 * std::max(options.unit, options.tolerance) - 1;
        return options;
    }

    void solveLinear(int count) {
        m_problem.choices = count;
        const TreeOptions options = treeOptions();
        CoverTree tree(m_problem, options, *m_deadline);
        const bool gapLeft = tree.solveRoot();
        Cell& entry = cell(count);
        entry.value = gapLeft ? tree.bound() : tree.value();
        entry.linear = true;
        entry.exact = !gapLeft;
        entry.plan = tree.best();
        if (m_linear.empty()) {
            m_linear.push_back(0);
        }
        m_linear.push_back(entry.value);
        m_solvedTo = count;
    }

    bool solveExactly(int count) {
        m_problem.choices = count;
        TreeOptions options = treeOptions();
        CoverTree tree(m_problem, options, *m_deadline);
        const bool done = !tree.solveRoot() || tree.branch();
        Cell& entry = cell(count);
        entry.value = done ? tree.value() : std::min(entry.value, tree.bound());
        entry.exact = done;
        entry.plan = tree.best();
        return done;
    }

    ReducedCover m_problem;
    TreeOptions m_options;
    const Deadline* m_deadline;
    std::vector<Cell> m_cells;
    std::vector<double> m_linear; ///< linear bounds by number, concave
    int m_solvedTo = 0;
};

/** The best distribution of `choices` over the components under their present bounds. */
struct Distribution {
    double value = impossible;
    std::vector<int> count; ///< per component
};

Distribution distribute(std::vector<Component>& components, int choices) {
    const auto width = static_cast<std::size_t>(choices) + 1;
    std::vector<double> best(width, impossible);
    best[0] = 0;
    std::vector<std::vector<int>> taken;
    for (Component& component : components) {
        std::vector<double> next(width, impossible);
        std::vector<int>& take = taken.emplace_back(width, 0);
        const int most = std::min(component.most(), choices);
        for (int count = 0; count <= most; ++count) {
            const double bound = component.bound(count);
            for (std::size_t used = 0; used + static_cast<std::size_t>(count) < width; ++used) {
                const std::size_t all = used + static_cast<std::size_t>(count);
                if (best[used] + bound > next[all]) {
                    next[all] = best[used] + bound;
                    take[all] = count;
                }
            }
        }
        best = std::move(next);
    }
    Distribution result;
    result.value = best.back();
    result.count.resize(components.size());
    auto left = static_cast<std::size_t>(choices);
    for (std::size_t c = components.size(); c-- > 0;) {
        result.count[c] = taken[c][left];
        left -= static_cast<std::size_t>(result.count[c]);
    }
    return result;
}

} // namespace

std::vector<ReducedCover> componentsOf(const ReducedCover& problem) {
    DisjointSets sets(
        static_cast<std::size_t>(problem.facilities())); // roots follow the facilities
    for (std::ptrdiff_t g = 0; g < problem.groups(); ++g) {
        for (const std::int32_t f : problem.group(g)) {
            sets.uniteToLower(problem.group(g).front(), f);
        }
    }
    std::vector<ReducedCover> components;
    std::vector<std::int32_t> componentOf(static_cast<std::size_t>(problem.facilities()), -1);
    std::vector<std::int32_t> numberIn(componentOf.size());
    for (std::int32_t f = 0; f < problem.facilities(); ++f) {
        const auto i = static_cast<std::size_t>(f);
        const auto root = static_cast<std::size_t>(sets.find(f));
        if (root == i) {
            componentOf[i] = static_cast<std::int32_t>(components.size());
            components.emplace_back();
        }
        componentOf[i] = componentOf[root];
        ReducedCover& component = components[static_cast<std::size_t>(componentOf[i])];
        numberIn[i] = static_cast<std::int32_t>(component.facilities());
        component.original.push_back(problem.original[i]);
        component.alone.push_back(problem.alone[i]);
    }
    for (std::ptrdiff_t g = 0; g < problem.groups(); ++g) {
        const auto first = static_cast<std::size_t>(problem.group(g).front());
        ReducedCover& component = components[static_cast<std::size_t>(componentOf[first])];
        component.weight.push_back(problem.weight[static_cast<std::size_t>(g)]);
        for (const std::int32_t f : problem.group(g)) {
            component.facilityOf.push_back(numberIn[static_cast<std::size_t>(f)]);
        }
        component.groupBegin.push_back(std::ssize(component.facilityOf));
    }
    return components;
}

ComponentsResult
solveComponents(const ReducedCover& problem, const TreeOptions& options, const Deadline& deadline) {
    std::vector<Component> components;
    for (ReducedCover& part : componentsOf(problem)) {
        components.emplace_back(std::move(part), options, deadline);
    }
    ComponentsResult result;
    result.value = options.incumbent;
    const double slack =
        options.unit > 0 ? options.unit - 10 * options.tolerance : options.tolerance;
    for (;;) {
        const Distribution best = distribute(components, problem.choices);
        result.bound = problem.baseValue + best.value;
        if (options.progress) {
            options.progress(result.value, std::max(result.value, result.bound));
        }
        if (result.bound < options.incumbent + slack) {
            result.bound = options.incumbent;
            result.complete = true;
            return result;
        }
        bool exact = true;
        for (std::size_t c = 0; c < components.size(); ++c) {
            if (!components[c].isExact(best.count[c])) {
                exact = false;
                if (!components[c].refine(best.count[c])) {
                    return result;
                }
            }
        }
        if (!exact) {
            continue;
        }
        result.value = result.bound;
        result.complete = true;
        result.best = problem.forced;
        for (std::size_t c = 0; c < components.size(); ++c) {
            const auto& plan = components[c].plan(best.count[c]);
            result.best.insert(result.best.end(), plan.begin(), plan.end());
        }
        std::ranges::sort(result.best);
        return result;
    }
}

} // namespace corredor::location
