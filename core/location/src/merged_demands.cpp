#include "merged_demands.h"

#include <algorithm>

namespace corredor::location {

namespace {

std::size_t at(std::int32_t i) {
    return static_cast<std::size_t>(i);
}

/** Classes of demands; demands of one class were covered by the same facilities so far. */
class Partition {
public:
    explicit Partition(std::size_t demands)
        : m_classOf(demands, 0)
        , m_size(1, static_cast<std::int32_t>(demands))
        , m_splitOff(1, -1) {}

    void refine(std::span<const std::int32_t> cover) {
        m_touched.clear();
        for (const std::int32_t demand : cover) {
            std::int32_t& its = m_classOf[at(demand)];
            if (m_splitOff[at(its)] < 0) {
                m_touched.push_back(its);
                const std::int32_t fresh = newClass();
                m_splitOff[at(its)] = fresh;
            }
            --m_size[at(its)];
            its = m_splitOff[at(its)];
            ++m_size[at(its)];
        }
        for (const std::int32_t old : m_touched) {
            m_splitOff[at(old)] = -1;
            if (m_size[at(old)] == 0) {
                m_unused.push_back(old);
            }
        }
    }

    [[nodiscard]] std::int32_t classOf(std::size_t demand) const { return m_classOf[demand]; }

    /** Classes are numbered below this; some may be empty. */
    [[nodiscard]] std::size_t limit() const { return m_size.size(); }

private:
    std::int32_t newClass() {
        if (!m_unused.empty()) {
            const std::int32_t reused = m_unused.back();
            m_unused.pop_back();
            return reused;
        }
        m_size.push_back(0);
        m_splitOff.push_back(-1);
        return static_cast<std::int32_t>(m_size.size()) - 1;
    }

    std::vector<std::int32_t> m_classOf;  ///< per demand
    std::vector<std::int32_t> m_size;     ///< per class
    std::vector<std::int32_t> m_splitOff; ///< per class: what the present facility covers of it
    std::vector<std::int32_t> m_touched;
    std::vector<std::int32_t> m_unused; ///< classes that became empty
};

} // namespace

DemandClasses classesOf(const CoverSets& covers, std::span<const char> counts) {
    Partition partition(counts.size());
    for (std::int32_t f = 0; f < covers.facilities(); ++f) {
        partition.refine(covers.of(f));
    }
    // The first demand that counts stands for its class; classes keep the order of their first.
    std::vector<std::int32_t> firstOf(partition.limit(), -1);
    std::vector<std::int32_t> numberOf(partition.limit(), -1);
    DemandClasses classes;
    classes.classOf.assign(counts.size(), -1);
    for (std::size_t d = 0; d < counts.size(); ++d) {
        const std::size_t its = at(partition.classOf(d));
        if (counts[d] == 0) {
            continue;
        }
        if (firstOf[its] < 0) {
            firstOf[its] = static_cast<std::int32_t>(d);
            numberOf[its] = classes.count++;
        }
        classes.classOf[d] = numberOf[its];
    }
    for (std::int32_t f = 0; f < covers.facilities(); ++f) {
        for (const std::int32_t demand : covers.of(f)) {
            const std::size_t its = at(partition.classOf(at(demand)));
            if (firstOf[its] == demand) {
                classes.covers.demand.push_back(numberOf[its]);
            }
        }
        classes.covers.begin.push_back(std::ssize(classes.covers.demand));
    }
    return classes;
}

MaxCoverProblem mergeDemands(const MaxCoverProblem& problem) {
    std::vector<double> weights = problem.weights;
    for (const std::int32_t demand : problem.coveredAlready) {
        weights[at(demand)] = 0;
    }
    std::vector<char> counts(weights.size());
    std::ranges::transform(weights, counts.begin(), [](double weight) { return weight > 0; });
    DemandClasses classes = classesOf(problem.covers, counts);
    MaxCoverProblem merged;
    merged.weights.assign(at(classes.count), 0);
    for (std::size_t d = 0; d < weights.size(); ++d) {
        if (classes.classOf[d] >= 0) {
            merged.weights[at(classes.classOf[d])] += weights[d];
        }
    }
    merged.covers = std::move(classes.covers);
    merged.p = problem.p;
    merged.required = problem.required;
    merged.excluded = problem.excluded;
    merged.costs = problem.costs;
    merged.budget = problem.budget;
    return merged;
}

} // namespace corredor::location
