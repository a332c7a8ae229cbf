#include "pairs.h"

#include <corredor/geo/geodesic.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <tuple>
#include <unordered_map>

namespace corredor::landscape {

namespace {

using geo::LonLat;

constexpr std::size_t crowd = 128;
constexpr std::size_t window = 64;
constexpr double latM = 110'574; // the shortest degree of latitude: cells are never too small
constexpr double lonAtEquatorM = 110'574;
constexpr double degreesRound = 360;

double apartM(LonLat a, LonLat b) {
    const double turn = std::remainder(b.lon - a.lon, degreesRound);
    return geo::LocalScale(a.lat).distanceM(a, {a.lon + turn, b.lat});
}

/** Square cells at least as wide as the search distance; columns wrap at the antimeridian. */
class Cells {
public:
    explicit Cells(double sizeM) : m_rowDeg(std::max(sizeM, 0.1) / latM) {}

    [[nodiscard]] std::int64_t rowOf(LonLat p) const {
        return static_cast<std::int64_t>(std::floor((p.lat + 90) / m_rowDeg));
    }

    [[nodiscard]] std::int64_t columnsIn(std::int64_t row) const {
        // The row's edge farther from the equator has the shortest degrees of longitude.
        const double south = static_cast<double>(row) * m_rowDeg - 90;
        const double lat = std::min(90.0, std::max(std::abs(south), std::abs(south + m_rowDeg)));
        const double widthM = lonAtEquatorM * std::cos(lat * M_PI / 180) * degreesRound;
        return std::max<std::int64_t>(1, static_cast<std::int64_t>(widthM / (m_rowDeg * latM)));
    }

    [[nodiscard]] std::int64_t columnOf(LonLat p, std::int64_t row) const {
        const auto columns = static_cast<double>(columnsIn(row));
        const double column = std::floor((p.lon + degreesRound / 2) / degreesRound * columns);
        return static_cast<std::int64_t>(std::clamp(column, 0.0, columns - 1));
    }

private:
    double m_rowDeg;
};

struct Member {
    std::int64_t row = 0;
    std::int64_t column = 0;
    std::int32_t record = -1;
};

class PairFinder {
public:
    PairFinder(
        const std::vector<RecordKeys>& keys,
        const MergeDistances& limits,
        const PairSearch& search)
        : m_keys(&keys)
        , m_limits(&limits)
        , m_search(search) {}

    void nearPairs(const JobContext& job);
    void addressPairs(const JobContext& job);
    void identityPairs(const JobContext& job);

    [[nodiscard]] std::vector<Pair> take();

private:
    [[nodiscard]] const RecordKeys& key(std::int32_t i) const {
        return (*m_keys)[static_cast<std::size_t>(i)];
    }

    [[nodiscard]] LonLat place(std::int32_t i) const { return key(i).record->location; }

    /** Order inside a cell: what belongs together is adjacent. */
    [[nodiscard]] auto sortKey(std::int32_t i) const {
        const RecordKeys& k = key(i);
        return std::tie(k.successor, k.number, k.street, k.name, k.rank);
    }

    void consider(std::int32_t i, std::int32_t j);
    void considerCell(std::int32_t i, std::span<const Member> cell);
    void considerRun(const std::vector<std::int32_t>& run);

    const std::vector<RecordKeys>* m_keys;
    const MergeDistances* m_limits;
    PairSearch m_search;
    std::vector<Pair> m_pairs;
};

void PairFinder::consider(std::int32_t i, std::int32_t j) {
    if (i == j) {
        return;
    }
    const auto [a, b] = key(i).rank < key(j).rank ? std::pair(i, j) : std::pair(j, i);
    const double distanceM = apartM(place(a), place(b));
    if (const auto link = m_search.compare(key(a), key(b), distanceM, *m_limits)) {
        m_pairs.push_back({a, b, *link, distanceM});
    }
}

void PairFinder::considerCell(std::int32_t i, std::span<const Member> cell) {
    auto first = cell.begin();
    auto last = cell.end();
    if (cell.size() > crowd) {
        const auto here = std::ranges::lower_bound(
            cell,
            i,
            [&](std::int32_t a, std::int32_t b) { return sortKey(a) < sortKey(b); },
            &Member::record);
        first = here - std::min<std::ptrdiff_t>(window, here - first);
        last = here + std::min<std::ptrdiff_t>(window, last - here);
    }
    for (; first != last; ++first) {
        if (cell.size() > crowd || key(i).rank < key(first->record).rank) {
            consider(i, first->record);
        }
    }
}

void PairFinder::nearPairs(const JobContext& job) {
    const Cells cells(m_search.reachM);
    std::vector<Member> members(m_keys->size());
    for (std::size_t i = 0; i < members.size(); ++i) {
        const auto record = static_cast<std::int32_t>(i);
        const std::int64_t row = cells.rowOf(place(record));
        members[i] = {row, cells.columnOf(place(record), row), record};
    }
    std::ranges::sort(members, [&](const Member& a, const Member& b) {
        const auto cellA = std::tie(a.row, a.column);
        const auto cellB = std::tie(b.row, b.column);
        return cellA != cellB ? cellA < cellB : sortKey(a.record) < sortKey(b.record);
    });
    const auto cellAt = [&](std::int64_t row, std::int64_t column) {
        const auto range =
            std::ranges::equal_range(members, std::pair(row, column), {}, [](const Member& m) {
                return std::pair(m.row, m.column);
            });
        return std::span<const Member>(range.begin(), range.end());
    };
    for (std::size_t i = 0; i < members.size(); ++i) {
        if (i % 1024 == 0) {
            job.checkCancelled();
        }
        for (std::int64_t row = members[i].row - 1; row <= members[i].row + 1; ++row) {
            const std::int64_t columns = cells.columnsIn(row);
            const std::int64_t middle = cells.columnOf(place(members[i].record), row);
            for (std::int64_t side = -1; side <= std::min<std::int64_t>(1, columns - 2); ++side) {
                considerCell(members[i].record, cellAt(row, (middle + side + columns) % columns));
            }
        }
    }
}

/** Compares each record with the next of a sorted run. */
void PairFinder::considerRun(const std::vector<std::int32_t>& run) {
    for (std::size_t i = 0; i < run.size(); ++i) {
        for (std::size_t j = i + 1; j < std::min(run.size(), i + 1 + window); ++j) {
            consider(run[i], run[j]);
        }
    }
}

void PairFinder::addressPairs(const JobContext& job) {
    std::vector<std::int32_t> order;
    for (std::size_t i = 0; i < m_keys->size(); ++i) {
        const RecordKeys& k = (*m_keys)[i];
        if (!k.number.empty() && !k.network.empty()) {
            order.push_back(static_cast<std::int32_t>(i));
        }
    }
    const auto group = [&](std::int32_t i) {
        // Tesla's two networks and the undecided one share a group.
        const RecordKeys& k = key(i);
        const std::string_view network(k.successor);
        return std::pair(network.substr(0, network.find(' ')), std::string_view(k.number));
    };
    std::ranges::sort(order, [&](std::int32_t a, std::int32_t b) {
        return std::tuple(group(a), place(a).lat, key(a).rank) <
               std::tuple(group(b), place(b).lat, key(b).rank);
    });
    const double reachDeg = m_limits->sameAddressM / latM;
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (i % 1024 == 0) {
            job.checkCancelled();
        }
        for (std::size_t j = i + 1; j < std::min(order.size(), i + 1 + window); ++j) {
            if (group(order[i]) != group(order[j]) ||
                place(order[j]).lat - place(order[i]).lat > reachDeg) {
                break;
            }
            consider(order[i], order[j]);
        }
    }
}

void PairFinder::identityPairs(const JobContext& job) {
    job.checkCancelled();
    std::unordered_map<std::string_view, std::vector<std::int32_t>> byName;
    for (std::size_t i = 0; i < m_keys->size(); ++i) {
        const RecordKeys& k = (*m_keys)[i];
        const auto record = static_cast<std::int32_t>(i);
        byName[k.dataset].push_back(record);
        if (!k.record->referenceId.empty() && k.record->referenceId != k.dataset) {
            byName[k.record->referenceId].push_back(record);
        }
    }
    for (auto& [name, run] : byName) {
        std::ranges::sort(run, {}, [&](std::int32_t i) { return key(i).rank; });
        considerRun(run);
    }
}

std::vector<Pair> PairFinder::take() {
    const auto ends = [&](const Pair& pair) {
        return std::pair(key(pair.a).rank, key(pair.b).rank);
    };
    std::ranges::sort(m_pairs, {}, ends);
    const auto repeated = std::ranges::unique(m_pairs, {}, ends);
    m_pairs.erase(repeated.begin(), repeated.end());
    return std::move(m_pairs);
}

} // namespace

std::vector<Pair> findPairs(
    const std::vector<RecordKeys>& keys,
    const MergeDistances& limits,
    const PairSearch& search,
    const JobContext& job) {
    PairFinder finder(keys, limits, search);
    finder.nearPairs(job);
    job.report(0.6);
    finder.addressPairs(job);
    finder.identityPairs(job);
    job.report(1.0);
    return finder.take();
}

} // namespace corredor::landscape
