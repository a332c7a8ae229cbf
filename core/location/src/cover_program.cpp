#include "cover_program.h"

#include <cmath>
#include <limits>
#include <map>

namespace corredor::location {

namespace {

constexpr double elsewhere = 0.382; // each search for cuts begins far from where the last one did

} // namespace

CoverProgram::CoverProgram(const ReducedCover& reduced, const Deadline& deadline)
    : CoverRelaxation(reduced, deadline) {
    const int groups = static_cast<int>(reduced.groups());
    m_lp.resize(0, facilities() + groups + (isByShare() ? 1 : 0));
    if (isByShare()) {
        setShareColumn(facilities() + groups);
    }
    for (int column = 0; column < facilities() + groups; ++column) {
        m_lp.setColumnBounds(column, 0, 1);
        if (isByShare()) {
            continue;
        }
        m_lp.setObjectiveCoefficient(
            column,
            column < facilities()
                ? reduced.alone[static_cast<std::size_t>(column)]
                : reduced.weight[static_cast<std::size_t>(column - facilities())]);
    }
    Rows rows = limits();
    for (int g = 0; g < groups; ++g) {
        for (const std::int32_t f : reduced.group(g)) {
            rows.column.push_back(f);
            rows.value.push_back(-1);
        }
        rows.column.push_back(facilities() + g);
        rows.value.push_back(1);
        rows.end(0);
    }
    addFloors(rows);
    add(rows);
    m_fixedRows = m_lp.numberRows();
    // The dual simplex method from scratch is fifty times slower than what CLP chooses for itself.
    m_lp.initialSolve();
}

/** Rows -covered + perShare * share <= -least, half the slack aside: a whole solution that CLP's
 * own tolerance lets through still meets the floor. */
void CoverProgram::addFloors(Rows& rows) const {
    for (const ReducedFloor& floor : problem().floors) {
        for (int f = 0; f < facilities(); ++f) {
            if (floor.alone[static_cast<std::size_t>(f)] != 0) {
                rows.column.push_back(f);
                rows.value.push_back(-floor.alone[static_cast<std::size_t>(f)]);
            }
        }
        for (std::size_t i = 0; i < floor.group.size(); ++i) {
            rows.column.push_back(facilities() + floor.group[i]);
            rows.value.push_back(-floor.weight[i]);
        }
        if (floor.perShare > 0) {
            rows.column.push_back(facilities() + static_cast<int>(problem().groups()));
            rows.value.push_back(floor.perShare);
        }
        rows.end(-floor.least + floor.slack / 2);
    }
}

int CoverProgram::cut(double /*tolerance*/) {
    OddSetOptions options;
    options.mostGroups = 3;
    options.mostSets = 100;
    options.leastViolation = 0.05;
    options.effort = 1e7;
    return cutBy(options);
}

int CoverProgram::cutAtRoot(double /*tolerance*/) {
    purge(); // the next solution moves far: slack cuts would only make it slower
    OddSetOptions options;
    m_from01 += elsewhere;
    m_from01 -= std::floor(m_from01);
    options.from01 = m_from01;
    return cutBy(options);
}

double CoverProgram::leastBound() const {
    return -std::numeric_limits<double>::infinity();
}

int CoverProgram::cutBy(const OddSetOptions& options) {
    const double* covered = m_lp.primalColumnSolution() + facilities();
    const auto groups = static_cast<std::size_t>(problem().groups());
    Rows cuts;
    for (const OddSet& set :
         violatedOddSets(problem(), choice(), std::span(covered, groups), options)) {
        std::map<std::int32_t, int> times;
        for (const std::ptrdiff_t g : set.groups) {
            for (const std::int32_t f : problem().group(g)) {
                ++times[f];
            }
        }
        for (const auto& [facility, count] : times) {
            cuts.column.push_back(facility);
            cuts.value.push_back(-(count + 1) / 2);
        }
        for (const std::ptrdiff_t g : set.groups) {
            cuts.column.push_back(facilities() + static_cast<int>(g));
            cuts.value.push_back(1);
        }
        cuts.end(static_cast<double>(set.groups.size() / 2));
    }
    if (cuts.count() > 0) {
        add(cuts);
    }
    return cuts.count();
}

} // namespace corredor::location
