#include "cover_relaxation.h"

#include "cover_master.h"
#include "cover_program.h"

#include <algorithm>

#include <ClpEventHandler.hpp>

namespace corredor::location {

namespace {

constexpr std::ptrdiff_t mostPairs = 150'000; // an explicit program of more is slow to solve
constexpr std::ptrdiff_t mostGroupsPerFacility = 20;
constexpr int trialSteps = 60;

/** Asks now and then whether it is time to stop. */
class StopAtDeadline : public ClpEventHandler {
public:
    explicit StopAtDeadline(const Deadline& deadline) : m_deadline(&deadline) {}

    int event(Event /*which*/) override {
        constexpr int goOn = -1;
        constexpr int stop = 5;
        return m_deadline->isOver() ? stop : goOn;
    }

    [[nodiscard]] ClpEventHandler* clone() const override { return new StopAtDeadline(*this); }

private:
    const Deadline* m_deadline;
};

} // namespace

CoverRelaxation::CoverRelaxation(const ReducedCover& problem, const Deadline& deadline)
    : m_problem(&problem) {
    const StopAtDeadline handler(deadline);
    m_lp.passInEventHandler(&handler);
    m_lp.setLogLevel(0);
    m_lp.setOptimizationDirection(-1);
}

void CoverRelaxation::Rows::end(double rowUpper) {
    begin.push_back(static_cast<CoinBigIndex>(column.size()));
    upper.push_back(rowUpper);
}

CoverRelaxation::Rows CoverRelaxation::limits() const {
    Rows rows;
    for (int f = 0; f < facilities(); ++f) {
        rows.column.push_back(f);
        rows.value.push_back(1);
    }
    rows.end(m_problem->choices);
    for (const Limit& limit : m_problem->limits) {
        for (int f = 0; f < facilities(); ++f) {
            const double use = limit.use[static_cast<std::size_t>(f)];
            if (use != 0) {
                rows.column.push_back(f);
                rows.value.push_back(use);
            }
        }
        rows.end(limit.most);
    }
    return rows;
}

void CoverRelaxation::add(const Rows& rows) {
    // All rows are added at once: CLP copies its whole matrix whenever rows are added.
    const std::vector<double> lower(rows.upper.size(), -COIN_DBL_MAX);
    m_lp.addRows(
        rows.count(),
        lower.data(),
        rows.upper.data(),
        rows.begin.data(),
        rows.column.data(),
        rows.value.data());
}

void CoverRelaxation::setBounds(std::int32_t facility, double lower, double upper) {
    m_lp.setColumnBounds(facility, lower, upper);
}

CoverRelaxation::Outcome CoverRelaxation::solve() {
    m_lp.dual();
    if (m_lp.isProvenOptimal()) {
        return Outcome::Solved;
    }
    return m_lp.isProvenPrimalInfeasible() ? Outcome::Impossible : Outcome::Stopped;
}

double CoverRelaxation::bound() const {
    return m_problem->baseValue + m_lp.objectiveValue();
}

std::span<const double> CoverRelaxation::choice() const {
    return {m_lp.primalColumnSolution(), static_cast<std::size_t>(facilities())};
}

double CoverRelaxation::reducedCost(std::int32_t facility) const {
    return m_lp.dualColumnSolution()[facility];
}

double CoverRelaxation::coverAt(std::ptrdiff_t group, std::span<const double> at) const {
    double cover = 0;
    for (const std::int32_t f : m_problem->group(group)) {
        cover += at[static_cast<std::size_t>(f)];
    }
    return cover;
}

double CoverRelaxation::coveredOf(const ReducedFloor& floor, std::span<const double> choice) const {
    double covered = 0;
    for (std::size_t f = 0; f < choice.size(); ++f) {
        covered += floor.alone[f] * choice[f];
    }
    for (std::size_t i = 0; i < floor.group.size(); ++i) {
        covered += floor.weight[i] * std::min(1.0, coverAt(floor.group[i], choice));
    }
    return covered;
}

double CoverRelaxation::worstShareOf(std::span<const double> choice) const {
    double worst = m_problem->shareScale;
    for (const ReducedFloor& floor : m_problem->floors) {
        if (floor.perShare > 0) {
            worst = std::min(worst, (coveredOf(floor, choice) - floor.least) / floor.perShare);
        }
    }
    return worst;
}

bool CoverRelaxation::meetsFloors(std::span<const double> choice) const {
    return std::ranges::all_of(m_problem->floors, [&](const ReducedFloor& floor) {
        return floor.perShare > 0 || coveredOf(floor, choice) >= floor.least - floor.slack;
    });
}

void CoverRelaxation::setShareColumn(int column) {
    m_lp.setColumnBounds(column, 0, m_problem->shareScale);
    m_lp.setObjectiveCoefficient(column, 1);
}

double CoverRelaxation::valueOf(std::span<const double> choice) const {
    if (isByShare()) {
        return worstShareOf(choice);
    }
    double value = m_problem->baseValue;
    for (std::size_t f = 0; f < choice.size(); ++f) {
        value += m_problem->alone[f] * choice[f];
    }
    for (std::ptrdiff_t g = 0; g < m_problem->groups(); ++g) {
        value += m_problem->weight[static_cast<std::size_t>(g)] * std::min(1.0, coverAt(g, choice));
    }
    return value;
}

void CoverRelaxation::purge() {
    std::vector<int> slack;
    for (int row = m_fixedRows; row < m_lp.numberRows(); ++row) {
        if (m_lp.getRowStatus(row) == ClpSimplex::basic) {
            slack.push_back(row);
        }
    }
    if (!slack.empty()) {
        m_lp.deleteRows(static_cast<int>(slack.size()), slack.data());
    }
}

int CoverRelaxation::cutCount() const {
    return m_lp.numberRows() - m_fixedRows;
}

double CoverRelaxation::fallTo(std::int32_t facility, double fixed) {
    m_lp.setColumnBounds(facility, fixed, fixed);
    m_lp.dual();
    m_lp.setColumnBounds(facility, 0, 1);
    return m_problem->baseValue + m_lp.objectiveValue();
}

std::vector<CoverRelaxation::Trial>
CoverRelaxation::tryBoth(std::span<const std::int32_t> facilities) {
    const double before = bound();
    const auto variables = static_cast<std::size_t>(m_lp.numberRows() + m_lp.numberColumns());
    const std::vector<unsigned char> basis(m_lp.statusArray(), m_lp.statusArray() + variables);
    const int limit = m_lp.maximumIterations();
    m_lp.setMaximumIterations(trialSteps);
    std::vector<Trial> trials;
    for (const std::int32_t facility : facilities) {
        const double closed = fallTo(facility, 0);
        m_lp.copyinStatus(basis.data());
        const double chosen = fallTo(facility, 1);
        m_lp.copyinStatus(basis.data());
        trials.push_back({std::max(0.0, before - closed), std::max(0.0, before - chosen)});
    }
    m_lp.setMaximumIterations(limit);
    m_lp.dual();
    return trials;
}

std::unique_ptr<CoverRelaxation> relax(const ReducedCover& problem, const Deadline& deadline) {
    if (std::ssize(problem.facilityOf) <= mostPairs &&
        problem.groups() <= mostGroupsPerFacility * problem.facilities()) {
        return std::make_unique<CoverProgram>(problem, deadline);
    }
    return std::make_unique<CoverMaster>(problem, deadline);
}

} // namespace corredor::location
