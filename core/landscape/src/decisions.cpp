#include "decisions.h"

#include <corredor/base/error.h>
#include <corredor/base/text.h>
#include <corredor/landscape/review.h>

#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <map>

namespace corredor::landscape {

namespace {

using Names = std::map<std::string, std::int32_t, std::less<>>;

std::int32_t indexOf(Names& names, std::string_view name) {
    return names.try_emplace(decisionKey(name), static_cast<std::int32_t>(names.size()))
        .first->second;
}

/** The fewest "same" decisions that lead from one name to the other. */
std::vector<std::size_t>
chain(std::span<const ReviewDecision> decisions, const std::string& from, const std::string& to) {
    std::map<std::string, std::pair<std::string, std::size_t>> reachedBy;
    std::deque<std::string> queue = {from};
    reachedBy[from] = {};
    while (!queue.empty() && !reachedBy.contains(to)) {
        const std::string here = queue.front();
        queue.pop_front();
        for (std::size_t i = 0; i < decisions.size(); ++i) {
            const std::string a = decisionKey(decisions[i].a);
            const std::string b = decisionKey(decisions[i].b);
            if (!decisions[i].same || (a != here && b != here)) {
                continue;
            }
            const std::string& next = a == here ? b : a;
            if (reachedBy.try_emplace(next, here, i).second) {
                queue.push_back(next);
            }
        }
    }
    std::vector<std::size_t> used;
    for (std::string at = to; at != from; at = reachedBy.at(at).first) {
        used.push_back(reachedBy.at(at).second);
    }
    std::ranges::sort(used);
    return used;
}

void refuseConflict(std::span<const ReviewDecision> decisions) {
    const auto conflict = findConflict(decisions);
    if (!conflict) {
        return;
    }
    const ReviewDecision& different = decisions[conflict->different];
    std::vector<std::size_t> numbers;
    for (const std::size_t i : conflict->same) {
        numbers.push_back(i + 1);
    }
    throw ScenarioError(
        {{},
         fmt::format("review[{}]", conflict->different + 1),
         numbers.empty()
             ? fmt::format("says that {} is another station than itself", different.a)
             : fmt::format(
                   "says that {} and {} are two stations, but review[{}] makes them one",
                   different.a,
                   different.b,
                   fmt::join(numbers, "], review[")),
         "Remove one of these decisions"});
}

} // namespace

std::string decisionKey(std::string_view name) {
    const std::size_t colon = name.find(':');
    if (colon == std::string_view::npos) {
        return std::string(trimmed(name));
    }
    std::string dataset = folded(name.substr(0, colon));
    std::erase(dataset, ' ');
    if (dataset == "ocm") {
        dataset = "openchargemap";
    }
    return dataset + ':' + std::string(trimmed(name.substr(colon + 1)));
}

std::string decisionName(const layers::StationRecord& record) {
    return record.source + ':' + record.id;
}

std::optional<std::size_t>
findDecision(std::span<const ReviewDecision> decisions, std::string_view a, std::string_view b) {
    const std::pair wanted = std::minmax({decisionKey(a), decisionKey(b)});
    const auto found = std::ranges::find_if(decisions, [&](const ReviewDecision& decision) {
        return std::minmax({decisionKey(decision.a), decisionKey(decision.b)}) == wanted;
    });
    return found == decisions.end()
               ? std::nullopt
               : std::optional(static_cast<std::size_t>(found - decisions.begin()));
}

std::vector<DecidedRecords>
recordsOf(std::span<const ReviewDecision> decisions, const layers::StationLayer& records) {
    std::map<std::string, std::int32_t> recordOf;
    for (const ReviewDecision& decision : decisions) {
        recordOf.emplace(decisionKey(decision.a), -1);
        recordOf.emplace(decisionKey(decision.b), -1);
    }
    for (std::ptrdiff_t i = 0; i < records.size() && !recordOf.empty(); ++i) {
        const auto named = recordOf.find(decisionKey(decisionName(records.record(i))));
        if (named != recordOf.end() && named->second < 0) {
            named->second = static_cast<std::int32_t>(i);
        }
    }
    std::vector<DecidedRecords> found;
    for (const ReviewDecision& decision : decisions) {
        found.push_back(
            {recordOf.at(decisionKey(decision.a)), recordOf.at(decisionKey(decision.b))});
    }
    return found;
}

std::optional<DecisionConflict> findConflict(std::span<const ReviewDecision> decisions) {
    Names names;
    for (const ReviewDecision& decision : decisions) {
        indexOf(names, decision.a);
        indexOf(names, decision.b);
    }
    DisjointSets sets(names.size());
    for (const ReviewDecision& decision : decisions) {
        if (decision.same) {
            sets.unite(indexOf(names, decision.a), indexOf(names, decision.b));
        }
    }
    for (std::size_t i = 0; i < decisions.size(); ++i) {
        const ReviewDecision& decision = decisions[i];
        if (!decision.same &&
            sets.find(indexOf(names, decision.a)) == sets.find(indexOf(names, decision.b))) {
            return DecisionConflict{
                i, chain(decisions, decisionKey(decision.a), decisionKey(decision.b))};
        }
    }
    return std::nullopt;
}

Bonds::Bonds(const std::vector<RecordKeys>& keys, std::span<const ReviewDecision> decisions)
    : m_sets(keys.size())
    , m_apartFrom(decisions.empty() ? 0 : keys.size()) {
    if (decisions.empty()) {
        return;
    }
    refuseConflict(decisions);
    // Several vintages of a dataset may hold one name: a decision is about all of them.
    std::multimap<std::string, std::int32_t> recordsOf;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        recordsOf.emplace(decisionKey(keys[i].dataset), static_cast<std::int32_t>(i));
    }
    for (const bool same : {true, false}) { // what belongs together is known before what does not
        for (std::size_t i = 0; i < decisions.size(); ++i) {
            const ReviewDecision& decision = decisions[i];
            if (decision.same != same) {
                continue;
            }
            for (const std::string& name : {decision.a, decision.b}) {
                if (!recordsOf.contains(decisionKey(name))) {
                    m_issues.add(
                        Severity::Info,
                        "decision_without_record",
                        {fmt::format("review[{}]", i + 1), name},
                        "the record is not in the data; the decision waits until it is");
                }
            }
            const auto [aBegin, aEnd] = recordsOf.equal_range(decisionKey(decision.a));
            const auto [bBegin, bEnd] = recordsOf.equal_range(decisionKey(decision.b));
            for (auto a = aBegin; a != aEnd; ++a) {
                for (auto b = bBegin; b != bEnd; ++b) {
                    same ? tie(a->second, b->second) : separate(a->second, b->second);
                }
            }
        }
    }
}

void Bonds::tie(std::int32_t a, std::int32_t b) {
    if (a != b) {
        m_tied.emplace_back(a, b);
        m_sets.unite(a, b);
    }
}

void Bonds::separate(std::int32_t a, std::int32_t b) {
    m_apartFrom[static_cast<std::size_t>(m_sets.find(a))].push_back(b);
    m_apartFrom[static_cast<std::size_t>(m_sets.find(b))].push_back(a);
}

bool Bonds::mayJoin(std::int32_t a, std::int32_t b) {
    if (m_apartFrom.empty()) {
        return true;
    }
    const std::int32_t other = m_sets.find(b);
    return std::ranges::none_of(
        m_apartFrom[static_cast<std::size_t>(m_sets.find(a))],
        [&](std::int32_t record) { return m_sets.find(record) == other; });
}

void Bonds::noteJoined(std::int32_t a, std::int32_t b) {
    if (m_apartFrom.empty()) {
        return;
    }
    const auto [keep, gone] = m_sets.unite(a, b);
    if (keep != gone) {
        auto& mine = m_apartFrom[static_cast<std::size_t>(keep)];
        auto& theirs = m_apartFrom[static_cast<std::size_t>(gone)];
        mine.insert(mine.end(), theirs.begin(), theirs.end());
        theirs.clear();
    }
}

} // namespace corredor::landscape
