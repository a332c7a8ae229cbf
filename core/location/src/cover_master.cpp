#include "cover_master.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace corredor::location {

namespace {

constexpr int roundsToPurge = 8; // slack cuts are removed this often at the root

} // namespace

double CoverMaster::Part::whole() const {
    return std::accumulate(weight.begin(), weight.end(), 0.0);
}

/** In facility order. */
std::vector<CoverMaster::Part> CoverMaster::partsOfValue() const {
    std::vector<Part> parts(static_cast<std::size_t>(facilities()));
    for (std::ptrdiff_t g = 0; g < problem().groups() && !isByShare(); ++g) {
        const double weight = problem().weight[static_cast<std::size_t>(g)];
        if (weight > 0) { // others count in floors alone
            Part& part = parts[static_cast<std::size_t>(problem().group(g).front())];
            part.group.push_back(g);
            part.weight.push_back(weight);
        }
    }
    std::erase_if(parts, [](const Part& part) { return part.group.empty(); });
    return parts;
}

std::vector<CoverMaster::Part> CoverMaster::partsOfFloor(const ReducedFloor& floor) const {
    std::vector<Part> parts(static_cast<std::size_t>(facilities()));
    for (std::size_t i = 0; i < floor.group.size(); ++i) {
        Part& part = parts[static_cast<std::size_t>(problem().group(floor.group[i]).front())];
        part.group.push_back(floor.group[i]);
        part.weight.push_back(floor.weight[i]);
    }
    std::erase_if(parts, [](const Part& part) { return part.group.empty(); });
    return parts;
}

/**
 * Rows -covered + perShare * share <= -least, half the slack aside. Where a part of a floor is a
 * part of the plan's worth as well, the two share a column.
 */
void CoverMaster::addFloors(Rows& rows) {
    std::map<std::ptrdiff_t, std::size_t> valuePart; // by the first group
    for (std::size_t p = 0; p < m_valueParts; ++p) {
        valuePart[m_parts[p].group.front()] = p;
    }
    for (const ReducedFloor& floor : problem().floors) {
        for (int f = 0; f < facilities(); ++f) {
            if (floor.alone[static_cast<std::size_t>(f)] != 0) {
                rows.column.push_back(f);
                rows.value.push_back(-floor.alone[static_cast<std::size_t>(f)]);
            }
        }
        for (Part& part : partsOfFloor(floor)) {
            const auto same = valuePart.find(part.group.front());
            std::size_t column = m_parts.size();
            if (same != valuePart.end() && m_parts[same->second].group == part.group &&
                m_parts[same->second].weight == part.weight) {
                column = same->second;
            } else {
                m_parts.push_back(std::move(part));
            }
            rows.column.push_back(facilities() + static_cast<int>(column));
            rows.value.push_back(-1);
        }
        if (floor.perShare > 0) {
            rows.column.push_back(-1); // the share's column, known when all parts are
            rows.value.push_back(floor.perShare);
        }
        rows.end(-floor.least + floor.slack / 2);
    }
    std::ranges::replace(rows.column, -1, shareColumn());
}

void CoverMaster::addColumns() {
    m_lp.resize(0, shareColumn() + (isByShare() ? 1 : 0));
    if (isByShare()) {
        setShareColumn(shareColumn());
    }
    for (int f = 0; f < facilities(); ++f) {
        m_lp.setColumnBounds(f, 0, 1);
        m_lp.setObjectiveCoefficient(
            f, isByShare() ? 0 : problem().alone[static_cast<std::size_t>(f)]);
    }
    for (std::size_t part = 0; part < m_parts.size(); ++part) {
        const int theta = facilities() + static_cast<int>(part);
        m_lp.setColumnBounds(theta, 0, m_parts[part].whole());
        m_lp.setObjectiveCoefficient(theta, part < m_valueParts ? 1 : 0);
    }
}

CoverMaster::CoverMaster(const ReducedCover& reduced, const Deadline& deadline)
    : CoverRelaxation(reduced, deadline)
    , m_parts(partsOfValue())
    , m_valueParts(m_parts.size())
    , m_centre(
          static_cast<std::size_t>(reduced.facilities()),
          reduced.choices / std::max(1.0, static_cast<double>(reduced.facilities())))
    , m_coefficient(static_cast<std::size_t>(reduced.facilities()), 0) {
    Rows rows = limits();
    addFloors(rows);
    addColumns();
    add(rows);
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
double CoverMaster::tangent(const Part& part, std::span<const double> at) {
    double constant = 0;
    for (std::size_t i = 0; i < part.group.size(); ++i) {
        if (coverAt(part.group[i], at) >= 1) {
            constant += part.weight[i];
            continue;
        }
        for (const std::int32_t f : problem().group(part.group[i])) {
            touch(f, part.weight[i]);
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
 * Cuts for floors as a whole, where those of their parts are too small one by one to be made:
 * tangents lie above what a floor's demands are covered, so they must reach the floor too. A whole
 * solution short of the floor by three quarters of its slack or more is always cut off, and
 * one that is not cut off meets the floor.
 */
void CoverMaster::cutFloors(std::span<const double> at, double tolerance, Rows& cuts) {
    const double share = isByShare() ? m_lp.primalColumnSolution()[shareColumn()] : 0;
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
            cuts.column.push_back(shareColumn());
            cuts.value.push_back(floor.perShare);
        }
        cuts.end(constant - floor.least + floor.slack / 2);
    }
}

int CoverMaster::cutAt(std::span<const double> at, double tolerance) {
    const double* solution = m_lp.primalColumnSolution();
    Rows cuts;
    for (std::size_t part = 0; part < m_parts.size(); ++part) {
        const double constant = tangent(m_parts[part], at);
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
    if (cuts.count() == 0) {
        cutFloors(at, tolerance, cuts);
    }
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
