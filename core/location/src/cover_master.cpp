#include "cover_master.h"

#include <algorithm>

namespace corredor::location {

namespace {

constexpr int roundsToPurge = 8; // slack cuts are removed this often at the root

/** Groups with the same first facility form one part; parts are in facility order. */
std::vector<std::vector<std::ptrdiff_t>> partsOf(const ReducedCover& problem) {
    std::vector<std::vector<std::ptrdiff_t>> parts(static_cast<std::size_t>(problem.facilities()));
    for (std::ptrdiff_t g = 0; g < problem.groups(); ++g) {
        parts[static_cast<std::size_t>(problem.group(g).front())].push_back(g);
    }
    std::erase_if(parts, [](const auto& part) { return part.empty(); });
    return parts;
}

} // namespace

CoverMaster::CoverMaster(const ReducedCover& reduced, const Deadline& deadline)
    : CoverRelaxation(reduced, deadline)
    , m_groupsOf(partsOf(reduced)) // of no use where only the worst share counts
    , m_centre(
          static_cast<std::size_t>(reduced.facilities()),
          reduced.choices / std::max(1.0, static_cast<double>(reduced.facilities())))
    , m_coefficient(static_cast<std::size_t>(reduced.facilities()), 0) {
    if (isByShare()) {
        m_groupsOf.clear();
    }
    const int parts = static_cast<int>(m_groupsOf.size());
    m_lp.resize(0, facilities() + parts + (isByShare() ? 1 : 0));
    if (isByShare()) {
        setShareColumn(facilities());
    }
    for (int f = 0; f < facilities(); ++f) {
        m_lp.setColumnBounds(f, 0, 1);
        m_lp.setObjectiveCoefficient(
            f, isByShare() ? 0 : reduced.alone[static_cast<std::size_t>(f)]);
    }
    for (std::size_t part = 0; part < m_groupsOf.size(); ++part) {
        double all = 0;
        for (const std::ptrdiff_t g : m_groupsOf[part]) {
            all += reduced.weight[static_cast<std::size_t>(g)];
        }
        const int theta = facilities() + static_cast<int>(part);
        m_lp.setColumnBounds(theta, 0, all);
        m_lp.setObjectiveCoefficient(theta, 1);
    }
    add(limits());
    m_fixedRows = m_lp.numberRows();
}

void CoverMaster::touch(std::int32_t facility, double weight) {
    double& entry = m_coefficient[static_cast<std::size_t>(facility)];
    if (entry == 0) {
        m_touched.push_back(facility);
    }
    entry += weight;
}

/**
 * The tangent of the part's value at `at`: groups covered fully count whole, the others in
 * proportion to their cover. @return the constant term; m_coefficient, m_touched hold the rest
 */
double CoverMaster::tangent(std::size_t part, std::span<const double> at) {
    double constant = 0;
    for (const std::ptrdiff_t g : m_groupsOf[part]) {
        const double weight = problem().weight[static_cast<std::size_t>(g)];
        if (weight == 0) { // counts in floors alone
            continue;
        }
        if (coverAt(g, at) >= 1) {
            constant += weight;
            continue;
        }
        for (const std::int32_t f : problem().group(g)) {
            touch(f, weight);
        }
    }
    return constant;
}

/** The same of what a floor's groups weigh in it. */
double CoverMaster::floorTangent(const ReducedFloor& floor, std::span<const double> at) {
    double constant = 0;
    for (int f = 0; f < facilities(); ++f) {
        if (floor.alone[static_cast<std::size_t>(f)] != 0) {
            touch(f, floor.alone[static_cast<std::size_t>(f)]);
        }
    }
    for (std::size_t i = 0; i < floor.group.size(); ++i) {
        if (coverAt(floor.group[i], at) >= 1) {
            constant += floor.weight[i];
            continue;
        }
        for (const std::int32_t f : problem().group(floor.group[i])) {
            touch(f, floor.weight[i]);
        }
    }
    return constant;
}

/** Moves the tangent's coefficients, negated, to a new row. @return what they give at `solution` */
double CoverMaster::takeTangent(std::span<const double> solution, Rows& cuts) {
    std::ranges::sort(m_touched);
    double atSolution = 0;
    for (const int f : m_touched) {
        double& entry = m_coefficient[static_cast<std::size_t>(f)];
        cuts.column.push_back(f);
        cuts.value.push_back(-entry);
        atSolution += entry * solution[static_cast<std::size_t>(f)];
        entry = 0;
    }
    m_touched.clear();
    return atSolution;
}

/**
 * Tangents lie above what a floor's demands are covered, so they must reach the floor as well. A
 * whole solution short of the floor by three quarters of its slack or more is always cut off, and
 * one that is not cut off meets the floor.
 */
void CoverMaster::cutFloors(std::span<const double> at, double tolerance, Rows& cuts) {
    const double share = isByShare() ? m_lp.primalColumnSolution()[facilities()] : 0;
    for (const ReducedFloor& floor : problem().floors) {
        const double constant = floorTangent(floor, at);
        const std::size_t before = cuts.column.size();
        const double covered = constant + takeTangent(choice(), cuts);
        const double asked = floor.least + floor.perShare * share - floor.slack / 2;
        const double shortBy = floor.perShare > 0 ? tolerance * floor.perShare : floor.slack / 4;
        if (covered >= asked - shortBy) {
            cuts.column.resize(before);
            cuts.value.resize(before);
            continue;
        }
        if (floor.perShare > 0) {
            cuts.column.push_back(facilities());
            cuts.value.push_back(floor.perShare);
        }
        cuts.end(constant - floor.least + floor.slack / 2);
    }
}

int CoverMaster::cutAt(std::span<const double> at, double tolerance) {
    const double* solution = m_lp.primalColumnSolution();
    Rows cuts;
    for (std::size_t part = 0; part < m_groupsOf.size(); ++part) {
        const double constant = tangent(part, at);
        const std::size_t before = cuts.column.size();
        const double atSolution = constant + takeTangent(choice(), cuts);
        const int theta = facilities() + static_cast<int>(part);
        if (solution[theta] <= atSolution + tolerance) {
            cuts.column.resize(before);
            cuts.value.resize(before);
            continue;
        }
        cuts.column.push_back(theta);
        cuts.value.push_back(1);
        cuts.end(constant);
    }
    cutFloors(at, tolerance, cuts);
    if (cuts.count() > 0) {
        add(cuts);
    }
    return cuts.count();
}

int CoverMaster::cut(double tolerance) {
    const auto now = choice();
    return cutAt(std::vector<double>(now.begin(), now.end()), tolerance);
}

int CoverMaster::cutAtRoot(double tolerance) {
    if (++m_rounds % roundsToPurge == 0) {
        purge();
    }
    const std::vector<double> at(choice().begin(), choice().end());
    std::vector<double> between(at.size());
    for (std::size_t f = 0; f < at.size(); ++f) {
        m_centre[f] = 0.5 * m_centre[f] + 0.5 * at[f];
        between[f] = 0.3 * m_centre[f] + 0.7 * at[f];
    }
    const int added = cutAt(between, tolerance);
    return added + cutAt(at, tolerance);
}

} // namespace corredor::location
