#include "decisions.h"
#include "evidence.h"
#include "network_names.h"
#include "pairs.h"

#include <corredor/landscape/review.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace corredor::landscape {

namespace {

std::string networkEvidence(const RecordKeys& a, const RecordKeys& b) {
    if (a.network.empty() || b.network.empty()) {
        return "no_network";
    }
    if (mayBeSameNetwork(a.network, b.network)) {
        return "same_network";
    }
    return mayBeSameNetwork(a.successor, b.successor) ? "companies_merged" : "other_network";
}

std::string
compared(bool known, bool alike, const char* unknown, const char* same, const char* other) {
    return !known ? unknown : alike ? same : other;
}

std::vector<std::string> evidenceOf(const RecordKeys& a, const RecordKeys& b) {
    std::vector<std::string> codes = {
        networkEvidence(a, b),
        compared(
            !a.street.empty() && !b.street.empty(),
            sameAddress(a, b),
            "no_address",
            "same_address",
            "other_address"),
        compared(
            !a.name.empty() && !b.name.empty(),
            similarName(a, b),
            "no_name",
            "similar_name",
            "other_name")};
    const auto& mine = a.record->connectors;
    const auto& theirs = b.record->connectors;
    if (!mine.empty() && !theirs.empty()) {
        const bool shared = std::ranges::any_of(mine, [&](const layers::Connector& connector) {
            return std::ranges::find(theirs, connector.type, &layers::Connector::type) !=
                   theirs.end();
        });
        codes.emplace_back(shared ? "shared_connectors" : "other_connectors");
    }
    if (a.record->access != b.record->access) {
        codes.emplace_back("other_access");
    }
    codes.emplace_back(a.layer == b.layer ? "one_source" : "two_sources");
    return codes;
}

/** Lists each doubt once. */
class ReviewList {
public:
    ReviewList(
        const MergedStations& merged,
        const std::vector<RecordKeys>& keys,
        std::span<const ReviewDecision> decisions,
        double leastDoubt01)
        : m_merged(&merged)
        , m_keys(&keys)
        , m_leastDoubt01(leastDoubt01) {
        for (const ReviewDecision& decision : decisions) {
            m_decided.insert(std::minmax(decisionKey(decision.a), decisionKey(decision.b)));
        }
    }

    void consider(const Pair& pair) {
        const auto& a = m_merged->membership[static_cast<std::size_t>(pair.a)];
        const auto& b = m_merged->membership[static_cast<std::size_t>(pair.b)];
        const bool together = a.station == b.station;
        const double confidence01 = pair.link.confidence01;
        // Within a station the surest link of a record is what it stands on.
        if (together && a.confidence01 > confidence01 && b.confidence01 > confidence01) {
            return;
        }
        const double doubt01 = together ? 1 - confidence01 : confidence01;
        if (doubt01 < m_leastDoubt01 || isDecided(pair)) {
            return;
        }
        ReviewPair found{
            .a = pair.a,
            .b = pair.b,
            .together = together,
            .apartM = pair.apartM,
            .confidence01 = confidence01,
            .doubt01 = doubt01,
            .evidence = {}};
        const auto stations = std::minmax(a.station, b.station);
        const auto [known, isNew] = m_byStations.try_emplace(stations, found);
        if (!isNew && before(found, known->second)) {
            known->second = found;
        }
    }

    [[nodiscard]] std::vector<ReviewPair> take() const {
        std::vector<ReviewPair> list;
        for (const auto& [stations, pair] : m_byStations) {
            list.push_back(pair);
            list.back().evidence = evidenceOf(key(pair.a), key(pair.b));
        }
        std::ranges::sort(
            list, [&](const ReviewPair& a, const ReviewPair& b) { return before(a, b); });
        return list;
    }

private:
    [[nodiscard]] const RecordKeys& key(std::int32_t i) const {
        return (*m_keys)[static_cast<std::size_t>(i)];
    }

    [[nodiscard]] bool isDecided(const Pair& pair) const {
        return !m_decided.empty() &&
               m_decided.contains(
                   std::minmax(decisionKey(key(pair.a).dataset), decisionKey(key(pair.b).dataset)));
    }

    [[nodiscard]] bool before(const ReviewPair& a, const ReviewPair& b) const {
        const auto order = [&](const ReviewPair& pair) {
            return std::tuple(-pair.doubt01, pair.apartM, key(pair.a).rank, key(pair.b).rank);
        };
        return order(a) < order(b);
    }

    const MergedStations* m_merged;
    const std::vector<RecordKeys>* m_keys;
    double m_leastDoubt01;
    std::set<std::pair<std::string, std::string>> m_decided;
    std::map<std::pair<std::int32_t, std::int32_t>, ReviewPair> m_byStations;
};

} // namespace

std::vector<ReviewPair> reviewPairs(
    const MergedStations& merged,
    std::span<const ReviewDecision> decisions,
    const ReviewOptions& options,
    const JobContext& job) {
    const MergeDistances limits(options.duplicateDistanceM);
    const std::vector<RecordKeys> keys = makeKeys(*merged.records, merged.layerOf);
    ReviewList list(merged, keys, decisions, options.leastDoubt01);
    for (const Pair& pair :
         findPairs(keys, limits, {&compareWidely, limits.siteDiameterM}, job.subRange(0, 1))) {
        list.consider(pair);
    }
    return list.take();
}

} // namespace corredor::landscape
