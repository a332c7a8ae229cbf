#include "cover_master.h"

#include <algorithm>

#include <ClpSimplex.hpp>

namespace corredor::location {

namespace {

/** Groups with the same first facility form one part; parts are numbered in facility order. */
std::vector<std::int32_t> partsOf(const ReducedCover& problem, int& count) {
    std::vector<std::int32_t> partOfFacility(static_cast<std::size_t>(problem.facilities()), -1);
    for (std::ptrdiff_t g = 0; g < problem.groups(); ++g) {
        partOfFacility[static_cast<std::size_t>(problem.group(g).front())] = 0;
    }
    count = 0;
    for (std::int32_t& part : partOfFacility) {
        part = part == 0 ? count++ : -1;
    }
    std::vector<std::int32_t> parts(static_cast<std::size_t>(problem.groups()));
    for (std::ptrdiff_t g = 0; g < problem.groups(); ++g) {
        parts[static_cast<std::size_t>(g)] =
            partOfFacility[static_cast<std::size_t>(problem.group(g).front())];
    }
    return parts;
}

} // namespace

struct CoverMaster::Impl {
    const ReducedCover* problem;
    int parts = 0;
    std::vector<std::int32_t> partOf;                  ///< per group
    std::vector<std::vector<std::ptrdiff_t>> groupsOf; ///< per part
    ClpSimplex lp;
    int fixedRows = 0; ///< rows before the first cut

    // Reused by addCuts: coefficients by facility and which of them are set.
    std::vector<double> coefficient;
    std::vector<int> touched;

    explicit Impl(const ReducedCover& reduced)
        : problem(&reduced)
        , partOf(partsOf(reduced, parts))
        , groupsOf(static_cast<std::size_t>(parts))
        , coefficient(static_cast<std::size_t>(reduced.facilities()), 0) {
        for (std::ptrdiff_t g = 0; g < reduced.groups(); ++g) {
            groupsOf[static_cast<std::size_t>(partOf[static_cast<std::size_t>(g)])].push_back(g);
        }
        buildMaster();
    }

    [[nodiscard]] int facilities() const { return static_cast<int>(problem->facilities()); }

    void buildMaster() {
        lp.setLogLevel(0);
        lp.setOptimizationDirection(-1);
        lp.resize(0, facilities() + parts);
        for (int f = 0; f < facilities(); ++f) {
            lp.setColumnBounds(f, 0, 1);
            lp.setObjectiveCoefficient(f, problem->alone[static_cast<std::size_t>(f)]);
        }
        for (int part = 0; part < parts; ++part) {
            double all = 0;
            for (const std::ptrdiff_t g : groupsOf[static_cast<std::size_t>(part)]) {
                all += problem->weight[static_cast<std::size_t>(g)];
            }
            lp.setColumnBounds(facilities() + part, 0, all);
            lp.setObjectiveCoefficient(facilities() + part, 1);
        }
        std::vector<int> columns(static_cast<std::size_t>(facilities()));
        std::vector<double> ones(columns.size(), 1);
        for (int f = 0; f < facilities(); ++f) {
            columns[static_cast<std::size_t>(f)] = f;
        }
        const double least = problem->cost.empty() ? problem->choices : 0;
        lp.addRow(facilities(), columns.data(), ones.data(), least, problem->choices);
        if (!problem->cost.empty()) {
            lp.addRow(
                facilities(), columns.data(), problem->cost.data(), -COIN_DBL_MAX, problem->budget);
        }
        fixedRows = lp.numberRows();
    }

    [[nodiscard]] double coverAt(std::ptrdiff_t g, std::span<const double> at) const {
        double cover = 0;
        for (const std::int32_t f : problem->group(g)) {
            cover += at[static_cast<std::size_t>(f)];
        }
        return cover;
    }

    /**
     * The tangent of the part's value at `at`: groups covered fully count whole, the others in
     * proportion to their cover. @return the constant term; `coefficient`/`touched` hold the rest
     */
    double tangent(int part, std::span<const double> at, double& value) {
        double constant = 0;
        value = 0;
        for (const std::ptrdiff_t g : groupsOf[static_cast<std::size_t>(part)]) {
            const double weight = problem->weight[static_cast<std::size_t>(g)];
            const double cover = coverAt(g, at);
            value += weight * std::min(1.0, cover);
            if (cover >= 1) {
                constant += weight;
                continue;
            }
            for (const std::int32_t f : problem->group(g)) {
                double& entry = coefficient[static_cast<std::size_t>(f)];
                if (entry == 0) {
                    touched.push_back(f);
                }
                entry += weight;
            }
        }
        return constant;
    }
};

CoverMaster::CoverMaster(const ReducedCover& problem) : m_impl(std::make_unique<Impl>(problem)) {}

CoverMaster::~CoverMaster() = default;

void CoverMaster::setBounds(std::int32_t facility, double lower, double upper) {
    m_impl->lp.setColumnBounds(facility, lower, upper);
}

bool CoverMaster::solve() {
    m_impl->lp.dual();
    return m_impl->lp.isProvenOptimal();
}

double CoverMaster::bound() const {
    return m_impl->problem->baseValue + m_impl->lp.objectiveValue();
}

std::span<const double> CoverMaster::choice() const {
    return {m_impl->lp.primalColumnSolution(), static_cast<std::size_t>(m_impl->facilities())};
}

double CoverMaster::reducedCost(std::int32_t facility) const {
    return m_impl->lp.dualColumnSolution()[facility];
}

int CoverMaster::addCuts(std::span<const double> at, double tolerance) {
    const double* solution = m_impl->lp.primalColumnSolution();
    // All cuts are added at once: CLP copies its whole matrix whenever rows are added.
    std::vector<CoinBigIndex> start = {0};
    std::vector<int> columns;
    std::vector<double> values;
    std::vector<double> upper;
    for (int part = 0; part < m_impl->parts; ++part) {
        double value = 0;
        const double constant = m_impl->tangent(part, at, value);
        std::ranges::sort(m_impl->touched);
        const std::size_t before = columns.size();
        double atSolution = constant;
        for (const int f : m_impl->touched) {
            double& entry = m_impl->coefficient[static_cast<std::size_t>(f)];
            columns.push_back(f);
            values.push_back(-entry);
            atSolution += entry * solution[f];
            entry = 0;
        }
        m_impl->touched.clear();
        const int theta = m_impl->facilities() + part;
        if (solution[theta] <= atSolution + tolerance) {
            columns.resize(before);
            values.resize(before);
            continue;
        }
        columns.push_back(theta);
        values.push_back(1);
        start.push_back(static_cast<CoinBigIndex>(columns.size()));
        upper.push_back(constant);
    }
    const auto added = static_cast<int>(upper.size());
    if (added > 0) {
        const std::vector<double> lower(upper.size(), -COIN_DBL_MAX);
        m_impl->lp.addRows(
            added, lower.data(), upper.data(), start.data(), columns.data(), values.data());
    }
    return added;
}

double CoverMaster::valueOf(std::span<const double> choice) const {
    double value = m_impl->problem->baseValue;
    for (std::size_t f = 0; f < choice.size(); ++f) {
        value += m_impl->problem->alone[f] * choice[f];
    }
    for (std::ptrdiff_t g = 0; g < m_impl->problem->groups(); ++g) {
        value += m_impl->problem->weight[static_cast<std::size_t>(g)] *
                 std::min(1.0, m_impl->coverAt(g, choice));
    }
    return value;
}

void CoverMaster::purge() {
    std::vector<int> slack;
    for (int row = m_impl->fixedRows; row < m_impl->lp.numberRows(); ++row) {
        if (m_impl->lp.getRowStatus(row) == ClpSimplex::basic) {
            slack.push_back(row);
        }
    }
    if (!slack.empty()) {
        m_impl->lp.deleteRows(static_cast<int>(slack.size()), slack.data());
    }
}

int CoverMaster::cutCount() const {
    return m_impl->lp.numberRows() - m_impl->fixedRows;
}

} // namespace corredor::location
