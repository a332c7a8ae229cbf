#include "charge_ways.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace corredor::landscape {

namespace {

std::size_t at(std::int32_t i) {
    return static_cast<std::size_t>(i);
}

// A way counts as shorter from a millimetre on: sums in another order differ by less.
constexpr double shorterM = 1e-3;

/** The labels of the next layer: at most one a stop. */
class NextLayer {
public:
    explicit NextLayer(std::size_t stops) : m_labelOf(stops, -1) {}

    void offer(const StopLabel& label, std::vector<double>& leastM) {
        double& least = leastM[at(label.stop)];
        if (label.lengthM >= least - shorterM) {
            return;
        }
        least = label.lengthM;
        std::int32_t& own = m_labelOf[at(label.stop)];
        if (own < 0) {
            own = static_cast<std::int32_t>(m_labels.size());
            m_labels.push_back(label);
        } else {
            m_labels[at(own)] = label;
        }
    }

    [[nodiscard]] std::vector<StopLabel> take() {
        for (const StopLabel& label : m_labels) {
            m_labelOf[at(label.stop)] = -1;
        }
        return std::exchange(m_labels, {});
    }

private:
    std::vector<std::int32_t> m_labelOf; ///< into m_labels; -1 = none
    std::vector<StopLabel> m_labels;
};

} // namespace

network::SparseCosts transposed(const network::SparseCosts& costs, std::size_t columns) {
    network::SparseCosts turned;
    turned.begin.assign(columns + 1, 0);
    for (const std::int32_t column : costs.column) {
        ++turned.begin[at(column) + 1];
    }
    std::partial_sum(turned.begin.begin(), turned.begin.end(), turned.begin.begin());
    turned.column.resize(costs.column.size());
    turned.cost.resize(costs.cost.size());
    std::vector<std::int64_t> next(turned.begin.begin(), turned.begin.end() - 1);
    for (std::size_t row = 0; row + 1 < costs.begin.size(); ++row) {
        for (auto i = static_cast<std::size_t>(costs.begin[row]);
             i < static_cast<std::size_t>(costs.begin[row + 1]);
             ++i) {
            const auto place = static_cast<std::size_t>(next[at(costs.column[i])]++);
            turned.column[place] = static_cast<std::int32_t>(row);
            turned.cost[place] = costs.cost[i];
        }
    }
    return turned;
}

ChargeWays findChargeWays(
    std::span<const double> startM,
    double startReachM,
    const network::SparseCosts& stretches,
    const StopLayer& layer,
    const JobContext& job) {
    ChargeWays ways;
    ways.leastM.assign(startM.size(), network::unreachable);
    NextLayer next(startM.size());
    for (std::size_t stop = 0; stop < startM.size(); ++stop) {
        if (startM[stop] <= startReachM) {
            next.offer({static_cast<std::int32_t>(stop), -1, startM[stop]}, ways.leastM);
        }
    }
    for (std::vector<StopLabel> found = next.take(); !found.empty(); found = next.take()) {
        job.checkCancelled();
        const auto first = static_cast<std::int32_t>(ways.labels.size());
        layer(found, first);
        ways.labels.insert(ways.labels.end(), found.begin(), found.end());
        for (std::size_t i = 0; i < found.size(); ++i) {
            const auto row = at(found[i].stop);
            for (auto entry = static_cast<std::size_t>(stretches.begin[row]);
                 entry < static_cast<std::size_t>(stretches.begin[row + 1]);
                 ++entry) {
                next.offer(
                    {stretches.column[entry],
                     first + static_cast<std::int32_t>(i),
                     found[i].lengthM + stretches.cost[entry]},
                    ways.leastM);
            }
        }
    }
    return ways;
}

std::vector<std::int32_t> stopsOf(std::span<const StopLabel> labels, std::int32_t label) {
    std::vector<std::int32_t> stops;
    for (; label >= 0; label = labels[at(label)].before) {
        stops.push_back(labels[at(label)].stop);
    }
    std::ranges::reverse(stops);
    return stops;
}

} // namespace corredor::landscape
